import type {View} from '../view/view.js';

/** All of time at one scale: the strip along which things are placed, and of which a picture shows a window. */
export interface CompressedAxis {
  readonly extent: View;
  readonly pxPerMs: number;
  /** Before the axis and after it, px. */
  readonly before: number;
  readonly after: number;
}

/** A margin on top of the reach of two labels that face each other, px: farther apart they cannot touch. */
const CLEAR = 64;

/**
 * Where instants lie on a compressed axis, px. Distances too long for any label to reach across are cut short: labels
 * are placed the same, but coordinates stay small enough to be exact on axes of billions of px.
 * @param times - ms since 1970 UTC.
 * @param reach - how far anything reaches from its place at most, px.
 */
export function compressedPositions(
  times: readonly number[],
  {extent, pxPerMs, before, after}: CompressedAxis,
  reach: number,
): {positions: ReadonlyMap<number, number>; width: number} {
  const most = 2 * reach + CLEAR;
  const positions = new Map<number, number>();
  let last = extent.start;
  let at = before;
  for (const time of [...new Set(times)].sort((a, b) => a - b)) {
    at += Math.min(most, (time - last) * pxPerMs);
    positions.set(time, at);
    last = time;
  }
  return {positions, width: at + Math.min(most, (extent.end - last) * pxPerMs) + after};
}
