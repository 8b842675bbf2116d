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

const isSaid = ({says}: Bound) => says !== undefined;

/** Of how many bounds somebody says something. */
export const saidIn = (bounds: readonly Bound[]) => bounds.filter(isSaid).length;

/** A network without the bounds of dates, in parts: only within a part can times lead back to themselves. */
interface Network {
  /** Without those from and to the origin. */
  readonly ways: Ways;
  readonly fromOrigin: readonly Bound[];
  readonly toOrigin: readonly Bound[];
  /** The part of each time. */
  readonly partOf: Int32Array;
  /** All times, part after part, each after those that lead to it. */
  readonly order: Int32Array;
}

function networkOf(times: number, bounds: readonly Bound[]): Network {
  const ways = Array.from({length: times}, (): Bound[] => []);
  const fromOrigin: Bound[] = [];
  const toOrigin: Bound[] = [];
  for (const bound of bounds) {
    const {from, to} = bound;
    (from === ORIGIN ? fromOrigin : to === ORIGIN ? toOrigin : ways[from]).push(bound);
  }
  return {ways, fromOrigin, toOrigin, ...partsOf(ways)};
}

/** Strongly connected components, by Tarjan: a part is complete when nothing before its first time is led back to. */
function partsOf(ways: Ways): Pick<Network, 'partOf' | 'order'> {
  const seen = new Int32Array(ways.length);
  const earliest = new Int32Array(ways.length);
  const tried = new Int32Array(ways.length);
  const partOf = new Int32Array(ways.length).fill(-1);
  const order = new Int32Array(ways.length);
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;
  let placed = ways.length;
  const enter = (time: number) => {
    seen[time] = earliest[time] = ++count;
    open.push(time);
    path.push(time);
  };
  for (let root = 0; root < ways.length; root++) {
    if (!seen[root]) enter(root);
    while (path.length) {
      const time = path.at(-1)!;
      if (tried[time] < ways[time].length) {
        const {to} = ways[time][tried[time]++];
        if (!seen[to]) enter(to);
        else if (partOf[to] < 0) earliest[time] = Math.min(earliest[time], seen[to]);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) earliest[before] = Math.min(earliest[before], earliest[time]);
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
 * Makes each time as late as all bounds but those of the origin allow: by Bellman and Ford, with a queue, part after
 * part. Where no time of a part can, the bounds that were applied last come to a circle, which is looked for once for
 * every so many of them as the part has times.
 *
 * @param latest - how late each time may be before; Infinity where nothing limits it.
 * @returns a circle, where there is one.
 */
function settle({ways, partOf, order}: Network, latest: Float64Array, effort: Effort): readonly Bound[] | undefined {
  const cameBy: (Bound | undefined)[] = Array.from({length: ways.length});
  const isQueued = new Uint8Array(ways.length);
  for (let first = 0, next = 0; first < order.length; first = next) {
    const part = partOf[order[first]];
    while (next < order.length && partOf[order[next]] === part) isQueued[order[next++]] = 1;
    const queue = Array.from(order.subarray(first, next));
    let untilCheck = queue.length;
    for (let head = 0; head < queue.length; head++) {
      const from = queue[head];
      isQueued[from] = 0;
      if (latest[from] === Infinity) continue;
      for (const bound of ways[from]) {
        effort.applied++;
        const {to} = bound;
        const time = latest[from] + bound.most;
        if (time >= latest[to]) continue;
        latest[to] = time;
        if (partOf[to] !== part) continue;
        cameBy[to] = bound;
        if (--untilCheck === 0) {
          const circle = circleIn(cameBy, order.subarray(first, next));
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
function circleIn(cameBy: readonly (Bound | undefined)[], times: Int32Array): readonly Bound[] | undefined {
  const seenFrom = new Map<number, number>();
  for (const start of times) {
    let time: number | undefined = start;
    while (time !== undefined && !seenFrom.has(time)) {
      seenFrom.set(time, start);
      time = cameBy[time]?.from;
    }
    if (time === undefined || seenFrom.get(time) !== start) continue;
    const circle: Bound[] = [];
    let bound = cameBy[time]!;
    do {
      circle.unshift(bound);
      bound = cameBy[bound.from]!;
    } while (bound !== circle.at(-1));
    return circle;
  }
  return undefined;
}

/** A circle of relations that contradict each other, whatever the dates. */
function circleOf(network: Network, effort: Effort): readonly Bound[] | undefined {
  return settle(network, new Float64Array(network.ways.length), effort);
}

/** Whether dates contradict relations, or each other, where the relations alone do not. */
function isLate(network: Network, effort: Effort): boolean {
  const latest = new Float64Array(network.ways.length).fill(Infinity);
  for (const {to, most} of network.fromOrigin) latest[to] = Math.min(latest[to], most);
  settle(network, latest, effort);
  return network.toOrigin.some(({from, most}) => latest[from] + most < 0);
}

/** Whether times can meet all bounds. */
export function isConsistent(times: number, bounds: readonly Bound[], effort: Effort = {applied: 0}): boolean {
  const network = networkOf(times, bounds);
  return !circleOf(network, effort) && !isLate(network, effort);
}

/**
 * A contradiction of the fewest bounds of which somebody says something; undefined where there is none. From a time,
 * walks are lengthened by one such bound after the other until one leads back in less than no time.
 */
export function smallestContradiction(
  times: number,
  bounds: readonly Bound[],
  effort: Effort = {applied: 0},
): Contradiction | undefined {
  const network = networkOf(times, bounds);
  const circle = circleOf(network, effort);
  if (!circle && !isLate(network, effort)) return undefined;
  const found = circle && smallestCircle(network, circle, effort);
  // The others lead over the origin, on which dates stand.
  const fewest = (found ? saidIn(found) : saidIn(bounds) + 1) - 1;
  const least = walkBack(ORIGIN, {ways: withOrigin(network), fewest, effort}) ?? found!;
  return {bounds: least, lack: -least.reduce((sum, {most}) => sum + most, 0)};
}

/** The bounds that lead away from each time, those from and to the origin among them. */
function withOrigin({ways, fromOrigin, toOrigin}: Network): Ways {
  const all = ways.map((others, time) => (time === ORIGIN ? fromOrigin : others).slice());
  for (const bound of toOrigin) all[bound.from].push(bound);
  return all;
}

/**
 * The circle of the fewest sayings, found from another one: from every time of its part, of one saying at most, then of
 * twice as many, so that walks are short where a short one leads back.
 */
function smallestCircle({ways, partOf}: Network, known: readonly Bound[], effort: Effort): readonly Bound[] {
  const starts = [...new Set(ways.flatMap((ofTime) => ofTime.filter(isCircular).map(({from}) => from)))];
  let found = known;
  for (let most = 1; ; most *= 2) {
    // What leads back through a time is found from there.
    const isDone = new Uint8Array(ways.length);
    for (const start of starts) {
      const fewest = Math.min(most, saidIn(found) - 1);
      const mayPass = (time: number) => partOf[time] === partOf[start] && !isDone[time];
      found = walkBack(start, {ways, fewest, mayPass, effort}) ?? found;
      isDone[start] = 1;
    }
    if (saidIn(found) <= most + 1) return found;
  }

  function isCircular(bound: Bound): boolean {
    return isSaid(bound) && partOf[bound.from] === partOf[bound.to];
  }
}

/** A way through the network to a time: the sum of its bounds, ms, and its last bound with the way up to there. */
interface Walk {
  readonly sum: number;
  readonly last?: {readonly bound: Bound; readonly before: Walk};
}

/** Where walks may lead. */
interface Walking {
  readonly ways: Ways;
  /** Of so many sayings at most. */
  readonly fewest: number;
  mayPass?(time: number): boolean;
  readonly effort: Effort;
}

/** The walk with the fewest said bounds from a time back to it whose bounds add up to less than 0 ms. */
function walkBack(start: number, {ways, fewest, mayPass, effort}: Walking): readonly Bound[] | undefined {
  const best = new Map<number, Walk>([[start, {sum: 0}]]);
  let ends: ReadonlyMap<number, Walk> = best;
  for (let count = 1; count <= fewest && ends.size; count++) {
    const next = new Map<number, Walk>();
    const lengthen = (walk: Walk, bound: Bound) => {
      effort.applied++;
      if (mayPass?.(bound.to) === false) return;
      const sum = walk.sum + bound.most;
      if (sum < ((next.get(bound.to) ?? best.get(bound.to))?.sum ?? Infinity))
        next.set(bound.to, {sum, last: {bound, before: walk}});
    };
    for (const [from, walk] of ends) for (const bound of ways[from]) if (isSaid(bound)) lengthen(walk, bound);
    // Bounds that nobody states, such as that an event ends after it starts, do not count. There is never more than one
    // of them in a row: it leads from the end of an event to its start.
    for (const [from, walk] of next) for (const bound of ways[from]) if (!isSaid(bound)) lengthen(walk, bound);
    const back = next.get(start);
    if (back && back.sum < 0) return boundsOf(back);
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
