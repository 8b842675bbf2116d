import {html, nothing, type TemplateResult} from 'lit';
import type {Attribution, DatasetEvent, Source} from '../data/types.js';
import type {Wording} from '../scene/event-words.js';
import {parseDate} from '../time/parse-date.js';

/** So many events are listed to choose from; who wants the ten-thousandth needs another way to it. */
const CHOICES_MOST = 200;

/** A list of events, of which a reader chooses one. */
export function choicesTemplate(events: readonly DatasetEvent[], title: string, wording: Wording, level: number, choose: (event: DatasetEvent) => void): TemplateResult {
  return html`
    <div class="details-title" id="details-title" tabindex="-1" role="heading" aria-level=${level} dir="auto">${title}</div>
    <ul class="choices" role="list">${events.slice(0, CHOICES_MOST).map((event) => html`<li>
      <button class="choice" type="button" @click=${() => choose(event)}><span lang=${event.lang ?? nothing} dir="auto">${event.title}</span>
        <time datetime=${event.date.edtf ?? nothing}>${wording.date(event.date)}</time></button>
    </li>`)}</ul>
    ${events.length > CHOICES_MOST ? html`<p>${wording.messages.andMore(wording.count(events.length - CHOICES_MOST))}</p>` : nothing}
  `;
}

/** What is known of an event: when, what, who says so, where, and how well it is known. */
export function detailsTemplate(event: DatasetEvent, wording: Wording, level: number): TemplateResult {
  const {messages} = wording;
  const {details} = messages;
  const group = wording.group(event);
  const note = wording.dataset.meta?.note;
  const row = (term: string, value: unknown) => html`<dt>${term}</dt><dd>${value}</dd>`;
  return html`
    <div class="details-title" id="details-title" tabindex="-1" role="heading" aria-level=${level} lang=${event.lang ?? nothing} dir="auto">${event.title}</div>
    ${event.text ? html`<p lang=${event.lang ?? nothing} dir="auto">${event.text}</p>` : nothing}
    <dl>
      ${row(details.date, html`<time datetime=${event.date.edtf ?? nothing}>${wording.date(event.date)}</time>`)}
      ${event.place ? row(details.place, html`<span dir="auto">${event.place.name}</span>`) : nothing}
      ${event.occurrence === 'happened' ? nothing : row(details.occurrence, messages.occurrence[event.occurrence])}
      ${event.status === 'reported' && !event.attributions?.length ? nothing : row(details.status, messages.status[event.status])}
      ${event.attributions?.length ? row(details.attributions, html`<ul>${event.attributions.map((attribution) => html`<li>${attributionTemplate(attribution, wording)}</li>`)}</ul>`) : nothing}
      ${event.links?.length ? row(details.links, html`<ul>${event.links.map(({url, title}) => html`<li>${linkTemplate(url, title || url)}</li>`)}</ul>`) : nothing}
      ${group ? row(details.group, html`<span dir="auto">${group}</span>`) : nothing}
    </dl>
    ${note ? html`<p class="note" dir="auto">${note}</p>` : nothing}
  `;
}

function attributionTemplate({who, stance, said, text, source}: Attribution, wording: Wording): TemplateResult {
  const {messages} = wording;
  return html`<span dir="auto">${messages.attribution(who, stance && messages.stance[stance], said && edtfInWords(said, wording))}</span>${
    text ? html`<br><span dir="auto">${text}</span>` : nothing}${source ? html`<br>${sourceTemplate(source, wording)}` : nothing}`;
}

function sourceTemplate({title, publisher, url, archived, published}: Source, wording: Wording): TemplateResult {
  const {messages} = wording;
  const name = messages.join([publisher, title].filter((part) => part !== undefined));
  return html`<cite class="source" dir="auto">${url ? linkTemplate(url, name || url) : name}${
    published ? html`, ${messages.published(edtfInWords(published, wording))}` : nothing}${
    archived ? html`, ${linkTemplate(archived, messages.details.archived)}` : nothing}</cite>`;
}

/** Addresses were let through the allow-list when the data was read. */
function linkTemplate(url: string, text: string): TemplateResult {
  return html`<a href=${url} rel="noopener noreferrer nofollow" dir="auto">${text}</a>`;
}

/** Dates inside an event stay text in the dataset; that they parse was checked when it was read. */
function edtfInWords(edtf: string, wording: Wording): string {
  return wording.date(parseDate(edtf));
}
