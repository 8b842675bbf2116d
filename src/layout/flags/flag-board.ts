import {
  type FlagFrame,
  type FlagHang,
  type FlagPlace,
  type FlagSide,
  type FlagSpec,
  type HungPlaces,
} from './flag-places.js';

interface Side {
  /** The flags of each tier. */
  tiers: number[][];
  /** The height of each tier, px: that of its tallest flag. */
  heights: number[];
  /** For each pole the highest tier in which a flag of it hangs, or −1. */
  reach: number[];
  /** Of all its tiers, px, and how much that may be. */
  height: number;
  readonly most: number;
}

/**
 * A board on which flags are put up one at a time. Every state of it is free of overlaps: no flag covers a flag, and no
 * pole runs through a flag that is not its own. A pole reaches from the axis to its highest flag.
 *
 * Zooming in only widens distances between poles while flags keep their size, so whatever fits at a scale fits at
 * every finer one: that is why a foreign pole counts however near it is to a flag's own.
 */
export class FlagBoard implements HungPlaces {
  readonly flags: readonly FlagSpec[];
  readonly frame: Omit<FlagFrame, 'height'>;
  readonly places: (FlagPlace | undefined)[];
  readonly #poles: number[];
  readonly #poleOf: number[];
  readonly #sides: Record<FlagSide, Side>;
  /** What each flag claims of its tier, px: from its pole to the end of its text, and the gap beyond. */
  readonly #claims: Record<FlagHang, {readonly start: Float64Array; readonly end: Float64Array}>;

  /** @param sides - for the tiers of either side, px: the place of the axis is settled. */
  constructor(flags: readonly FlagSpec[], frame: FlagBoard['frame'], sides: Readonly<Record<FlagSide, number>>) {
    this.flags = flags;
    this.frame = frame;
    this.places = flags.map(() => undefined);
    this.#poles = [...new Set(flags.map(({at}) => at))].sort((a, b) => a - b);
    const index = new Map(this.#poles.map((at, i) => [at, i]));
    this.#poleOf = flags.map(({at}) => index.get(at)!);
    const side = (most: number): Side => ({tiers: [], heights: [], reach: this.#poles.map(() => -1), height: 0, most});
    this.#sides = {above: side(sides.above), below: side(sides.below)};
    this.#claims = {
      right: {
        start: Float64Array.from(flags, ({at}) => at),
        end: Float64Array.from(flags, ({at, width}) => at + width + frame.gap),
      },
      left: {
        start: Float64Array.from(flags, ({at, width}) => at - width - frame.gap),
        end: Float64Array.from(flags, ({at}) => at),
      },
    };
  }

  tierCount(side: FlagSide): number {
    return this.#sides[side].tiers.length;
  }

  /** The height of every tier, px: that of its tallest flag. */
  get rowHeights(): HungPlaces['rowHeights'] {
    const {above, below} = this.#sides;
    return {above: above.heights, below: below.heights};
  }

  /** Whether a flag that hangs nowhere may hang there. */
  fits(flag: number, side: FlagSide, tier: number, hang: FlagHang): boolean {
    const {at, width, height} = this.flags[flag];
    if (hang === 'right' ? at + width > this.frame.width : at - width < 0) return false;
    const {tiers, heights, reach, height: taken, most} = this.#sides[side];
    // Tiers that are left empty between it and the axis count as high as the flag.
    const growth = tier < tiers.length ? height - heights[tier] : height * (tier - tiers.length + 1);
    if (growth > 0 && taken + growth > most) return false;

    const start = this.#claims[hang].start[flag];
    const end = this.#claims[hang].end[flag];
    if (tier < tiers.length && this.#isTaken(tiers[tier], start, end)) return false;
    const pole = this.#poleOf[flag];
    const step = hang === 'right' ? 1 : -1;
    for (let p = pole + step; p >= 0 && p < reach.length && this.#poles[p] > start && this.#poles[p] < end; p += step) {
      if (reach[p] >= tier) return false;
    }
    // The pole may have to grow through tiers it did not reach: through no foreign flag.
    for (let r = reach[pole] + 1; r < tier && r < tiers.length; r++) {
      if (this.#isTaken(tiers[r], at, at)) return false;
    }
    return true;
  }

  put(flag: number, place: FlagPlace): void {
    const {tier} = place;
    const side = this.#sides[place.side];
    const {tiers, heights, reach} = side;
    while (tiers.length <= tier) {
      tiers.push([]);
      heights.push(0);
    }
    tiers[tier].push(flag);
    const growth = Math.max(0, this.flags[flag].height - heights[tier]);
    heights[tier] += growth;
    side.height += growth;
    const pole = this.#poleOf[flag];
    if (reach[pole] < tier) reach[pole] = tier;
    this.places[flag] = place;
  }

  /** Whether the room of one of the flags of a tier overlaps the stretch from `start` to `end`, px. */
  #isTaken(tier: readonly number[], start: number, end: number): boolean {
    for (let i = 0; i < tier.length; i++) {
      const other = tier[i];
      const claims = this.#claims[this.places[other]!.hang];
      if (start < claims.end[other] && claims.start[other] < end) return true;
    }
    return false;
  }
}
