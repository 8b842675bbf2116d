import {adoptStyles} from 'lit';
import {compileTable} from '../data/event-table.js';
import {readRareDates} from '../data/rare-dates-reader.js';
import {readBriefly} from '../data/read-briefly.js';
import type {Steps} from '../data/steps.js';
import {enPicture} from '../locales/en-picture.js';
import {canvasMeasure} from '../render/canvas-measure.js';
import {drawItems, drawMarks} from '../render/live-picture.js';
import {flagsKind} from '../scene/flags-kind.js';
import {ScenePlan} from '../scene/scene-plan.js';
import {canonicalLanguage} from '../time/intl-cache.js';
import {zoneRules} from '../time/zone-rules.js';
import {zones} from '../time/zones.js';
import {firstPicture} from './controllers/late-rules.js';
import {inSlices, SHORT_SLICE} from './slices.js';
import {EventTimelineElement} from './timeline/event-timeline.js';

/** So many flags in so little height that most find no place: then every part of the search is done. */
const COUNT = 40;
const [WIDTH, HEIGHT] = [1000, 240];

const two = (number: number) => String(number).padStart(2, '0');

/** Days, stretches of days, and instants, over a year. */
const rehearsed = Array.from({length: COUNT}, (_, i) => {
  const month = `2021-${two(1 + (i % 12))}`;
  const day = `${month}-${two(1 + ((i * 7) % 27))}`;
  return {
    id: String(i),
    title: 'Talks in the capital end without a result',
    date: i % 3 ? `${day}T10:${two(i)}:${two(i)}Z` : i % 2 ? day : `${day}/${month}-28`,
    importance: ((i * 7) % 11) / 10,
  };
});

/**
 * Makes a picture of made-up events that nobody sees, from reading their dates to elements that are in no document. After
 * that the engine has compiled the code that the first picture needs, and date formats, fonts and style sheets exist. The
 * readers of rare dates and of zones are installed.
 */
export function* rehearsing(): Steps<void> {
  readRareDates();
  zones.rules = zoneRules;
  adoptStyles(document.createElement('div').attachShadow({mode: 'open'}), EventTimelineElement.elementStyles);
  yield;
  const {dataset} = readBriefly(rehearsed);
  yield;
  const table = compileTable(dataset);
  yield;
  const plan = new ScenePlan(dataset, table, flagsKind, {
    width: WIDTH,
    leastHeight: HEIGHT,
    mostHeight: HEIGHT,
    measure: canvasMeasure(getComputedStyle(document.body)),
    messages: enPicture,
    language: canonicalLanguage(document.documentElement.lang),
  });
  yield* plan.steps;
  const {marks, items} = plan.sceneAt(plan.extent);
  yield;
  drawMarks(document.createElementNS('http://www.w3.org/2000/svg', 'svg'), marks);
  yield;
  drawItems(document.createElement('ol'), items, {tabStop: items[0].key, open: undefined});
}

/** Rehearses the first picture in slices, until a timeline has something to show. */
export const warmUp = () => inSlices(rehearsing(), firstPicture.signal, undefined, SHORT_SLICE);
