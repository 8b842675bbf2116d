import {quote} from '../data/issue.js';
import type {Attribution, Dataset} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import {calendarDay, DAY, SECOND, startOfDay} from '../time/calendar.js';
import {type EventDate, isPlain, type Precision, startOfLastUnit} from '../time/event-date.js';
import {isTimeOfDay} from '../time/zones.js';
import {filledEvents, type StatedEvent} from './authored.js';
import {edtfOf} from './edtf-text.js';
import {eventText, loseMarkup} from './event-text.js';
import type {Exporter, WriteOptions} from './exporter.js';
import {foldLine, iCalendarText} from './icalendar-lines.js';
import {groupNames} from './group-names.js';
import {loseDatasetKeys, loseKeys, loseStates} from './lose-keys.js';
import {isFile, lostOf} from './media-types.js';
import {Words} from './words.js';

const HELD = new Set('id title date text group tags occurrence status place links media lang'.split(' '));
const ONLY_URL = new Set(['url']);
/** Properties of our own, which other programs keep and pass on. */
const OWN = 'X-EVENT-TIMELINE-';
/** Dates of iCalendar have years of four digits, from 1 on. */
const FIRST_DAY = startOfDay(1);
const END_OF_DAYS = startOfDay(10_000);

/** The calendar of RFC 5545, as calendar programs subscribe to and import it. */
export const iCalendar: Exporter = {
  name: 'icalendar',
  mediaType: 'text/calendar',
  ending: 'ics',
  write(dataset, options, issues) {
    const {title, description, timeZone} = dataset;
    const isNamedZone = timeZone !== undefined && /^\w+\/\S+$/.test(timeZone);
    loseDatasetKeys(dataset, ['title', 'description', ...(isNamedZone ? ['timeZone'] : [])], issues);
    const writer = new EventWriter(dataset, options, issues);
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Event Timeline//event-timeline//EN',
      'CALSCALE:GREGORIAN',
      // RFC 7986 has names for these, and most programs read the older ones.
      ...(title ? [`NAME:${iCalendarText(title)}`, `X-WR-CALNAME:${iCalendarText(title)}`] : []),
      ...(description
        ? [`DESCRIPTION:${iCalendarText(description)}`, `X-WR-CALDESC:${iCalendarText(description)}`]
        : []),
      ...(isNamedZone ? [`X-WR-TIMEZONE:${timeZone}`] : []),
      ...Array.from(filledEvents(dataset), ({event, path, index}) =>
        writer.write(event, dataset.events[index].id, path),
      ).flat(),
      'END:VCALENDAR',
    ];
    return lines.map((line) => foldLine(line)).join('');
  },
};

class EventWriter {
  readonly #groups: ReadonlyMap<string, string>;
  readonly #language: string | undefined;
  readonly #name: string;
  readonly #stamp: string;
  readonly #words: Words;
  readonly #issues: FileIssues;

  constructor(dataset: Dataset, options: WriteOptions, issues: FileIssues) {
    this.#groups = groupNames(dataset, issues);
    this.#language = dataset.lang;
    this.#name = (dataset.title ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '');
    this.#stamp = `${stamp(writtenAt(dataset, options))}Z`;
    this.#words = new Words(options);
    this.#issues = issues;
  }

