/** A label that wants to hang on a pole. */
export interface FlagSpec {
  /** Where its pole stands, px. Flags with the same place share a pole. */
  readonly at: number;
  /** From the pole to the end of its text, px. */
  readonly width: number;
  /** px, with the space to the next tier. */
  readonly height: number;
  /** What is lost if it finds no place, 0 or more. */
  readonly loss: number;
}

/** Where a flag hangs: in a tier above or below the axis, counted from the axis, right or left of its pole. */
export interface FlagPlace {
  readonly side: FlagSide;
  readonly tier: number;
  readonly hang: FlagHang;
}

export type FlagSide = 'above' | 'below';
export type FlagHang = 'right' | 'left';

/** What the flags have to fit into. */
export interface FlagFrame {
  /** Texts stay within 0 and this, px. */
  readonly width: number;
  /** For all tiers above and below together, px. */
  readonly height: number;
  /** For the tiers of either side, px, where the place of the axis is settled. */
  readonly sides?: Readonly<Record<FlagSide, number>>;
  /** Between the end of a text and a foreign pole, px; between two texts that face each other, twice that. */
  readonly gap: number;
  /** How much farther from the axis the first tier below is than the first tier above, in tiers. */
  readonly belowDistance: number;
}

/** What is minimised, in this order. */
export interface FlagCost {
  /** Of the flags that hang nowhere, summed. */
  lost: number;
  /** The number of tiers above and below. */
  tiers: number;
  /** The distance of each flag from the axis, in tiers, summed. */
  distance: number;
  /** Flags that hang left, against the reading direction. */
  left: number;
}

/** The least loss of a flag, so that even one of importance 0 is not dropped to save a tier. */
const LEAST_LOSS = 0.01;
/** The tolerance for rounding errors in sums of distances. */
export const EPSILON = 1e-9;

/** Negative if `a` is better than `b`. */
export function compareCosts(a: FlagCost, b: FlagCost): number {
  return compare(a.lost, b.lost) || a.tiers - b.tiers || compare(a.distance, b.distance) || a.left - b.left;
}

function compare(a: number, b: number): number {
  return Math.abs(a - b) > EPSILON ? a - b : 0;
}

/** Every place there is, made once: a search puts flags up and down some thousand times. */
const PLACES: Record<FlagSide, Record<FlagHang, FlagPlace[]>> = {
  above: {right: [], left: []},
  below: {right: [], left: []},
};

export function placeAt(side: FlagSide, tier: number, hang: FlagHang): FlagPlace {
  return (PLACES[side][hang][tier] ??= {side, tier, hang});
}

export const SIDES: readonly FlagSide[] = ['above', 'below'];
export const HANGS: readonly FlagHang[] = ['right', 'left'];

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

/** What each flag claims of its tier where all hang on one side of their poles. */
interface Claims {
  /** From its pole to the end of its text, and the gap beyond, px. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The indices of the foreign poles in between: from this to before that. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Whether its text stays within the frame. */
  readonly isInside: readonly boolean[];
}

/**
 * A board on which flags are put up and taken down one at a time. Every state of it is free of overlaps: no flag
 * covers a flag, and no pole runs through a flag that is not its own. A pole reaches from the axis to its highest flag.
 *
 * Zooming in only widens distances between poles while flags keep their size, so whatever fits at a scale fits at
 * every finer one: that is why a foreign pole counts however near it is to a flag's own.
 *
 * A search asks it some ten thousand times before the first picture, when nothing is compiled yet: hence the plain
 * loops, which leave no iterators and closures behind.
 */
export class FlagBoard {
  readonly flags: readonly FlagSpec[];
  readonly frame: FlagFrame;
  readonly places: (FlagPlace | undefined)[];
  /** How many tiers there can be at most, above and below together. */
  readonly tierCapacity: number;
  readonly cost: FlagCost = {lost: 0, tiers: 0, distance: 0, left: 0};
  readonly #poles: number[];
  readonly #poleOf: number[];
  readonly #sides: Record<FlagSide, Side>;
  readonly #claims: Record<FlagHang, Claims>;
  /** Of all tiers together, px. */
  #height = 0;
  /** Of the lowest flag, px. */
  readonly #leastHeight: number;

