import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Issue} from '../data/issue.js';
import type {Dataset, DatasetEvent, TimelineDataset, TimelineEvent} from '../data/types.js';
import {canvasMeasure} from '../render/canvas-measure.js';
import {sceneToSvg} from '../render/scene-to-svg.js';
import {buildScene, layoutFor} from '../scene/build-scene.js';
import {Wording} from '../scene/event-words.js';
import type {Scene} from '../scene/scene.js';
import {languageDirection} from '../scene/text-direction.js';
import {formattingLocale} from '../time/intl-cache.js';
import {DataSource} from './data-source.js';
import {choicesTemplate, detailsTemplate} from './details-template.js';
import {Frame} from './frame.js';
import {Language} from './language.js';
import {drawLegend, legendTemplate} from './legend-template.js';
import {overrideAxis} from './override-axis.js';
import {Opened} from './opened.js';
import {DETAILS_ID, Picture} from './picture.js';
import {notesTemplate, stateTemplate} from './state-template.js';
import {detailsStyles} from './styles/details-styles.js';
import {frameStyles} from './styles/frame-styles.js';
import {markStyles, pictureStyles} from './styles/picture-styles.js';

/** Where a long picture scrolls in a height that the page has set, px. */
const SCROLLBAR = 16;

/** Holds the place of a line of text. */
const BLANK = '\u00a0';
const BLANK_ENTRY = {key: '', label: BLANK, marks: []};

const STATES = ['loading', 'ready', 'empty', 'failed'] as const;

/**
 * Shows dated events: true to time, readable where they crowd, honest about what is uncertain.
 *
 * Data, the first found wins: the `data` or `events` property; a child `<script type="application/json">`; `src`;
 * the element's own `<ol>` of `<li><time datetime>…</li>`, which is also what readers without script see.
 *
 * @slot - The same events as a list, for readers without script; hidden once the timeline shows them.
 *
 * @fires {TimelineLoadEvent} timeline-load - The data was read.
 * @fires {TimelineIssuesEvent} timeline-issues - Something is wrong with the data; what is right is shown.
 * @fires {TimelineSelectEvent} timeline-select - A reader opened the details of an event, or closed them.
 *
 * @csspart heading - The heading.
 * @csspart summary - The sentence that says what is shown.
 * @csspart plot - The picture with the buttons over it.
 * @csspart event - The button of an event; `event-selected` while its details are open.
 * @csspart chip - The button of a chip that stands for several events; `chip-selected` while it is open.
 * @csspart axis - The line of time.
 * @csspart tick - The ticks of the axis.
 * @csspart tick-label - A label of the axis.
 * @csspart pole - The line from the axis to flags.
 * @csspart mark - The dot of an event on the axis.
 * @csspart bar - The bar of an event that lasts.
 * @csspart band - The band within which an event lies.
 * @csspart title - A title in the picture.
 * @csspart date - A date in the picture.
 * @csspart state - What must stand beside a date: planned, claimed.
 * @csspart now - The line of the day of publication.
 * @csspart legend - The legend.
 * @csspart details - The details of an event.
 *
 * @cssproperty --timeline-ink - Titles and the axis.
 * @cssproperty --timeline-muted - What is said beside.
 * @cssproperty --timeline-rule - Thin lines and borders.
 * @cssproperty --timeline-background - What lies behind, where a mark must hide a line.
 * @cssproperty --timeline-focus - The focus ring, and links.
 * @cssproperty --timeline-group-1 - The colour of the first group; up to `--timeline-group-8`.
 *
 * @cssstate loading - The data is on its way.
 * @cssstate ready - The timeline is shown.
 * @cssstate empty - There are no events.
 * @cssstate failed - There is no data to show.
 * @cssstate keyboard - A reader moves from event to event by keyboard.
 */
export class EventTimelineElement extends LitElement {
  static override styles = [markStyles, pictureStyles, frameStyles, detailsStyles];

  static override properties = {
    src: {},
    heading: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    start: {},
    end: {},
    now: {},
    layout: {},
    selected: {},
    data: {attribute: false},
    events: {attribute: false},
  };

