import {compileTable, type EventTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Dataset, TimelineDataset} from '../../src/data/types.js';
import {askedOf, type AskedSource} from '../../src/elements/source/asked-source.js';
import {readSource} from '../../src/elements/source/read-source.js';
import {timeExtent} from '../../src/layout/time-extent.js';
import {en} from '../../src/locales/en.js';
import {datasetSource} from '../../src/query/dataset-source.js';
import {metricTable} from '../../src/render/metric-table.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import type {LaneOptions} from '../../src/scene/lane-options.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import {LateSource} from './late-source.js';
import {unevenDataset} from './uneven-dataset.js';

/** An uneven dataset that says from when to when it goes, as one with a source must. */
export function framedDataset(seed: number, count: number, {spans = true} = {}): TimelineDataset {
  const value = unevenDataset(seed, count);
  if (!spans)
    value.events = value.events.map((event) => ({...event, date: (event.date as string).replace(/\/.*/, '')}));
  const {dataset} = readDataset(value);
  const {start, end} = timeExtent(dataset, compileTable(dataset));
  return {...value, start: {earliest: start, latest: start + 1}, end: {earliest: end - 1, latest: end}};
}

/** The same events as a table in memory, and asked of a source that answers when a test says so. */
export interface AskedPicture {
  readonly dataset: Dataset;
  readonly late: LateSource;
  readonly asked: AskedSource;
  readonly table: EventTable;
  readonly inMemory: ScenePlan;
  readonly plan: ScenePlan;
  /** Plans the picture that is asked for anew, as when its size changes. */
  planAnew(): ScenePlan;
}

/**
 * @param isPrompt - the source answers at once, whatever the test says.
 * @param lanes - how events are grouped in lanes, if they are.
 */
export function askedPicture(
  value: TimelineDataset,
  {isPrompt = false, lanes = {}}: {readonly isPrompt?: boolean; readonly lanes?: LaneOptions} = {},
): AskedPicture {
  const {dataset: whole} = readDataset(value);
  const options = {width: 900, measure: metricTable(), messages: en, ...lanes};
  const within = datasetSource(whole);
  const late = new LateSource(within);
  const {events: _, ...rest} = value;
  const {dataset} = readSource({...rest, groups: whole.groups, source: isPrompt ? within : late} as {source: unknown});
  const table = compileTable(dataset);
  const planAnew = () => new ScenePlan(dataset, table, crowdKind, options);
  return {
    dataset,
    late,
    table,
    asked: askedOf(table)!,
    inMemory: new ScenePlan(whole, compileTable(whole), crowdKind, options),
    plan: planAnew(),
    planAnew,
  };
}
