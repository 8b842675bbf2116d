import {EVENT_BITS, type EventTable} from '../../data/event-table.js';

/** The tier of an event that has none. */
export const NO_TIER = 255;

/**
 * The tier of every span, by row: each stands in the first that is free where it begins, whatever is in view. A span
 * that finds none has `NO_TIER`, as a point has. Costs O(events).
 */
export function spanTiers({length, flags, earliest, endLatest, endEarliest}: EventTable, tiers: number): Uint8Array {
  const tierOf = new Uint8Array(length).fill(NO_TIER);
  const freeFrom = new Float64Array(tiers).fill(-Infinity);
  for (let row = 0; row < length; row++) {
    if (!(flags[row] & EVENT_BITS.span)) continue;
    const tier = freeFrom.findIndex((free) => free <= earliest[row]);
    if (tier < 0) continue;
    tierOf[row] = tier;
    // What ends on a day leaves it to what begins there, as in `stretchesOf`.
    freeFrom[tier] = endEarliest[row] > earliest[row] ? endEarliest[row] : endLatest[row];
  }
  return tierOf;
}