  /** The address of a dataset in JSON. Nothing is requested while it is not set. */
  src: string | null = null;
  /** The heading; where it is missing, the title of the dataset. */
  heading = '';
  /** The level of the heading in the page's outline, 1 to 6. */
  headingLevel = 2;
  /** Where the axis starts, an EDTF date; where it is missing, what the dataset says. */
  start = '';
  /** Where the axis ends, inclusive, an EDTF date; where it is missing, what the dataset says. */
  end = '';
  /** The day up to which the dataset knows, an EDTF date; where it is missing, what the dataset says. */
  now = '';
  /** `auto`: `flags` where there is width for them, else `vertical`. */
  layout: 'auto' | 'flags' | 'vertical' = 'auto';
  /** The id of the event whose details are open; empty if none are. */
  selected = '';

  readonly #data = new DataSource(this, () => this.src);
  readonly #frame = new Frame(this);
  readonly #language = new Language(this);
  readonly #picture = new Picture();
  readonly #opened = new Opened(this);
  readonly #internals = this.attachInternals();
  /** The dataset with the axis that the attributes ask for. */
  #axis: ReturnType<typeof overrideAxis> | undefined;
  #scene: Scene | undefined;
  #sceneKey: readonly unknown[] = [];

  /** The dataset as it was read. Set a dataset, or an array of events; `undefined` takes it back. */
  get data(): Dataset | undefined {
    return this.#data.dataset;
  }
  set data(value: TimelineDataset | readonly TimelineEvent[] | null | undefined) {
    this.#data.give(value);
  }

  /** The events as they were read. Set an array of them in place of a dataset. */
  get events(): readonly DatasetEvent[] {
    return this.#data.dataset?.events ?? [];
  }
  set events(value: readonly TimelineEvent[] | null | undefined) {
    this.#data.give(value);
  }

  /** What is wrong with the data, and with the attributes. */
  get issues(): readonly Issue[] {
    return [...this.#data.issues, ...(this.#axis?.issues ?? [])];
  }

  /** Opens the details of an event, as `selected` does; without an id it closes them. */
  select(id?: string): void {
    this.selected = id ?? '';
  }

  /** The picture as it is now, as an SVG file that stands alone; empty while there is none. */
  toSvg(options: {scheme?: 'light' | 'dark'} = {}): string {
    const style = getComputedStyle(this);
    return this.#scene ? sceneToSvg(this.#scene, canvasMeasure(style), {...options, fontFamily: style.fontFamily}) : '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.hasUpdated) this.#data.reload();
    const {dataset, state} = this.#data;
    // What a reader chose from is of the data that was shown then.
    if (this.selected || dataset !== this.#axis?.source) this.#opened.choices = undefined;
    if (!dataset) this.#axis = undefined;
    else if (dataset !== this.#axis?.source || changed.has('start') || changed.has('end') || changed.has('now')) {
      this.#axis = overrideAxis(dataset, this);
    }
    this.#frame.held = this.#opened.target !== undefined;
    this.#opened.keepFocus(this.shadowRoot?.activeElement);
    if (state === 'ready') this.#makeScene();
    else this.#scene = undefined;
    for (const name of STATES) {
      if (name === state) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    }
  }

  /** Makes the scene, unless nothing has changed of all that it is a function of, or there is no place to show it. */
  #makeScene(): void {
    const {width, height, textVersion} = this.#frame;
    const {messages, tag, direction} = this.#language;
    if (width <= 0 || !this.isConnected) return;
    const key = [this.#axis, width, height, textVersion, messages, tag, direction, this.layout, this.heading];
    if (this.#scene && key.every((value, i) => value === this.#sceneKey[i])) return;
    this.#sceneKey = key;
    const measure = canvasMeasure(getComputedStyle(this));
    const kind = layoutFor(this.layout, width, measure);
    this.#scene = buildScene(this.#axis!.dataset, this.#data.table!, {
      width: kind === 'vertical' && height !== undefined ? width - SCROLLBAR : width,
      layout: kind, messages, direction, language: tag, title: this.heading, measure,
      ...(height !== undefined && {leastHeight: height, mostHeight: height}),
    });
    if (height === undefined) this.#frame.want(this.#scene.height);
  }

  protected override firstUpdated(): void {
    this.#frame.watch(this.#part('.ruler'), this.#part('.probe'), this.#part<HTMLElement>('.plot'));
  }

  protected override updated(): void {
    const scene = this.#scene;
    if (scene) {
      this.#picture.show(this.#part('.picture svg'), this.#part('.picture ol'), scene, this.#opened.target);
      drawLegend(this.renderRoot, scene.legend);
      if (this.#frame.height === undefined) this.#part<HTMLElement>('.plot').style.flexBasis = `${scene.height}px`;
    }
    this.#opened.moveFocus(this.renderRoot.querySelector<HTMLElement>('#details-title'), this.#picture);
  }

  /** What `heading-level` may be; anything else falls back. */
  get #level(): number {
    const level = this.headingLevel;
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }

  /** An element that every rendering has. */
  #part<Part extends Element>(selector: string): Part {
    return this.renderRoot.querySelector<Part>(selector)!;
  }

