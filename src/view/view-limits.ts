import type {View} from './view.js';

/** The shortest view, ms, where doubles are fine enough. */
const LEAST = 1;
/** The shortest view as a part of its distance from 1970: far away, doubles are too coarse for a shorter one. */
const GRAINS = 2 ** -42;

/** How short a view of a stretch of time may be, ms. */
export function leastLength({start, end}: View): number {
  return Math.min(end - start, Math.max(LEAST, Math.max(Math.abs(start), Math.abs(end)) * GRAINS));
}

/** The view nearest to the one wanted that lies within the extent and is not shorter than `leastLength`. */
export function limitView({start, end}: View, extent: View): View {
  const all = extent.end - extent.start;
  const length = Math.min(all, Math.max(leastLength(extent), end - start));
  if (length >= all) return extent;
  // What is too short or too long keeps its middle.
  const from = end - start === length ? start : (start + end) / 2 - length / 2;
  const within = Math.max(extent.start, Math.min(extent.end - length, from));
  return {start: within, end: within + length};
}
