import type {EventDate} from '../time/event-date.js';
import {type AxisZone, isTimeOfDay, toInstant, UTC} from '../time/zones.js';
import {type Bounds, columnDate, isWritten, setBounds} from './column-dates.js';
import {type Unit, unitOf} from './column-units.js';
import type {Times} from './column-values.js';
import type {ColumnPrecision} from './columns.js';
import {type CompiledColumns, EVENT_BITS, type EventTable, NO_GROUP, type TableIndex} from './event-table.js';
import {indices, sortingByTime} from './sort-times.js';
import {finish, type Steps} from './steps.js';

/** Columns that were checked. Where nothing else is said, an index is one of the columns. */
export interface CheckedColumns {
  /** The number of events. */
  readonly length: number;
  /** The indices of the events that are kept, ascending; those from 0 on where it is missing. */
  readonly kept?: Uint32Array;
  /** Of the kept, finite. */
  readonly start: Times;
  /** Of the kept, NaN or not before the start. */
  readonly end?: Times;
  readonly precision: ColumnPrecision | {readonly codes: ArrayLike<number>; readonly names: readonly ColumnPrecision[]};
  /** An index in the groups of the dataset, or `NO_GROUP`. */
  readonly group?: Uint16Array;
  readonly importance?: ArrayLike<number | null | undefined>;
}

export function precisionAt({precision}: CheckedColumns, index: number): ColumnPrecision {
  return typeof precision === 'string' ? precision : precision.names[precision.codes[index]];
}

/** The importance of a value of a column: 0.5 where there is none. */
export function importanceOf(value: number | null | undefined): number {
  return typeof value !== 'number' || Number.isNaN(value) ? 0.5 : Math.min(1, Math.max(0, value));
}

/** The date of the event at an index. */
export function dateAt(columns: CheckedColumns, index: number) {
  return columnDate(columns.start.at(index), columns.end?.at(index) ?? NaN, precisionAt(columns, index));
}

/** The times of columns as arrays, made once for all that read them; they are not kept. */
export interface GivenTimes {
  readonly start: Float64Array;
  readonly end?: Float64Array;
}

export function givenTimes({start, end}: Pick<CheckedColumns, 'start' | 'end'>): GivenTimes {
  return {start: start.all(), end: end?.all()};
}

/** What columns are compiled for; without it, for an axis in UTC. */
export interface CompileOptions {
  /** The axis on which they will be shown, by one date of each precision. */
  axisOf?(dates: readonly EventDate[]): AxisZone;
  /** Finds out what all rows together say: see `indexTable`. */
  indexOf?(table: EventTable): Steps<TableIndex>;
}

/** Compiles columns into an event table, with a method that gives the same table in another time zone. */
export function* compileColumns(
  columns: CheckedColumns,
  times: GivenTimes,
  {axisOf, indexOf}: CompileOptions,
): Steps<Omit<CompiledColumns, 'indexOf' | 'given' | 'titleAt' | 'wordsAt' | 'fieldsAt' | 'plainAt' | 'dateAt'>> {
  const {length, kept, precision} = columns;
  // One date of each precision says what all of them would of the zone of the axis.
  const firsts = new Map<ColumnPrecision, number>();
  for (let i = 0; i < length; i++) {
    const index = kept ? kept[i] : i;
    const unit = precisionAt(columns, index);
    if (!firsts.has(unit)) firsts.set(unit, index);
    if (typeof precision === 'string') break;
  }
  const isMoved = Array.from(firsts.keys()).some((unit) => !isTimeOfDay(unit));
  const dates = Array.from(firsts.values(), (index) => dateAt(columns, index));
  yield;
  const asked = axisOf?.(dates);
  const isShownMoved = isMoved && asked !== undefined && asked.zone !== UTC;
  // Only the table that is shown is kept; one in another zone, when it is asked for.
  let table = yield* tableOf(columns, isShownMoved ? asked : {zone: UTC, hasInstants: false}, times);
  if (indexOf) table = {...table, index: yield* indexOf(table)};
  let other: EventTable | undefined;
  return {
    ...table,
    dates,
    onAxis(axis) {
      if (axis.zone === table.zone || !isMoved) return {...table, ...axis};
      if (other?.zone !== axis.zone) other = finish(tableOf(columns, axis, givenTimes(columns)));
      return {...other, ...axis};
    },
  };
}

/** The bounds of so many events are found in a step. */
const STEP = 1 << 15;

/** The bounds of all events, in the order of the columns. */
interface BoundColumns extends Record<keyof Bounds, Float64Array> {
  readonly flags: Uint8Array;
}

