/** The time from which dates are counted. */
export const ORIGIN = 0;

/** The time `to` is later than the time `from` by at most so many ms. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** Who says so; undefined for what goes without saying, as that a start is no later than its end. */
  readonly says: number | undefined;
}

/** Counts how often a bound is applied, for tests. */
export interface Effort {
  applied: number;
}

const isSaid = ({says}: Bound) => says !== undefined;

/** Of how many bounds somebody says something. */
export const saidIn = (bounds: readonly Bound[]) => bounds.filter(isSaid).length;
