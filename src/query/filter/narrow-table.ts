import {emptyColumns, type EventTable} from '../../data/event-columns.js';
import {finish, type Steps} from '../../data/steps.js';
import {indexTable} from '../table-index.js';

const BOUNDS = ['earliest', 'latest', 'endEarliest', 'endLatest'] as const;
const OTHERS = ['flags', 'group', 'importance', 'order'] as const;

/** So many rows are asked for at a time. */
const STEP = 20_000;

/** To what a table is narrowed. */
export interface Narrowed {
  /** Whether an event is shown, by its index in the dataset. */
  isShown(event: number): boolean;
  /** So many events are asked about in a step; as many as take next to nothing where it is missing. */
  readonly step?: number;
  /** How many of the events of the dataset lie on the axis. */
  readonly total: number;
  /** The table that was shown last: it is returned where it holds the same rows. */
  readonly before?: EventTable | undefined;
}

/** The rows of a table whose events are shown, as a table of its own; the table itself where all are. */
export function narrowTable(whole: EventTable, narrowed: Narrowed): EventTable {
  return finish(gatheringShown(whole, narrowed));
}

/**
 * The same in short steps, and with all that a picture of it asks of the table.
 * @param groupCount - how many groups the dataset has.
 */
export function* narrowing(whole: EventTable, narrowed: Narrowed, groupCount: number): Steps<EventTable> {
  const table = yield* gatheringShown(whole, narrowed);
  return table === whole || table.index ? table : {...table, index: yield* indexTable(table, groupCount)};
}

function* gatheringShown(whole: EventTable, {isShown, step = STEP, total, before}: Narrowed): Steps<EventTable> {
  const kept = new Uint32Array(whole.length);
  let length = 0;
  for (let row = 0; row < whole.length; row++) {
    if (isShown(whole.order[row])) kept[length++] = row;
    if (row % step === step - 1) yield;
  }
  if (length === whole.length) return whole;
  const rows = kept.subarray(0, length);
  if (
    before?.whole === whole &&
    before.total === total &&
    before.length === length &&
    rows.every((row, i) => whole.order[row] === before.order[i])
  )
    return before;
  return {...(yield* gathering(whole, rows)), whole, total};
}

/** Some rows of a table, in its order, as a table of their own. */
export function tableOfRows(table: EventTable, rows: Uint32Array): EventTable {
  return finish(gathering(table, rows));
}

/** The same, column by column. */
function* gathering(table: EventTable, rows: Uint32Array): Steps<EventTable> {
  const columns = emptyColumns(rows.length);
  for (const name of BOUNDS) {
    gatherTimes(table[name], rows, columns[name]);
    yield;
  }
  for (const name of OTHERS) {
    gather(table[name], rows, columns[name]);
    yield;
  }
  const {zone, hasInstants} = table;
  return {zone, hasInstants, ...columns};
}

/** As `gather`, of one kind of array, which is several times as fast. */
function gatherTimes(from: Float64Array, rows: Uint32Array, to: Float64Array): void {
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]];
}

function gather(from: ArrayLike<number>, rows: Uint32Array, to: {[row: number]: number}): void {
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]];
}
