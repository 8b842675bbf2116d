import {html, isServer, nothing, type PropertyValues, svg, type TemplateResult} from 'lit';
import {classMap} from 'lit/directives/class-map.js';
import type {EventTable} from '../../data/event-table.js';
import type {View} from '../../view/view.js';
import {canvasMeasure} from '../../render/canvas-measure.js';
import {drawMarks} from '../../render/live-picture.js';
import {Wording} from '../../scene/event-words.js';
import {eras} from '../../scene/eras.js';
import {drawOverview} from '../../scene/overview-scene.js';
import {formattingLocale} from '../../time/intl-cache.js';
import {onAxis} from '../../time/zones.js';
import {completeMessages, languageOfWord} from '../../locales/complete-messages.js';
import {Language} from '../controllers/language.js';
import {LazyModules} from '../controllers/lazy-modules.js';
import {memoize} from '../memoize.js';
import {messageWording} from '../message-wording.js';
import type {Navigable} from '../navigable.js';
import {names} from '../timeline/own-name.js';
import {ServedElement} from '../served-element.js';
import {pause} from '../slices.js';
import {type AskedSource, askedOf} from '../source/asked-source.js';
import {overviewStyles} from './overview-styles.js';
import {sideWords} from './side-words.js';
import {INSET, layOutOverview, type OverviewLayout} from '../../layout/overview-layout.js';
import {OverviewSize} from './overview-size.js';
import {viewForSliderKey} from '../../view/view-keys.js';
import {TimelineFinder} from '../timeline-finder.js';
import {ViewDrag} from './view-drag.js';
import {GRIP, type Grip, windowBox, type WindowBox} from './window-box.js';
import {sideBounds} from '../../view/view-sides.js';

/** Laying out more events than these takes long beside a picture of them. */
const MANY = 10_000;

/**
 * A low picture of the whole extent of a timeline: a histogram of its events, lane by lane where the timeline has lanes
 * and there is height for them, marks for the most important ones, its eras, and a window over the view that the timeline
 * shows. A reader moves the window, or either end of it, by pointer or by keyboard.
 *
 * Its timeline, the first found wins: the `timeline` property; the element whose id `for` names, in the same tree, also
 * if it comes later; the `<event-timeline>` that the overview stands in. Until there is one that has data it is empty,
 * in the height that it will have.
 *
 * @csspart overview - All of it.
 * @csspart density - The columns: how many events there are where; one part for each lane that there is height for.
 * @csspart density-hidden - The shadow behind them of all events, where a filter hides some.
 * @csspart awaited - What stands in place of the columns while these are awaited.
 * @csspart era - The band of an era, behind them.
 * @csspart event - The marks of the important events.
 * @csspart axis - The line of time.
 * @csspart tick - Its ticks.
 * @csspart tick-label - A label of the axis.
 * @csspart now - The line of the day of publication.
 * @csspart window - The stretch of time in view.
 * @csspart thumb - Either end of the window, to take hold of.
 *
 * @cssproperty --timeline-overview-height - How high it is; 3em where it is missing, or 42px where that is more.
 * @cssproperty --timeline-ink - The axis, the marks, and the ends of the window.
 * @cssproperty --timeline-muted - The columns and the labels.
 * @cssproperty --timeline-group-1 - Lanes whose events are all of the first group, and its eras; up to
 *   `--timeline-group-8`.
 * @cssproperty --timeline-rule - The ticks.
 * @cssproperty --timeline-background - What lies behind; it veils what is not in view.
 * @cssproperty --timeline-focus - The focus ring, and the tint of the window.
 */
export class TimelineOverviewElement extends ServedElement {
  static override styles = overviewStyles;

  static override properties = {for: {}, timeline: {attribute: false}, dragged: {attribute: false}};

  /** The id of its timeline, in the same tree; where it is missing, the timeline around it. */
  for = '';
  /** Its timeline, where it is not to be found by `for` or around it. */
  timeline: Navigable | undefined;
  /** @internal What of the window a pointer drags. */
  declare protected dragged: Grip | undefined;

