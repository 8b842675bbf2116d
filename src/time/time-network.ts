import {type Bound, type Effort, ORIGIN, saidIn} from './network-bounds.js';
import {shortened, stepsBack, Walker} from './network-walks.js';

/**
 * A simple temporal network: times, and bounds on their differences. It is consistent if and only if no cycle of bounds
 * is less than zero in sum, and such a cycle, without a repeated time, is a set of bounds that contradict each other, of
 * which none can be left out. (R. Dechter, I. Meiri, J. Pearl, Temporal constraint networks, 1991.)
 */

/** Bounds that contradict each other: a cycle, each beginning where the one before ends. */
export interface Contradiction {
  readonly bounds: readonly Bound[];
  /** By so much, ms, the bounds are too narrow in sum. */
  readonly lack: number;
}

/** The bounds that lead away from each time, one time after the other, as arrays: to go through many is quick. */
interface Ways {
  /** Where those of each time begin. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly most: Float64Array;
  /** Who says so; -1 for what goes without saying. */
  readonly says: Int32Array;
  /** Which of the bounds each of them is. */
  readonly bounds: readonly Bound[];
}

function waysOf(times: number, given: readonly Bound[]): Ways {
  const starts = new Int32Array(times + 1);
  for (const {from} of given) starts[from + 1]++;
  for (let time = 0; time < times; time++) starts[time + 1] += starts[time];
  const next = starts.slice();
  const ends = new Int32Array(given.length);
  const most = new Float64Array(given.length);
  const says = new Int32Array(given.length);
  const bounds = given.slice();
  for (const bound of given) {
    const place = next[bound.from]++;
    ends[place] = bound.to;
    most[place] = bound.most;
    says[place] = bound.says ?? -1;
    bounds[place] = bound;
  }
  return {starts, ends, most, says, bounds};
}

/** In parts: only within a part can times lead back to themselves. */
interface Parts {
  /** The part of each time; -1 where no way leads. */
  readonly partOf: Int32Array;
  /** All times of parts, part after part, each after those that lead to it. */
  readonly order: Int32Array;
}

/**
 * Strongly connected components of all times but the origin, by Tarjan: a part is complete when nothing before its first
 * time is led back to.
 */
function partsOf({starts, ends}: Ways): Parts {
  const times = starts.length - 1;
  const seen = new Int32Array(times);
  const earliest = new Int32Array(times);
  const next = starts.slice();
  const partOf = new Int32Array(times).fill(-1);
  const order = new Int32Array(times - 1);
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;
  let placed = order.length;
  const enter = (time: number) => {
    seen[time] = earliest[time] = ++count;
    open.push(time);
    path.push(time);
  };
  for (let root = ORIGIN + 1; root < times; root++) {
    if (!seen[root]) enter(root);
    while (path.length) {
      const time = path[path.length - 1];
      if (next[time] < starts[time + 1]) {
        const to = ends[next[time]++];
        if (to === ORIGIN) continue;
        if (!seen[to]) enter(to);
        else if (partOf[to] < 0) earliest[time] = Math.min(earliest[time], seen[to]);
        continue;
      }
      path.pop();
      if (path.length) {
        const before = path[path.length - 1];
        earliest[before] = Math.min(earliest[before], earliest[time]);
      }
      if (earliest[time] < seen[time]) continue;
      for (let member = -1; member !== time;) {
        member = open.pop()!;
        partOf[member] = time;
        order[--placed] = member;
      }
    }
  }
  return {partOf, order};
}

/**
 * Makes each time as late as all bounds between times of parts allow: by Bellman and Ford, with a queue, part after
 * part. Where no time of a part can, the bounds that were applied last come to a circle, which is looked for once for
 * every so many of them as the part has times.
 *
 * @param latest - how late each time may be before; Infinity where nothing limits it.
 * @param silent - whose bounds are left out.
 * @returns a circle, where there is one.
 */
function settle(
  {starts, ends, most, says, bounds}: Ways,
  {partOf, order}: Parts,
  {latest, silent = -2, effort}: {readonly latest: Float64Array; readonly silent?: number; readonly effort: Effort},
): readonly Bound[] | undefined {
  const cameBy = new Int32Array(latest.length).fill(-1);
  const isQueued = new Uint8Array(latest.length);
  for (let first = 0, next = 0; first < order.length; first = next) {
    const part = partOf[order[first]];
    while (next < order.length && partOf[order[next]] === part) isQueued[order[next++]] = 1;
    const queue = Array.from(order.subarray(first, next));
    let untilCheck = queue.length;
    for (let head = 0; head < queue.length; head++) {
      const from = queue[head];
      isQueued[from] = 0;
      if (latest[from] === Infinity) continue;
      for (let way = starts[from]; way < starts[from + 1]; way++) {
        const to = ends[way];
        if (partOf[to] < 0 || says[way] === silent) continue;
        effort.applied++;
        const time = latest[from] + most[way];
        if (time >= latest[to]) continue;
        latest[to] = time;
        if (partOf[to] !== part) continue;
        cameBy[to] = way;
        if (--untilCheck === 0) {
          const circle = circleIn(cameBy, bounds, order.subarray(first, next));
          if (circle) return circle;
          untilCheck = next - first;
        }
        if (isQueued[to]) continue;
        isQueued[to] = 1;
        queue.push(to);
      }
    }
  }
  return undefined;
}

