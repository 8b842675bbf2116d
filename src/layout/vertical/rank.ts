import {spread} from '../flags/hang-flags.js';

/**
 * Compares rows: the most important first; of equally important ones any number of the first are from all over time.
 * @param rankOf - how important a row is.
 */
export function byRank(rankOf: (row: number) => number): (a: number, b: number) => number {
  return (a, b) => rankOf(b) - rankOf(a) || spread(a) - spread(b);
}
