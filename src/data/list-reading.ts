import type {AxisZone} from '../time/zones.js';
import {emptyColumns, type EventTable, type TableIndex} from './event-columns.js';
import {compileTable} from './event-table.js';
import {givenList} from './given-list.js';
import {Cursor} from './issue.js';
import {lintingDataset} from './lint-dataset.js';
import {readBriefly, type ReadDataset, readings} from './read-briefly.js';
import {readEvent} from './read-event.js';
import {unreadable} from './read-fields.js';
import {indices, sortingByTime} from './sort-times.js';
import type {Steps} from './steps.js';
import type {Dataset, DatasetEvent} from './types.js';

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

/**
 * Reads as `readBriefly` does, lints, and compiles the table of it, in steps. The longest of them, which puts together what
 * was read, takes a third of a microsecond an event.
 */
export function* readingList(value: unknown, {axisOf, indexOf}: ListReading): Steps<ReadDataset> {
  const list = givenList(value);
  if (!list.length) return readBriefly(value);
  const root = new Cursor();
  const events = yield* readEvents(list, list === value ? root : root.child('events'));
  let read: ReadDataset;
  try {
    const whole: unknown = list === value ? events : {...(value as object), events};
    read = readBriefly(whole, (event) => event as DatasetEvent);
  } catch {
    return readBriefly(value); // a property of the dataset throws: it is left out
  }
  yield;
  const {dataset} = read;
  yield* lintingDataset(dataset.events);
  const table = yield* compiling(dataset, axisOf(dataset));
  const index = yield* indexOf(table, dataset.groups.length);
  readings.get(dataset.events)!.onAxis = (axis) => (axis.zone === table.zone ? {...table, ...axis, index} : undefined);
  return {
    dataset,
    get issues() {
      return [...root.issues, ...read.issues];
    },
  };
}

/** The events at their places in a list, undefined where one cannot be read. */
function* readEvents(list: readonly unknown[], within: Cursor): Steps<(DatasetEvent | undefined)[]> {
  const events: (DatasetEvent | undefined)[] = [];
  for (let i = 0; i < list.length; i++) {
    const at = within.child(i);
    try {
      events.push(readEvent(list[i], at));
    } catch (error) {
      at.error('wrong-type', unreadable(error));
      events.push(undefined);
    }
    yield;
  }
  return events;
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
