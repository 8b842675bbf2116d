import type {SortedTimes} from '../data/event-columns.js';
import {EVENT_BITS, type EventTable, type TableIndex} from '../data/event-table.js';
import {indices, isAscending, nextTime, sortingByTime} from '../data/sort-times.js';
import type {Steps} from '../data/steps.js';
import {GroupCounts, groupsToldApart} from './group-counts.js';
import {ImportanceTree} from './importance-tree.js';
import {knownEnd, knownStart} from './known-bounds.js';
import {ReachTree} from './reach-tree.js';

/**
 * Finds out what all rows of a table together say: how far they reach, and what a `TableSource` answers from.
 * @param groupCount - how many groups the dataset has.
 */
export function* indexTable(table: EventTable, groupCount: number): Steps<TableIndex> {
  const {earliest, endLatest, group, length} = table;
  const seen = {first: Infinity, last: -Infinity, unit: Infinity, grain: Infinity, lastRow: 0, isKnown: true};
  const groups = new Set<number>();
  for (let row = 0; row < length; row += STEP) {
    look(table, row, seen, groups);
    yield;
  }
  const {first, last, unit, grain, lastRow} = seen;
  const importanceNodes = new ImportanceTree(table).nodes;
  yield;
  const reachNodes = new ReachTree(endLatest).nodes;
  yield;
  const ends = yield* sortedEnds(earliest, endLatest, group);
  let knownStarts: SortedTimes = {times: earliest, groups: group};
  let knownEnds = ends;
  if (!seen.isKnown) {
    const starts = Float64Array.from(earliest, (_, row) => knownStart(table, row));
    knownStarts = yield* sorted(starts, group);
    knownEnds = yield* sortedEnds(
      starts,
      Float64Array.from(endLatest, (_, row) => knownEnd(table, row)),
      group,
    );
  }
  const toldApart = groupsToldApart(groupCount);
  const startSums = new GroupCounts(knownStarts.groups, toldApart + 1).sums;
  yield;
  // Where events end in the order in which they begin, they are counted once.
  const endSums =
    knownEnds.groups === knownStarts.groups ? startSums : new GroupCounts(knownEnds.groups, toldApart + 1).sums;
  return {
    reach: {first, last, unit},
    grain: grain < Infinity ? grain : 0,
    lastRow,
    groups: [...groups],
    groupCount: toldApart,
    importanceNodes,
    reachNodes,
    ends: ends.times,
    knownStarts,
    knownEnds,
    startSums,
    endSums,
  };
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

/** The times of rows in ascending order. */
function* sorted(times: Float64Array, groups: Uint16Array): Steps<SortedTimes> {
  if (isAscending(times)) return {times, groups};
  const order = yield* sortingByTime(times, indices(times.length));
  const result = {times: new Float64Array(times.length), groups: new Uint16Array(times.length)};
  for (let i = 0; i < order.length; i++) {
    result.times[i] = times[order[i]];
    result.groups[i] = groups[order[i]];
  }
  return result;
}

/**
 * The ends of rows in ascending order, so that those at or before a time are over then. An instant, `[t, t)`, is in a
 * stretch that begins at t, so that it is over only after t: its end is the next number.
 */
function* sortedEnds(starts: Float64Array, ends: Float64Array, groups: Uint16Array): Steps<SortedTimes> {
  let times = ends;
  for (let row = 0; row < ends.length; row++) {
    if (starts[row] < ends[row]) continue;
    if (times === ends) times = ends.slice();
    times[row] = nextTime(starts[row]);
  }
  yield;
  return yield* sorted(times, groups);
}
