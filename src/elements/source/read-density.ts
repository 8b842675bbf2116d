import {quote} from '../../data/issue.js';
import type {Density} from '../../query/source.js';

/**
 * Reads how many events lie in each cell.
 * @param groups - how many the dataset has. Where `isWhole` each must have a list of its own, and all others one.
 */
export function readDensity(
  given: unknown,
  cells: number,
  {groups, isWhole}: {readonly groups: number; readonly isWhole: boolean},
): Density {
  const lists: readonly unknown[] = Array.isArray(given) ? given : [];
  const counts = lists.some((one) => typeof one !== 'object') ? [lists] : lists;
  for (const list of counts) {
    const {length} = list as ArrayLike<unknown>;
    if (length !== cells) throw new RangeError(`gave ${quote(length)} counts: expected ${cells}, one a cell`);
    const wrong = Array.from(list as ArrayLike<unknown>).find((count) => !isCount(count));
    if (wrong !== undefined) throw new RangeError(`gave ${quote(wrong)} for a count: expected a number, 0 or more`);
  }
  if (!counts.length) throw new RangeError(`gave ${quote(given)}: expected a list of counts for each group`);
  if (isWhole && counts.length !== groups + 1)
    throw new RangeError(
      `gave ${quote(counts.length)} lists: expected ${groups + 1}, one for each group and one for all other events`,
    );
  return foldDensity(counts as Density, groups, cells);
}

/** Counts of some groups each, and those of all that follow with all others, in the last list. */
export function foldDensity(counts: Density, groups: number, cells: number): Density {
  const density = Array.from({length: groups + 1}, () => new Float64Array(cells));
  counts.forEach((list, i) => {
    const own = density[i === counts.length - 1 ? groups : Math.min(i, groups)];
    for (let cell = 0; cell < cells; cell++) own[cell] += list[cell];
  });
  return density;
}

/** The sum of the counts of some groups, an index beyond them for all other events. */
export function sumDensity(counts: Density, groups: readonly number[], cells: number): Density {
  const sum = new Float64Array(cells);
  for (const group of groups) {
    const list = counts[Math.min(group, counts.length - 1)];
    for (let cell = 0; cell < cells; cell++) sum[cell] += list[cell];
  }
  return [sum];
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}
