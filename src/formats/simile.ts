import type {DateBounds, Media, TimelineEvent} from '../data/types.js';
import {plainTextOf} from '../data/plain-markdown.js';
import type {FileIssues} from './file-issues.js';
import type {Draft, Format} from './format.js';
import {type ObjectDates, readDates} from './json-dates.js';
import {eventsOf, isObject, type JsonObject, loseOthers, objectsIn, textOf} from './json-values.js';
import {mediaOf} from './media-of.js';
import {plainText} from './plain-text.js';
import {richText} from './rich-text.js';

const ROOT = new Set(['events', 'dateTimeFormat', 'date-time-format']);
const DATES = ['start', 'latestStart', 'earliestEnd', 'end'] as const;
const EVENT = new Set([
  ...DATES,
  ...'id eventID durationEvent isDuration title description image link classname'.split(' '),
]);

/** What keys of an event are called here. */
const EVENT_KEYS: Readonly<Record<string, string>> = {
  date: 'start',
  text: 'description',
  media: 'image',
  links: 'link',
  group: 'classname',
};

/** The event sources of SIMILE Timeline in JSON, also as people write it in scripts. */
export const simile: Format = {
  name: 'simile',
  mediaTypes: [],
  isJson: true,
  endings: [],
  sniff: ({value}) =>
    isObject(value) &&
    Array.isArray(value.events) &&
    ('dateTimeFormat' in value ||
      'date-time-format' in value ||
      value.events.some(
        (event) =>
          isObject(event) &&
          'start' in event &&
          !('date' in event) &&
          ['durationEvent', 'isDuration', 'latestStart', 'earliestEnd', 'description'].some((key) => key in event),
      )),
  read({value}, issues) {
    const list = eventsOf(value, ROOT, issues);
    if (!list) return undefined;
    const {objects, places} = objectsIn(list.events, '$.events', 'an event', issues);
    return readSimileEvents(objects, (i, key) => places[i] + (key === undefined ? '' : `.${key}`), issues);
  },
};

/** Reads the events of a source of SIMILE. @param placeOf - where an event, or one of its keys, stands in the file. */
export function readSimileEvents(
  given: readonly JsonObject[],
  placeOf: (index: number, key?: string) => string,
  issues: FileIssues,
): Draft {
  // SIMILE leaves texts to `Date`, which has the month first, and a year 0.
  const meant = ['month first', 'as ISO 8601 counts'];
  const backwards = findBackwards(given);
  if (backwards >= 0)
    issues.warn(
      placeOf(backwards, 'start'),
      'guessed',
      'the spans of the file end with the smaller number: dates are read as millions of years ago, as the geological units of SIMILE count',
    );
  const asRead = backwards < 0 ? given.map(asText) : given.map(asAges);
  const dates = readDates(asRead, DATES, {meant, placeOf, issues});
  const events: TimelineEvent[] = [];
  const found: number[] = [];
  given.forEach((event, i) => {
    if (!dates[i].isWhole) return;
    const date = dateOf(dates[i], event);
    if (date === undefined) return issues.error(placeOf(i, 'start'), 'missing', 'the event has no start');
    loseOthers(event, EVENT, (key) => placeOf(i, key), {of: 'an event', issues});
    const title = plainText(textOf(event.title) ?? '', placeOf(i, 'title'), issues);
    const {text, links} = richText(textOf(event.description) ?? '', placeOf(i, 'description'), issues);
    const link = textOf(event.link);
    const image = textOf(event.image);
    const allLinks = [...(link ? [{url: link}] : []), ...title.links, ...links];
    events.push({
      id: textOf(event.id) ?? textOf(event.eventID),
      title: title.text.replaceAll(/\s+/g, ' ') || /^.{0,120}(?=\s|$)/.exec(plainTextOf(text ?? ''))?.[0] || '',
      date,
      text,
      group: textOf(event.classname),
      media: image ? [pictureOf(image)] : undefined,
      links: allLinks.length ? allLinks : undefined,
    });
    found.push(i);
  });
  return {
    dataset: {events},
    placeOf: (_, index, key) => placeOf(found[index], key === undefined ? undefined : (EVENT_KEYS[key] ?? key)),
  };
}

/** A number is a year here, as SIMILE reads it. */
function asText(event: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => [key, typeof value === 'number' ? yearText(value) : value]),
  );
}

/** So many spans must end with the smaller number, and so many times as many as end with the larger one. */
const LEAST_BACKWARDS = 3;
const FAR_MORE = 9;

/**
 * The first event whose end is a smaller number than its start, in a file that counts backwards, which only the script
 * of its page says: all its dates are plain numbers, and its spans, but for a slip, are so. -1 if there is none.
 */
function findBackwards(events: readonly JsonObject[]): number {
  const texts = events.flatMap((event) => DATES.flatMap((key) => textOf(event[key]) ?? []));
  if (!texts.every((text) => AGE.test(text))) return -1;
  const signs = events.map(({start, end}) => (end === undefined ? 0 : Math.sign(Number(end) - Number(start))));
  const backwards = signs.filter((sign) => sign < 0).length;
  const isFar = backwards >= FAR_MORE * signs.filter((sign) => sign > 0).length;
  return backwards >= LEAST_BACKWARDS && isFar ? signs.indexOf(-1) : -1;
}

const AGE = /^\d{1,5}(?:\.\d{1,4})?$/;

function asAges(event: JsonObject): JsonObject {
  const ages = DATES.flatMap((key) => {
    const age = textOf(event[key]);
    return age === undefined ? [] : [[key, `${age} million years ago`]];
  });
  return {...event, ...Object.fromEntries(ages)};
}

const yearText = (year: number) => (year < 0 ? String(year) : String(year).padStart(4, '0'));

/** SIMILE shows an image whatever its address ends with. */
function pictureOf(url: string): Media {
  const found = mediaOf(url);
  return 'media' in found ? found.media : {type: 'image', url};
}

const isFalse = (value: unknown) => value === false || value === 'false';

/**
 * The date of an event by SIMILE's four points: it started from `start` to `latestStart` and ended from `earliestEnd` to
 * `end`. What does not last happened somewhere from `start` to the end of these.
 */
function dateOf({dates}: ObjectDates, event: JsonObject): TimelineEvent['date'] | undefined {
  const {start, latestStart, earliestEnd, end} = dates;
  if (start === undefined) return undefined;
  const isInstant = end === undefined || isFalse(event.durationEvent) || isFalse(event.isDuration);
  if (isInstant) {
    const last = end ?? latestStart ?? earliestEnd;
    return last === undefined || last === start ? start : `[${start}..${last}]`;
  }
  if (latestStart === undefined && earliestEnd === undefined) return end === start ? start : `${start}/${end}`;
  const bounds: DateBounds = {
    kind: 'span',
    earliest: start,
    latest: latestStart ?? start,
    endEarliest: earliestEnd ?? end,
    endLatest: end,
  };
  return bounds;
}
