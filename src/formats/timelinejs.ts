import type {Era} from '../data/types.js';
import type {FileIssues} from './file-issues.js';
import type {Draft, Format} from './format.js';
import {eventsOf, isObject, loseOthers, objectsIn, textOf} from './json-values.js';
import {plainText} from './plain-text.js';
import {slideStory} from './slide-story.js';
import {isFirstTimelineJs, readFirstTimelineJs} from './timelinejs-first.js';
import {type ReadSlide, slideDate, slideEvent} from './timelinejs-slide.js';
import {readTitle} from './timelinejs-title.js';

const ROOT = new Set('title events eras scale'.split(' '));
const ERA = new Set('start_date end_date text'.split(' '));

/** What keys of an event are called in a slide. */
export const SLIDE_KEYS: Readonly<Record<string, string>> = {
  id: 'unique_id',
  title: 'text.headline',
  date: 'start_date',
  text: 'text.text',
  media: 'media.url',
  links: 'text.text',
};

/**
 * The JSON of TimelineJS: slides with dates by their parts, eras, and a title; that of its versions 1 and 2 too. Its
 * slides are the steps of a story.
 */
export const timelineJs: Format = {
  name: 'timelinejs',
  mediaTypes: [],
  isJson: true,
  endings: [],
  sniff: ({value}) =>
    isFirstTimelineJs(value) ||
    (isObject(value) && isObject(value.timeline) && Array.isArray(value.timeline.slides)) ||
    (isObject(value) &&
      Array.isArray(value.events) &&
      (value.events.some((slide) => isObject(slide) && (isObject(slide.start_date) || isSlideText(slide.text))) ||
        (isObject(value.title) && isObject(value.title.text)))),
  read({value}, issues) {
    if (isFirstTimelineJs(value)) return readFirstTimelineJs(value.timeline, issues);
    const slidesOfBeta = isObject(value) && isObject(value.timeline) ? value.timeline.slides : undefined;
    const list = eventsOf(slidesOfBeta === undefined ? value : {events: slidesOfBeta}, ROOT, issues);
    if (!list) return undefined;
    const {root} = list;
    const path = slidesOfBeta === undefined ? '$.events' : '$.timeline.slides';
    const slides = objectsIn(list.events, path, 'an event', issues);
    const places: string[] = [];
    const told: ReadSlide[] = [];
    slides.objects.forEach((slide, i) => {
      const place = slides.places[i];
      // The first releases of version 3 called the start of a slide its date.
      const isOld = slide.start_date === undefined && isObject(slide.date);
      const {date, ...others} = slide;
      const read = slideEvent(
        isOld ? {...others, start_date: date} : slide,
        (key) => `${place}.${isOld ? key.replace(/^start_date/, 'date') : key}`,
        issues,
      );
      if (!read) return;
      told.push(read);
      places.push(place);
    });
    const {eras, eraPlaces} = readEras(root.eras, issues);
    const {step, ...words} = readTitle(root.title, issues);
    return {
      dataset: {...words, ...slideStory(step, told), ...(eras.length && {eras})},
      placeOf: (list, index, key) => {
        const place = (list === 'events' ? places : eraPlaces)[index];
        return key === undefined ? place : `${place}.${SLIDE_KEYS[key] ?? key}`;
      },
    } satisfies Draft;
  },
};

const isSlideText = (text: unknown) => isObject(text) && 'headline' in text;

function readEras(value: unknown, issues: FileIssues): {eras: Era[]; eraPlaces: string[]} {
  const eras: Era[] = [];
  const eraPlaces: string[] = [];
  const {objects, places} = objectsIn(Array.isArray(value) ? value : [], '$.eras', 'an era', issues);
  objects.forEach((slide, i) => {
    const place = places[i];
    const date = slideDate(slide, (key) => `${place}.${key}`, issues);
    if (date === undefined) return;
    loseOthers(slide, ERA, (key) => `${place}.${key}`, {of: 'an era', issues});
    const words = isObject(slide.text) ? slide.text : {};
    if (textOf(words.text)) issues.lose(`${place}.text.text`, 'the text of an era');
    eras.push({title: plainText(textOf(words.headline) ?? '', place, issues).text, date});
    eraPlaces.push(place);
  });
  return {eras, eraPlaces};
}