  protected override render(): TemplateResult {
    const {messages} = this.#language;
    const {state, dataset} = this.#data;
    const scene = this.#scene;
    const isReady = state === 'ready';
    // Where the page's language has no words yet, those that stand in for them may run the other way.
    const wordsDirection = languageDirection(messages.locale);
    const title = this.heading || dataset?.title || '';
    // Until its size is known, all but the picture stands there blank, so that the first picture has the size it stays in.
    const legend = scene?.legend ?? (isReady ? [BLANK_ENTRY] : []);
    return html`
      <div class="ruler"><span class="probe" aria-hidden="true">Åg 0123 مرحبا</span></div>
      <section class="frame ${scene?.layout ?? ''} ${this.#frame.height === undefined ? '' : 'fixed'}" aria-label=${title || messages.timeline} @keydown=${this.#closeByKey}>
        ${title ? html`<div class="heading" part="heading" role="heading" aria-level=${this.#level} dir="auto">${title}</div>` : nothing}
        <div class="head" ?hidden=${!isReady}>
          <p class="summary" part="summary" dir=${wordsDirection}>${scene?.summary ?? BLANK}</p>
          <p class="help" id="help" dir=${wordsDirection}>${messages.keyboardHelp}</p>
        </div>
        ${stateTemplate(this.#data, messages)}
        <div class="stage" ?hidden=${!isReady}>
          <div class="plot" part="plot" @click=${this.#choose} @pointerover=${this.#hover} @pointerleave=${this.#hover}>
            <div class="picture">
              <ol role="list" aria-label=${messages.eventList} aria-describedby="help" @keydown=${(event: KeyboardEvent) => this.#picture.moveFocus(event)}
                @focusin=${this.#focused} @focusout=${() => this.#internals.states.delete('keyboard')}></ol>
              <svg aria-hidden="true" focusable="false"></svg>
            </div>
          </div>
        </div>
        ${this.#renderDetails()}
        ${legend.length ? legendTemplate(legend, messages.legend) : nothing}
        ${notesTemplate(this.#data, messages)}
      </section>
      <slot ?hidden=${isReady}></slot>
    `;
  }

  #renderDetails(): TemplateResult {
    const {messages} = this.#language;
    const {events, target, choices} = this.#opened;
    const level = Math.min(6, this.#level + 1);
    const wording = events.length ? new Wording(this.#axis!.dataset, messages, formattingLocale(this.#language.tag)) : undefined;
    return html`<section class="details" part="details" id=${DETAILS_ID} aria-labelledby="details-title" ?hidden=${!wording}>
      ${!wording ? nothing : html`
        ${target === choices
          ? choicesTemplate(events, wording.moreEvents(events), wording, level, (event) => this.#opened.choose(event))
          : detailsTemplate(events[0], wording, level)}
        <button class="close" type="button" aria-label=${messages.close} @click=${() => this.#opened.close()}>
          <svg aria-hidden="true" width="14" height="14"><path d="M2,2L12,12M12,2L2,12"></path></svg>
        </button>`}
    </section>`;
  }

  #choose(event: Event): void {
    const target = this.#picture.targetOf(event);
    if (target) this.#opened.toggle(target);
  }

  #closeByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.#opened.target) return;
    event.preventDefault();
    this.#opened.close();
  }

  #focused(event: FocusEvent): void {
    this.#picture.keepTabStop(event);
    if ((event.target as Element).matches(':focus-visible')) this.#internals.states.add('keyboard');
  }

  #hover(event: PointerEvent): void {
    this.#picture.hover(event.type === 'pointerleave' ? undefined : this.#picture.targetOf(event));
  }
}
