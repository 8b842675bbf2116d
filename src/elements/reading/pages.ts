import {html, nothing, type TemplateResult} from 'lit';
import type {ReadingContext} from './reading-context.js';
import {worded} from './datum.js';
import type {Range} from './order.js';

/** So many events are shown at a time: an event has a dozen elements, and a list is to have 600 at most. */
const PAGE = 20;
/** So many are shown at once, as nothing else is then that long lists have. */
const MOST_AT_ONCE = 30;
/** Up to so many events are all printed; of more, so many from the page on that is shown: each takes a millisecond or two. */
const PRINT_MOST = 5000;
const PRINTED_PART = 1000;

/** Whether a list or a table is shown in pages, on which its headings count what stands under them. */
export function isPaged({length}: {readonly length: number}): boolean {
  return length > MOST_AT_ONCE;
}

/** Shows a long list of events page by page: keeps which of them are shown. */
export class Pages {
  #first = 0;
  readonly #requestUpdate: () => void;
  readonly #page: number;
  readonly #atOnce: number;
  /** The position of the event that a reader comes to once it is rendered, and whether the focus does. */
  #next = -1;
  #takesFocus = true;

  /** @param page - how many are shown at a time. @param atOnce - up to how many are all shown. */
  constructor(requestUpdate: () => void, page = PAGE, atOnce = MOST_AT_ONCE) {
    this.#requestUpdate = requestUpdate;
    this.#page = page;
    this.#atOnce = atOnce;
  }

  /** The positions of those to show, of `total` events. @param isAll - as many as are printed. */
  range(total: number, isAll: boolean): Range {
    if (total <= (isAll ? PRINT_MOST : this.#atOnce)) return {from: 0, to: total};
    const from = this.#first < total ? this.#first : 0;
    return {from, to: Math.min(total, from + (isAll ? PRINTED_PART : this.#page))};
  }

  /** Goes back to the first page, as for events in another order. */
  restart(): void {
    this.open(0);
  }

  /** Shows a page that begins at a position. */
  open(position: number): void {
    this.#first = position;
  }

  /** Shows an event at a position: the page that holds it. */
  reach(position: number, total: number): void {
    const {from, to} = this.range(total, false);
    if (position < 0 || (position >= from && position < to)) return;
    this.open(position - (position % this.#page));
  }

  /** Moves the focus to the event at a position, once it is rendered. */
  focus(position: number): void {
    this.#next = position;
    this.#takesFocus = true;
  }

  /** Shows the event at a position, in sight; the focus stays where it is. */
  bring(position: number, total: number): void {
    this.reach(position, total);
    this.#next = position;
    this.#takesFocus = false;
  }

  /** The `ref` callback of the event at a position; undefined unless `focus` or `bring` asked for that event. */
  arriving(position: number): ((element?: Element) => void) | undefined {
    if (position !== this.#next) return undefined;
    this.#next = -1;
    const takesFocus = this.#takesFocus;
    // Lit calls this while it renders, before the element is in the document.
    return (element) =>
      queueMicrotask(() => {
        if (takesFocus) (element as HTMLElement | undefined)?.focus();
        else element?.scrollIntoView({block: 'nearest'});
      });
  }

  /** A reader has gone on to something else: the focus stays there when what it was to go to comes late. */
  readonly stay = (): void => {
    this.#next = -1;
  };

  /** The button that shows those before the first that is shown; in print, which are printed. @param range - see `range`. */
  earlierTemplate(context: ReadingContext, total: number, range: Range, printing: boolean): unknown {
    if (printing) return this.#printedTemplate(context, total, range);
    const {from} = range;
    if (!from) return nothing;
    const count = Math.min(this.#page, from);
    const {wording} = context;
    const {messages} = wording;
    const show = () => {
      this.open(from - count);
      this.focus(this.#first);
      this.#requestUpdate();
    };
    return html`<button class="reading-button show-more show-before" part="show-before" type="button"
      @click=${show}>${worded(messages, 'showBefore', messages.showBefore(wording.count(count)))}</button>`;
  }

  /** The button that shows more, if there are more events; in print, how many come after. @param range - see `range`. */
  moreTemplate(
    {wording}: ReadingContext,
    total: number,
    {to}: Range,
    printing: boolean,
  ): TemplateResult | typeof nothing {
    const rest = total - to;
    if (rest <= 0) return nothing;
    const {messages} = wording;
    if (printing) return html`<p class="more-left">${messages.andMore(wording.count(rest))}</p>`;
    const show = () => {
      // The button may be removed: focus the first of the new events.
      this.open(to);
      this.focus(to);
      this.#requestUpdate();
    };
    return html`<button class="reading-button show-more" part="show-more" type="button"
      @click=${show}>${worded(messages, 'showMore', messages.showMore(wording.count(Math.min(this.#page, rest))))}</button>`;
  }

  /** Which events are printed of how many, and how to print others; nothing where all are. */
  #printedTemplate({wording}: ReadingContext, total: number, {from, to}: Range): TemplateResult | typeof nothing {
    if (to - from >= total) return nothing;
    const {messages} = wording;
    const words = messages.printed(wording.count(from + 1), wording.count(to), wording.count(total));
    return html`<p class="printed-part">${worded(messages, 'printed', words)}</p>`;
  }
}
