import {emptyColumns, type EventTable} from '../../data/event-columns.js';

const COLUMNS = ['earliest', 'latest', 'endEarliest', 'endLatest', 'flags', 'group', 'importance', 'order'] as const;

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
  const columns = emptyColumns(length);
  for (const name of COLUMNS) gather(whole[name], rows, columns[name]);
  const {zone, hasInstants} = whole;
  return {zone, hasInstants, ...columns, whole, total};
}

function gather(from: ArrayLike<number>, rows: Uint32Array, to: {[row: number]: number}): void {
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]];
}
