import type {View} from './view.js';
import {shiftView, zoomView} from './view-moves.js';
import {resizedView, steppedView, type ViewSide} from './view-sides.js';

/** The zoom factor of one key press or one press of a button. */
export const ZOOM_STEP = 1.5;
/** How far one key press moves a view, as a part of its length. */
export const SHIFT_STEP = 0.25;

/** The view that keys on the picture move, and what they depend on. */
export interface KeyedView {
  readonly view: View;
  readonly extent: View;
  /** The instant that keeps its place on screen when keys zoom, ms since 1970 UTC. */
  readonly focus: number;
  /** The arrow keys that lead to later and to earlier time, as `KeyboardEvent.key`. */
  readonly later: string;
  readonly earlier: string;
}

/** The view that a key on the picture asks for, or undefined where it asks for none. */
export function viewForKey(
  {key, shiftKey}: {readonly key: string; readonly shiftKey: boolean},
  {view, extent, focus, later, earlier}: KeyedView,
): View | undefined {
  if (key === '+' || key === '=') return zoomView(view, ZOOM_STEP, focus);
  if (key === '-' || key === '_') return zoomView(view, 1 / ZOOM_STEP, focus);
  if (key === '0') return extent;
  if (shiftKey && key === later) return shiftView(view, SHIFT_STEP);
  if (shiftKey && key === earlier) return shiftView(view, -SHIFT_STEP);
  return undefined;
}

/** How many steps each key moves a slider where time runs from left to right. */
const SLIDER_STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
};

/** The side of a view that a slider moves, and what its keys depend on. */
export interface SlidingSide {
  readonly side: ViewSide;
  readonly view: View;
  readonly extent: View;
  readonly timeDirection: 'ltr' | 'rtl';
}

/** The view that a key on the slider of one of its sides asks for; undefined if it asks for none. */
export function viewForSliderKey(key: string, {side, view, extent, timeDirection}: SlidingSide): View | undefined {
  if (!Object.hasOwn(SLIDER_STEPS, key)) return undefined;
  const turned = timeDirection === 'rtl' && (key === 'ArrowLeft' || key === 'ArrowRight');
  const steps = turned ? -SLIDER_STEPS[key] : SLIDER_STEPS[key];
  return Number.isFinite(steps) ? steppedView(view, side, steps, extent) : resizedView(view, side, steps, extent);
}
