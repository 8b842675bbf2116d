import type {RowIndex} from '../data/event-columns.js';
import {EVENT_BITS, type EventTable, type TableIndex} from '../data/event-table.js';
import {indices, isAscending, sortingByTime} from '../data/sort-times.js';
import type {Steps} from '../data/steps.js';
import {GroupCounts, groupsToldApart} from './group-counts.js';
import {ImportanceTree} from './importance-tree.js';
import {knownEnd, knownStart, overAt} from './known-bounds.js';
import {ReachTree} from './reach-tree.js';

/**
 * Finds out what all rows of a table together say: how far they reach, and what a `TableSource` answers from.
 * @param groupCount - how many groups the dataset has.
 */
export function* indexTable(table: EventTable, groupCount: number): Steps<TableIndex> {
  const {length} = table;
  const seen = {first: Infinity, last: -Infinity, unit: Infinity, grain: Infinity, lastRow: 0, isKnown: true};
  const groups = new Set<number>();
  for (let row = 0; row < length; row += STEP) {
    look(table, row, seen, groups);
    yield;
  }
  const {first, last, unit, grain, lastRow, isKnown} = seen;
  return {
    reach: {first, last, unit},
    grain: grain < Infinity ? grain : 0,
    lastRow,
    groups: [...groups],
    ...(yield* indexRows(table, groupCount, {isKnown})),
  };
}

/** Of which rows an index is made, and whether of all of them it is known when they began and ended. */
interface Indexed {
  readonly rows?: Uint32Array;
  readonly isKnown: boolean;
}

/** Makes what a `TableSource` of some rows of a table answers from, or of all. */
export function* indexRows(table: EventTable, groupCount: number, {rows, isKnown}: Indexed): Steps<RowIndex> {
  const {earliest, endLatest, group} = table;
  const importanceNodes = new ImportanceTree(table, rows).nodes;
  yield;
  const reachNodes = new ReachTree(endLatest, rows).nodes;
  yield;
  const ends = yield* rowsByTime(table, rows, (row) => overAt(earliest[row], endLatest[row]));
  let knownStarts = rows;
  let knownEnds = ends;
  if (!isKnown) {
    knownStarts = yield* rowsByTime(table, rows, (row) => knownStart(table, row));
    knownEnds = yield* rowsByTime(table, rows, (row) => overAt(knownStart(table, row), knownEnd(table, row)));
  }
  const toldApart = groupsToldApart(groupCount);
  const startSums = new GroupCounts(group, toldApart + 1, knownStarts).sums;
  yield;
  // Where events end in the order in which they begin, they are counted once.
  const endSums = knownEnds === knownStarts ? startSums : new GroupCounts(group, toldApart + 1, knownEnds).sums;
  return {
    groupCount: toldApart,
    importanceNodes,
    reachNodes,
    ends,
    knownStarts,
    knownEnds,
    startSums,
    endSums,
    isKnown,
  };
}

/** Rows in the ascending order of their times; they themselves where they are in it. */
function* rowsByTime(
  {length}: EventTable,
  rows: Uint32Array | undefined,
  timeOf: (row: number) => number,
): Steps<Uint32Array | undefined> {
  const times = new Float64Array(rows?.length ?? length);
  for (let i = 0; i < times.length; i++) times[i] = timeOf(rows ? rows[i] : i);
  yield;
  if (isAscending(times)) return rows;
  const order = yield* sortingByTime(times, indices(times.length));
  if (rows) for (let i = 0; i < order.length; i++) order[i] = rows[order[i]];
  return order;
}

/** So many rows are looked at in a step. */
const STEP = 1 << 15;

/** What has been seen of the rows up to one. */
interface Seen {
  first: number;
  last: number;
  unit: number;
  grain: number;
  lastRow: number;
  /** Whether of all events it is known when they began and ended, or that they did not. */
  isKnown: boolean;
}

/**
 * Looks at some rows, in one loop: with few rows most of the time goes into code that the engine has not compiled yet. The
 * loop is not in the generator, since engines allocate the numbers that a generator keeps as objects.
 */
function look(table: EventTable, from: number, seen: Seen, groups: Set<number>): void {
  const {earliest, latest, endEarliest, endLatest, flags, group} = table;
  const to = Math.min(table.length, from + STEP);
  let {first, last, unit, grain, lastRow, isKnown} = seen;
  let latestEnd = endLatest[lastRow];
  let known = -1;
  for (let row = from; row < to; row++) {
    const start = earliest[row];
    const end = endLatest[row];
    const afterStart = latest[row];
    const beforeEnd = endEarliest[row];
    if (start < first && start !== -Infinity) first = start;
    if (afterStart < first && afterStart !== -Infinity) first = afterStart;
    if (beforeEnd < first && beforeEnd !== -Infinity) first = beforeEnd;
    if (end < first && end !== -Infinity) first = end;
    if (start > last && start !== Infinity) last = start;
    if (afterStart > last && afterStart !== Infinity) last = afterStart;
    if (beforeEnd > last && beforeEnd !== Infinity) last = beforeEnd;
    if (end > last && end !== Infinity) last = end;
    if (end - start < unit) unit = end - start;
    if (afterStart - start < grain) grain = afterStart - start;
    if (end > latestEnd) {
      latestEnd = end;
      lastRow = row;
    }
    if (start === -Infinity && !(flags[row] & EVENT_BITS.openStart)) isKnown = false;
    if (end === Infinity && !(flags[row] & EVENT_BITS.openEnd)) isKnown = false;
    if (group[row] !== known) groups.add((known = group[row]));
  }
  Object.assign(seen, {first, last, unit, grain, lastRow, isKnown});
}
