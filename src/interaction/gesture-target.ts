import type {View} from '../layout/time-scale.js';

/** What gestures move: a view, and where time lies on screen while it is shown. */
export interface GestureTarget {
  readonly view: View;
  /** Along which side of the screen time runs. */
  readonly along: 'x' | 'y';
  /** What instant lies at a place, px along the axis from the edge of the surface, while a view is shown. */
  timeAt(px: number, view: View): number;
  /** Shows a view, or the one nearest to it that there is, and tells which. */
  moveTo(view: View): View;
  /** The nearest view that there is. */
  limit(view: View): View;
  /** A gesture has begun that holds the picture, or ended. */
  hold(isHeld: boolean): void;
  /** Somebody turned the wheel over the picture as if to zoom. */
  hint(): void;
  /** Who does not want things to move by themselves. */
  readonly isStill: boolean;
}

/** The view in which the instants that lay at `before` on screen lie at `after`: moved for one place, and scaled for two. px. */
export function viewMoved({timeAt}: Pick<GestureTarget, 'timeAt'>, base: View, before: readonly number[], after: readonly number[]): View {
  const factor = before.length > 1 ? Math.abs(after[1] - after[0]) / Math.max(1, Math.abs(before[1] - before[0])) : 1;
  const from = before.reduce((sum, px) => sum + px, 0) / before.length;
  const to = after.reduce((sum, px) => sum + px, 0) / after.length;
  const at = timeAt(from, base);
  const scale = Math.max(factor, 1e-3);
  const zoomed = {start: at - (at - base.start) / scale, end: at + (base.end - at) / scale};
  const by = at - timeAt(to, zoomed);
  return {start: zoomed.start + by, end: zoomed.end + by};
}
