import type {EventsInView} from '../query/events-in-view.js';
import {edgeChip} from './chips.js';
import type {CompressedAxis} from './compressed-axis.js';
import type {EdgeChip, LayoutInput} from './layout-input.js';

/** Between the axis and the chip for what lies beyond its end, px. */
const EDGE_GAP = 7;
/** So that a dot at the very end of the axis is not cut. */
export const DOT_ROOM = 8;

/** The events beyond the ends of an axis; how many there are, if not all are listed. */
interface EventsBeyond extends Pick<EventsInView, 'before' | 'after'> {
  readonly counts?: {readonly before: number; readonly after: number};
}

/**
 * All of time along a horizontal axis between two places, px, with room for the chips of what lies before and after it,
 * which stand at these places.
 */
export function axisBetween(
  from: number,
  to: number,
  events: EventsBeyond,
  input: LayoutInput,
): {readonly compressedAxis: CompressedAxis; edgesAt(axisY: number): EdgeChip[]} {
  const {extent} = input;
  const before = edgeChip('before', events.before, input, events.counts?.before);
  const after = edgeChip('after', events.after, input, events.counts?.after);
  const roomFor = ({rows, width}: typeof before) => DOT_ROOM + (rows.length && width + EDGE_GAP);
  const start = from + roomFor(before);
  const end = Math.max(start + 1, to - roomFor(after));
  return {
    compressedAxis: {extent, pxPerMs: (end - start) / (extent.end - extent.start), before: start, after: to - end},
    edgesAt: (axisY) =>
      [
        {...before, x: from},
        {...after, x: to - after.width},
      ]
        .filter(({rows}) => rows.length)
        .map((chip) => ({...chip, y: axisY - chip.height / 2})),
  };
}
