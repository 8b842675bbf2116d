import {distanceOf, type FlagFrame, type FlagPlace} from './flag-places.js';
import type {FlagStacks} from './flag-stacks.js';

/** The tolerance for rounding errors. */
const EPSILON = 1e-9;
/** Small against any difference between losses that one sees. */
const READING_WEIGHT = 1e-4;

/**
 * Flags of one pole may trade places at no cost. The more important ones come nearer to the axis, and what is equally
 * important keeps its order from top to bottom, as it is read.
 */
export function settleFlags(stacks: FlagStacks, frame: FlagFrame): void {
  const {at} = stacks;
  for (let pass = 0, traded = true; traded && pass < at.length; pass++) {
    traded = false;
    for (let a = 0; a < at.length; a++)
      for (let b = a + 1; at[b] === at[a]; b++)
        if (gain(stacks, frame, a, b) > EPSILON && stacks.trade(a, b)) traded = true;
  }
}

/**
 * How much better it is if two flags trade places; 0 where one of them hangs nowhere. A place costs a flag its loss times the
 * distance from the axis, and, much less, being read before an earlier flag.
 */
function gain({loss, placeOf}: FlagStacks, frame: FlagFrame, a: number, b: number): number {
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  const readingOrder = ({side, tier, hang}: FlagPlace) =>
    (side === 'above' ? -tier - 1 : tier) + (hang === 'right' ? 0.5 : 0);
  return placeA && placeB
    ? (loss[a] - loss[b]) * (distanceOf(placeA, frame) - distanceOf(placeB, frame)) +
        READING_WEIGHT * (b - a) * (readingOrder(placeA) - readingOrder(placeB))
    : 0;
}
