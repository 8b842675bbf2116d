import type {View} from '../layout/time-scale.js';
import {shiftView, zoomView} from './view-moves.js';

/** By so much one key press zooms, and by this part of the view it moves. */
export const ZOOM_STEP = 1.5;
export const SHIFT_STEP = 0.25;

/** The view that a key asks for, or undefined where it asks for none. @param focus - the instant that stays where it is. */
export function viewForKey({key, shiftKey}: Pick<KeyboardEvent, 'key' | 'shiftKey'>, view: View, extent: View, focus: number, [later, earlier]: readonly [string, string]): View | undefined {
  if (key === '+' || key === '=') return zoomView(view, ZOOM_STEP, focus);
  if (key === '-' || key === '_') return zoomView(view, 1 / ZOOM_STEP, focus);
  if (key === '0') return extent;
  if (shiftKey && key === later) return shiftView(view, SHIFT_STEP);
  if (shiftKey && key === earlier) return shiftView(view, -SHIFT_STEP);
  return undefined;
}
