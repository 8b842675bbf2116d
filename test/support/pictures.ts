import type {ScaleName} from '../../src/data/scale-names.js';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {TimelineDataset} from '../../src/data/types.js';
import type {LayoutInput} from '../../src/layout/layout-input.js';
import type {LayoutPlan, Projection} from '../../src/layout/layout-plan.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import * as bentScales from '../../src/scene/bent-scales.js';
import * as eraMarks from '../../src/scene/era-marks.js';
import {eras} from '../../src/scene/eras.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import {scales} from '../../src/scene/scales.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import type {View} from '../../src/view/view.js';
import {CHRONOLOGIES} from './chronologies.js';
import type {TestInput} from './layout-input.js';
import {randomView} from './random-views.js';
import {cases} from './thorough.js';
import {unevenDataset} from './uneven-dataset.js';

/** As a page that shows everything has loaded them. */
scales.bent = bentScales;
eras.marks = eraMarks;
await flagsKind.loadDetail!();

/** The chronologies of the stories, and so many uneven datasets of 5 to 150 events, by what a message calls them. */
export function* datasets(few: number, all = 300): Generator<readonly [name: string, dataset: TimelineDataset]> {
  yield* Object.entries(CHRONOLOGIES);
  for (let seed = 0; seed < cases(few, all); seed++) {
    const count = 5 + ((seed * 37) % 146);
    yield [`seed ${seed} of ${count}`, unevenDataset(seed, count)];
  }
}

/** All of time planned for a size. */
export interface Pictures<Layout extends Projection> {
  readonly scenePlan: ScenePlan;
  readonly plan: LayoutPlan<Layout>;
  /** In axis time, as the views are. */
  readonly input: TestInput;
}

/**
 * Plans a dataset.
 * @param width - px.
 * @param height - as the page sets it, px; the picture takes what it needs where it is missing.
 */
export function picturesOf<Layout extends Projection>(
  value: TimelineDataset,
  kind: LayoutKind<Layout>,
  width: number,
  scale: 'auto' | ScaleName = 'auto',
  height?: number,
): Pictures<Layout> {
  const {dataset} = readDataset(value);
  const table = compileTable(dataset);
  const sizes = {width, ...(height !== undefined && {leastHeight: height, mostHeight: height})};
  // A crowd has lanes only where it is asked for them.
  const groupBy = kind.name === 'crowd' ? undefined : ('group' as const);
  const options = {...sizes, measure: metricTable(), messages: en, scale, groupBy};
  const scenePlan = new ScenePlan(dataset, table, kind, options);
  const {layout} = scenePlan.input;
  const {earliest, latest, endEarliest, endLatest} = layout.table;
  const events = Array.from(table.order, (index) => dataset.events[index]);
  return {
    scenePlan,
    plan: scenePlan.plan as LayoutPlan<Layout>,
    input: {
      ...layout,
      ids: events.map(({id}) => id),
      dates: events.map(({date}, row) => ({
        ...date,
        earliest: earliest[row],
        latest: latest[row],
        endEarliest: endEarliest[row],
        endLatest: endLatest[row],
      })),
    },
  };
}

/** A view: in axis time, as a plan has it, and in time, as a scene has it. */
export interface PictureView {
  readonly view: View;
  readonly time: View;
}

/** All of time, and random parts of it. @param deepest - how many times they are halved at most. */
export function* viewsOf(
  {input: {extent, scale}}: {readonly input: Pick<LayoutInput, 'extent' | 'scale'>},
  random: () => number,
  {parts = cases(6, 20), deepest = 8} = {},
): Generator<PictureView> {
  yield {view: extent, time: extent};
  for (let i = 0; i < parts; i++) {
    const view = randomView(extent, random, deepest);
    const time = scale?.viewToTime(view) ?? view;
    yield {view: scale?.viewToAxis(time) ?? view, time};
  }
}

/** A picture in words, for messages. */
export const toldAs = (name: string, layout: string, width: number, {start, end}: View): string =>
  `${name}, ${layout}, ${width} px, the view ${start} to ${end}`;
