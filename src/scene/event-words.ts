import {axisZone} from '../data/axis-zone.js';
import type {Dataset, DatasetEvent} from '../data/types.js';
import {withoutBreaks} from '../layout/break-lines.js';
import type {EventWords} from '../layout/layout-input.js';
import type {View} from '../view/view.js';
import type {PictureMessages} from '../locales/messages.js';
import {rangeOfDates} from '../time/date-range.js';
import {type EventDate, spanOf, UNIT_MONTHS} from '../time/event-date.js';
import {type DateStyle, formatDate} from '../time/format-date.js';
import {canonicalLanguage, formattingLocale, isSameLanguage, numberFormat} from '../time/intl-cache.js';
import {type AxisZone, onClocks, zones} from '../time/zones.js';

/** From this importance on, a title is bold. */
const STRONG = 0.75;

/** A text in one language. */
export interface Phrase {
  readonly text: string;
  /** Its language, where it is not that of the timeline's own words. */
  readonly lang?: string;
}

/**
 * Puts the events of a dataset into words. Where the page's language has no words of its own yet, sentences are in
 * English as a whole, dates in them included; dates that stand alone and need no words are in the page's language.
 */
export class Wording<Words extends PictureMessages = PictureMessages> {
  readonly dataset: Dataset;
  readonly messages: Words;
  /** The language of sentences, as `lang` has it. */
  readonly language: string;
  /** The locale in which dates that stand alone are formatted. */
  readonly locale: string;
  /** The same for dates and numbers in sentences. */
  readonly #sentenceLocale: string;
  /** The language of data that says nothing else. */
  readonly #page: string;
  /** What is said of events: a moving picture asks for it in every frame. */
  readonly #spoken = new WeakMap<DatasetEvent, Phrase[]>();

  /** The zone of the axis. */
  readonly axis: AxisZone;

  /** @param language - of the page. */
  constructor(dataset: Dataset, messages: Words, language: string, axis = axisZone(dataset)) {
    this.axis = axis;
    const page = canonicalLanguage(language);
    this.dataset = dataset;
    this.messages = messages;
    this.locale = formattingLocale(page);
    this.language = isSameLanguage(page, messages.locale) ? page : messages.locale;
    this.#sentenceLocale = isSameLanguage(this.locale, messages.locale)
      ? this.locale
      : formattingLocale(messages.locale);
    this.#page = page;
  }

  /** A language as `lang` says it; undefined for that of the words around. */
  lang(language: string): string | undefined {
    return language === this.language ? undefined : language;
  }

