import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent} from '../../data/types.js';
import {dateTemplate, datum, languageOf} from './datum.js';
import {closeTemplate} from './details.js';
import type {ReadingContext} from './reading-context.js';

/** So many events are listed to choose from; who wants the ten-thousandth needs another way to it. */
const CHOICES_MOST = 200;

/** A list of events, of which a reader chooses one. */
export function choicesTemplate(events: readonly DatasetEvent[], title: string, context: ReadingContext): TemplateResult {
  const {wording, level} = context;
  return html`
    <div class="details-title" part="details-title" id="details-title" tabindex="-1" role="heading" aria-level=${level} dir="auto">${title}</div>
    <ul class="choices" part="choices" role="list">${events.slice(0, CHOICES_MOST).map((event) => html`<li>
      <button class="choice" part="choice" type="button" @click=${() => context.select(event.id)}>${datum(event.title, languageOf(event, wording))}
        ${dateTemplate(event.date, wording)}</button>
    </li>`)}</ul>
    ${events.length > CHOICES_MOST ? html`<p>${wording.messages.andMore(wording.count(events.length - CHOICES_MOST))}</p>` : nothing}
    ${closeTemplate(context)}
  `;
}
