import type {DatasetEvent} from '../data/types.js';
import type {FlagText, LayoutInput} from '../layout/layout-input.js';
import type {TextMeasure} from '../layout/text-measure.js';
import {calendarDay} from '../time/calendar.js';
import {toWall, zones} from '../time/zones.js';
import type {SceneInput} from './scene-input.js';

/** The texts of events, and what these depend on beside the events. */
interface Kept {
  readonly key: readonly unknown[];
  readonly texts: WeakMap<DatasetEvent, Map<string, FlagText>>;
}

/** So many texts of an event are kept: of each width and length of the date one. */
const MOST_TEXTS = 8;

/** Those of the plan before: one measures as long as the text looks the same. */
const kept = new WeakMap<TextMeasure, Kept>();

/**
 * The texts that earlier plans have made of events which are still the same: a feed lays out again what it has shown a
 * moment ago. Undefined for columns: their events are made anew each time.
 */
export function keptTexts({dataset, table, wording, layout}: SceneInput): LayoutInput['keptTexts'] {
  if (dataset.compiled) return undefined;
  const {extent, measure, zone} = layout;
  // A year that all share is not written.
  const years = [extent.start, extent.end - 1].map((time) => calendarDay(toWall(time, zone)).year);
  const {messages, language, locale} = wording;
  const key = [messages, language, locale, wording.dataLang(), zone, zones.rules, ...years];
  let known = kept.get(measure);
  if (!known?.key.every((value, i) => value === key[i])) kept.set(measure, (known = {key, texts: new WeakMap()}));
  const {texts} = known;
  return (row) => {
    const event = dataset.events[table.order[row]];
    let own = texts.get(event);
    if (!own || own.size >= MOST_TEXTS) texts.set(event, (own = new Map()));
    return own;
  };
}
