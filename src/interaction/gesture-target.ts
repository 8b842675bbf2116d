import type {View} from '../view/view.js';
import {movedView, zoomView} from '../view/view-moves.js';

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
  /** Whether the reader prefers reduced motion: then nothing moves by itself. */
  readonly prefersReducedMotion: boolean;
}

/**
 * The position of a pointer along and across the axis, in the surface's own px: a CSS transform that scales it is
 * undone.
 */
export function placeOf(
  {clientX, clientY}: MouseEvent,
  surface: Element,
  along: GestureTarget['along'],
): {along: number; across: number} {
  const box = surface.getBoundingClientRect();
  const x = (clientX - box.left) * ownPx(surface.clientWidth, box.width);
  const y = (clientY - box.top) * ownPx(surface.clientHeight, box.height);
  return along === 'x' ? {along: x, across: y} : {along: y, across: x};
}

/** How many px of its own a surface has for each px on screen. */
export function ownPx(own: number, onScreen: number): number {
  return onScreen > 0 ? own / onScreen : 1;
}

/** Where fingers were and where they are now, px along the axis, and how many times farther they are apart. */
export interface Drag {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly factor?: number;
}

/** The view, `factor` times as near, in which the instants that lay at `before` on screen lie about `after`. */
export function draggedView(
  {timeAt}: Pick<GestureTarget, 'timeAt'>,
  base: View,
  {before, after, factor = 1}: Drag,
): View {
  const from = before.reduce((sum, px) => sum + px, 0) / before.length;
  const to = after.reduce((sum, px) => sum + px, 0) / after.length;
  const at = timeAt(from, base);
  const zoomed = zoomView(base, Math.max(factor, 1e-3), at);
  const by = at - timeAt(to, zoomed);
  return movedView(zoomed, by);
}
