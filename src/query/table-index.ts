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
  const {length, earliest, latest, endLatest, group} = table;
  const reach = yield* reachOf(table);
  yield;
  let grain = Infinity;
  let lastRow = 0;
  const groups = new Set<number>();
  for (let row = 0; row < length; row++) {
    if (latest[row] - earliest[row] < grain) grain = latest[row] - earliest[row];
    if (endLatest[row] > endLatest[lastRow]) lastRow = row;
    groups.add(group[row]);
  }
  yield;
  const importanceNodes = new ImportanceTree(table).nodes;
  yield;
  const reachNodes = new ReachTree(endLatest).nodes;
  yield;
  const ends = yield* sortedEnds(earliest, endLatest, group);
  let knownStarts: SortedTimes = {times: earliest, groups: group};
  let knownEnds = ends;
  if (hasUnknownSides(table)) {
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
  const endSums = new GroupCounts(knownEnds.groups, toldApart + 1).sums;
  return {
    reach,
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

function* reachOf({length, earliest, latest, endEarliest, endLatest}: EventTable): Steps<TableIndex['reach']> {
  let first = Infinity;
  let last = -Infinity;
  let unit = Infinity;
  for (const bounds of new Set([earliest, latest, endEarliest, endLatest])) {
    for (let row = 0; row < length; row++) {
      const bound = bounds[row];
      if (bound < first && bound !== -Infinity) first = bound;
      if (bound > last && bound !== Infinity) last = bound;
    }
    yield;
  }
  for (let row = 0; row < length; row++)
    if (endLatest[row] - earliest[row] < unit) unit = endLatest[row] - earliest[row];
  return {first, last, unit};
}

/** Whether there are events of which nobody knows when they began or ended. */
function hasUnknownSides({earliest, endLatest, flags, length}: EventTable): boolean {
  for (let row = 0; row < length; row++) {
    if (earliest[row] === -Infinity && !(flags[row] & EVENT_BITS.openStart)) return true;
    if (endLatest[row] === Infinity && !(flags[row] & EVENT_BITS.openEnd)) return true;
  }
  return false;
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
