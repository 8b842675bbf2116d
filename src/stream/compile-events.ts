import {emptyColumns, type EventTable} from '../data/event-columns.js';
import {NO_GROUP} from '../data/event-table.js';
import {indices, sortingByTime} from '../data/sort-times.js';
import type {Steps} from '../data/steps.js';
import {type AxisZone, toInstant, UTC} from '../time/zones.js';
import {type EventColumns, FLOATING} from './growing-columns.js';

type Columns = Pick<
  EventColumns,
  'earliest' | 'latest' | 'endEarliest' | 'endLatest' | 'flags' | 'floating' | 'group' | 'importance'
>;

/**
 * Compiles columns of events, in the order of a file, into an event table on an axis. The columns are not changed, and
 * the table shares nothing with them.
 * @param groups - the index in the dataset of each group that the columns name.
 */
export function* compileEvents(
  columns: Columns,
  axis: AxisZone,
  groups: Uint16Array,
): Steps<EventTable & {readonly floating: Uint8Array}> {
  const {length} = columns.flags;
  const move = movedTo(axis.zone);
  const {floating} = columns;
  const onAxis = function* (name: 'earliest' | 'latest' | 'endEarliest' | 'endLatest', side: number) {
    if (!move) return columns[name];
    const result = columns[name].slice();
    for (let i = 0; i < length; i++) {
      if (floating[i] & side) result[i] = move(result[i]);
      if (i % STEP === 0) yield;
    }
    return result;
  };
  const earliest = yield* onAxis('earliest', FLOATING.start);
  const endLatest = yield* onAxis('endLatest', FLOATING.end);
  const order = yield* ordered(earliest, endLatest);
  const table = {...axis, ...emptyColumns(length), order, floating: new Uint8Array(length)};
  for (const [to, from] of [
    [table.earliest, earliest],
    [table.endLatest, endLatest],
    [table.latest, yield* onAxis('latest', FLOATING.start)],
    [table.endEarliest, yield* onAxis('endEarliest', FLOATING.end)],
    [table.importance, columns.importance],
    [table.flags, columns.flags],
    [table.floating, floating],
  ]) {
    for (let row = 0; row < length; row++) to[row] = from[order[row]];
    yield;
  }
  for (let row = 0; row < length; row++) table.group[row] = groups[columns.group[order[row]]] ?? NO_GROUP;
  yield;
  return table;
}

/** So many dates are moved in a step. */
const STEP = 20_000;

/** Moves calendar time to its instants in a zone: few times are different. Undefined where nothing moves. */
function movedTo(zone: string): ((time: number) => number) | undefined {
  if (zone === UTC) return undefined;
  const instants = new Map<number, number>();
  return (time) => {
    let instant = instants.get(time);
    if (instant === undefined) instants.set(time, (instant = toInstant(time, zone)));
    return instant;
  };
}

/** The order by earliest bound, then by end, then of the file. */
function* ordered(earliest: Float64Array, endLatest: Float64Array): Steps<Uint32Array> {
  let isSorted = true;
  for (let i = 1; isSorted && i < earliest.length; i++)
    isSorted = earliest[i - 1] < earliest[i] || (earliest[i - 1] === earliest[i] && endLatest[i - 1] <= endLatest[i]);
  yield;
  const order = indices(earliest.length);
  if (isSorted) return order;
  return yield* sortingByTime(earliest, yield* sortingByTime(endLatest, order));
}
