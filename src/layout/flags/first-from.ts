import {firstWhere} from '../first-where.js';

/** The index of the first of some ascending numbers that is no less than another one. */
export function firstFrom(numbers: readonly number[], least: number): number {
  return firstWhere(numbers.length, (i) => numbers[i] >= least);
}
