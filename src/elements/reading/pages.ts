import {html, nothing, type TemplateResult} from 'lit';
import type {ReadingContext} from './reading-context.js';
import {worded} from './datum.js';
import {isMany} from './many.js';
import type {Range} from './order.js';

/** How many events are shown at first, and how many more with each press of the button. */
const PAGE = 100;
/** The same of many: what is rendered at once holds up the page, that shows a large picture as well. */
const PAGE_OF_MANY = 50;
/** Selecting an event further down than this does not show all events before it: rendering them would take too long. */
const REACH_MOST = 10 * PAGE;
/** Of many events, no more than these are shown at a time: those that were shown first are let go. */
const WINDOW_MOST = 4 * PAGE_OF_MANY;
/** The most events that are printed; the rest are counted. */
const PRINT_MOST = 5000;

const pageOf = (total: number) => (isMany({length: total}) ? PAGE_OF_MANY : PAGE);

/** Shows a long list of events page by page: keeps which of them are shown. */
export class Pages {
  #first = 0;
  /** How many are shown beyond the first page. */
  #more = 0;
  readonly #requestUpdate: () => void;
  /** The position of the event that a reader comes to once it is rendered, and whether the focus does. */
  #next = -1;
  #takesFocus = true;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /** The positions of those to show, of `total` events. @param isAll - as many as are printed. */
  range(total: number, isAll: boolean): Range {
    if (isAll) return {from: 0, to: Math.min(total, PRINT_MOST)};
    const from = this.#first < total ? this.#first : 0;
    return {from, to: Math.min(total, from + pageOf(total) + this.#more)};
  }

  /** Goes back to the first page, as for events in another order. */
  restart(): void {
    this.open(0);
  }

  /** Shows a page that begins at a position. */
  open(position: number): void {
    this.#first = position;
    this.#more = 0;
  }

  /** Shows an event at a position: as many pages as it takes or, if it is far down, the page that holds it. */
  reach(position: number, total: number): void {
    const {from, to} = this.range(total, false);
    if (position < 0 || (position >= from && position < to)) return;
    const page = pageOf(total);
    const start = position - (position % page);
    if (position < REACH_MOST && !from && !isMany({length: total})) this.#more = start;
    else this.open(start);
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

  /** The button that shows those before the first that is shown. @param range - see `range`. */
  earlierTemplate(
    {wording}: ReadingContext,
    total: number,
    {from, to}: Range,
    printing: boolean,
  ): TemplateResult | typeof nothing {
    if (!from || printing) return nothing;
    const page = pageOf(total);
    const count = Math.min(page, from);
    const {messages} = wording;
    const show = () => {
      this.#first = from - count;
      this.#more = Math.min(to - from + count, WINDOW_MOST) - page;
      this.focus(this.#first);
      this.#requestUpdate();
    };
    return html`<button class="reading-button show-more show-before" part="show-before" type="button"
      @click=${show}>${worded(messages, 'showBefore', messages.showBefore(wording.count(count)))}</button>`;
  }

  /** The button that shows more, if there are more events; in print, how many are left out. @param range - see `range`. */
  moreTemplate(
    {wording}: ReadingContext,
    total: number,
    {from, to}: Range,
    printing: boolean,
  ): TemplateResult | typeof nothing {
    const page = pageOf(total);
    const rest = total - (printing ? to - from : to);
    if (rest <= 0) return nothing;
    const {messages} = wording;
    if (printing) return html`<p class="more-left">${messages.andMore(wording.count(rest))}</p>`;
    const show = () => {
      // The button moves to the end of the list, or is removed: focus the first of the new events.
      this.focus(to);
      this.#first = from;
      this.#more += page;
      const excess = isMany({length: total}) ? page + this.#more - WINDOW_MOST : 0;
      if (excess > 0) {
        this.#first += excess;
        this.#more -= excess;
      }
      this.#requestUpdate();
    };
    return html`<button class="reading-button show-more" part="show-more" type="button"
      @click=${show}>${worded(messages, 'showMore', messages.showMore(wording.count(Math.min(page, rest))))}</button>`;
  }
}
