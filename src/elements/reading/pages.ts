import {html, nothing, type TemplateResult} from 'lit';
import type {ReadingContext} from './reading-context.js';
import {worded} from './datum.js';

/** How many events are shown at first, and how many more with each press of the button. */
export const PAGE = 100;
/** Selecting an event further down than this does not show all events before it: rendering them would take too long. */
const REACH_MOST = 10 * PAGE;
/** The most events that are printed; the rest are counted. */
const PRINT_MOST = 5000;

/** Shows a long list of events page by page: keeps how many of them are shown. */
export class Pages {
  #shown = PAGE;
  readonly #requestUpdate: () => void;
  #focusNext = -1;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /** How many of `total` events to show. */
  count(total: number, printing: boolean): number {
    return Math.min(total, printing ? PRINT_MOST : this.#shown);
  }

  /** Goes back to the first page, as for events in another order. */
  restart(): void {
    this.#shown = PAGE;
  }

  /** Shows as many pages as it takes to see an event at a position, unless it is too far down. */
  reach(position: number): void {
    if (position >= this.#shown && position < REACH_MOST) this.#shown = Math.ceil((position + 1) / PAGE) * PAGE;
  }

  /** Moves the focus to the event at a position, once it is rendered. */
  focus(position: number): void {
    this.#focusNext = position;
  }

  /** The `ref` callback that focuses the event at a position; undefined unless `focus` asked for that event. */
  focusing(position: number): ((element?: Element) => void) | undefined {
    if (position !== this.#focusNext) return undefined;
    this.#focusNext = -1;
    // Lit calls this while it renders, before the element is in the document.
    return (element) => queueMicrotask(() => (element as HTMLElement | undefined)?.focus());
  }

  /** The button that shows more, if there are more events; in print, how many are left out. */
  moreTemplate({wording}: ReadingContext, total: number, printing: boolean): TemplateResult | typeof nothing {
    const rest = total - this.count(total, printing);
    if (rest <= 0) return nothing;
    const {messages} = wording;
    if (printing) return html`<p class="more-left">${messages.andMore(wording.count(rest))}</p>`;
    const show = () => {
      // The button moves to the end of the list, or is removed: focus the first of the new events.
      this.focus(this.#shown);
      this.#shown += PAGE;
      this.#requestUpdate();
    };
    return html`<button class="reading-button show-more" part="show-more" type="button"
      @click=${show}>${worded(messages, 'showMore', messages.showMore(wording.count(Math.min(PAGE, rest))))}</button>`;
  }
}
