import type {Dataset, DatasetEvent} from '../data/types.js';
import type {EventDate} from '../time/event-date.js';
import {escapeHtml} from './escape.js';
import type {WriteOptions} from './exporter.js';
import {attributesOf, type HtmlAttributes, languageAttributes} from './html-attributes.js';
import {plainDates, type PlainSide} from './plain-dates.js';
import {Words} from './words.js';

/** Stand for the two sides of a span while the words around them are escaped. */
const SIDES = ['\ue000', '\ue001'] as const;

/** What is said of events in words that are not the author's, as HTML. */
export class HtmlWords {
  readonly #language: string | undefined;
  readonly #words: Words;

  /** @param dataset - whose language is the one of the texts around. */
  constructor({lang}: Dataset, options: WriteOptions) {
    this.#language = lang;
    this.#words = new Words(options);
  }

  /** The language of the words. */
  get language(): string {
    return this.#words.language;
  }

  /** The attributes that tell the language of the words, where the texts around them are in another. */
  #lang(around = this.#language): string {
    const {language} = this;
    return around === undefined || around === language ? '' : attributesOf(languageAttributes(language, around));
  }

  /** A date in words: as a whole, where `date()` has the two sides of a span apart, as the element reads them. */
  phrase(date: EventDate): string {
    const {start, end, isWhole} = plainDates(date);
    if (isWhole && (!end || end.iso === start!.iso)) return this.#side(start!, {}, date.text);
    return this.#inWords(date);
  }

  /** What no `datetime` can say. By the attribute the element knows that it is no text of the event. */
  #inWords(date: EventDate, lang?: string): string {
    return `<span data-words${date.text === undefined ? this.#lang(lang) : ''}>${escapeHtml(this.#words.date(date))}</span>`;
  }

  #side({iso, date}: PlainSide, attributes: HtmlAttributes, text: string | undefined, lang?: string): string {
    const said = text ?? this.#words.date(date);
    return `<time datetime="${iso}"${attributesOf(attributes)}${text === undefined ? this.#lang(lang) : ''}>${escapeHtml(said)}</time>`;
  }

  /**
   * A date in words.
   * @param lang - the language of the texts around, where it is not the dataset's.
   * @param propertyOf - the attributes by which a side says what it is.
   */
  date(
    date: EventDate,
    lang?: string,
    propertyOf: (name: 'startDate' | 'endDate') => HtmlAttributes = () => ({}),
  ): string {
    const {start, end, isWhole} = plainDates(date);
    const words = this.#words;
    const side = (one: PlainSide, property: 'startDate' | 'endDate', text?: string) =>
      this.#side(one, propertyOf(property), text, lang);
    if (!isWhole) return this.#inWords(date, lang);
    if (!end) return side(start!, 'startDate', date.text);
    const [first, last] = [side(start!, 'startDate'), side(end, 'endDate')];
    return escapeHtml(words.messages.fromTo(...SIDES))
      .replace(SIDES[0], () => first)
      .replace(SIDES[1], () => last);
  }

  /** What an event is, where it is not simply reported to have happened; each part after a space. */
  states(event: Pick<DatasetEvent, 'lang'> & Parameters<Words['states']>[0]): string {
    return this.#words
      .states(event)
      .map((state) => ` <em data-words${this.#lang(event.lang)}>${escapeHtml(state)}</em>`)
      .join('');
  }
}
