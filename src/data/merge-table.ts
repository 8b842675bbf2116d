import type {AxisZone} from '../time/zones.js';
import {axisZone} from './axis-zone.js';
import {eventsOfEachKind} from './date-kinds.js';
import {type CompiledColumns, emptyColumns, type EventTable} from './event-columns.js';
import {compileTable} from './event-table.js';
import {readings} from './read-briefly.js';
import {finish, type Steps} from './steps.js';
import {MANY} from './given-list.js';
import type {ListReading} from './list-reading.js';
import type {Dataset, DatasetEvent, Group} from './types.js';

/** In place of an index: the event is gone, or another has taken its place. */
export const GONE = 0xffffffff;

/** How a list of events came out of another one. */
export interface Succession {
  readonly from: readonly DatasetEvent[];
  /** What tells of those, where they came as columns. */
  readonly columns?: CompiledColumns;
  /** The groups that the events before were compiled with. */
  readonly groups: readonly Group[];
  /** For each event before, its index now, or `GONE`. Those that are not gone keep their order. */
  readonly places: Uint32Array;
  /** The indices of the events that were not there before, ascending. */
  readonly fresh: readonly number[];
}

/** How the events came about whose table is not compiled yet; removed with it, or each would keep all before it. */
const successions = new WeakMap<readonly DatasetEvent[], Succession>();
/** The events of the tables that were made here. */
const compiled = new WeakMap<EventTable, readonly DatasetEvent[]>();

/** Notes how events came out of others, until their table is compiled. */
export function succeed(events: readonly DatasetEvent[], succession: Succession): void {
  successions.delete(succession.from);
  successions.set(events, succession);
}

/** The dataset with so few events that its axis is soon known, and is the same. */
function* withFew(dataset: Dataset, succession = successions.get(dataset.events)): Steps<Dataset> {
  const {events, compiled} = dataset;
  // Columns tell of their few themselves.
  if (compiled) return dataset;
  const few = yield* eventsOfEachKind(events, () => {
    if (!succession) return undefined;
    const {from, places, fresh} = succession;
    return {from, gone: from.filter((_, i) => places[i] === GONE), fresh: fresh.map((i) => events[i])};
  });
  return {...dataset, events: few};
}

/** The tables of events that were compiled before they are shown. */
const prepared = new WeakMap<readonly DatasetEvent[], EventTable>();

/**
 * Merges as `compileMerged` does, and finds out what all rows together say, in short steps, for whoever compiles the
 * dataset on the same axis then.
 * @param before - the table of the events before.
 */
export function* preparingMerged(
  dataset: Dataset,
  before: EventTable | undefined,
  {axisOf, indexOf}: ListReading,
): Steps<void> {
  const axis = axisOf(yield* withFew(dataset));
  yield;
  const merged = yield* mergingChanges({...dataset, timeZone: axis.zone}, before, MANY);
  if (merged) prepared.set(dataset.events, {...merged, ...axis, index: yield* indexOf(merged, dataset.groups.length)});
}

/**
 * Compiles a dataset, by merging the changed events into the rows of the table before where that is known: then only
 * the changed ones are sorted.
 */
export function compileMerged(dataset: Dataset, before?: EventTable): EventTable {
  const ready = prepared.get(dataset.events);
  const axis = ready && axisZone(finish(withFew(dataset)));
  const table =
    ready && ready.zone === axis!.zone
      ? {...ready, ...axis}
      : (finish(mergingChanges(dataset, before)) ?? compileTable(dataset));
  compiled.set(table, dataset.events);
  return table;
}

/**
 * Makes the table of events out of the table of those that they have replaced, in short steps. Returns undefined where
 * this is not known to be the table of those.
 * @param most - so many changed events are sorted in one step, and no more are.
 */
