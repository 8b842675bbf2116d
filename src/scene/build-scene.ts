import type {EventTable} from '../data/event-table.js';
import type {Dataset} from '../data/types.js';
import {eventsInView} from '../layout/events-in-view.js';
import {layoutFlags} from '../layout/flags/flags-layout.js';
import type {TextMeasure} from '../layout/text-measure.js';
import {timeExtent} from '../layout/time-extent.js';
import type {View} from '../layout/time-scale.js';
import {layoutVertical} from '../layout/vertical/vertical-layout.js';
import type {Messages} from '../locales/messages.js';
import {formattingLocale} from '../time/intl-cache.js';
import {Wording} from './event-words.js';
import {drawFlags} from './flags-scene.js';
import {legendOf} from './legend.js';
import {eventAt, type SceneInput} from './scene-input.js';
import type {Scene} from './scene.js';
import {Sheet} from './sheet.js';
import {languageDirection, timeDirection} from './text-direction.js';
import {drawVertical} from './vertical-scene.js';
import {wordedInput} from './worded-input.js';

/** What a scene is made of. */
export interface SceneOptions {
  /** px. */
  readonly width: number;
  /** Between these, in px, the picture takes what it needs; a page that sets a height sets both. */
  readonly leastHeight?: number;
  readonly mostHeight?: number;
  /** `auto`: flags where there is width for them, else vertical. */
  readonly layout?: 'auto' | 'flags' | 'vertical';
  /** The stretch of time to show; all of it where it is missing. */
  readonly view?: View;
  readonly measure: TextMeasure;
  readonly messages: Messages;
  /** The language in which dates and numbers are formatted; that of the messages where it is missing. */
  readonly language?: string;
  /** The direction of the words; that of the language where it is missing. */
  readonly direction?: 'ltr' | 'rtl';
  /** The title of the whole; the dataset's own where it is missing. */
  readonly title?: string;
}

// In sizes of the text, so that larger text loses nothing.
/** In less width flags have no room, and time runs down. */
const FLAGS_WIDTH = 30;
const LEAST_HEIGHT = 7.5;
const MOST_HEIGHT = 40;

/** The layout that is meant: the one asked for, if there is such a one, else by the width. */
export function layoutFor(asked: string | undefined, width: number, {fontSize}: TextMeasure): Scene['layout'] {
  return asked === 'flags' || asked === 'vertical' ? asked : width >= FLAGS_WIDTH * fontSize ? 'flags' : 'vertical';
}

/**
 * Lays a dataset out and draws it, as data. The same input always gives the same scene.
 * @throws RangeError if a size is not a number from 0 on.
 */
export function buildScene(dataset: Dataset, table: EventTable, options: SceneOptions): Scene {
  const {width, measure, messages, leastHeight = LEAST_HEIGHT * measure.fontSize, mostHeight = MOST_HEIGHT * measure.fontSize} = options;
  for (const [name, size] of Object.entries({width, leastHeight, mostHeight})) {
    if (!(size >= 0 && size < Infinity)) throw new RangeError(`${size} is no ${name}: expected px, 0 or more`);
  }
  const locale = formattingLocale(options.language ?? messages.locale);
  const direction = options.direction ?? languageDirection(locale);
  const wording = new Wording(dataset, messages, locale);
  const kind = layoutFor(options.layout, width, measure);
  const title = options.title || dataset.title || messages.timeline;
  const frame = {layout: kind, width, locale, direction, title} as const;
  if (!table.length) return {...frame, height: 0, summary: messages.empty, marks: [], items: [], legend: []};

  const view = options.view ?? timeExtent(dataset, table);
  const layoutInput = wordedInput(table, view, wording, measure);
  const mirrored = (kind === 'flags' ? timeDirection(locale) : direction) === 'rtl';
  const input: SceneInput = {dataset, table, layout: layoutInput, wording, mirrored, direction};
  const sheet = new Sheet(width, mirrored, direction);
  const layout = kind === 'flags' ? layoutFlags(layoutInput, {width, leastHeight, mostHeight}) : layoutVertical(layoutInput, {width, leastHeight});
  const items = layout.kind === 'flags' ? drawFlags(sheet, layout, input) : drawVertical(sheet, layout, input);
  const {within, before, after} = eventsInView(table, view);
  const rowOf = new Map(Array.from(table.order, (index, row) => [dataset.events[index].id, row]));
  return {
    ...frame, height: layout.height,
    summary: wording.summary(within.map((row) => eventAt(input, row)), before.length + after.length),
    marks: sheet.marks,
    items: items.sort((a, b) => rowOf.get(a.ids[0])! - rowOf.get(b.ids[0])!),
    legend: legendOf(within, layout, input),
  };
}
