import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import {worded} from './datum.js';
import type {PlaceChoice} from './order.js';
import type {ReadingContext} from './reading-context.js';

/** What is shown of many events: where it lies among all, and how to go elsewhere. */
export interface Whereabouts {
  /** The positions of what is shown, `[from, to)`, of `total` events. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly choices: readonly PlaceChoice[];
  goTo(position: number): void;
}

/** Which of many events are shown, and a select for each place that leads to them: the year, the month, the day. */
export function whereaboutsTemplate(
  {from, to, total, choices, goTo}: Whereabouts,
  {wording}: ReadingContext,
): TemplateResult {
  const {messages} = wording;
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
  return html`<div class="list-controls whereabouts" part="whereabouts">
    ${
      choices.length
        ? html`<div class="places"><span aria-hidden="true" lang=${lang}>${messages.goTo}</span>${choices.map(select)}</div>`
        : nothing
    }
    <span class="shown-of" part="shown-of">${shownOf({from, to, total}, wording)}</span>
  </div>`;
}

/** "Events 101 to 200 of 1,000,000". */
export function shownOf(
  {from, to, total}: Pick<Whereabouts, 'from' | 'to' | 'total'>,
  wording: ReadingContext['wording'],
): unknown {
  const {messages} = wording;
  return worded(
    messages,
    'shownOf',
    messages.shownOf(wording.count(from + 1), wording.count(to), wording.count(total)),
  );
}
