import type {View} from './view.js';
import {leastLength} from './view-limits.js';

/** One end of a view, as a slider has it. */
export type ViewSide = 'start' | 'end';

/**
 * The shortest view that dragging one side leaves, as a part of the extent: shorter ones hardly show in an overview.
 */
const LEAST_PART = 0.01;

/**
 * The view with one side at an instant, or as near to it as the other side and the extent let it: with a hundredth of
 * the extent in view at least, or with as little as there is.
 */
export function resizedView(view: View, side: ViewSide, to: number, extent: View): View {
  const length = Math.min(
    view.end - view.start,
    Math.max(leastLength(extent), (extent.end - extent.start) * LEAST_PART),
  );
  return sideAt(view, side, to, sideBounds(view, side, extent, length));
}

/**
 * The view after its slider has moved one side by some steps of the keyboard; it may become as short as a view can be.
 */
export function steppedView(view: View, side: ViewSide, steps: number, extent: View): View {
  return sideAt(view, side, view[side] + steps * sideStep(view, extent), sideBounds(view, side, extent));
}

function sideAt(view: View, side: ViewSide, to: number, [least, most]: readonly [number, number]): View {
  return {...view, [side]: Math.max(least, Math.min(to, most))};
}

/** Between which instants a side of the view may lie, so that it is as long as `length` at least. */
export function sideBounds(
  {start, end}: View,
  side: ViewSide,
  extent: View,
  length = leastLength(extent),
): readonly [least: number, most: number] {
  return side === 'start'
    ? [Math.min(extent.start, end - length), end - length]
    : [start + length, Math.max(extent.end, start + length)];
}

/** How far a key moves a side of the view, ms: a hundredth of the extent, and less where less is in view. */
export function sideStep({start, end}: View, extent: View): number {
  return Math.max(leastLength(extent), Math.min((extent.end - extent.start) / 100, (end - start) / 20));
}
