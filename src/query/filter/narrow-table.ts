import {emptyColumns, type EventTable} from '../../data/event-columns.js';
import {finish, type Steps} from '../../data/steps.js';

const BOUNDS = ['earliest', 'latest', 'endEarliest', 'endLatest'] as const;
const OTHERS = ['flags', 'group', 'importance', 'order'] as const;

/**
 * The rows of a table whose events are shown, as a table of its own; the table itself where all are.
 *
 * @param isShown - of the index of an event in the dataset.
 * @param total - how many of its events lie on the axis.
 * @param before - the table that was shown last: it is returned where it holds the same rows.
 */
export function narrowTable(
  whole: EventTable,
  isShown: (event: number) => boolean,
  total: number,
  before?: EventTable,
): EventTable {
  const kept = new Uint32Array(whole.length);
  let length = 0;
  for (let row = 0; row < whole.length; row++) if (isShown(whole.order[row])) kept[length++] = row;
  if (length === whole.length) return whole;
  const rows = kept.subarray(0, length);
  if (
    before?.whole === whole &&
    before.total === total &&
    before.length === length &&
    rows.every((row, i) => whole.order[row] === before.order[i])
  )
    return before;
  return {...tableOfRows(whole, rows), whole, total};
}

/** Some rows of a table, in its order, as a table of their own. */
export function tableOfRows(table: EventTable, rows: Uint32Array): EventTable {
  return finish(gathering(table, rows));
}

/** The same, column by column. */
export function* gathering(table: EventTable, rows: Uint32Array): Steps<EventTable> {
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
