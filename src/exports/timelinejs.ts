import {isSameValue} from '../data/same-value.js';
import type {Dataset, DatasetEra, Media, MediaFile, StoryStep} from '../data/types.js';
import {FileIssues} from '../formats/file-issues.js';
import {plainText} from '../formats/plain-text.js';
import {richText} from '../formats/rich-text.js';
import {isSlideStory} from '../formats/slide-story.js';
import {slideDate} from '../formats/timelinejs-slide.js';
import {calendarDay, MINUTE} from '../time/calendar.js';
import {type EventDate, type Precision, startOfLastUnit} from '../time/event-date.js';
import {readEdtf} from '../time/read-edtf.js';
import {filledEvents, type StatedEvent} from './authored.js';
import {escapeHtml} from './escape.js';
import type {Exporter} from './exporter.js';
import {groupNames} from './group-names.js';
import {loseDatasetKeys, loseKeys, loseSpace, loseStates, onOneLine, trimmed} from './lose-keys.js';
import {MarkdownHtml} from './markdown-html.js';
import {isToldByUrl, lostOf} from './media-types.js';
import {Words} from './words.js';

const HELD = new Set('id title date text group occurrence status media links'.split(' '));
const MARKDOWN = new MarkdownHtml(true);
const HELD_OF_MEDIA = new Set('type url alt caption credit'.split(' '));
const HELD_OF_QUOTE = new Set('type text by'.split(' '));
const HELD_OF_ERA = new Set('title date'.split(' '));
/** Years that a `Date` has, which TimelineJS uses unless it is told that a timeline is cosmological. */
const DATE_YEARS = 271_820;

/** The JSON of TimelineJS (version 3). */
export const timelineJs: Exporter = {
  name: 'timelinejs',
  mediaType: 'application/json',
  ending: 'json',
  write(dataset, options, issues) {
    const isOfSlides = isSlideStory(dataset);
    loseDatasetKeys(dataset, ['title', 'description', 'eras', ...(isOfSlides ? ['story'] : [])], issues);
    const writer = new SlideWriter(dataset, new Words(options), issues);
    const {title, description, eras, story = []} = dataset;
    const backgrounds = new Map(isOfSlides ? story.map(({event, background}) => [event, background]) : []);
    const events = Array.from(filledEvents(dataset), ({event, path}) => ({
      ...writer.slide(event, path),
      background: backgrounds.get(event.id),
    }));
    const first = isOfSlides && story.length && story[0].event === undefined ? story[0] : undefined;
    const timeline = {
      title: title || description || first ? writer.title(title, description, first) : undefined,
      events,
      eras: eras?.map((era, i) => writer.era(era, `$.eras[${i}]`)),
      scale: writer.isCosmological ? 'cosmological' : undefined,
    };
    return `${JSON.stringify(timeline, null, 2)}\n`;
  },
};

/** The parts of a date, as far as it is known. Years BC are negative, and there is no year 0. */
type Parts = Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond', number>>;

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

/** The finest part of a date that is known: decades and the like begin and end with a year, parts of a year with a month. */
function partOf(precision: Precision): (typeof UNITS)[number] {
  return UNITS.find((unit) => unit === precision) ?? (/decade|century|millennium/.test(precision) ? 'year' : 'month');
}

class SlideWriter {
  isCosmological = false;
  readonly #groups: ReadonlyMap<string, string>;
  readonly #words: Words;
  readonly #issues: FileIssues;

  constructor(dataset: Dataset, words: Words, issues: FileIssues) {
    this.#groups = groupNames(dataset, issues);
    this.#words = words;
    this.#issues = issues;
  }

  title(headline = '', text = '', {media = [], background}: Pick<StoryStep, 'media' | 'background'> = {}): object {
    return {
      text: {
        headline: this.#escaped(onOneLine(headline, '$.title', this.#issues), '$.title'),
        text: this.#escaped(text, '$.description'),
      },
      media: this.#oneOf(media, '$.story[0]', 'the title'),
      background,
    };
  }

