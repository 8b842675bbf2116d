/** What is known of the flags on a side of the axis. */
export interface Side {
  /** Of each flag the first that hangs on this side, from it on; the number of all flags where there is none. */
  readonly from: Int16Array;
  /** How many hang. */
  hung: number;
  /** Of all tiers, px: infinite where one is empty that others stand on; `UNKNOWN` since a flag came or went. */
  height: number;
  /** Of every tier, px: known with the height of all. */
  readonly heights: number[];
}

/** Less than any height. */
export const UNKNOWN = -1;

/** A side on which nothing hangs. */
export const newSide = (from: Int16Array): Side => ({from, hung: 0, height: UNKNOWN, heights: []});
