import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {DatasetEvent} from '../../data/types.js';
import {dateTemplate, datum, joined, worded} from './datum.js';
import {closeTemplate} from './details.js';
import {Pages} from './pages.js';
import type {ReadingContext, ReadingWording} from './reading-context.js';
import {moveBetween} from './row-keys.js';

const moveBetweenChoices = moveBetween('.choice');

/** From so many events on, one would rather look at them nearer by than read a list. */
const MANY = 20;
/** So many are listed at first, and more with each press of the button: each is a line. */
const PAGE = 100;

/**
 * A list of several events, such as those of a chip, from which a reader chooses one. All of them are one tab stop; a
 * button shows more. It scrolls by itself; where there are many, it begins with a button that zooms in.
 */
export class ChoicesView {
  readonly #requestUpdate: () => void;
  readonly #pages: Pages;
  /** The id of the event that is the tab stop. */
  #stop = '';
  /** The id of the first event: if it differs, these are other events, shown from the first page. */
  #first = '';

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
    this.#pages = new Pages(requestUpdate, PAGE, PAGE);
  }

  render(events: readonly DatasetEvent[], context: ReadingContext): TemplateResult {
    const {wording, headingLevel} = context;
    if (events[0].id !== this.#first) this.#pages.restart();
    this.#first = events[0].id;
    const range = this.#pages.range(events.length, false);
    const shown = events.slice(0, range.to);
    const stop = shown.find(({id}) => id === this.#stop) ?? shown[0];
    return html`
      <div class="details-title" part="details-title" id="details-title" tabindex="-1" role="heading"
        aria-level=${headingLevel} dir="auto">${wording.moreEvents(events)}</div>
      ${closeTemplate(context)}
      ${
        events.length >= MANY && context.zoomIn
          ? html`<button class="reading-button zoom-in" part="zoom-in" type="button"
        @click=${context.zoomIn}>${worded(wording.messages, 'zoomToThese', wording.messages.zoomToThese)}</button>`
          : nothing
      }
      <ul class="choices" part="choices" role="list" tabindex="-1" aria-labelledby="details-title" @keydown=${moveBetweenChoices}>${shown.map(
        (event, position) => html`<li>
        <button class="choice" part="choice" type="button" tabindex=${event === stop ? 0 : -1}
          @focus=${() => this.#remember(event.id)} @click=${() => context.select(event.id)}
          ${ref(this.#pages.arriving(position))}>${context.thumbnail?.(event) ?? nothing}${nameTemplate(event, wording)}</button>
      </li>`,
      )}</ul>
      ${this.#pages.moreTemplate(context, events.length, range, false)}
    `;
  }

  /** Makes the event with the focus the tab stop. */
  #remember(id: string): void {
    if (id === this.#stop) return;
    this.#stop = id;
    this.#requestUpdate();
  }
}

/** The name of an event in the list: title, date, and state, such as planned or claimed. */
function nameTemplate(event: DatasetEvent, wording: ReadingWording): TemplateResult {
  const state = wording.state(event);
  return joined(
    [
      datum(event.title, wording.dataLang(event)),
      dateTemplate(event.date, wording, event),
      ...(state ? [html`${state}`] : []),
    ],
    wording.messages,
  );
}
