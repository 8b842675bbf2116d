import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent} from '../../data/types.js';
import type {Messages} from '../../locales/messages.js';
import type {ReadingWording} from './reading-context.js';
import {languageDirection} from '../../scene/text-direction.js';
import type {EventDate} from '../../time/event-date.js';
import {readEdtf} from '../../time/read-edtf.js';

/** Stands for a datum while a message is made around it. */
export const SLOT = '\ufffc';

/** What the `datetime` of HTML can say of a date; the rest of EDTF has no place there. */
const MACHINE_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A text of the data, in a direction of its own: it may run another way than the words around it. */
export function datum(text: string, lang?: string): TemplateResult {
  return html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;
}

/** A message with data in the places of its slots, so that each language keeps its own order of words. */
export function filled(words: string, messages: Messages, ...data: readonly TemplateResult[]): TemplateResult {
  const parts = words.split(SLOT).flatMap((text, i) => (i && i <= data.length ? [data[i - 1], text] : [text]));
  // Where the page's language has no words yet, those that stand in for them may run the other way.
  return html`<span dir=${languageDirection(messages.locale)}>${parts}</span>`;
}

/** Data as the language lists it: "one, another". */
export function joined(data: readonly TemplateResult[], messages: Messages): TemplateResult {
  return filled(messages.join(data.map(() => SLOT)), messages, ...data);
}

/** A date in words, and for machines as far as they can take it. */
export function dateTemplate(date: EventDate, wording: ReadingWording): TemplateResult {
  const machine = date.edtf !== undefined && MACHINE_DATE.test(date.edtf) ? date.edtf : nothing;
  return html`<time datetime=${machine} dir="auto">${wording.date(date)}</time>`;
}

/** Dates inside an event stay text in the dataset; that they parse was checked when it was read. */
export function edtfInWords(edtf: string, wording: ReadingWording): string {
  return wording.date(readEdtf(edtf));
}

/** A link to elsewhere. Addresses were let through the allow-list when the data was read. */
export function linkTemplate(url: string, words: unknown): TemplateResult {
  return html`<a class="outward" href=${url} rel="noopener noreferrer nofollow">${words}</a>`;
}

/** The language of an event's texts, where it is not the page's. */
export function languageOf(event: DatasetEvent, wording: ReadingWording): string | undefined {
  return event.lang ?? wording.dataset.lang;
}
