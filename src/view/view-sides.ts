import type {View} from './view.js';
import {leastLength} from './view-limits.js';

/** The side of a view that a reader moves, by dragging or by a slider. */
export type ViewSide = 'start' | 'end';

/**
 * The shortest view that dragging one side leaves, as a part of the extent: shorter ones hardly show in an overview.
 */
const LEAST_PART = 0.01;

/**
 * Moves one side of a view to an instant, or as near to it as the other side and the extent allow: at least a hundredth
 * of the extent stays in view, or less if the view is shorter already.
 */
export function resizedView(view: View, side: ViewSide, to: number, extent: View): View {
  const length = Math.min(
    view.end - view.start,
    Math.max(leastLength(extent), (extent.end - extent.start) * LEAST_PART),
  );
  return sideAt(view, side, to, sideBounds(view, side, extent, length));
}

/** Moves one side of a view by some keyboard steps, down to the least length of a view. */
export function steppedView(view: View, side: ViewSide, steps: number, extent: View): View {
  return sideAt(view, side, view[side] + steps * sideStep(view, extent), sideBounds(view, side, extent));
}

function sideAt(view: View, side: ViewSide, to: number, [least, most]: readonly [number, number]): View {
  return {...view, [side]: Math.max(least, Math.min(to, most))};
}

/** The instants between which a side of a view may lie, so that the view is at least `length` ms long. */
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
