import {EVENT_BITS, type EventTable} from '../../data/event-table.js';

/** The tier of an event that has none. */
export const NO_TIER = 255;

/** The tier of every span. */
export interface SpanTiers {
  /** `NO_TIER` for a point, and for a span that finds none. */
  tierOf(row: number): number;
  /** Where the bar of a row ends because the next one of its tier begins there, ms since 1970 UTC; ∞ where none does. */
  endOf(row: number): number;
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
  return {tierOf: (row) => tierOf[row], endOf: (row) => ends.get(row) ?? Infinity};
}

/**
 * Gives each span the first tier that is free of those that were asked for before it: of spans that come one after the
 * other, which must not move once they are seen.
 */
export class ArrivingTiers implements SpanTiers {
  readonly #table: EventTable;
  /** The rows that stand in each tier. */
  readonly #tiers: readonly number[][];
  readonly #tierOf = new Map<number, number>();
  readonly #ends = new Map<number, number>();

  constructor(table: EventTable, tiers: number) {
    this.#table = table;
    this.#tiers = Array.from({length: tiers}, () => []);
  }

  tierOf(row: number): number {
    let tier = this.#tierOf.get(row);
    if (tier === undefined) this.#tierOf.set(row, (tier = this.#place(row)));
    return tier;
  }

  endOf(row: number): number {
    return this.#ends.get(row) ?? Infinity;
  }

  #place(row: number): number {
    const {earliest, endLatest, flags} = this.#table;
    if (!(flags[row] & EVENT_BITS.span)) return NO_TIER;
    const tier = this.#tiers.findIndex((rows) =>
      rows.every((other) => this.#freeFrom(other) <= earliest[row] || this.#freeFrom(row) <= earliest[other]),
    );
    if (tier < 0) return NO_TIER;
    for (const other of this.#tiers[tier]) {
      const [first, next] = earliest[other] <= earliest[row] ? [other, row] : [row, other];
      if (endLatest[first] > earliest[next]) this.#ends.set(first, Math.min(this.endOf(first), earliest[next]));
    }
    this.#tiers[tier].push(row);
    return tier;
  }

  /** From when on another span can stand in the tier of a row. */
  #freeFrom(row: number): number {
    const {earliest, endEarliest, endLatest} = this.#table;
    return endEarliest[row] > earliest[row] ? endEarliest[row] : endLatest[row];
  }
}
