import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {DatasetEvent} from '../../data/types.js';
import {dateTemplate, datum, inSlots, SLOT, worded} from './datum.js';
import {closeTemplate} from './details.js';
import {Pages} from './pages.js';
import {shownOf} from './place-choices.js';
import type {ReadingContext, ReadingWording} from './reading-context.js';
import {moveBetween} from './row-keys.js';

const moveBetweenChoices = moveBetween('.choice');

/** From so many events on, one would rather look at them nearer by than read a list. */
const MANY = 20;
/**
 * A timeline has so many elements at most. What is not an event of the list, such as its buttons, takes some of them, and
 * each event a few; as many are listed at a time as there is room for, within bounds.
 */
const [ELEMENTS, AROUND, OF_CHOICE] = [600, 14, 4];
const [LEAST, MOST] = [7, 20];

/**
 * A list of several events, such as those of a chip, from which a reader chooses one. All that are shown are one tab
 * stop; buttons lead to those before and after. It scrolls by itself; where there are many, it begins with a button that
 * zooms in.
 */
export class ChoicesView {
  readonly #requestUpdate: () => void;
  #pages: Pages;
  /** So many are listed at a time. */
  #page = MOST;
  /** The id of the event that is the tab stop. */
  #stop = '';
  /** The id of the first event: if it differs, these are other events, shown from the first page. */
  #first = '';

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
    this.#pages = new Pages(requestUpdate);
  }

  /** @param countOthers - counts the elements of the timeline that are not those of the list. */
  render(events: readonly DatasetEvent[], context: ReadingContext, countOthers: () => number): TemplateResult {
    const {wording, headingLevel} = context;
    if (events[0].id !== this.#first) {
      const room = (ELEMENTS - AROUND - countOthers()) / (OF_CHOICE + Number(context.thumbnail !== undefined));
      this.#page = Math.max(LEAST, Math.min(MOST, Math.floor(room)));
      this.#pages = new Pages(this.#requestUpdate, this.#page, this.#page);
    }
    this.#first = events[0].id;
    const total = events.length;
    const range = this.#pages.range(total, false);
    const shown = events.slice(range.from, range.to);
    const areCounted = total > this.#page;
    const stop = shown.find(({id}) => id === this.#stop) ?? shown[0];
    return html`
      <div class="details-title" part="details-title" id="details-title" tabindex="-1" role="heading"
        aria-level=${headingLevel} dir="auto">${wording.moreEvents(events)}</div>
      ${closeTemplate(context)}
      ${
        total >= MANY && context.zoomIn
          ? html`<button class="reading-button zoom-in" part="zoom-in" type="button"
        @click=${context.zoomIn}>${worded(wording.messages, 'zoomToThese', wording.messages.zoomToThese)}</button>`
          : nothing
      }
      ${areCounted ? html`<span class="shown-of" part="shown-of">${shownOf({...range, total}, wording)}</span>` : nothing}
      ${this.#pages.earlierTemplate(context, total, range, false)}
      <ul class="choices" part="choices" role="list" tabindex="-1" aria-labelledby="details-title" @keydown=${moveBetweenChoices}>${shown.map(
        (
          event,
          i,
        ) => html`<li aria-setsize=${areCounted ? total : nothing} aria-posinset=${areCounted ? range.from + i + 1 : nothing}>
        <button class="choice" part="choice" type="button" tabindex=${event === stop ? 0 : -1}
          @focus=${() => this.#remember(event.id)} @click=${() => context.select(event.id)}
          ${ref(this.#pages.arriving(range.from + i))}>${context.thumbnail?.(event) ?? nothing}${nameTemplate(event, wording)}</button>
      </li>`,
      )}</ul>
      ${this.#pages.moreTemplate(context, total, range, false)}
    `;
  }

  /** Makes the event with the focus the tab stop. */
  #remember(id: string): void {
    if (id === this.#stop) return;
    this.#stop = id;
    this.#requestUpdate();
  }
}

/**
 * The name of an event in the list: title, date, and state, such as planned or claimed. Without an element around it: a
 * timeline has few.
 */
function nameTemplate(event: DatasetEvent, wording: ReadingWording): unknown {
  const state = wording.state(event);
  const data = [
    datum(event.title, wording.dataLang(event)),
    dateTemplate(event.date, wording, event),
    ...(state ? [state] : []),
  ];
  return inSlots(wording.messages.join(data.map(() => SLOT)), data);
}