  write(event: StatedEvent, id: string, path: string): string[] {
    const {title, date, place, links = [], media = [], kind, importance, status, occurrence} = event;
    const times = timesOf(date);
    if (!times) {
      this.#issues.error(
        `${path}.date`,
        'not-carried-over',
        `${quote(title)} lies outside the years 1 to 9999, which are all that iCalendar has; it is left out`,
      );
      return [];
    }
    this.#lose(event, path);
    const edtf = edtfOf(date);
    if (!times.isExact)
      this.#issues.lose(`${path}.date`, 'what a day or an instant cannot say of a date, but for its words,');
    const lang = event.lang ?? this.#language;
    const language = lang && /^[\w-]+$/.test(lang) ? `;LANGUAGE=${lang}` : '';
    const text = (name: string, value: string | undefined, parameters = language) =>
      value ? [`${name}${parameters}:${iCalendarText(value)}`] : [];
    const group = event.group === undefined ? [] : [this.#groups.get(event.group) ?? event.group];
    const categories = [...group, ...(event.tags ?? [])];
    return [
      'BEGIN:VEVENT',
      `UID:${iCalendarText(id.includes('@') ? id : `${id}@${this.#name || 'event-timeline'}`)}`,
      `DTSTAMP:${this.#stamp}`,
      ...times.lines,
      ...text('SUMMARY', title),
      ...text('DESCRIPTION', this.#description(event, times.isExact)),
      ...text('LOCATION', place?.name),
      ...(place?.lat !== undefined && place.lon !== undefined ? [`GEO:${place.lat};${place.lon}`] : []),
      ...links.slice(0, 1).map(({url}) => `URL:${url}`),
      ...media.filter(isFile).map(({url}) => `ATTACH:${url}`),
      ...(categories.length ? [`CATEGORIES${language}:${categories.map(iCalendarText).join()}`] : []),
      ...(occurrence === 'cancelled' ? ['STATUS:CANCELLED'] : []),
      ...(occurrence === 'planned' || occurrence === 'postponed' ? ['STATUS:TENTATIVE'] : []),
      // What a timeline tells does not make anybody busy.
      'TRANSP:TRANSPARENT',
      ...(times.isExact ? [] : [`${OWN}DATE:${iCalendarText(edtf.edtf)}`]),
      ...text(`${OWN}GROUP`, group[0], ''),
      ...text(`${OWN}KIND`, kind, ''),
      ...text(`${OWN}OCCURRENCE`, occurrence, ''),
      ...text(`${OWN}STATUS`, status, ''),
      ...text(`${OWN}IMPORTANCE`, importance?.toString(), ''),
      'END:VEVENT',
    ];
  }

  #lose(event: StatedEvent, path: string): void {
    const {id, occurrence, status, group, links, media, place, lang} = event;
    const issues = this.#issues;
    // A `UID` is unique among all calendars.
    if (id !== undefined && !id.includes('@')) issues.lose(`${path}.id`, 'an id without the name of its calendar');
    loseKeys(event, HELD, path, {of: 'an event', issues});
    loseMarkup(event, path, issues);
    if (group !== undefined) issues.lose(`${path}.group`, 'which of the categories is the group');
    // `STATUS` says of plans that they are tentative, and of what was postponed too.
    loseStates({status, ...(occurrence !== 'cancelled' && occurrence !== 'planned' && {occurrence})}, path, issues);
    if (links && links.length > 1) issues.lose(`${path}.links[1]`, 'a second link of an event');
    links?.slice(0, 1).forEach((link) => loseKeys(link, ONLY_URL, `${path}.links[0]`, {of: 'a link', issues}));
    media?.forEach((medium, i) => {
      const place = `${path}.media[${i}]`;
      if (isFile(medium)) loseKeys(medium, ONLY_URL, place, {of: 'media', issues});
      else issues.lose(place, lostOf(medium));
    });
    if (place && (place.lat ?? place.lon) !== undefined && (place.lat === undefined || place.lon === undefined))
      issues.lose(`${path}.place`, 'a latitude or longitude without the other');
    if (lang !== undefined && !/^[\w-]+$/.test(lang)) issues.lose(`${path}.lang`, 'what is no tag of a language');
  }

  /** The text, and below it in words what has no property of its own. */
  #description(event: StatedEvent, isExact: boolean): string {
    const {date, attributions = []} = event;
    const said = [
      ...(isExact && date.text === undefined ? [] : [this.#words.date(date)]),
      ...this.#words.states(event),
    ];
    return [
      eventText(event) ?? '',
      said.length ? this.#words.messages.join(said) : '',
      attributions.map((account) => accountText(account)).join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n');
  }
}

/** When the file is said to be written, ms since 1970 UTC. */
function writtenAt({now}: Dataset, options: WriteOptions): number {
  const given = options.now === undefined ? (now?.earliest ?? 0) : Number(options.now);
  if (given >= FIRST_DAY && given < END_OF_DAYS) return given;
  if (options.now === undefined) return 0;
  throw new RangeError(`"now" is ${quote(given)}; expected a Date or ms since 1970 UTC, in the years 1 to 9999`);
}

function accountText({who, text, source}: Attribution): string {
  const published = [source?.title, source?.publisher, source?.url].filter(Boolean).join(', ');
  return `${who}${text ? `: ${text}` : ''}${published ? ` (${published})` : ''}`;
}

interface Times {
  /** `DTSTART` and `DTEND`. */
  readonly lines: readonly string[];
  /** Whether a day, or an instant to the second, is all that the date says of its start, and of its end. */
  readonly isExact: boolean;
}

/** When a date starts and ends; undefined if that is outside of the years that iCalendar has. */
function timesOf(date: EventDate): Times | undefined {
  const {kind, earliest, latest, endEarliest, endLatest, precision, endPrecision, offsetMinutes} = date;
  const isPoint = kind === 'point';
  const hasTime = isTimeOfDay(precision) || isTimeOfDay(endPrecision);
  const start = Number.isFinite(earliest) ? earliest : startOfLastUnit(endLatest, endPrecision);
  // An end with a time is that instant; a day ends with the next. A point of time has no end.
  const isInstant = isPoint && hasTime && startOfLastUnit(latest, precision) === earliest;
  const last = !isPoint && isTimeOfDay(endPrecision) && Number.isFinite(endEarliest) ? endEarliest : endLatest;
  const end = isInstant || !Number.isFinite(last) || last <= start ? undefined : last;
  if (start < FIRST_DAY || start >= END_OF_DAYS || (end !== undefined && end > END_OF_DAYS - DAY)) return undefined;
  const write = (name: string, ms: number) =>
    hasTime
      ? `${name}:${stamp(ms)}${offsetMinutes === undefined ? '' : 'Z'}`
      : `${name};VALUE=DATE:${stamp(ms).slice(0, 8)}`;
  const isOneDay = !hasTime && end === start + DAY && isPoint;
  const edtf = edtfOf(date);
  return {
    lines: [write('DTSTART', start), ...(end === undefined || isOneDay ? [] : [write('DTEND', end)])],
    isExact:
      edtf.isExact &&
      isPlain({edtf: edtf.edtf}) &&
      isPlain({edtf: edtf.edtf}, 'end') &&
      isKnown(precision) &&
      isTimeOfDay(precision) === isTimeOfDay(endPrecision) &&
      isKnown(endPrecision) &&
      [earliest, latest, endEarliest, endLatest].every(Number.isFinite) &&
      (isPoint || end !== undefined) &&
      !offsetMinutes,
  };
}

const isKnown = (precision: Precision) => precision === 'day' || precision === 'second';

/** An instant in iCalendar's basic form, without a zone. */
function stamp(ms: number): string {
  const {year, month, day} = calendarDay(ms);
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const seconds = Math.floor((ms - startOfDay(year, month, day)) / SECOND);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${pad(year, 4)}${pad(month)}${pad(day)}T${time.map((part) => pad(part)).join('')}`;
}
