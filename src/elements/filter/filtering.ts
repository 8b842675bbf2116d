import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {EventTable} from '../../data/event-table.js';
import {rowOfEvent} from '../../data/find-event.js';
import type {Issue} from '../../data/issue.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import type {Announcer} from '../controllers/announcer.js';
import {adoptStyles} from '../adopt-styles.js';
import {focusFrame} from '../controllers/focus-frame.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {TimelineFilterEvent} from '../events/timeline-filter-event.js';
import {markMatches} from './mark-matches.js';
import {Narrowing} from './narrowing.js';
import {noticeStyles} from './notice-styles.js';
import {summaryOf} from './summary-of.js';

/** How long a filter has to stay as it is before what it shows is announced, ms. */
const SETTLE_TIME = 600;

/** What it needs of the other controllers. */
export interface FilteringInput {
  readonly core: TimelineCore;
  readonly announcer: Announcer;
  messages(): Messages;
  /** Whether the picture is shown, not what there is to read in place of it. */
  isPicture(): boolean;
  /** Whether the filter stands in the timeline: it counts what is shown, and shows all again. */
  hasFilter(): boolean;
}

/** Narrows what a timeline shows by its `filter`, and tells what is hidden. It is loaded with the first filter. */
export class Filtering implements ReactiveController {
  readonly #input: FilteringInput;
  readonly #narrowing: Narrowing;
  #indexCount = 0;
  /** What is shown, and by what filter: with another one, a change is told. */
  #shown: EventTable | undefined;
  #filter: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(input: FilteringInput) {
    const {
      core: {timeline, shown, modules, sceneCache},
    } = input;
    this.#input = input;
    this.#narrowing = new Narrowing(
      (indexing, name) => {
        // The timeline is updated when it has ended, and what waits for an update waits for it.
        void modules.load(this.#indexCount++ ? `${name}-${this.#indexCount}` : name, () => indexing);
      },
      () => timeline.requestUpdate(),
    );
    if (sceneCache.scene) this.#narrowing.whole = shown.table;
    modules.work.add(() => this.#narrowing.work);
    shown.narrow = (whole) => {
      const {dataset, extent} = shown;
      const table = whole && dataset && this.#narrowing.table(dataset, {whole, extent}, timeline.filter);
      shown.isAwaited = this.#narrowing.isUnknown;
      return table;
    };
    timeline.addController(this);
    adoptStyles(timeline, [noticeStyles]);
  }

  get issues(): readonly Issue[] {
    return this.#narrowing.issues;
  }

  hostUpdate(): void {
    const {
      core: {timeline, sceneCache},
      isPicture,
    } = this.#input;
    const {table, filter, data} = timeline;
    // The view may lie where the data before have no time: of these nothing is drawn any more.
    if (this.#narrowing.isUnknown && sceneCache.scenePlan?.input.dataset !== data) sceneCache.scenePlan = undefined;
    const isOther = filter !== this.#filter && table !== this.#shown;
    // What a filter shows may come later.
    if (!this.#narrowing.isPending) this.#filter = filter;
    if (table === this.#shown) return;
    this.#shown = table;
    // Its summary would tell of what was shown before.
    if (!isPicture()) sceneCache.clear();
    if (isOther) this.#announce();
  }

  hostConnected(): void {
    this.#mark();
  }

  hostUpdated(): void {
    this.#mark();
  }

  hostDisconnected(): void {
    this.#mark();
    clearTimeout(this.#timer);
  }

  /** Marks what was found, also where the timeline has been moved; an update that comes after it was taken away marks nothing. */
  #mark(): void {
    const {renderRoot, isConnected} = this.#input.core.timeline;
    const phrases = isConnected ? this.#narrowing.search?.phrases : undefined;
    markMatches(renderRoot, '.list .article, .table tbody, .details', phrases);
  }

  #announce(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const {announcer, core, messages} = this.#input;
      const {table, extent} = core.timeline;
      if (!table || !extent) return;
      const words = messages();
      const found = table.length ? summaryOf(table, extent, words) : words.filtering.nothing;
      announcer.announce([...this.#meant(words), found].join(' '));
    }, SETTLE_TIME);
  }

  /** What is said of hidden events: that nothing is left, that the open one is among them, or, with a list, how many. */
  render(messages: Messages): TemplateResult | typeof nothing {
    const {
      core: {timeline},
      isPicture,
      hasFilter,
    } = this.#input;
    const {table, selected, data, extent} = timeline;
    if (!table?.whole || !extent) return nothing;
    const isOpenHidden = selected && data && rowOfEvent(data, table, selected) === undefined;
    const words = !table.length
      ? messages.filtering.nothing
      : isOpenHidden && rowOfEvent(data, table.whole, selected) !== undefined
        ? messages.filtering.openIsHidden
        : isPicture() || hasFilter()
          ? undefined
          : summaryOf(table, extent, messages);
    // The filter in the timeline says itself what was meant.
    const meant = hasFilter() ? [] : this.#meant(messages);
    if (words === undefined && !meant.length) return nothing;
    return html`<p class="notice filter-notice" part="filter-notice" lang=${languageOfWord(messages, 'filtering') ?? nothing} dir="auto">
      ${[...meant, words].filter(Boolean).join(' ')} ${hasFilter() ? nothing : html`<button class="show-hidden" part="show-hidden" type="button" @click=${this.#showAll}>${messages.filtering.showAll}</button>`}
    </p>`;
  }

  /** Of each word that no event has, which one is shown in its place. */
  #meant({filtering}: Messages): readonly string[] {
    return (this.#narrowing.search?.meant ?? []).map(({typed, meant}) => filtering.meant(typed, meant));
  }

  readonly #showAll = () => {
    const {timeline} = this.#input.core;
    timeline.filter = undefined;
    // The button goes with what it says.
    focusFrame(timeline.renderRoot);
    timeline.dispatchEvent(new TimelineFilterEvent(undefined));
  };
}
