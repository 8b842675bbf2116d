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
  /**
   * What is lost if it hangs on a side of the axis: names of bars that its pole would displace. Where it is infinite, it does
   * not hang there.
   */
  readonly displaces?: Readonly<Record<FlagSide, number>> | undefined;
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
  /** Between the end of a text and a foreign pole, px; between two texts that face each other, twice that. */
  readonly gap: number;
  /** How much farther from the axis the first tier below is than the first tier above, in tiers. */
  readonly belowDistance: number;
}

/** Where flags hang. */
export interface HungPlaces {
  readonly frame: Pick<FlagFrame, 'belowDistance'>;
  /** Of each flag; undefined for one that hangs nowhere. */
  readonly places: readonly (FlagPlace | undefined)[];
  /** The height of every tier of a side, px: that of its tallest flag. */
  readonly rowHeights: Readonly<Record<FlagSide, readonly number[]>>;
}

/** What is minimised, in this order. */
export interface FlagCost {
  /** Of the flags that hang nowhere, and by the poles of the others, summed. */
  lost: number;
  /** How many flags hang nowhere. */
  unhung: number;
  /** The number of tiers above and below. */
  tiers: number;
  /** The distance of each flag from the axis, in tiers, summed. */
  distance: number;
  /** Flags that hang left, against the reading direction. */
  left: number;
}

/** The least loss of a flag, so that even one of importance 0 is not dropped to save a tier. */
const LEAST_LOSS = 0.01;
// Costs while places are searched, against one tier of distance from the axis. The best result is chosen by
// `compareCosts`.
/** Of a tier. */
export const TIER_COST = 12;
/** Of hanging left. */
export const LEFT_COST = 0.2;
/** Negative if `a` is better than `b`. */
export function compareCosts(a: FlagCost, b: FlagCost): number {
  return a.lost - b.lost || a.tiers - b.tiers || a.distance - b.distance || a.left - b.left;
}

/** How far a place is from the axis, in tiers. */
export function distanceOf({side, tier}: Omit<FlagPlace, 'hang'>, {belowDistance}: HungPlaces['frame']): number {
  return side === 'below' ? tier + belowDistance : tier;
}

/** What the cost grows by if the flag hangs nowhere. */
export function lossOf({loss}: FlagSpec): number {
  return Math.max(loss, LEAST_LOSS);
}
