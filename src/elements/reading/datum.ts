import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent} from '../../data/types.js';
import {messageWording} from '../message-wording.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages, UseMessages} from '../../locales/messages.js';
import type {ReadingWording} from './reading-context.js';
import type {Phrase} from '../../scene/event-words.js';
import {languageDirection} from '../../locales/language-direction.js';
import type {EventDate} from '../../time/event-date.js';
import {readEdtf} from '../../time/read-edtf.js';

/** Placeholder for a datum in a message, which `filled` replaces. */
export const SLOT = '\ufffc';

/** The EDTF dates that are valid in the `datetime` attribute of HTML. */
const MACHINE_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A text of the data, isolated, as its direction may differ from that of the text around it. */
export function datum(text: string, lang?: string): TemplateResult {
  return html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;
}

/** A message, tagged as English where it is missing in the language of the page. */
export function worded(messages: Messages, key: keyof UseMessages, words: string): unknown {
  const lang = languageOfWord(messages, key);
  return lang ? html`<span lang=${lang} dir="ltr">${words}</span>` : words;
}

/** Puts data into the slots of a message, so that each language keeps its own order of words. */
export function filled(
  words: string,
  messages: Messages,
  key: keyof UseMessages | undefined,
  ...data: readonly TemplateResult[]
): TemplateResult {
  const lang = key && languageOfWord(messages, key);
  const parts = inSlots(
    words,
    data.map((one) => (lang ? html`<span lang=${messages.locale}>${one}</span>` : one)),
  );
  // English messages, in place of missing ones, may have another direction than the page's language.
  return html`<span lang=${lang ?? nothing} dir=${languageDirection(lang ?? messages.locale)}>${parts}</span>`;
}

/** The parts of a message, with data in its slots. */
export function inSlots(words: string, data: readonly unknown[]): readonly unknown[] {
  return words.split(SLOT).flatMap((text, i) => (i && i <= data.length ? [data[i - 1], text] : [text]));
}

/** Joins data as the language lists items: "one, another". */
export function joined(data: readonly TemplateResult[], messages: Messages): TemplateResult {
  return filled(messages.join(data.map(() => SLOT)), messages, undefined, ...data);
}

/** A date in words, in a `<time>` element, with `datetime` if that can express it. */
export function dateTemplate(date: EventDate, wording: ReadingWording, event?: DatasetEvent): TemplateResult {
  const machine = date.edtf !== undefined && MACHINE_DATE.test(date.edtf) ? date.edtf : nothing;
  const {text, lang} = wording.datePhrase(date, event);
  return html`<time datetime=${machine} lang=${lang ?? nothing} dir="auto">${text}</time>`;
}

/**
 * Formats a date that the dataset keeps as EDTF text, such as when an account was published. It was checked when read.
 */
export function edtfInWords(edtf: string, key: keyof UseMessages, wording: ReadingWording): string {
  return messageWording(key, wording.messages, wording).date(readEdtf(edtf));
}

/** A link to another page. Its address was checked when the data was read (`isSafeUrl`). */
export function linkTemplate(url: string, words: unknown): TemplateResult {
  return html`<a class="outward" href=${url} rel="noopener noreferrer nofollow">${words}</a>`;
}

/** Phrases, each tagged with its language. */
export function phrasesTemplate(phrases: readonly Phrase[]): TemplateResult {
  return html`${phrases.map(({text, lang}) => html`<span lang=${lang ?? nothing}>${text}</span>`)}`;
}
