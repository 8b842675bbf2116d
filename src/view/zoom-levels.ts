import type {View} from './view.js';

/** From the age of the universe to a millisecond. */
const DEEPEST = 140;

/**
 * How far a view is zoomed into all of time, in steps of the square root of two: 0 for the whole. What is laid out at
 * discrete scales is laid out at these.
 */
export function zoomLevel(extent: View, view: View): number {
  const zoom = (extent.end - extent.start) / (view.end - view.start);
  // A view that was moved has lost the last digits of its length; none is so deep as the bound.
  return Math.min(DEEPEST, Math.max(0, Math.floor(2 * Math.log2(zoom) + 1e-6)));
}

/** How many times finer a level is than the whole. */
export function zoomOfLevel(level: number): number {
  return 2 ** (level / 2);
}
