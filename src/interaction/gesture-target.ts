import type {View} from '../view/view.js';
import {movedView, zoomView} from '../view/view-moves.js';

/** What gestures act on: a view, and where it puts time on screen. */
export interface GestureTarget {
  /**
   * Where there are several axes, one after the other: the place, px along them, that tells which is meant. A gesture sets
   * it where it begins, before it asks for the view: views are in the time of that axis.
   */
  near: number;
  readonly view: View;
  /** The direction in which time runs on screen. */
  readonly along: 'x' | 'y';
  /**
   * The instant, ms since 1970 UTC, at a place, px along the axis from the edge of the picture, while `view` is shown.
   */
  timeAt(px: number, view: View): number;
  /** Shows the possible view that is nearest to the wanted one, and returns it. */
  moveTo(view: View): View;
  /** The possible view that is nearest to the wanted one. */
  limit(view: View): View;
  /** Is called with true when a drag or a pinch begins, and with false when it ends. */
  hold(isHeld: boolean): void;
  /** Is called when a reader turns the wheel over the picture without the key that makes it zoom. */
  hint(): void;
  /** Whether the reader prefers reduced motion: then nothing moves by itself. */
  readonly prefersReducedMotion: boolean;
}

/**
 * The position of a pointer along and across the axis, in the surface's own px: a CSS transform that scales it is
 * undone. Along an axis that runs down it is that in the picture, which may be scrolled.
 */
export function placeOf(
  {clientX, clientY}: MouseEvent,
  surface: Element,
  along: GestureTarget['along'],
): {along: number; across: number} {
  const box = surface.getBoundingClientRect();
  const x = (clientX - box.left) * ownPx(surface.clientWidth, box.width);
  const y = (clientY - box.top) * ownPx(surface.clientHeight, box.height);
  return along === 'x' ? {along: x, across: y} : {along: y + scrolledOut(surface, along), across: x};
}

/** How much of a picture that is higher than its surface is scrolled out above, px; 0 where it shows what is in sight. */
export function scrolledOut(surface: Element, along: GestureTarget['along']): number {
  return along === 'x' || surface.matches('.scrolled') ? 0 : surface.scrollTop;
}

/** How many CSS px of a surface are one px on screen: not 1 if a CSS transform scales it. */
export function ownPx(own: number, onScreen: number): number {
  return onScreen > 0 ? own / onScreen : 1;
}

/**
 * The places of fingers before and after a movement, px along the axis, and the factor by which their distance grew.
 */
export interface Drag {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly factor?: number;
}

/**
 * Zooms a view by `factor` and moves it, so that what was at the middle of `before` on screen is at the middle of
 * `after`.
 */
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
