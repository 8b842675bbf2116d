import type {EventTable} from '../data/event-table.js';
import {anchorOf} from '../query/events-in-view.js';
import {knownEnd, knownStart} from '../query/known-bounds.js';
import type {TimeScale} from './time-scale.js';
import type {View} from '../view/view.js';

/** Events above this importance, which is the default, are marked. */
const IMPORTANT = 0.5;

/**
 * How many events there are in each of some equal parts of an extent: all that lie there, or may lie there, at least
 * partly. A span counts wherever it lasted. A side without an end reaches to the end of the extent; of a side that
 * nobody knows, only what is known counts. Costs O(events + buckets), however long the spans are.
 *
 * @param rows - the rows of the events to count; those of all events where they are missing.
 */
export function eventDensity(
  table: EventTable,
  {start, end}: View,
  buckets: number,
  rows: Iterable<number> = table.order.keys(),
): Uint32Array {
  // What begins in a bucket is added there and taken off after its last one; the sums from the left are the counts.
  const changes = new Int32Array(buckets + 1);
  const width = (end - start) / buckets;
  for (const row of rows) {
    const from = knownStart(table, row);
    const to = knownEnd(table, row);
    // An instant has no length: `[t, t)` is within an extent that holds t.
    if (from >= end || to < start || (to === start && from < start)) continue;
    const first = Math.min(buckets - 1, Math.max(0, Math.floor((from - start) / width)));
    const last = Math.min(buckets - 1, Math.max(first, Math.ceil((to - start) / width) - 1));
    changes[first]++;
    changes[last + 1]--;
  }
  const counts = new Uint32Array(buckets);
  let count = 0;
  for (let i = 0; i < buckets; i++) counts[i] = count += changes[i];
  return counts;
}

/**
 * The rows of the events that are more important than others, in the order of their places: the most important of each
 * stretch of the axis, so that they are spread over it, at most `most`, and no two nearer than `apart` px.
 *
 * @param rows - of the events that are looked at; those of all events where they are missing.
 */
export function importantEvents(
  table: EventTable,
  scale: TimeScale,
  {most, apart, rows = table.order.keys()}: {most: number; apart: number; rows?: Iterable<number>},
): number[] {
  const length = Math.abs(scale.length);
  const slots = Math.max(1, Math.min(most, Math.floor(length / apart)));
  const best = new Map<number, number>();
  for (const row of rows) {
    const place = (anchorOf(table, row) - scale.view.start) / (scale.view.end - scale.view.start);
    if (!(table.importance[row] > IMPORTANT) || !(place >= 0 && place < 1)) continue;
    const slot = Math.floor(place * slots);
    const other = best.get(slot);
    if (other === undefined || table.importance[row] > table.importance[other]) best.set(slot, row);
  }
  const px = (row: number) => scale.toPx(anchorOf(table, row));
  // Neighbours of a border between two stretches may be too near: the more important one stays.
  const taken: number[] = [];
  for (const row of Array.from(best.values()).sort((a, b) => table.importance[b] - table.importance[a] || a - b)) {
    if (taken.every((other) => Math.abs(px(other) - px(row)) >= apart)) taken.push(row);
  }
  return taken.sort((a, b) => anchorOf(table, a) - anchorOf(table, b));
}
