import type {EventTable} from '../data/event-table.js';

/** All rows of a table, those of a group together, in the order of the table. */
export interface RowsByGroup {
  readonly rows: Uint32Array;
  /** Where those of each group begin, the last one that of all others; and where these end. */
  readonly starts: Uint32Array;
}

/** Lanes, list and table share the rows, as long as one of them holds some. */
const known = new WeakMap<EventTable, {readonly rows: WeakRef<ArrayBufferLike>; readonly starts: Uint32Array}>();

/** @param groupCount - how many groups the dataset has. */
export function rowsByGroup(table: EventTable, groupCount: number): RowsByGroup {
  const before = known.get(table);
  const kept = before?.starts.length === groupCount + 2 && before.rows.deref();
  if (kept) return {rows: new Uint32Array(kept), starts: before.starts};
  const {length, group} = table;
  const starts = new Uint32Array(groupCount + 2);
  for (let row = 0; row < length; row++) starts[Math.min(group[row], groupCount) + 1]++;
  for (let one = 0; one <= groupCount; one++) starts[one + 1] += starts[one];
  const rows = new Uint32Array(length);
  const next = starts.slice();
  for (let row = 0; row < length; row++) rows[next[Math.min(group[row], groupCount)]++] = row;
  known.set(table, {rows: new WeakRef(rows.buffer), starts});
  return {rows, starts};
}
