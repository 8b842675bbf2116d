import type {AxisZone} from '../time/zones.js';
import {emptyColumns, type EventTable, type TableIndex} from './event-columns.js';
import {compileTable} from './event-table.js';
import {lintingDataset} from './lint-dataset.js';
import {type ReadDataset, readings} from './read-briefly.js';
import {readingEvents} from './reading-events.js';
import {indices, sortingByTime} from './sort-times.js';
import type {Steps} from './steps.js';
import type {Dataset} from './types.js';

/** So many events are compiled in a step. */
const STEP = 1 << 10;

const COLUMNS = ['earliest', 'latest', 'endEarliest', 'endLatest', 'flags', 'group', 'importance'] as const;

/** For what a list of events is read. */
export interface ListReading {
  /** The axis on which a dataset is shown. */
  axisOf(dataset: Dataset): AxisZone;
  /** Finds out what all rows together say: see `indexTable`. */
  indexOf(table: EventTable, groupCount: number): Steps<TableIndex>;
}

/** Reads as `readBriefly` does, lints, and compiles the table of it, in short steps. */
export function* readingList(value: unknown, to: ListReading): Steps<ReadDataset> {
  const read = yield* readingEvents(value);
  const {dataset} = read;
  yield* lintingDataset(dataset.events);
  if (dataset.events.length) yield* compilingList(dataset, to);
  return read;
}

/**
 * Compiles the table of events that were read, in short steps, for whoever compiles it on the same axis then.
 * @param merged - the table, where it is known.
 */
export function* compilingList(dataset: Dataset, {axisOf, indexOf}: ListReading, merged?: EventTable): Steps<void> {
  const table = merged ?? (yield* compiling(dataset, axisOf(dataset)));
  const index = yield* indexOf(table, dataset.groups.length);
  const reading = readings.get(dataset.events)!;
  reading.onAxis = (axis) => (axis.zone === table.zone ? (reading.table = {...table, ...axis, index}) : undefined);
}

/** As `compileTable` does, in steps: some events at a time, which are sorted among all others then. */
function* compiling(dataset: Dataset, axis: AxisZone): Steps<EventTable> {
  const {length} = dataset.events;
  const parts = {...emptyColumns(length)};
  for (let from = 0; from < length; from += STEP) {
    // The zone is named, as the few might share an offset that not all have.
    const part = compileTable({...dataset, events: dataset.events.slice(from, from + STEP), timeZone: axis.zone});
    for (const name of COLUMNS) parts[name].set(part[name], from);
    for (let row = 0; row < part.length; row++) parts.order[from + row] = from + part.order[row];
    yield;
  }
  // By the end, and then by the start: equal ones keep their order.
  const rows = yield* sortingByTime(parts.earliest, yield* sortingByTime(parts.endLatest, indices(length)));
  const table = {...axis, ...emptyColumns(length)};
  for (const name of ['order', ...COLUMNS] as const) {
    for (let row = 0; row < length; row++) table[name][row] = parts[name][rows[row]];
    yield;
  }
  return table;
}
