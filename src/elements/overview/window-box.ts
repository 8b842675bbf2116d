import {clampTime, type View} from '../../view/view.js';
import type {TimeScale} from '../../layout/time-scale.js';

/** What a pointer can have hold of. */
export type Grip = 'start' | 'end' | 'window' | 'outside';

/** Of the target of a thumb, px: what a finger finds. */
const THUMB = 24;
/** Width of a thumb's visible grip, px. It is outside of the window, so that the two grips never touch. */
export const GRIP = 9;
/** How far at most a thumb's target reaches into the window, px; of a narrow window, to its middle. */
const REACH = 8;
/** A window is drawn as wide as this, px, however little it shows. */
const LEAST_WINDOW = 2;

/** The window of a view on an overview, px from the left: `left` is its end where time runs to the left. */
export interface WindowBox {
  readonly left: number;
  readonly right: number;
  /** The left edges of what can be pressed of the left and of the right thumb. */
  readonly leftThumb: number;
  readonly rightThumb: number;
}

/** Where the window of a view stands. */
export function windowBox(view: View, scale: TimeScale): WindowBox {
  const ends = [view.start, view.end].map((time) => scale.toPx(clampTime(time, scale.view)));
  const middle = (ends[0] + ends[1]) / 2;
  const half = Math.max(LEAST_WINDOW, Math.abs(ends[1] - ends[0])) / 2;
  const reach = Math.min(REACH, half);
  return {
    left: middle - half,
    right: middle + half,
    leftThumb: middle - half + reach - THUMB,
    rightThumb: middle + half - reach,
  };
}

/** The part of the overview at a position, px. */
export function gripAt(px: number, {leftThumb, rightThumb}: WindowBox, scale: TimeScale): Grip {
  const [left, right] = scale.length > 0 ? (['start', 'end'] as const) : (['end', 'start'] as const);
  if (px >= leftThumb && px < leftThumb + THUMB) return left;
  if (px >= rightThumb && px < rightThumb + THUMB) return right;
  return px > leftThumb && px < rightThumb ? 'window' : 'outside';
}
