import {ORIGIN} from './network-bounds.js';
import type {Ways} from './network-ways.js';

/** In parts: only within a part can times lead back to themselves. */
export interface Parts {
  /** The part of each time; -1 for the origin. */
  readonly partOf: Int32Array;
  /** All times of parts, part after part, each after those that lead to it. */
  readonly order: Int32Array;
}

/**
 * Strongly connected components of all times but the origin, by Tarjan: a part is complete when nothing before its first
 * time is led back to.
 */
export function partsOf({starts, ends, sums}: Ways): Parts {
  const times = starts.length - 1;
  const seen = new Int32Array(times);
  const earliest = new Int32Array(times);
  const next = starts.slice();
  const partOf = new Int32Array(times).fill(-1);
  const order = new Int32Array(times - 1);
  const open = new Int32Array(times);
  const path = new Int32Array(times);
  let [count, opened, length] = [0, 0, 0];
  let placed = order.length;
  for (let root = ORIGIN + 1; root < times; root++) {
    if (seen[root]) continue;
    seen[root] = earliest[root] = ++count;
    open[opened++] = path[length++] = root;
    while (length) {
      const time = path[length - 1];
      if (next[time] < starts[time + 1]) {
        const way = next[time]++;
        const to = ends[way];
        if (to === ORIGIN || sums[way] === Infinity) continue;
        if (!seen[to]) {
          seen[to] = earliest[to] = ++count;
          open[opened++] = path[length++] = to;
        } else if (partOf[to] < 0 && seen[to] < earliest[time]) earliest[time] = seen[to];
        continue;
      }
      length--;
      if (length) {
        const before = path[length - 1];
        if (earliest[time] < earliest[before]) earliest[before] = earliest[time];
      }
      if (earliest[time] < seen[time]) continue;
      for (let member = -1; member !== time;) {
        member = open[--opened];
        partOf[member] = time;
        order[--placed] = member;
      }
    }
  }
  return {partOf, order};
}
