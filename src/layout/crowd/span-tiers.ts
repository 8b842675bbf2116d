import {EVENT_BITS, type EventTable} from '../../data/event-table.js';

/** The tier of an event that has none. */
export const NO_TIER = 255;

/** The tier of every span. */
export interface SpanTiers {
  /** By row; `NO_TIER` for a point, and for a span that finds none. */
  readonly tierOf: Uint8Array;
  /** Where the bar of a row ends because the next one of its tier begins there, ms since 1970 UTC. */
  readonly ends: ReadonlyMap<number, number>;
}

/**
 * Gives each span the first tier that is free where it begins, whatever is in view. What ends on a day, or in a year,
 * leaves it to what begins there: so the terms of an office share a tier. Costs O(events).
 */
export function spanTiers({length, flags, earliest, endLatest, endEarliest}: EventTable, tiers: number): SpanTiers {
  const tierOf = new Uint8Array(length).fill(NO_TIER);
  const ends = new Map<number, number>();
  const freeFrom = new Float64Array(tiers).fill(-Infinity);
  const last: number[] = [];
  for (let row = 0; row < length; row++) {
    if (!(flags[row] & EVENT_BITS.span)) continue;
    const start = earliest[row];
    const tier = freeFrom.findIndex((free) => free <= start);
    if (tier < 0) continue;
    if (tier in last && endLatest[last[tier]] > start) ends.set(last[tier], start);
    tierOf[row] = tier;
    last[tier] = row;
    freeFrom[tier] = endEarliest[row] > start ? endEarliest[row] : endLatest[row];
  }
  return {tierOf, ends};
}