  constructor(flags: readonly FlagSpec[], frame: FlagFrame) {
    this.flags = flags;
    this.frame = frame;
    this.places = flags.map(() => undefined);
    this.#poles = [...new Set(flags.map(({at}) => at))].sort((a, b) => a - b);
    const index = new Map(this.#poles.map((at, i) => [at, i]));
    this.#poleOf = flags.map(({at}) => index.get(at)!);
    const side = (most = Infinity): Side => ({
      tiers: [],
      heights: [],
      reach: this.#poles.map(() => -1),
      height: 0,
      most,
    });
    this.#sides = {above: side(frame.sides?.above), below: side(frame.sides?.below)};
    this.#claims = {right: this.#claimsOf(1), left: this.#claimsOf(-1)};
    for (const flag of flags) this.cost.lost += lossOf(flag);
    this.#leastHeight = flags.reduce((least, {height}) => Math.min(least, height), Infinity);
    this.tierCapacity = Math.floor(frame.height / this.#leastHeight) || 0;
  }

  tierCount(side: FlagSide): number {
    return this.#sides[side].tiers.length;
  }

  /** Whether there is no height left for another tier. */
  get isFull(): boolean {
    return this.#height + this.#leastHeight > this.frame.height;
  }

  /** Whether flags `a` and `b` stand on the same pole. */
  sharePole(a: number, b: number): boolean {
    return this.#poleOf[a] === this.#poleOf[b];
  }

  /** How far a tier is from the axis, in tiers. */
  distance(side: FlagSide, tier: number): number {
    return side === 'below' ? tier + this.frame.belowDistance : tier;
  }

  /** The height of every tier, px: that of its tallest flag. */
  rowHeights(side: FlagSide): readonly number[] {
    return this.#sides[side].heights;
  }

  /** Whether a flag that hangs nowhere may hang there. */
  fits(flag: number, side: FlagSide, tier: number, hang: FlagHang): boolean {
    return (
      tier >= this.lowest(flag, side, hang) && tier <= this.highest(flag, side) && this.hasRoom(flag, side, tier, hang)
    );
  }

  /** The lowest tier in which no foreign pole runs through a flag; Infinity where its text would leave the frame. */
  lowest(flag: number, side: FlagSide, hang: FlagHang): number {
    const {reach} = this.#sides[side];
    const {first, last, isInside} = this.#claims[hang];
    if (!isInside[flag]) return Infinity;
    let most = -1;
    for (let p = first[flag], end = last[flag]; p < end; p++) if (reach[p] > most) most = reach[p];
    return most + 1;
  }

  /** The highest tier to which the pole of a flag may grow: through no foreign flag. */
  highest(flag: number, side: FlagSide): number {
    const {tiers, reach} = this.#sides[side];
    const {at} = this.flags[flag];
    let tier = reach[this.#poleOf[flag]] + 1;
    while (tier < tiers.length && !this.#isTaken(tiers[tier], at, at)) tier++;
    return tier < tiers.length ? tier - 1 : Infinity;
  }

  /** Whether a flag that hangs nowhere finds room between the flags of a tier, and the height for it. */
  hasRoom(flag: number, side: FlagSide, tier: number, hang: FlagHang): boolean {
    const {height} = this.flags[flag];
    const {tiers, heights, height: taken, most} = this.#sides[side];
    // Tiers that are left empty between it and the axis count as high as the flag.
    const growth = tier < tiers.length ? height - heights[tier] : height * (tier - tiers.length + 1);
    if (growth > 0 && (this.#height + growth > this.frame.height || taken + growth > most)) return false;
    const {start, end} = this.#claims[hang];
    return !(tier < tiers.length && this.#isTaken(tiers[tier], start[flag], end[flag]));
  }

  put(flag: number, place: FlagPlace): void {
    const {side, tier} = place;
    const {tiers, heights, reach} = this.#sides[side];
    const before = tiers.length;
    while (tiers.length <= tier) {
      tiers.push([]);
      heights.push(0);
    }
    tiers[tier].push(flag);
    this.#setHeight(side, tier, Math.max(heights[tier], this.flags[flag].height));
    const pole = this.#poleOf[flag];
    if (reach[pole] < tier) reach[pole] = tier;
    this.places[flag] = place;
    this.#count(flag, place, 1, tiers.length - before);
  }

  take(flag: number): void {
    const place = this.places[flag];
    if (!place) return;
    const {side, tier} = place;
    const {tiers, heights, reach} = this.#sides[side];
    const before = tiers.length;
    const neighbours = tiers[tier];
    neighbours[neighbours.indexOf(flag)] = neighbours[neighbours.length - 1];
    neighbours.pop();
    this.places[flag] = undefined;
    let height = 0;
    for (let i = 0; i < neighbours.length; i++) height = Math.max(height, this.flags[neighbours[i]].height);
    this.#setHeight(side, tier, height);
    while (tiers.length > 0 && tiers[tiers.length - 1].length === 0) {
      tiers.pop();
      heights.pop();
    }
    const pole = this.#poleOf[flag];
    let r = Math.min(reach[pole], tiers.length - 1);
    while (r >= 0 && !this.#hasFlagOf(tiers[r], pole)) r--;
    reach[pole] = r;
    this.#count(flag, place, -1, tiers.length - before);
  }

  /** @param sign - 1 if the flags hang right of their poles, else -1. */
  #claimsOf(sign: 1 | -1): Claims {
    const {flags, frame} = this;
    const poles = this.#poles;
    const tips = flags.map(({at, width}) => at + sign * (width + frame.gap));
    // The first pole at a place or after it.
    const poleFrom = (px: number) => {
      const found = poles.findIndex((at) => at >= px);
      return found < 0 ? poles.length : found;
    };
    return {
      start: Float64Array.from(flags, ({at}, i) => Math.min(at, tips[i])),
      end: Float64Array.from(flags, ({at}, i) => Math.max(at, tips[i])),
      first: Int32Array.from(flags, (_, i) => (sign > 0 ? this.#poleOf[i] + 1 : poles.findIndex((at) => at > tips[i]))),
      last: Int32Array.from(flags, (_, i) => (sign > 0 ? poleFrom(tips[i]) : this.#poleOf[i])),
      isInside: flags.map(({at, width}) => at + sign * width >= 0 && at + sign * width <= frame.width),
    };
  }

  #setHeight(side: FlagSide, tier: number, height: number): void {
    const {heights} = this.#sides[side];
    const growth = height - heights[tier];
    heights[tier] = height;
    this.#height += growth;
    this.#sides[side].height += growth;
  }

  /**
   * Counts what a flag costs that was hung at a place, or taken from there.
   * @param tiers - how many tiers came or went with it.
   */
  #count(flag: number, {side, tier, hang}: FlagPlace, sign: 1 | -1, tiers: number): void {
    const {cost} = this;
    cost.lost -= sign * lossOf(this.flags[flag]);
    cost.tiers += tiers;
    cost.distance += sign * this.distance(side, tier);
    if (hang === 'left') cost.left += sign;
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

  #hasFlagOf(tier: readonly number[], pole: number): boolean {
    for (let i = 0; i < tier.length; i++) if (this.#poleOf[tier[i]] === pole) return true;
    return false;
  }
}

/** What the cost grows by if the flag hangs nowhere. */
export function lossOf({loss}: FlagSpec): number {
  return Math.max(loss, LEAST_LOSS);
}
