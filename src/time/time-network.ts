/**
 * A simple temporal network: times, and bounds on their differences. It is consistent if and only if no cycle of bounds
 * is less than zero in sum, and such a cycle, without a repeated time, is a set of bounds that contradict each other, of
 * which none can be left out. (R. Dechter, I. Meiri, J. Pearl, Temporal constraint networks, 1991.)
 */

/** The time from which dates are counted. */
export const ORIGIN = 0;

/** The time `to` is later than the time `from` by at most so many ms. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** Who says so; undefined for what goes without saying, as that a start is no later than its end. */
  readonly says?: number;
}

/** Bounds that contradict each other: a cycle, each beginning where the one before ends. */
export interface Contradiction {
  readonly bounds: readonly Bound[];
  /** By so much, ms, the bounds are too narrow in sum. */
  readonly lack: number;
}

/** Counts how often a bound is applied, for tests. */
export interface Effort {
  applied: number;
}

/** The bounds that lead away from each time. */
type Ways = readonly (readonly Bound[])[];

function waysOf(times: number, bounds: readonly Bound[]): Ways {
  const ways = Array.from({length: times}, (): Bound[] => []);
  for (const bound of bounds) ways[bound.from].push(bound);
  return ways;
}

const isSaid = ({says}: Bound) => says !== undefined;

/**
 * Whether times can meet all bounds: by Bellman and Ford, with a queue. Where none can, the bounds that were applied
 * last come to a cycle, which is looked for once for every so many of them as there are times.
 */
export function isConsistent(times: number, bounds: readonly Bound[], effort: Effort = {applied: 0}): boolean {
  const ways = waysOf(times, bounds);
  const latest = firstTry(times, bounds);
  const cameFrom = new Int32Array(times).fill(-1);
  const isQueued = new Uint8Array(times).fill(1);
  const queue = Array.from({length: times}, (_, time) => time);
  let untilCheck = times;
  for (let head = 0; head < queue.length; head++) {
    const from = queue[head];
    isQueued[from] = 0;
    for (const {to, most} of ways[from]) {
      effort.applied++;
      const time = latest[from] + most;
      if (time >= latest[to]) continue;
      latest[to] = time;
      cameFrom[to] = from;
      if (--untilCheck === 0) {
        if (hasCycle(cameFrom)) return false;
        untilCheck = times;
      }
      if (isQueued[to]) continue;
      isQueued[to] = 1;
      queue.push(to);
    }
  }
  return true;
}

/** Each time as late as its date allows: where dates and relations agree, little is to be changed. */
function firstTry(times: number, bounds: readonly Bound[]): Float64Array {
  const ofDates = bounds.filter(({from}) => from === ORIGIN);
  const latest = new Float64Array(times).fill(ofDates.reduce((most, bound) => Math.max(most, bound.most), 0));
  latest[ORIGIN] = 0;
  for (const {to, most} of ofDates) latest[to] = Math.min(latest[to], most);
  return latest;
}

/** Whether times come from each other in a circle. */
function hasCycle(cameFrom: Int32Array): boolean {
  const seenFrom = new Int32Array(cameFrom.length).fill(-1);
  for (let start = 0; start < cameFrom.length; start++) {
    let time = start;
    while (time >= 0 && seenFrom[time] < 0) {
      seenFrom[time] = start;
      time = cameFrom[time];
    }
    if (time >= 0 && seenFrom[time] === start) return true;
  }
  return false;
}

/**
 * A contradiction of the fewest bounds of which somebody says something; undefined where there is none. From a time,
 * walks are lengthened by one such bound after the other until one leads back in less than no time.
 * Most cycles lead over the origin; the others are looked for only where there are some.
 */
export function smallestContradiction(
  times: number,
  bounds: readonly Bound[],
  effort: Effort = {applied: 0},
): Contradiction | undefined {
  if (isConsistent(times, bounds, effort)) return undefined;
  const most = bounds.filter(isSaid).length;
  let found = walkBack(ORIGIN, waysOf(times, bounds), most, effort);
  const others = bounds.filter(({from, to}) => from !== ORIGIN && to !== ORIGIN);
  if (found && isConsistent(times, others, effort)) return found;
  const ways = waysOf(times, others);
  for (const start of new Set(others.filter(isSaid).map(({from}) => from)))
    found = walkBack(start, ways, found ? found.bounds.filter(isSaid).length - 1 : most, effort) ?? found;
  return found;
}

/** A way through the network to a time: the sum of its bounds, ms, and its last bound with the way up to there. */
interface Walk {
  readonly sum: number;
  readonly last?: {readonly bound: Bound; readonly before: Walk};
}

/** The walk of the fewest sayings, of so many at most, from a time back to it that is less than zero in sum. */
function walkBack(start: number, ways: Ways, fewest: number, effort: Effort): Contradiction | undefined {
  const best = new Map<number, Walk>([[start, {sum: 0}]]);
  let ends: ReadonlyMap<number, Walk> = best;
  for (let count = 1; count <= fewest && ends.size; count++) {
    const next = new Map<number, Walk>();
    const lengthen = (walk: Walk, bound: Bound) => {
      effort.applied++;
      const sum = walk.sum + bound.most;
      if (sum < ((next.get(bound.to) ?? best.get(bound.to))?.sum ?? Infinity))
        next.set(bound.to, {sum, last: {bound, before: walk}});
    };
    for (const [from, walk] of ends) for (const bound of ways[from]) if (isSaid(bound)) lengthen(walk, bound);
    // Bounds that nobody states, such as that an event ends after it starts, do not count. There is never more than one
    // of them in a row: it leads from the end of an event to its start.
    for (const [from, walk] of next) for (const bound of ways[from]) if (!isSaid(bound)) lengthen(walk, bound);
    const back = next.get(start);
    if (back && back.sum < 0) return {bounds: boundsOf(back), lack: -back.sum};
    for (const [time, walk] of next) best.set(time, walk);
    ends = next;
  }
  return undefined;
}

function boundsOf(walk: Walk): Bound[] {
  const bounds: Bound[] = [];
  for (let {last} = walk; last; {last} = last.before) bounds.unshift(last.bound);
  return bounds;
}