/** The bounds by which times came from each other in a circle. */
function circleIn(cameBy: Int32Array, bounds: readonly Bound[], times: Int32Array): readonly Bound[] | undefined {
  const seenFrom = new Map<number, number>();
  for (const start of times) {
    let time = start;
    while (cameBy[time] >= 0 && !seenFrom.has(time)) {
      seenFrom.set(time, start);
      time = bounds[cameBy[time]].from;
    }
    if (cameBy[time] < 0 || seenFrom.get(time) !== start) continue;
    const circle: Bound[] = [];
    let bound = bounds[cameBy[time]];
    do {
      circle.unshift(bound);
      bound = bounds[cameBy[bound.from]];
    } while (bound !== circle.at(-1));
    return circle;
  }
  return undefined;
}

/** Who says something without which the other bounds contradict each other still; undefined where nobody does. */
export function needlessIn(times: number, bounds: readonly Bound[], effort: Effort = {applied: 0}): number | undefined {
  const ways = waysOf(times, bounds);
  const whole = {partOf: new Int32Array(times), order: Int32Array.from({length: times}, (_, time) => time)};
  // What meets all bounds but those of one nearly meets all but those of the next.
  const latest = new Float64Array(times);
  for (const silent of new Set(bounds.flatMap(({says}) => says ?? [])))
    if (settle(ways, whole, {latest, silent, effort})) return silent;
  return undefined;
}

/**
 * A contradiction of the fewest bounds of which somebody says something; undefined where there is none.
 * @param atLeast - so many they are at least, as where some of them were left out since others were found.
 */
export function smallestContradiction(
  times: number,
  bounds: readonly Bound[],
  {effort = {applied: 0}, atLeast = 1}: {readonly effort?: Effort; readonly atLeast?: number} = {},
): Contradiction | undefined {
  const ways = waysOf(times, bounds);
  const parts = partsOf(ways);
  const circle = settle(ways, parts, {latest: new Float64Array(times), effort});
  // Without a circle, dates contradict the others if one of them is too early for how late its time may be.
  const latest = new Float64Array(times).fill(Infinity);
  if (!circle) {
    for (const {from, to, most} of bounds) if (from === ORIGIN) latest[to] = Math.min(latest[to], most);
    settle(ways, parts, {latest, effort});
    if (!bounds.some(({from, to, most}) => to === ORIGIN && latest[from] + most < 0)) return undefined;
  }
  latest[ORIGIN] = 0;
  const {partOf} = parts;
  const least = circle
    ? leastOfAll(times, bounds, {circle, partOf, atLeast, effort})
    : new Walker(times, stepsBack(bounds), effort).walk(ORIGIN, Infinity, (time, sum) => sum + latest[time] < 0)!;
  return {bounds: least, lack: -least.reduce((sum, {most}) => sum + most, 0)};
}

/** Before walks of so many stated bounds are looked for, the network is made smaller: see `shortened`. */
const LONG = 8;

interface Known {
  /** One that was found. */
  readonly circle: readonly Bound[];
  readonly partOf: Int32Array;
  readonly atLeast: number;
  readonly effort: Effort;
}

/**
 * Of circles of relations, and of those that lead over the origin, on which dates stand, the one of the fewest
 * stated bounds: from every time walks of one such bound at most, then of twice as many, and so on, so that no long walks
 * are followed where a short one leads back.
 */
function leastOfAll(
  times: number,
  bounds: readonly Bound[],
  {circle, partOf, atLeast, effort}: Known,
): readonly Bound[] {
  const inParts = bounds.filter(({from, to}) => from !== ORIGIN && partOf[from] === partOf[to]);
  let steps = stepsBack(inParts);
  let walker = new Walker(times, steps, effort);
  const dated = new Walker(times, stepsBack(bounds), effort);
  // By how much the sum of a walk over the origin can still fall: with each stated bound, and with its last bound.
  let [most, end] = [0, Infinity];
  for (const bound of bounds)
    if (bound.from === ORIGIN) end = Math.min(end, bound.most);
    else if (bound.to !== ORIGIN) most = Math.min(most, bound.most);
  let found = circle;
  let said = saidIn(found);
  let isShortened = false;
  for (let [fewest, searched] = [atLeast, atLeast - 1]; said > searched + 1; searched = fewest, fewest *= 2) {
    let limit = Math.min(fewest, said - 1);
    const take = (other: readonly Bound[] | undefined) => {
      if (!other) return;
      found = other;
      said = saidIn(other);
      limit = Math.min(fewest, said - 1);
    };
    const mayLose = (time: number, sum: number, count: number) =>
      sum + (limit - count) * most + (time === ORIGIN ? 0 : end) < 0;
    take(dated.walk(ORIGIN, limit, mayLose));
    if (!isShortened && limit >= LONG) {
      const short = shortened(times, steps);
      isShortened = true;
      steps = short.steps;
      walker = new Walker(times, steps, effort);
      if (short.circle && saidIn(short.circle) < said) take(short.circle);
    }
    for (const start of new Set(steps.flatMap(({from, sum}) => (sum < 0 ? from : [])))) {
      if (said <= atLeast) return found;
      // A circle whose sum is below 0 ms can be begun at a time from which every partial sum is below 0 too: walks that
      // are not need not be followed.
      take(walker.walk(start, limit, (_, sum) => sum < 0));
    }
  }
  return found;
}
