import {html, nothing, type TemplateResult} from 'lit';
import type {ReadingContext} from './reading-context.js';
import {worded} from './datum.js';

/** So many events are shown at first, and more with every step. */
export const PAGE = 100;
/** Selecting an event further down than this does not show all events before it: rendering them would take too long. */
const REACH_MOST = 10 * PAGE;
/** The most events that are printed; the rest are counted. */
const PRINT_MOST = 5000;

/** How far a reader has read into many events. */
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

  /** Lets the event at a position take the focus when it is there. */
  focus(position: number): void {
    this.#focusNext = position;
  }

  /** What an event at a position does with its element: nothing, or take the focus. */
  focusing(position: number): ((element?: Element) => void) | undefined {
    if (position !== this.#focusNext) return undefined;
    this.#focusNext = -1;
    // Lit calls this while it renders, before the element is in the document.
    return (element) => queueMicrotask(() => (element as HTMLElement | undefined)?.focus());
  }

  /** A button for more where there are more; in print, how many are left out. */
  moreTemplate({wording}: ReadingContext, total: number, printing: boolean): TemplateResult | typeof nothing {
    const rest = total - this.count(total, printing);
    if (rest <= 0) return nothing;
    const {messages} = wording;
    if (printing) return html`<p class="more-left">${messages.andMore(wording.count(rest))}</p>`;
    const show = () => {
      // The button goes on to the end of the list, or is gone: what was asked for takes the focus.
      this.focus(this.#shown);
      this.#shown += PAGE;
      this.#requestUpdate();
    };
    return html`<button class="reading-button show-more" part="show-more" type="button"
      @click=${show}>${worded(messages, 'showMore', messages.showMore(wording.count(Math.min(PAGE, rest))))}</button>`;
  }
}
