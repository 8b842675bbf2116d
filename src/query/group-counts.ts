/** The fewest rows of a block, for which the counts of all groups are kept. */
const LEAST_BLOCK = 64;

/** The number of groups that have a colour of their own; a density counts all others as one. */
const MOST_GROUPS = 8;

/** How many groups a density tells apart, of those that there are. */
export function groupsToldApart(groupCount: number): number {
  return Math.min(groupCount, MOST_GROUPS);
}

/** The position in sorted times of the first one that is at or after a time, sought from a position on. */
export function positionOf(times: Float64Array, time: number, from = 0, to = times.length): number {
  return placeOf((place) => times[place], time, from, to);
}

/** The same of times that are asked for one by one. */
export function placeOf(timeAt: (place: number) => number, time: number, from: number, to: number): number {
  // In steps that double, then by halves: of a list of ascending times, each is near the one before it.
  let low = from;
  for (let step = 1; low < to && timeAt(low) < time; step *= 2) {
    from = low + 1;
    low += step;
  }
  let high = Math.min(low, to);
  while (from < high) {
    const middle = (from + high) >>> 1;
    if (timeAt(middle) < time) from = middle + 1;
    else high = middle;
  }
  return from;
}

/** The place of the first one that is after a time; of NaN, as in `placeOf`, where the search begins. */
export function placeAfter(timeAt: (place: number) => number, time: number, from: number, to: number): number {
  let low = from;
  for (let step = 1; low < to && timeAt(low) <= time; step *= 2) {
    from = low + 1;
    low += step;
  }
  let high = Math.min(low, to);
  while (from < high) {
    const middle = (from + high) >>> 1;
    if (timeAt(middle) <= time) from = middle + 1;
    else high = middle;
  }
  return from;
}

/** How many of the first rows of a list belong to each group: sums at the border of each block, the rest is counted. */
export class GroupCounts {
  readonly groupCount: number;
  /** The group of each row; one beyond the last group counts as the last one. */
  readonly #groups: Uint16Array;
  /** The rows in the order in which they are counted; undefined where it is that of the groups. */
  readonly #order: Uint32Array | undefined;
  /** How far to shift a row to get its block. */
  readonly #shift: number;
  /** For each block, the counts of all groups before it. */
  readonly #sums: Uint32Array;

  /**
   * @param groupCount - the number of groups, the last one, for all that have none, among them.
   * @param order - of the rows that are counted; all of them, in their order, where it is missing.
   * @param sums - those of the same list, where they are known.
   */
  constructor(groups: Uint16Array, groupCount: number, order?: Uint32Array, sums?: Uint32Array) {
    const {length} = order ?? groups;
    this.groupCount = groupCount;
    this.#groups = groups;
    this.#order = order;
    // With more groups blocks are longer, so that the sums take no more than 4 bytes a row.
    this.#shift = Math.ceil(Math.log2(Math.max(LEAST_BLOCK, groupCount)));
    const blocks = (length >>> this.#shift) + 1;
    this.#sums = sums ?? new Uint32Array(blocks * groupCount);
    if (sums) return;
    const counts = new Uint32Array(groupCount);
    for (let block = 0; block < blocks; block++) {
      this.#sums.set(counts, block * groupCount);
      const end = Math.min(length, (block + 1) << this.#shift);
      this.#count(counts, block << this.#shift, end);
    }
  }

  get sums(): Uint32Array {
    return this.#sums;
  }

  /**
   * Counts on from one row to a later one.
   *
   * @param counts - the counts of the groups before the row `from`; they become those before the row `to`.
   */
  advance(counts: Uint32Array, from: number, to: number): void {
    const block = to >>> this.#shift;
    const border = block << this.#shift;
    if (border > from) {
      const start = block * this.groupCount;
      // In a loop where groups are few: `set` and `subarray` cost more than the copy.
      if (this.groupCount < 32) for (let i = 0; i < this.groupCount; i++) counts[i] = this.#sums[start + i];
      else counts.set(this.#sums.subarray(start, start + this.groupCount));
      from = border;
    }
    this.#count(counts, from, to);
  }

  #count(counts: Uint32Array, from: number, to: number): void {
    const groups = this.#groups;
    const order = this.#order;
    const last = this.groupCount - 1;
    for (let i = from; i < to; i++) {
      const group = groups[order ? order[i] : i];
      counts[group < last ? group : last]++;
    }
  }
}