  /** The language of what the data says, of an event or as a whole. */
  dataLang(event?: DatasetEvent): string | undefined {
    return this.lang(event?.lang ?? this.dataset.lang ?? this.#page);
  }

  /** The language of dates that stand alone. */
  get dateLang(): string | undefined {
    return isSameLanguage(this.locale, this.language) ? undefined : this.locale;
  }

  /** What is written at an event; `omitYear` where the axis says it. */
  written(event: DatasetEvent, omitYear: boolean): EventWords {
    let phrase: Phrase | undefined;
    // Made when it is asked for: it takes longest, and many layouts show another length of it, or none.
    const date = () => (phrase ??= this.datePhrase(event.date, event, 'short', omitYear));
    return {
      title: event.title,
      titleLang: this.dataLang(event),
      strong: event.importance >= STRONG,
      get date() {
        return date().text;
      },
      get dateLang() {
        return date().lang;
      },
      state: this.state(event),
    };
  }

  /** What is said of an event, its title first: as one text, and by language. */
  spoken(event: DatasetEvent): Phrase[] {
    let phrases = this.#spoken.get(event);
    if (!phrases) {
      phrases = this.listed([
        {text: withoutBreaks(event.title), lang: this.dataLang(event)},
        this.datePhrase(event.date, event),
        {text: this.state(event)},
        {text: this.group(event), lang: this.dataLang()},
      ]);
      this.#spoken.set(event, phrases);
    }
    return phrases;
  }

  /** Phrases as the page's language lists them, each with what stands before it; neighbours of one language are one. */
  listed(phrases: readonly Phrase[]): Phrase[] {
    const all: Phrase[] = [];
    for (const {text, lang} of phrases.filter((phrase) => phrase.text)) {
      const last = all.at(-1);
      const words = last ? this.#comma + text : text;
      // The first phrase is the visible label, and stays separate.
      if (last && all.length > 1 && last.lang === lang) all[all.length - 1] = {...last, text: last.text + words};
      else all.push({text: words, ...(lang && {lang})});
    }
    return all;
  }

  /** What stands between two parts of a list. */
  get #comma(): string {
    if (isSameLanguage(this.#page, this.messages.locale)) return this.messages.join([SLOT, SLOT]).split(SLOT)[1];
    // Without messages in that language: what `Intl` puts between the first two of three, unless it is a word.
    const comma = new Intl.ListFormat(this.locale).formatToParts(['1', '2', '3'])[1].value;
    return /^\p{Po}/u.test(comma) ? comma : ', ';
  }

  /** A date that stands alone. @param event - whose date it is: it may be in the author's words. */
  datePhrase(date: EventDate, event?: DatasetEvent, length: DateStyle['length'] = 'long', omitYear = false): Phrase {
    if (date.text !== undefined) return {text: date.text, lang: this.dataLang(event)};
    let isWorded = false;
    // Reading any of the messages tells that the date needs words.
    const messages = new Proxy<PictureMessages>(this.messages, {
      get: (words, name) => {
        isWorded = true;
        return Reflect.get(words, name) as unknown;
      },
    });
    const text = formatDate(date, {locale: this.locale, messages, length, omitYear, zone: this.axis.zone});
    return isWorded ? {text: this.date(date, length, omitYear)} : {text, lang: this.dateLang};
  }

  /** A date in a sentence. */
  date(date: EventDate, length: DateStyle['length'] = 'long', omitYear = false): string {
    return formatDate(date, {
      locale: this.#sentenceLocale,
      messages: this.messages,
      length,
      omitYear,
      zone: this.axis.zone,
    });
  }

  /** What must be said of an event that did not plainly happen or is not plainly reported; else empty. */
  state({occurrence, status}: DatasetEvent): string {
    const {messages} = this;
    return messages.join([
      ...(occurrence === 'happened' ? [] : [messages.occurrence[occurrence]]),
      ...(status === 'reported' ? [] : [messages.status[status]]),
    ]);
  }

  /** The title of an event's group, where there is more than one to tell apart. */
  group({group}: DatasetEvent): string {
    const {groups} = this.dataset;
    return (groups.length > 1 && groups.find(({id}) => id === group)?.title) || '';
  }

  count(count: number): string {
    return numberFormat(this.#sentenceLocale, {}).format(count);
  }

  /** The zone of the axis in a stretch of time, in words. */
  zoneName({start, end}: View): string {
    return zones.rules?.zoneName(this.axis.zone, [start, end], this.#sentenceLocale, this.messages) ?? this.axis.zone;
  }

  /** From the first of some events to the last, as far as their bounds are known, by the clocks of the axis. */
  range(events: readonly Pick<DatasetEvent, 'date'>[]): EventDate {
    return rangeOfDates(events, this.axis.zone);
  }

  /** Some events told as one: "3 more events, June 21 – 22, 2021". */
  moreEvents(events: readonly DatasetEvent[]): string {
    return this.messages.moreEvents(events.length, this.count(events.length), this.date(this.range(events)));
  }

  /**
   * What the timeline shows, in a sentence: how many events, of what time, known when.
   * @param count - undefined where it is not known yet.
   * @param shown - events of the extent, the first and the last of all among them.
   * @param total - how many there are in all, where some are hidden.
   */
  summary(
    shown: readonly Pick<DatasetEvent, 'date'>[],
    {count, background}: {readonly count: number | undefined; readonly background: number},
    extent: View,
    total?: number,
  ): string {
    const {messages, dataset} = this;
    const {start, end, now} = dataset;
    const {zone, hasInstants} = this.axis;
    const range =
      start && end ? spanOf(onClocks(start, zone), onClocks(end, zone)) : shown.length ? this.range(shown) : undefined;
    return messages.join([
      ...(count === undefined
        ? []
        : [
            total
              ? messages.summaryOf(this.count(count), this.count(total))
              : messages.summary(count, this.count(count)),
          ]),
      ...(range ? [this.date(range)] : []),
      ...(hasInstants ? [this.zoneName(extent)] : []),
      ...(now ? [messages.asKnownOn(this.date(now), now.precision in UNIT_MONTHS)] : []),
      ...(background ? [messages.background(background, this.count(background))] : []),
    ]);
  }
}

/** Stands for a text while what is between two is asked for. */
const SLOT = '\ufffc';
