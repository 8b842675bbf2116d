import {EVENT_BITS, type EventTable} from '../data/event-table.js';
import type {Bar} from './bars.js';
import {firstWhere} from './first-where.js';

/** A stretch of a tier, `[start, end)`, in px or in ms. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What is kept first where there is not room for all; of a bar 0 to 1. */
  readonly importance: number;
}

/** About as wide as a dot, px: a day or a year that is narrower is drawn as a place in time. */
export const DOT_WIDTH = 10;

/**
 * Where a bar may be taken to end at a scale, so that what begins on the day or in the year on which it ends shares its
 * tier: where that begins, as every date is drawn from its earliest bound on. So the terms of an office are one row. An end
 * that is uncertain leaves nothing, nor does one whose day or year is wide enough to show that both were in it.
 */
export function handoverOf({start, end, rows}: Bar, table: EventTable, pxPerMs: number): number {
  const last = table.endEarliest[rows[0]];
  const isLeft = table.flags[rows[0]] & EVENT_BITS.plainEnd && last > start && (end - last) * pxPerMs < DOT_WIDTH;
  return isLeft ? Math.min(last, end) : end;
}

/** How many tiers are in use. */
export function tierCount(tiers: readonly (number | undefined)[]): number {
  return tiers.reduce<number>((most, tier) => Math.max(most, (tier ?? -1) + 1), 0);
}

/**
 * The tier of each stretch, such that stretches of one tier keep `gap` px between them. Given in order of their start,
 * each into the first tier that is free is the fewest tiers there can be (interval partitioning). Where that is more
 * than `maxTiers`, the most important stretches are kept, and the tier of the others is undefined.
 * @param gap - 0 or more: stretches that overlap by a thousandth of a px do so by many where they are zoomed, and those
 *   that touch end and start at the same instant, and so exactly at the same px.
 */
export function packBars(stretches: readonly Stretch[], gap: number, maxTiers: number): (number | undefined)[] {
  const order = stretches
    .map((_, i) => i)
    .sort((a, b) => stretches[a].start - stretches[b].start || stretches[b].end - stretches[a].end || a - b);
  const all = firstFree(stretches, order, gap, maxTiers);
  if (all) return all;

  const kept: Stretch[][] = Array.from({length: maxTiers}, () => []);
  const chosen = new Set<number>();
  const byImportance = [...order].sort((a, b) => stretches[b].importance - stretches[a].importance || a - b);
  for (const i of byImportance) {
    const {start, end} = stretches[i];
    // The first tier that has room takes it.
    kept.some((tier) => {
      // Each of a tier ends before the next one starts: only the first that does not end before this one may meet it.
      const next = firstWhere(tier.length, (other) => tier[other].end + gap > start);
      return !(tier[next]?.start < end + gap) && tier.splice(next, 0, stretches[i]) && chosen.add(i);
    });
  }
  // What is kept fits into `maxTiers`, so packing it again in order of start does too, and more tightly.
  return (
    firstFree(
      stretches,
      order.filter((i) => chosen.has(i)),
      gap,
      maxTiers,
    ) ?? []
  );
}

/** The tiers of the stretches in `order`, the others left out, or undefined as soon as one finds no tier. */
function firstFree(
  stretches: readonly Stretch[],
  order: readonly number[],
  gap: number,
  maxTiers: number,
): (number | undefined)[] | undefined {
  const ends: number[] = [];
  const tiers: (number | undefined)[] = stretches.map(() => undefined);
  for (const i of order) {
    const {start, end} = stretches[i];
    let tier = ends.findIndex((free) => free + gap <= start);
    if (tier < 0) tier = ends.length;
    if (tier >= maxTiers) return undefined;
    ends[tier] = end;
    tiers[i] = tier;
  }
  return tiers;
}
