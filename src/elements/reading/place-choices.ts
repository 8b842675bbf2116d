import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import {worded} from './datum.js';
import {memoize} from '../memoize.js';
import type {PlaceChoice, Range} from './order.js';
import type {Pages} from './pages.js';
import type {ReadingContext} from './reading-context.js';
import type {ReadingParts} from './reading-parts.js';

/** Tells which of many events are shown, and has a select for each place that leads to them: year, month, day. */
export class Whereabouts {
  readonly #pages: Pages;
  readonly #requestUpdate: () => void;
  readonly #choices = memoize<readonly PlaceChoice[]>();

  constructor(pages: Pages, requestUpdate: () => void) {
    this.#pages = pages;
    this.#requestUpdate = requestUpdate;
  }

  /** @param range - of what is shown of the parts. */
  template(parts: ReadingParts, {from, to}: Range, context: ReadingContext): TemplateResult {
    const {wording, asked} = context;
    const {messages} = wording;
    const total = parts.length;
    const goTo = (position: number) => {
      this.#pages.open(position);
      this.#requestUpdate();
      context.announce(shownOf({...this.#pages.range(total, false), total}, wording));
    };
    const lang = languageOfWord(messages, 'goTo') ?? nothing;
    const select = ({places, current}: PlaceChoice) => {
      const change = ({target}: Event) => {
        const place = places.at((target as HTMLSelectElement).selectedIndex - (current < 0 ? 1 : 0));
        if (place) goTo(place.position);
      };
      return html`<select class="unit place" part="place" aria-label=${messages.goTo} lang=${lang} @change=${change}>
        ${current < 0 ? html`<option selected></option>` : nothing}${places.map(
          (place, i) =>
            html`<option lang=${place.lang ?? wording.language} .selected=${live(i === current)}>${`${place.text} (${wording.count(place.count)})`}</option>`,
        )}
      </select>`;
    };
    const choicesOf = () => parts.choices(from, wording);
    // What is asked of a source is asked again each time, as what is not is given up.
    const choices = asked ? choicesOf() : this.#choices([parts, from], choicesOf);
    return html`<div class="list-controls whereabouts" part="whereabouts">
      ${
        choices.length
          ? html`<div class="places"><span aria-hidden="true" lang=${lang}>${messages.goTo}</span>${choices.map(select)}</div>`
          : nothing
      }
      <span class="shown-of" part="shown-of">${shownOf({from, to, total}, wording)}</span>
    </div>`;
  }
}

/** "Events 101 to 200 of 1,000,000". */
export function shownOf(
  {from, to, total}: Range & {readonly total: number},
  wording: ReadingContext['wording'],
): unknown {
  const {messages} = wording;
  return worded(
    messages,
    'shownOf',
    messages.shownOf(wording.count(from + 1), wording.count(to), wording.count(total)),
  );
}
