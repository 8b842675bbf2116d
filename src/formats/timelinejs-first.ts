import type {Era} from '../data/types.js';
import type {FileIssues} from './file-issues.js';
import type {Draft} from './format.js';
import {readDates} from './json-dates.js';
import {isObject, type JsonObject, loseOthers, objectsIn, textOf} from './json-values.js';
import {plainText} from './plain-text.js';
import {slideStory} from './slide-story.js';
import {type ReadSlide, slideDate, slideEvent} from './timelinejs-slide.js';
import {type ReadTitle, readTitle} from './timelinejs-title.js';

const ROOT = new Set('headline text asset type date era lang'.split(' '));
const ERA = new Set('start_date end_date headline'.split(' '));
const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];

/** Where the parts of a slide of version 3 stood before. */
const FIRST_KEYS: readonly (readonly [RegExp, string])[] = [
  [/^start_date\b.*/, 'startDate'],
  [/^end_date\b.*/, 'endDate'],
  [/^text\.(headline|text)$/, '$1'],
  [/^media\.url$/, 'asset.media'],
  [/^media\b/, 'asset'],
  [/^group$/, 'tag'],
];

/** What keys of an event are called in versions 1 and 2. */
const EVENT_KEYS: Readonly<Record<string, string>> = {
  title: 'headline',
  date: 'startDate',
  media: 'asset.media',
  links: 'text',
  group: 'tag',
};

/** Whether a value is a timeline of version 1 or 2 of TimelineJS: `{"timeline": {"headline": "…", "date": [ … ]}}`. */
export function isFirstTimelineJs(value: unknown): value is {readonly timeline: JsonObject} {
  return isObject(value) && isObject(value.timeline) && Array.isArray(value.timeline.date);
}

/** Reads a timeline of version 1 or 2, whose dates are texts such as `2012,1,26`. */
export function readFirstTimelineJs(timeline: JsonObject, issues: FileIssues): Draft {
  loseOthers(timeline, ROOT, (key) => `$.timeline.${key}`, {of: 'the title', issues});
  const slides = slidesOf(timeline.date, '$.timeline.date', issues);
  const told: ReadSlide[] = [];
  const places: string[] = [];
  for (const {
    slide: {tags: given, ...slide},
    place,
  } of slides) {
    const read = slideEvent(slide, (key) => `${place}.${firstKey(key)}`, issues);
    if (!read) continue;
    const tags = (textOf(given) ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
    told.push(tags.length ? {...read, event: {...read.event, tags}} : read);
    places.push(place);
  }
  const {eras, eraPlaces} = readEras(timeline.era, issues);
  const {step, ...words} = readHead(timeline, issues);
  return {
    dataset: {...words, ...slideStory(step, told), ...(eras.length && {eras})},
    placeOf: (list, index, key) => {
      const place = (list === 'events' ? places : eraPlaces)[index];
      return key === undefined ? place : `${place}.${EVENT_KEYS[key] ?? key}`;
    },
  };
}

const firstKey = (key: string) => FIRST_KEYS.reduce((name, [before, after]) => name.replace(before, after), key);

/** The title, in the words of version 3. */
function readHead(timeline: JsonObject, issues: FileIssues): ReadTitle {
  const {headline, text, asset} = timeline;
  const slide = {text: {headline, text}, media: mediaOfAsset(asset)};
  return readTitle(slide, issues, (key) => `$.timeline.${firstKey(key)}`);
}

function mediaOfAsset(asset: unknown): JsonObject {
  const {media: url, ...words} = isObject(asset) ? asset : {};
  return {...words, url};
}

interface PlacedSlide {
  readonly slide: JsonObject;
  readonly place: string;
}

/** The slides of a list in the words of version 3; one whose date cannot be read is left out, which is told. */
function slidesOf(list: unknown, path: string, issues: FileIssues): PlacedSlide[] {
  const {objects, places} = objectsIn(Array.isArray(list) ? list : [], path, 'a slide', issues);
  // Numbers are years here; a text without commas may be a date in any other spelling.
  const others = objects.map(({startDate, endDate}) => ({
    startDate: otherDate(startDate),
    endDate: otherDate(endDate),
  }));
  const read = readDates(others, ['startDate', 'endDate'], {
    // The guide of version 1 asks for the month first.
    meant: ['month first'],
    placeOf: (i, key) => `${places[i]}.${key}`,
    issues,
  });
  return objects.flatMap((given, i) => {
    if (!read[i].isWhole) return [];
    const {startDate, endDate, headline, text, asset, tag, ...rest} = given;
    const {dates} = read[i];
    const slide = {
      ...rest,
      start_date: dates.startDate ?? dateParts(startDate),
      end_date: dates.endDate ?? dateParts(endDate),
      text: {headline, text},
      media: mediaOfAsset(asset),
      group: tag,
    };
    return [{slide, place: places[i]}];
  });
}

/** A date that is not written by its parts. */
const otherDate = (value: unknown) => (textOf(value)?.includes(',') ? undefined : textOf(value));

function dateParts(value: unknown): JsonObject | undefined {
  const parts = textOf(value)?.split(',');
  // A comma at the end, and empty parts, say nothing.
  return parts && Object.fromEntries(parts.slice(0, PARTS.length).map((part, i) => [PARTS[i], part]));
}

function readEras(list: unknown, issues: FileIssues): {readonly eras: Era[]; readonly eraPlaces: string[]} {
  const eras: Era[] = [];
  const eraPlaces: string[] = [];
  for (const {slide, place} of slidesOf(list, '$.timeline.era', issues)) {
    const date = slideDate(slide, (key) => `${place}.${firstKey(key)}`, issues);
    if (date === undefined) continue;
    const {headline, text} = slide.text as JsonObject;
    loseOthers({...slide, text, media: '', tag: slide.group, group: ''}, ERA, (key) => `${place}.${key}`, {
      of: 'an era',
      issues,
    });
    eras.push({title: plainText(textOf(headline) ?? '', place, issues).text, date});
    eraPlaces.push(place);
  }
  return {eras, eraPlaces};
}
