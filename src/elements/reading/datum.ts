import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent} from '../../data/types.js';
import {messageWording} from '../message-wording.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages, UseMessages} from '../../locales/messages.js';
import type {ReadingWording} from './reading-context.js';
import type {Phrase} from '../../scene/event-words.js';
import {languageDirection} from '../../scene/text-direction.js';
import type {EventDate} from '../../time/event-date.js';
import {readEdtf} from '../../time/read-edtf.js';

/** Placeholder for a datum in a message, which `filled` replaces. */
export const SLOT = '\ufffc';

/** What the `datetime` of HTML can say of a date; the rest of EDTF has no place there. */
const MACHINE_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A text of the data, in a direction of its own: it may run another way than the words around it. */
export function datum(text: string, lang?: string): TemplateResult {
  return html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;
}

/** A message, tagged as English where it is missing in the language of the page. */
export function worded(messages: Messages, key: keyof UseMessages, words: string): unknown {
  const lang = languageOfWord(messages, key);
  return lang ? html`<span lang=${lang} dir="ltr">${words}</span>` : words;
}

/** A message with data in the places of its slots, so that each language keeps its own order of words. */
export function filled(
  words: string,
  messages: Messages,
  key: keyof UseMessages | undefined,
  ...data: readonly TemplateResult[]
): TemplateResult {
  const lang = key && languageOfWord(messages, key);
  const parts = words
    .split(SLOT)
    .flatMap((text, i) =>
      i && i <= data.length
        ? [lang ? html`<span lang=${messages.locale}>${data[i - 1]}</span>` : data[i - 1], text]
        : [text],
    );
  // Where the page's language has no words yet, those that stand in for them may run the other way.
  return html`<span lang=${lang ?? nothing} dir=${languageDirection(lang ?? messages.locale)}>${parts}</span>`;
}

/** Data as the language lists it: "one, another". */
export function joined(data: readonly TemplateResult[], messages: Messages): TemplateResult {
  return filled(messages.join(data.map(() => SLOT)), messages, undefined, ...data);
}

/** A date in words, and for machines as far as they can take it. */
export function dateTemplate(date: EventDate, wording: ReadingWording, event?: DatasetEvent): TemplateResult {
  const machine = date.edtf !== undefined && MACHINE_DATE.test(date.edtf) ? date.edtf : nothing;
  const {text, lang} = wording.datePhrase(date, event);
  return html`<time datetime=${machine} lang=${lang ?? nothing} dir="auto">${text}</time>`;
}

/** Dates inside an event stay text in the dataset; that they parse was checked when it was read. */
export function edtfInWords(edtf: string, key: keyof UseMessages, wording: ReadingWording): string {
  return messageWording(key, wording.messages, wording).date(readEdtf(edtf));
}

/** A link to elsewhere. Addresses were let through the allow-list when the data was read. */
export function linkTemplate(url: string, words: unknown): TemplateResult {
  return html`<a class="outward" href=${url} rel="noopener noreferrer nofollow">${words}</a>`;
}

/** Phrases, each in its language. */
export function phrasesTemplate(phrases: readonly Phrase[]): TemplateResult {
  return html`${phrases.map(({text, lang}) => html`<span lang=${lang ?? nothing}>${text}</span>`)}`;
}