  slide(event: StatedEvent, path: string): object {
    const {id, title, date, group, media = []} = event;
    loseKeys(event, HELD, path, {of: 'an event', issues: this.#issues});
    loseStates(event, path, this.#issues);
    return {
      unique_id: id,
      ...this.#dates(date, `${path}.date`),
      text: {
        headline: this.#escaped(onOneLine(title, `${path}.title`, this.#issues), `${path}.title`),
        text: this.#text(event, path),
      },
      group: group === undefined ? undefined : (this.#groups.get(group) ?? group),
      media: this.#oneOf(media, path, 'an event'),
    };
  }

  /** What a slide shows is one thing, and no number. @param of - what has the media, as issues call it. */
  #oneOf(media: readonly Media[], path: string, of: string): object | undefined {
    const shown = media.findIndex(({type}) => type !== 'number');
    const lost = media.findIndex((_, i) => i !== shown);
    if (lost >= 0) {
      const what = media[lost].type === 'number' ? lostOf(media[lost]) : `a second medium of ${of}`;
      this.#issues.lose(`${path}.media[${lost}]`, what);
    }
    return shown >= 0 ? this.#medium(media[shown], `${path}.media[${shown}]`) : undefined;
  }

  era(era: DatasetEra, path: string): object {
    loseKeys(era, HELD_OF_ERA, path, {of: 'an era', issues: this.#issues});
    const {display_date: said, start_date: start, ...dates} = this.#dates(era.date, `${path}.date`);
    if (said !== undefined) this.#issues.lose(`${path}.date`, 'the words for the date of an era');
    return {start_date: start, end_date: start, ...dates, text: {headline: this.#escaped(era.title, `${path}.title`)}};
  }

  #dates(date: EventDate, path: string): {start_date: Parts; end_date?: Parts; display_date?: string} {
    const {earliest, endLatest, precision, endPrecision, kind} = date;
    const first = Number.isFinite(earliest) ? this.#parts(earliest, precision, date) : undefined;
    const last = Number.isFinite(endLatest)
      ? this.#parts(startOfLastUnit(endLatest, partOf(endPrecision)), endPrecision, date)
      : undefined;
    const start = first ?? last!; // a date without any bound is refused when it is read
    const slide = {
      start_date: start,
      ...(last && !isSameValue(last, start) && {end_date: last}),
      ...(!isSaidByParts(date, kind) && {display_date: escapeHtml(this.#said(date))}),
    };
    const read = slideDate(slide, () => '', new FileIssues());
    const {edtf: _, text: __, ...bounds} = date;
    const {edtf: ___, ...readBounds} = readEdtf(typeof read === 'string' ? read : (read as {edtf: string}).edtf);
    if (!isSameValue(readBounds, bounds))
      this.#issues.lose(path, 'what the parts of a date cannot say, but for its words,');
    return slide;
  }

  /** A date in words; uncertain with the sign that is read again. */
  #said(date: EventDate): string {
    if (date.text !== undefined || !(date.uncertain || date.endUncertain)) return this.#words.date(date);
    return `${this.#words.date({...date, uncertain: false, endUncertain: false})}?`;
  }

  #parts(start: number, precision: Precision, {offsetMinutes = 0}: EventDate): Parts {
    const count = UNITS.indexOf(partOf(precision)) + 1;
    const wall = count > 3 ? start + offsetMinutes * MINUTE : start;
    const {year, month, day} = calendarDay(wall);
    if (Math.abs(year) > DATE_YEARS) this.isCosmological = true;
    const ms = wall - Math.floor(wall / 86_400_000) * 86_400_000;
    const values = [
      year > 0 ? year : year - 1,
      month,
      day,
      Math.floor(ms / 3_600_000),
      Math.floor(ms / MINUTE) % 60,
      Math.floor(ms / 1000) % 60,
      ms % 1000,
    ];
    return Object.fromEntries(UNITS.slice(0, count).map((unit, i) => [unit, values[i]]));
  }

  #text(event: StatedEvent, path: string): string | undefined {
    const text = this.#richText(event, path);
    const links = (event.links ?? []).map(({url, title}, i) => {
      const words = onOneLine(title ?? url, `${path}.links[${i}].title`, this.#issues);
      return `<p><a href="${escapeHtml(url)}">${escapeHtml(words)}</a></p>`;
    });
    if (links.length) this.#issues.lose(`${path}.links`, 'that links stand apart from the text');
    const states = this.#words.states(event).map((state) => `<p><em>${escapeHtml(state)}</em></p>`);
    const more = [...states, ...links].join('');
    return (more && text && !text.startsWith('<') ? `<p>${text}</p>` : text) + more || undefined;
  }

  #richText({text}: StatedEvent, path: string): string {
    if (typeof text !== 'object') return this.#escaped(text ?? '', `${path}.text`);
    const html = MARKDOWN.blocks(text.value).join('');
    const read = richText(html, '', new FileIssues()).text;
    if (!isSameValue(read, text))
      this.#issues.lose(`${path}.text`, 'how a text in Markdown is spelt, though not how it looks,');
    return html;
  }

  #medium(medium: Media, path: string): object {
    if (medium.type === 'number') throw new TypeError('a slide shows no number');
    if (medium.type === 'quote') {
      const {text, by} = medium;
      loseKeys(medium, HELD_OF_QUOTE, path, {of: 'media', issues: this.#issues});
      return {
        url: `<blockquote>${this.#escaped(trimmed(text, `${path}.text`, this.#issues), `${path}.text`)}</blockquote>`,
        credit: by && this.#escaped(by, `${path}.by`),
      };
    }
    return this.#file(medium, path);
  }

  #file(medium: MediaFile, path: string): object {
    loseKeys(medium, HELD_OF_MEDIA, path, {of: 'media', issues: this.#issues});
    if (medium.alt === '') this.#issues.lose(path, 'that a picture only decorates');
    if (!isToldByUrl(medium)) this.#issues.lose(path, 'what kind of media an address is of');
    const words = (key: 'alt' | 'caption' | 'credit') => medium[key] && this.#escaped(medium[key], `${path}.${key}`);
    return {
      url: trimmed(medium.url, `${path}.url`, this.#issues),
      alt: words('alt'),
      caption: words('caption'),
      credit: words('credit'),
    };
  }

  #escaped(text: string, path: string): string {
    const html = asHtml(text);
    if (plainText(html.trim(), '', new FileIssues()).text !== text) loseSpace(path, 'within', this.#issues);
    return html;
  }
}

/** Whether the parts of a date, and of its end, are all that is to be shown of it. */
function isSaidByParts(date: EventDate, kind: EventDate['kind']): boolean {
  const {precision, endPrecision, earliest, latest, endEarliest, endLatest} = date;
  const isUnit = (unit: Precision) => partOf(unit) === unit;
  return (
    date.text === undefined &&
    isUnit(precision) &&
    isUnit(endPrecision) &&
    !(date.approximate || date.uncertain || date.endApproximate || date.endUncertain || date.gaps) &&
    date.offsetMinutes === undefined &&
    [earliest, latest, endEarliest, endLatest].every(Number.isFinite) &&
    (kind === 'span' || startOfLastUnit(latest, precision) === earliest)
  );
}

/** A text as HTML: paragraphs where it has more than one line. */
function asHtml(text: string): string {
  if (!text.includes('\n')) return escapeHtml(text);
  const paragraphs = text.split('\n\n').map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`);
  return paragraphs.join('');
}