export function* mergingChanges(
  dataset: Dataset,
  before: EventTable | undefined,
  most = Infinity,
): Steps<EventTable | undefined> {
  const {events, groups} = dataset;
  const succession = successions.get(events);
  successions.delete(events);
  const canMerge =
    succession &&
    before &&
    succession.fresh.length <= most &&
    isTableOf(before, succession) &&
    succession.groups.every(({id}, i) => groups[i]?.id === id);
  if (!canMerge) return undefined;
  const axis = axisZone(yield* withFew(dataset, succession));
  yield;
  return axis.zone === before.zone
    ? yield* mergingTable(
        {...dataset, timeZone: axis.zone},
        before,
        {...succession, axis},
        succession.fresh.map((index) => events[index]),
      )
    : undefined;
}

/** Whether a table is the one of the events before. */
function isTableOf(table: EventTable, {from, columns}: Succession): boolean {
  const {zone, hasInstants} = table;
  return (
    compiled.get(table) === from ||
    // The first table of columns, and of a list, is made where they are read.
    columns?.onAxis({zone, hasInstants}).order === table.order ||
    readings.get(from)?.table === table
  );
}

/** The columns of numbers. */
const COLUMNS = ['earliest', 'latest', 'endEarliest', 'endLatest', 'flags', 'group', 'importance'] as const;

/** Fewer rows than this are moved one by one: for each run of them the columns would have to be asked for a view. */
const SHORT = 24;

/**
 * Merges events that are new into a table from which others have gone.
 * @param dataset - whose zone is named, as the few might share an offset that not all have.
 * @param events - the new ones, in the order of `fresh`.
 */
export function* mergingTable(
  dataset: Dataset,
  before: EventTable,
  {places, fresh, axis}: Pick<Succession, 'places' | 'fresh'> & {readonly axis: AxisZone},
  events: readonly DatasetEvent[],
): Steps<EventTable> {
  const news = compileTable({...dataset, events: [...events], compiled: undefined});
  let length = fresh.length;
  for (const place of places) if (place !== GONE) length++;
  const table = {...axis, ...emptyColumns(length)};
  let to = 0;
  const copy = (from: EventTable, start: number, end: number) => {
    if (end - start < SHORT)
      for (const name of COLUMNS)
        for (let row = start; row < end; row++) table[name][to + row - start] = from[name][row];
    else for (const name of COLUMNS) table[name].set(from[name].subarray(start, end), to);
  };
  const oldIndex = (row: number) => places[before.order[row]];
  const newIndex = (row: number) => fresh[news.order[row]];
  /** Copies the rows before of a range that are not gone, those that stand together as one. */
  function* copyOld(start: number, end: number): Steps<void> {
    for (let row = start; row < end;) {
      const first = row;
      while (row < end && oldIndex(row) !== GONE) row++;
      copy(before, first, row);
      for (let own = first; own < row; own++) table.order[to++] = oldIndex(own);
      if (row < end) row++;
      yield;
    }
  }
  let row = 0;
  for (let next = 0; next < news.length; next++) {
    const first = row;
    row = firstNotBefore(before, row, news, next);
    // Those of the same time are in the order of the data.
    while (row < before.length && isSameTime(before, row, news, next)) {
      const index = oldIndex(row);
      if (index !== GONE && index > newIndex(next)) break;
      row++;
    }
    yield* copyOld(first, row);
    copy(news, next, next + 1);
    table.order[to++] = newIndex(next);
    yield;
  }
  yield* copyOld(row, before.length);
  return table;
}

/** The first row of a table, from one on, that is not earlier than a row of another one. */
function firstNotBefore(table: EventTable, from: number, other: EventTable, row: number): number {
  const [start, end] = [other.earliest[row], other.endLatest[row]];
  let to = table.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const time = table.earliest[middle];
    if (time < start || (time === start && table.endLatest[middle] < end)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function isSameTime(one: EventTable, row: number, other: EventTable, otherRow: number): boolean {
  return one.earliest[row] === other.earliest[otherRow] && one.endLatest[row] === other.endLatest[otherRow];
}
