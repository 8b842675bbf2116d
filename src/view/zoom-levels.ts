import type {View} from './view.js';

/** The greatest zoom level: from the age of the universe to less than a millisecond. */
const DEEPEST = 140;

/** The zoom level of a view, in steps of √2, rounded down: 0 for all of time. Plans are made for these levels. */
export function zoomLevel(extent: View, view: View): number {
  const zoom = (extent.end - extent.start) / (view.end - view.start);
  // Moving a view rounds its length: tolerate that.
  return Math.min(DEEPEST, Math.max(0, Math.floor(2 * Math.log2(zoom) + 1e-6)));
}
