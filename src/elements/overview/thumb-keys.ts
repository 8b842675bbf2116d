import type {View} from '../../layout/time-scale.js';
import {resizedView, steppedView} from './view-window.js';

/** By how many steps the keys of a slider move it; left and right go as time is seen to run. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: -Infinity, End: Infinity,
};

/** The view that a key on the thumb of one side asks for; undefined if it asks for nothing. */
export function viewForKey(event: KeyboardEvent, side: 'start' | 'end', view: View, extent: View, timeDirection: 'ltr' | 'rtl'): View | undefined {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (!Object.hasOwn(STEPS, event.key)) return undefined;
  const turned = timeDirection === 'rtl' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
  const steps = turned ? -STEPS[event.key] : STEPS[event.key];
  return Number.isFinite(steps) ? steppedView(view, side, steps, extent) : resizedView(view, side, steps, extent);
}