function* tableOf(columns: CheckedColumns, axis: AxisZone, times: GivenTimes): Steps<EventTable> {
  const {length, kept} = columns;
  const bounds = yield* boundsOf(columns, axis, times);
  const order = yield* sortedOrder(bounds);
  /** The values of a column of the kept events in the order of the table. */
  const inOrder = (values: Float64Array): Float64Array => {
    if (!order) return values;
    const result = new Float64Array(length);
    for (let row = 0; row < length; row++) result[row] = values[order[row]];
    return result;
  };
  const earliest = inOrder(bounds.earliest);
  yield;
  const endLatest = inOrder(bounds.endLatest);
  yield;
  const flags = order ? new Uint8Array(length) : bounds.flags;
  if (order) for (let row = 0; row < length; row++) flags[row] = bounds.flags[order[row]];
  yield;
  // Loops of one column each, over typed arrays: they are several times as fast as one loop over all.
  const indexOf = kept && order ? order.map((event) => kept[event]) : (kept ?? order ?? indices(length));
  yield;
  const group = new Uint16Array(length).fill(NO_GROUP);
  if (columns.group) for (let row = 0; row < length; row++) group[row] = columns.group[indexOf[row]];
  yield;
  const importance = new Float32Array(length).fill(importanceOf(undefined));
  if (columns.importance) {
    const given = importances(columns.importance);
    yield;
    for (let row = 0; row < length; row++) importance[row] = given[indexOf[row]];
  }
  yield;
  // Of points, the bounds of the end are those of the start.
  const latest = bounds.latest === bounds.endLatest ? endLatest : inOrder(bounds.latest);
  yield;
  const endEarliest = bounds.endEarliest === bounds.earliest ? earliest : inOrder(bounds.endEarliest);
  yield;
  return {
    ...axis,
    length,
    order: order ?? indices(length),
    earliest,
    latest,
    endEarliest,
    endLatest,
    flags,
    group,
    importance,
  };
}

function importances(column: ArrayLike<number | null | undefined>): Float32Array {
  const result = new Float32Array(column.length);
  for (let i = 0; i < column.length; i++) result[i] = importanceOf(column[i]);
  return result;
}

function* boundsOf(columns: CheckedColumns, {zone}: AxisZone, {start, end}: GivenTimes): Steps<BoundColumns> {
  const {length, kept, precision} = columns;
  const isPoint = !end || !hasSpans(columns, start, end);
  const earliest = new Float64Array(length);
  const endLatest = new Float64Array(length);
  const latest = isPoint ? endLatest : new Float64Array(length);
  const endEarliest = isPoint ? earliest : new Float64Array(length);
  const flags = new Uint8Array(length);
  const names = typeof precision === 'string' ? [precision] : precision.names;
  const codes = typeof precision === 'string' ? undefined : precision.codes;
  const units = names.map((name): Unit & {move?: (time: number) => number} => ({
    ...unitOf(name),
    ...(zone !== UTC && !isTimeOfDay(name) && {move: movedTo(zone)}),
  }));
  const bounds: Bounds = {earliest: 0, latest: 0, endEarliest: 0, endLatest: 0};
  for (let i = 0; i < length; i++) {
    if (i % STEP === 0) yield;
    const index = kept ? kept[i] : i;
    const code = codes ? codes[index] : 0;
    const {move} = units[code];
    const to = end ? end[index] : NaN;
    setBounds(bounds, units[code], start[index], to);
    const isOpen = bounds.endEarliest === Infinity;
    const isPlain = isWritten(bounds.earliest, names[code]) && (isOpen || isWritten(bounds.endEarliest, names[code]));
    flags[i] =
      (to > start[index] ? EVENT_BITS.span : 0) |
      (isOpen ? EVENT_BITS.openEnd : 0) |
      (isPlain ? EVENT_BITS.plainStart | EVENT_BITS.plainEnd : 0);
    earliest[i] = move ? move(bounds.earliest) : bounds.earliest;
    endLatest[i] = move ? move(bounds.endLatest) : bounds.endLatest;
    if (isPoint) continue;
    latest[i] = move ? move(bounds.latest) : bounds.latest;
    endEarliest[i] = move ? move(bounds.endEarliest) : bounds.endEarliest;
  }
  return {earliest, latest, endEarliest, endLatest, flags};
}

function hasSpans({length, kept}: CheckedColumns, start: Float64Array, end: Float64Array): boolean {
  for (let i = 0; i < length; i++) {
    const index = kept ? kept[i] : i;
    if (end[index] > start[index]) return true;
  }
  return false;
}

/** Moves borders of calendar units, ms since 1970 as if it were UTC, to their instants in a zone: few are different. */
function movedTo(zone: string): (time: number) => number {
  const instants = new Map<number, number>();
  return (time) => {
    let instant = instants.get(time);
    if (instant === undefined) instants.set(time, (instant = toInstant(time, zone)));
    return instant;
  };
}

/** The order by earliest bound, then by end, then of the columns; undefined if they are in it. */
function* sortedOrder({earliest, endLatest}: BoundColumns): Steps<Uint32Array | undefined> {
  let isSorted = true;
  for (let i = 1; isSorted && i < earliest.length; i++)
    isSorted = earliest[i - 1] < earliest[i] || (earliest[i - 1] === earliest[i] && endLatest[i - 1] <= endLatest[i]);
  if (isSorted) return undefined;
  yield;
  const order = yield* sortingByTime(earliest, indices(earliest.length));
  for (let i = 1; i < order.length; i++) {
    if (i % STEP === 0) yield;
    const [one, other] = [order[i - 1], order[i]];
    // The end decides only among equals: where they are not in order by chance, all are sorted by it first.
    if (earliest[one] === earliest[other] && endLatest[one] > endLatest[other])
      return yield* sortingByTime(earliest, yield* sortingByTime(endLatest, indices(order.length)));
  }
  return order;
}
