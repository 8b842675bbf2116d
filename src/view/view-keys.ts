import type {View} from './view.js';
import {shiftView, zoomView} from './view-moves.js';
import {resizedView, steppedView, type ViewSide} from './view-sides.js';

/** How many times nearer or farther one key press, or one press of a button, zooms. */
export const ZOOM_STEP = 1.5;
/** By what part of its length one key press moves a view. */
export const SHIFT_STEP = 0.25;

/** What keys on the picture move. */
export interface KeyedView {
  readonly view: View;
  readonly extent: View;
  /** The instant that keeps its place, ms since 1970 UTC. */
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

/** By how many steps the keys of a slider move it; left and right go as time is seen to run. */
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

/** A side of a view, as a slider has it. */
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