  readonly #finder = new TimelineFinder(this, {timeline: () => this.timeline, id: () => this.for});
  readonly #language = new Language(this, new LazyModules(() => this.requestUpdate()));
  readonly #size = new OverviewSize(this);
  readonly #drag = new ViewDrag({
    state: () => {
      const view = this.#axisView;
      return this.#layout && view && {scale: this.#layout.scale, view};
    },
    moveTo: (view) => this.#moveTo(view),
    dragged: (grip) => (this.dragged = grip),
  });
  /** The table of which it is laid out. */
  #table: EventTable | undefined;
  #putOff: Promise<void> | undefined;
  #layout: OverviewLayout | undefined;
  readonly #layOut = memoize<OverviewLayout | undefined>();
  readonly #draw = memoize<void>();
  /** Asks what the picture asks, for itself. */
  readonly #beside = memoize<AskedSource>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drag.stop();
  }

  /** Also waits for the overview to be laid out, where that is put off. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#putOff) return isComplete;
    await this.#putOff;
    return this.getUpdateComplete();
  }

  /** Of many events the overview is laid out in a task after that of the picture: whether it has to wait for that. */
  #isPutOff(table: EventTable | undefined): boolean {
    if (!table || table === this.#table || (table.whole ?? table).length <= MANY) {
      this.#table = table;
      return false;
    }
    this.#putOff ??= pause().then(() => {
      this.#putOff = undefined;
      this.#table = this.#finder.timeline?.table;
      this.requestUpdate();
    });
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    if (changed.has('timeline') || changed.has('for')) this.#finder.find();
    // All of time: a change of the view is no reason to lay it out anew.
    const {table, extent, data, timeDirection = 'ltr', scenePlan} = this.#finder.timeline ?? {};
    if (this.#isPutOff(table)) return;
    const bentScale = scenePlan?.scale;
    const asked = askedOf(table);
    // While no picture is shown it may still be that of other data.
    const shown = scenePlan?.input.table === table ? scenePlan : undefined;
    const {width, height, textVersion} = this.#size;
    const locale = formattingLocale(this.#language.tag);
    const now = data?.now && table && onAxis(data.now, table.zone).endLatest;
    this.#layout = this.#layOut(
      [
        table,
        extent?.start,
        extent?.end,
        now,
        timeDirection,
        bentScale,
        shown,
        width,
        height,
        textVersion,
        locale,
        this.isConnected,
        asked?.questions.version,
      ],
      () =>
        table && extent && width > 0 && this.isConnected
          ? layOutOverview({
              table,
              extent,
              source: asked && this.#beside([asked], () => asked.beside()),
              now,
              timeDirection,
              bentScale,
              lanes: shown?.plan.lanes,
              eras: shown && eras.marks?.erasOf(shown.input),
              width,
              height,
              locale,
              measure: canvasMeasure(getComputedStyle(this)),
            })
          : undefined,
    );
  }

  protected override firstUpdated(): void {
    this.#size.watch(this.renderRoot.querySelector('.overview')!, this.renderRoot.querySelector('.probe')!);
  }

  protected override updated(): void {
    const view = this.#axisView;
    if (!this.#layout || !view) return;
    const layout = this.#layout;
    const {scale, axis} = layout;
    const all = this.renderRoot.querySelector<SVGElement>('.all')!;
    this.#draw([all, layout], () =>
      drawMarks(all, drawOverview(layout, this.#size.width, this.#finder.timeline?.data?.groups ?? [])),
    );
    const {left, right, leftThumb, rightThumb} = windowBox(view, scale);
    const thumbs = Array.from(this.renderRoot.querySelectorAll<HTMLElement>('.thumb'));
    if (scale.length < 0) thumbs.reverse();
    // Through CSSOM: a style attribute is what a strict content security policy forbids.
    thumbs.forEach((thumb, i) => {
      const {style} = thumb.firstElementChild as HTMLElement;
      thumb.style.left = `${i === 0 ? leftThumb : rightThumb}px`;
      style.left = `${i === 0 ? left - leftThumb - GRIP : right - rightThumb}px`;
      // Not over the labels: what lies over a text would make its contrast undecidable.
      thumb.style.height = `${axis}px`;
    });
  }

  protected override render(): TemplateResult {
    if (this.isServed) return ServedElement.served;
    const {tag, words} = this.#language;
    const messages = completeMessages(this.#language.messages);
    const timeline = this.#finder.timeline;
    const layout = this.#layout;
    const view = this.#axisView;
    const shown = timeline !== undefined && layout !== undefined && view !== undefined;
    // Inside of its timeline it is known whose time this is; elsewhere there may be several.
    const title = this.for && timeline ? (names.get(timeline) ?? timeline.data?.title) : undefined;
    const label = messages.join([messages.overview, title ?? ''].filter(Boolean));
    const classes = {
      overview: true,
      shown,
      dragging: this.dragged !== undefined,
      resizing: this.dragged === 'start' || this.dragged === 'end',
      lanes: (layout?.strips.length ?? 0) > 1,
    };
    return html`
      <div class="ruler" aria-hidden="true"><span class="probe">Åg 0123 مرحبا</span></div>
      <div class=${classMap(classes)} part="overview" role=${shown ? 'group' : nothing}
        lang=${languageOfWord(messages, 'overview') ?? (words === tag ? nothing : words)}
        aria-label=${shown ? label : nothing}
        @pointerdown=${this.#drag.down} @pointermove=${this.#drag.move} @pointerup=${this.#drag.up}
        @pointercancel=${this.#drag.cancel} @lostpointercapture=${this.#drag.lost}>
        ${
          !shown
            ? nothing
            : html`
          <svg lang=${formattingLocale(tag)} aria-hidden="true" focusable="false">
            <g class="all"></g>
            ${windowTemplate(windowBox(view, layout.scale), layout)}
          </svg>
          ${this.#renderThumb('start', view, layout)}${this.#renderThumb('end', view, layout)}
        `
        }
      </div>
    `;
  }

  #renderThumb(side: 'start' | 'end', view: View, {scale}: OverviewLayout): TemplateResult {
    const {tag, words} = this.#language;
    const name = side === 'start' ? 'viewStart' : 'viewEnd';
    const {data, table} = this.#finder.timeline!;
    const messages = completeMessages(this.#language.messages);
    // One `lang` applies to both the label and the value text.
    const lang = languageOfWord(messages, name) ?? words;
    const extent = scale.view;
    const [least, most] = sideBounds(view, side, extent);
    return html`<div class="thumb" part="thumb" role="slider" tabindex="0" aria-orientation="horizontal"
      lang=${lang === tag ? nothing : lang} aria-label=${messages[name]}
      aria-valuemin=${Math.round(least)} aria-valuemax=${Math.round(most)} aria-valuenow=${Math.round(view[side])}
      aria-valuetext=${sideWords(this.#finder.timeline!.view!, side, extent, messageWording(name, messages, new Wording(data!, messages, words, table)))}
      @keydown=${(event: KeyboardEvent) => this.#moveByKey(event, side)}><span class="grip"></span></div>`;
  }

  #moveByKey(event: KeyboardEvent, side: 'start' | 'end'): void {
    const timeline = this.#finder.timeline;
    if (!timeline?.view || !timeline.extent) return;
    if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const {extent, timeDirection} = timeline;
    const view = viewForSliderKey(event.key, {side, view: this.#axisView!, extent, timeDirection});
    if (!view) return;
    event.preventDefault();
    this.#moveTo(view);
  }

  /** The view of the timeline in axis time: see `Scale`. */
  get #axisView(): View | undefined {
    const {view, scenePlan} = this.#finder.timeline ?? {};
    return view && (scenePlan?.toAxis(view) ?? view);
  }

  #moveTo(view: View): void {
    const {timeline} = this.#finder;
    timeline?.moveTo(timeline.scenePlan?.scale?.viewToTime(view) ?? view);
  }
}

/** The window of the view, and the veil over what is outside of it. */
function windowTemplate({left, right}: WindowBox, {scale, axis}: OverviewLayout): TemplateResult {
  const end = Math.max(scale.from, scale.to);
  return svg`
    <path class="veil" d=${`M${INSET},0H${left}V${axis}H${INSET}ZM${right},0H${end}V${axis}H${right}Z`}></path>
    <rect class="window" part="window" x=${left} y="0.5" width=${right - left} height=${axis - 0.5}></rect>
  `;
}
