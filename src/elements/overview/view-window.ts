import {leastLength} from '../../interaction/view-limits.js';
import {clampTime, type TimeScale, type View} from '../../layout/time-scale.js';

/** What a pointer can have hold of. */
export type Grip = 'start' | 'end' | 'window' | 'outside';

/** Of the target of a thumb, px: what a finger finds. */
export const THUMB = 24;
/** Of the grip that is seen of it, px. It stands outside of the window, so that the two never meet. */
export const GRIP = 9;
/** How far at most a thumb's target reaches into the window, px; of a narrow window, to its middle. */
const REACH = 8;
/** A window is drawn as wide as this, px, however little it shows. */
const LEAST_WINDOW = 2;

/** The window of a view on a strip, px from the left: `left` is its end where time runs to the left. */
export interface WindowBox {
  readonly left: number;
  readonly right: number;
  /** Where the targets of the thumbs begin that stand on the left and on the right. */
  readonly leftThumb: number;
  readonly rightThumb: number;
}

/** Where the window of a view stands. */
export function windowBox(view: View, scale: TimeScale): WindowBox {
  const ends = [view.start, view.end].map((time) => scale.toPx(clampTime(time, scale.view)));
  const middle = (ends[0] + ends[1]) / 2;
  const half = Math.max(LEAST_WINDOW, Math.abs(ends[1] - ends[0])) / 2;
  const reach = Math.min(REACH, half);
  return {left: middle - half, right: middle + half, leftThumb: middle - half + reach - THUMB, rightThumb: middle + half - reach};
}

/** What of a window lies at a place, px. */
export function gripAt(px: number, {leftThumb, rightThumb}: WindowBox, scale: TimeScale): Grip {
  const [left, right] = scale.length > 0 ? (['start', 'end'] as const) : (['end', 'start'] as const);
  if (px >= leftThumb && px < leftThumb + THUMB) return left;
  if (px >= rightThumb && px < rightThumb + THUMB) return right;
  return px > leftThumb && px < rightThumb ? 'window' : 'outside';
}

/** As a part of all of time: the shortest view that one move of a thumb leaves. In less, a strip shows nothing. */
const LEAST_PART = 0.01;

/** The view with one side at an instant, or as near to it as the other side and the extent let it: with a hundredth of all of time in view at least, or with as little as there is. */
export function resizedView(view: View, side: 'start' | 'end', to: number, extent: View): View {
  const length = Math.min(view.end - view.start, Math.max(leastLength(extent), (extent.end - extent.start) * LEAST_PART));
  return sideAt(view, side, to, sideBounds(view, side, extent, length));
}

/** The view with one side moved by steps of a key, down to the shortest view that there is. */
export function steppedView(view: View, side: 'start' | 'end', steps: number, extent: View): View {
  return sideAt(view, side, view[side] + steps * sideStep(view, extent), sideBounds(view, side, extent));
}

function sideAt(view: View, side: 'start' | 'end', to: number, [least, most]: readonly [number, number]): View {
  return {...view, [side]: Math.max(least, Math.min(to, most))};
}

/** Between which instants a side of the view may lie, so that it is as long as `length` at least. */
export function sideBounds({start, end}: View, side: 'start' | 'end', extent: View, length = leastLength(extent)): readonly [least: number, most: number] {
  return side === 'start' ? [Math.min(extent.start, end - length), end - length] : [start + length, Math.max(extent.end, start + length)];
}

/** How far a key moves a side of the view, ms: a hundredth of all, and less where less is in view. */
export function sideStep({start, end}: View, extent: View): number {
  return Math.max(leastLength(extent), Math.min((extent.end - extent.start) / 100, (end - start) / 20));
}
