/** A way through a network, from one of its times to another. */
export interface Way {
  readonly from: number;
  readonly to: number;
  /** ms. */
  readonly sum: number;
}

/** The ways that lead away from each time, one time after the other, as arrays: to go through many is quick. */
export interface Ways {
  /** Where those of each time begin, and where the last of all ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** ms; Infinity for a way that is left out. */
  readonly sums: Float64Array;
  /** Which of the ways that were given each of them is. */
  readonly given: Int32Array;
}

export function waysOf(times: number, list: readonly Way[]): Ways {
  const starts = new Int32Array(times + 1);
  for (const {from} of list) starts[from + 1]++;
  for (let time = 0; time < times; time++) starts[time + 1] += starts[time];
  const next = starts.slice();
  const ends = new Int32Array(list.length);
  const sums = new Float64Array(list.length);
  const given = new Int32Array(list.length);
  for (let index = 0; index < list.length; index++) {
    const {from, to, sum} = list[index];
    const place = next[from]++;
    ends[place] = to;
    sums[place] = sum;
    given[place] = index;
  }
  return {starts, ends, sums, given};
}
