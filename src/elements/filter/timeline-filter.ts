import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {rowOfEvent} from '../../data/find-event.js';
import type {Dataset} from '../../data/types.js';
import {completeMessages, languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import type {EventFilter} from '../../data/types.js';
import {type Facet, isEmptyFilter, type KnownFilter, readFilter} from '../../query/filter/filter.js';
import type {EventFinder, MeantWord} from '../../query/filter/filter-index.js';
import {numberFormat} from '../../time/intl-cache.js';
import {Language} from '../controllers/language.js';
import {LazyModules} from '../controllers/lazy-modules.js';
import {TimelineFilterEvent} from '../events/timeline-filter-event.js';
import {memoize} from '../memoize.js';
import type {Filterable} from '../navigable.js';
import {TimelineFinder} from '../timeline-finder.js';
import {ServedElement} from '../served-element.js';
import {names} from '../timeline/own-name.js';
import {chipsTemplate} from './chips-template.js';
import {FacetPanel} from './facet-panel.js';
import {facetName, offeredFacets, type OfferedValue, valueWords} from './facet-words.js';
import {filterStyles} from './filter-styles.js';
import {IndexWatch, loadNear} from './index-of.js';
import {summaryOf} from './summary-of.js';

/** A reader who types has stopped for so long, ms, when events are searched for. */
const PAUSE = 120;

/** Where a slash is a character that is typed. */
const TYPED_IN = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Finds events of a timeline, and narrows all that it shows to them: a search field, and what the events of its dataset
 * have in common, each value with the number of events that it would show. What is on stands in chips that take it off.
 * In the field, Enter opens the next of the events that were found, and with Shift the one before; a slash that is
 * pressed anywhere in the timeline leads to the field.
 *
 * Its timeline, the first found wins: the `timeline` property; the element whose id `for` names, in the same tree, also
 * if it comes later; the `<event-timeline>` that the filter stands in. Until there is one that has data it is empty.
 *
 * @csspart filter - All of it.
 * @csspart search - The label with the search field.
 * @csspart search-field - The field.
 * @csspart count - How many events are shown.
 * @csspart meant - What is shown in place of a word that no event has.
 * @csspart facets - The buttons that open facets.
 * @csspart facet-title - One of these buttons.
 * @csspart facet - The values of the facet that is open.
 * @csspart facet-find - The field that finds a value in a long list.
 * @csspart value - The label of a value, with its box.
 * @csspart value-count - How many events it would show.
 * @csspart more - The button that shows more values.
 * @csspart chips - What is on.
 * @csspart chip - The button that takes one of these off.
 * @csspart clear - The button that takes all off.
 *
 * @cssproperty --timeline-ink - The words.
 * @cssproperty --timeline-muted - Counts.
 * @cssproperty --timeline-rule - Borders.
 * @cssproperty --timeline-background - What lies behind the buttons.
 * @cssproperty --timeline-focus - The focus ring, and checked boxes.
 */
export class TimelineFilterElement extends ServedElement {
  static override styles = filterStyles;

  static override properties = {for: {}, timeline: {attribute: false}};

  /** The id of its timeline, in the same tree; where it is missing, the timeline around it. */
  for = '';
  /** Its timeline, where it is not to be found by `for` or around it. */
  timeline: Filterable | undefined;

  readonly #finder = new TimelineFinder(this, {timeline: () => this.timeline, id: () => this.for});
  readonly #language = new Language(this, new LazyModules(() => this.requestUpdate()));
  readonly #panel = new FacetPanel();
  readonly #offer = memoize<ReadonlyMap<Facet, readonly OfferedValue[]>>();
  readonly #fail = memoize<Uint16Array>();
  readonly #indexes = new IndexWatch((indexing) => void indexing.then(() => this.requestUpdate()));
  /** What has been typed and is not searched for yet. */
  #typed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open: Facet | undefined;
  /** The event that Enter has led to, in words. */
  #match = '';
  #listened: Filterable | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#indexes.stop();
    this.#listen(undefined);
  }

  /** Moves the focus to the search field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLInputElement>('.search-field')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    if (changed.has('timeline') || changed.has('for')) this.#finder.find();
    this.#listen(this.isConnected ? this.#timeline : undefined);
  }

  /** A timeline of the page's own may have no filter. */
  get #timeline(): Filterable | undefined {
    const {timeline} = this.#finder;
    return timeline && 'filter' in timeline ? (timeline as Filterable) : undefined;
  }

  #listen(timeline: Filterable | undefined): void {
    if (timeline === this.#listened) return;
    this.#listened?.removeEventListener('keydown', this.#lead);
    this.#listened = timeline;
    timeline?.addEventListener('keydown', this.#lead);
  }

  /** A slash leads to the search field. */
  readonly #lead = (event: KeyboardEvent) => {
    const {key, defaultPrevented, isComposing, altKey, ctrlKey, metaKey} = event;
    if (key !== '/' || defaultPrevented || isComposing || altKey || ctrlKey || metaKey) return;
    const [target] = event.composedPath();
    if (target instanceof Element && target.matches(TYPED_IN)) return;
    event.preventDefault();
    this.focus();
    this.renderRoot.querySelector<HTMLInputElement>('.search-field')?.select();
  };

  get #messages(): Messages {
    return completeMessages(this.#language.messages);
  }

  /** The filter that is on, as it was read; that of a function has no parts. */
  get #known(): KnownFilter {
    const filter = this.#timeline?.filter;
    return filter && typeof filter !== 'function' ? readFilter(filter).filter : {};
  }

  /** Narrows the events for a reader. */
  #set(filter: EventFilter): void {
    const timeline = this.#timeline;
    if (!timeline) return;
    clearTimeout(this.#timer);
    this.#typed = undefined;
    this.#match = '';
    const next = isEmptyFilter(readFilter(filter).filter) ? undefined : filter;
    timeline.filter = next;
    this.requestUpdate();
    timeline.dispatchEvent(new TimelineFilterEvent(next));
  }

  #type(text: string): void {
    this.#typed = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE);
  }

  /** Searches for what has been typed. */
  #search(): void {
    if (this.#typed === undefined) return;
    const {text: _, ...others} = this.#known;
    this.#set(this.#typed.trim() ? {...others, text: this.#typed} : others);
  }

  #toggle(facet: Facet, value: string): void {
    const {[facet]: chosen = [], ...others} = {...this.#known, ...this.#typedText};
    const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    this.#set(values.length ? {...others, [facet]: values} : others);
  }

  get #typedText(): {readonly text?: string} {
    return this.#typed === undefined ? {} : {text: this.#typed};
  }

  readonly #press = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void this.#step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && (event.target as HTMLInputElement).value) {
      event.preventDefault();
      const {text: _, ...others} = this.#known;
      this.#set(others);
    }
  };

  /** Opens the next of the events that are shown, or the one before; after the last comes the first. */
  async #step(step: 1 | -1): Promise<void> {
    this.#search();
    const timeline = this.#timeline;
    await timeline?.updateComplete;
    const {data, table} = timeline ?? {};
    if (!timeline || !timeline.filter || !data || !table?.length) return;
    const row = timeline.selected ? rowOfEvent(data, table, timeline.selected) : undefined;
    const next = row === undefined ? (step > 0 ? 0 : table.length - 1) : (row + step + table.length) % table.length;
    const event = data.events[table.order[next]];
    timeline.select(event.id);
    this.#match = this.#messages.filtering.match(this.#count(next + 1), this.#count(table.length), event.title);
    this.requestUpdate();
  }

  #count(count: number): string {
    return numberFormat(this.#messages.locale, {}).format(count);
  }

  #dataLang({lang}: Dataset): string | undefined {
    const {tag, words} = this.#language;
    return lang ?? (tag === words ? undefined : tag);
  }

  protected override render(): TemplateResult {
    if (this.isServed) return ServedElement.served;
    const {tag, words} = this.#language;
    const messages = this.#messages;
    const {filtering} = messages;
    const timeline = this.#timeline;
    const {data, table, extent} = timeline ?? {};
    if (!timeline || !data || !table || !extent || table.isPartial) return html``;
    const index = this.#indexes.of(data);
    const offered = index && this.#offer([index, data], () => offeredFacets(index, data));
    const facets = offered ? [...offered.keys()] : [];
    const open = facets.find((facet) => facet === this.#open);
    const known = this.#known;
    const sought = this.#typed ?? known.text ?? '';
    const typed = this.renderRoot.querySelector<HTMLInputElement>('.search-field')?.value;
    // A space at its end stays: the next word may follow.
    const text = typed?.trim() === sought ? typed : sought;
    const lang = languageOfWord(messages, 'filtering');
    const meant = index && known.text ? this.#meant(index, known.text) : undefined;
    return html`<div class="filter" part="filter" role="search" lang=${lang ?? (words === tag ? nothing : words)}
      aria-label=${messages.join([filtering.label, names.get(timeline) ?? data.title ?? ''].filter(Boolean))} @keydown=${this.#close}>
      <div class="line">
        <label class="search" part="search">${filtering.search}
          <input class="search-field" part="search-field" type="search" autocomplete="off" enterkeyhint="search"
            aria-keyshortcuts="/" .value=${live(text)}
            @input=${({target}: Event) => this.#type((target as HTMLInputElement).value)}
            @keydown=${this.#press}></label>
        <span class="count" part="count">${summaryOf(table, extent, messages)}</span>
      </div>
      ${meant?.length ? html`<p class="meant" part="meant" dir="auto">${meant.map(({typed, meant: other}) => filtering.meant(typed, other)).join(' ')}</p>` : nothing}
      ${
        facets.length
          ? html`<div class="facets" part="facets">${facets.map((facet) => this.#titleTemplate(facet, known, facet === open))}</div>`
          : nothing
      }
      ${index && open ? this.#panelTemplate(open, offered!.get(open)!, index, data) : nothing}
      ${chipsTemplate({known, isOwn: typeof timeline.filter === 'function', data, dataLang: this.#dataLang(data), messages, set: (filter) => this.#takeOff(filter)})}
      <div class="words" role="status">${this.#match}</div>
    </div>`;
  }

  /** Which words are searched for in place of those that no event has. */
  #meant(index: EventFinder, text: string): readonly MeantWord[] {
    const {lacksNear, meant} = index.search(text);
    if (lacksNear)
      void loadNear(index).then(
        () => this.requestUpdate(),
        () => {},
      );
    return meant;
  }

  #titleTemplate(facet: Facet, known: KnownFilter, isOpen: boolean): TemplateResult {
    const messages = this.#messages;
    const {text, lang} = facetName(facet, messages);
    const count = known[facet]?.length;
    const toggle = () => {
      this.#open = isOpen ? undefined : facet;
      this.requestUpdate();
    };
    return html`<button class="facet-title ${count ? 'on' : ''}" part="facet-title" type="button" data-facet=${facet}
      lang=${lang ?? nothing} aria-expanded=${isOpen} aria-controls=${isOpen ? 'facet' : nothing}
      @click=${toggle}>${text}${count ? html`<span class="chosen">${` ${this.#count(count)}`}</span>` : nothing}<svg
        aria-hidden="true" width="8" height="6"><path d="M1,1L4,4.5L7,1"></path></svg></button>`;
  }

  #panelTemplate(facet: Facet, values: readonly OfferedValue[], index: EventFinder, data: Dataset): TemplateResult {
    const messages = this.#messages;
    const known = this.#known;
    const failures = this.#fail([index, index.near, JSON.stringify(known)], () => index.failures(known));
    return this.#panel.render(
      {
        facet,
        name: facetName(facet, messages),
        values,
        chosen: known[facet] ?? [],
        counts: index.counts(facet, failures),
        words: (value) => valueWords(facet, value, messages, data),
        dataLang: this.#dataLang(data),
        count: (count) => this.#count(count),
        toggle: (value) => this.#toggle(facet, value),
        changed: () => this.requestUpdate(),
      },
      messages,
    );
  }

  /** Escape closes the values of a facet, and leads back to the button that opened them. */
  readonly #close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.#open) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`[data-facet="${this.#open}"]`)?.focus();
    this.#open = undefined;
    this.requestUpdate();
  };

  /** Takes something off by a button that is gone then. */
  #takeOff(filter: EventFilter): void {
    this.#set(filter);
    this.focus();
  }
}
