import {axisZone} from './axis-zone.js';
import {emptyColumns, type EventTable} from './event-columns.js';
import {compileTable} from './event-table.js';
import type {Dataset, DatasetEvent, Group} from './types.js';

/** In place of an index: the event is gone, or another has taken its place. */
export const GONE = 0xffffffff;

/** How a list of events came out of another one. */
export interface Succession {
  readonly from: readonly DatasetEvent[];
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

/**
 * Compiles a dataset, by merging the changed events into the rows of the table before where that is known: then only
 * the changed ones are sorted.
 */
export function compileMerged(dataset: Dataset, before?: EventTable): EventTable {
  const {events, groups} = dataset;
  const succession = successions.get(events);
  successions.delete(events);
  const canMerge =
    succession &&
    before &&
    compiled.get(before) === succession.from &&
    succession.groups.every(({id}, i) => groups[i]?.id === id) &&
    axisZone(dataset).zone === before.zone;
  const table = canMerge ? mergeTable(dataset, before, succession) : compileTable(dataset);
  compiled.set(table, events);
  return table;
}

/** The columns of numbers, which are moved in runs. */
const COLUMNS = ['earliest', 'latest', 'endEarliest', 'endLatest', 'flags', 'group', 'importance'] as const;

function mergeTable(dataset: Dataset, before: EventTable, {places, fresh}: Succession): EventTable {
  const {events} = dataset;
  const axis = axisZone(dataset);
  // The zone is named, as the few might share an offset that not all have.
  const news = compileTable({...dataset, events: fresh.map((index) => events[index]), timeZone: axis.zone});
  const table = {...axis, ...emptyColumns(events.length)};
  let to = 0;
  const copy = (from: EventTable, start: number, end: number, indexOf: (row: number) => number) => {
    for (const name of COLUMNS) table[name].set(from[name].subarray(start, end), to);
    for (let row = start; row < end; row++) table.order[to++] = indexOf(row);
  };
  const oldIndex = (row: number) => places[before.order[row]];
  const newIndex = (row: number) => fresh[news.order[row]];
  /** Whether the next new row comes before an old one, or after all. */
  const isNext = (row: number) =>
    next < news.length &&
    (row === before.length ||
      isBefore({table: news, row: next, index: newIndex(next)}, {table: before, row, index: oldIndex(row)}));
  let next = 0;
  let start = 0;
  // What stands together before and after is copied as one: up to a row that is gone, or that others are put before.
  for (let row = 0; row <= before.length; row++) {
    const isGone = row < before.length && oldIndex(row) === GONE;
    if (!isGone && row < before.length && !isNext(row)) continue;
    copy(before, start, row, oldIndex);
    start = isGone ? row + 1 : row;
    if (isGone) continue;
    const first = next;
    while (isNext(row)) next++;
    copy(news, first, next, newIndex);
  }
  return table;
}

/** An event among those of two tables: its row, and its index among all. */
interface Place {
  readonly table: EventTable;
  readonly row: number;
  readonly index: number;
}

/** Whether an event comes before another one, in the order of `compileTable`. */
function isBefore(one: Place, other: Place): boolean {
  const [first, otherFirst] = [one.table.earliest[one.row], other.table.earliest[other.row]];
  if (first !== otherFirst) return first < otherFirst;
  const [last, otherLast] = [one.table.endLatest[one.row], other.table.endLatest[other.row]];
  return last === otherLast ? one.index < other.index : last < otherLast;
}
