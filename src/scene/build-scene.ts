import type {EventTable} from '../data/event-table.js';
import type {Dataset} from '../data/types.js';
import * as eraMarks from './era-marks.js';
import {eras} from './eras.js';
import * as bentScales from './bent-scales.js';
import {crowdKind} from './crowd-kind.js';
import {flagsKind} from './flags-kind.js';
import {lanesKind} from './lanes-kind.js';
import type {LayoutKind} from './layout-kind.js';
import {layoutFor, type LayoutName} from './layout-names.js';
import {ScenePlan, type SceneOptions} from './scene-plan.js';
import type {Scene} from './scene.js';
import {scales} from './scales.js';
import {languageDirection} from '../locales/language-direction.js';
import {tallKind} from './tall-kind.js';
import {verticalKind} from './vertical-kind.js';

const LAYOUT_KINDS: Readonly<Record<LayoutName, LayoutKind>> = {
  flags: flagsKind,
  vertical: verticalKind,
  lanes: lanesKind,
  crowd: crowdKind,
  tall: tallKind,
};

/**
 * Lays a dataset out and draws it, as data. The same input always gives the same scene.
 * @throws RangeError if a size is not a number from 0 on.
 */
export function buildScene(dataset: Dataset, table: EventTable, options: SceneOptions): Scene {
  const {width, leastHeight, mostHeight} = options;
  for (const [name, size] of Object.entries({width, leastHeight, mostHeight})) {
    if (size !== undefined && !(size >= 0 && size < Infinity))
      throw new RangeError(`${size} is no ${name}: expected px, 0 or more`);
  }
  scales.bent = bentScales;
  eras.marks = eraMarks;
  const scale = options.scale ?? dataset.scale ?? 'auto';
  const kind =
    LAYOUT_KINDS[
      layoutFor(options.layout, options.width / options.measure.fontSize, {
        groupBy: options.groupBy,
        isBent: scale !== 'auto' && scale !== 'linear',
        length: table.length,
        dataset,
      })
    ];
  if (table.length) {
    // Nothing is scrolled in a file.
    const scenePlan = new ScenePlan(dataset, table, kind, {...options, scale, isFile: true});
    return scenePlan.sceneAt(scenePlan.extent);
  }
  const {messages} = options;
  const language = options.language ?? messages.locale;
  return {
    layout: kind.name,
    along: kind.along,
    width,
    height: 0,
    locale: messages.locale,
    direction: options.direction ?? languageDirection(language),
    title: options.title || dataset.title || messages.timeline,
    summary: messages.empty,
    view: options.view ?? {start: 0, end: 0},
    scale: 'linear',
    isWhole: true,
    periods: [],
    origin: [0, 0],
    marks: [],
    items: [],
    legend: [],
  };
}
