import type {LayoutInput} from './layout-input.js';
import type {TimeScale} from './time-scale.js';

/** Up to where along the axis the dataset knows, px: at an end of what is shown if "now" lies beyond it. */
export function knownPart({now}: LayoutInput, scale: TimeScale, {start, end}: {readonly start: number; readonly end: number}): number {
  return now ? Math.max(start, Math.min(end, scale.toPx(now.time))) : end;
}
