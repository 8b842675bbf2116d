/**
 * A simple temporal network: times, and bounds on their differences. It is consistent if and only if no cycle of bounds
 * is less than zero in sum, and such a cycle, without a repeated time, is a set of bounds that contradict each other, of
 * which none can be left out. (R. Dechter, I. Meiri, J. Pearl, Temporal constraint networks, 1991.)
 */

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

/**
 * Whether times can meet all bounds: by Bellman and Ford, in rounds until nothing changes, there and back, so that a
 * chain takes few rounds in whichever direction it is written (J. Y. Yen, 1970).
 */
export function isConsistent(times: number, bounds: readonly Bound[], effort: Effort = {applied: 0}): boolean {
  const latest = new Float64Array(times);
  for (let round = 0; round <= times; round++) {
    let isChanged = false;
    for (let i = 0; i < bounds.length; i++) {
      const {from, to, most} = bounds[round % 2 ? bounds.length - 1 - i : i];
      const time = latest[from] + most;
      if (time >= latest[to]) continue;
      latest[to] = time;
      isChanged = true;
    }
    effort.applied += bounds.length;
    if (!isChanged) return true;
  }
  return false;
}

/**
 * A contradiction of the fewest bounds of which somebody says something; undefined where there is none. From a time,
 * walks are lengthened by one such bound after the other until one leads back in less than no time.
 *
 * @param origin - a time of which most cycles are: the others are looked for only where there are some.
 */
export function smallestContradiction(
  times: number,
  bounds: readonly Bound[],
  origin: number,
  effort: Effort = {applied: 0},
): Contradiction | undefined {
  if (isConsistent(times, bounds, effort)) return undefined;
  const isSaid = ({says}: Bound) => says !== undefined;
  const network = {times, said: bounds.filter(isSaid), unsaid: bounds.filter((bound) => !isSaid(bound))};
  let found = walkBack(origin, {...network, fewest: network.said.length}, effort);
  const others = bounds.filter(({from, to}) => from !== origin && to !== origin);
  if (found && isConsistent(times, others, effort)) return found;
  const rest = {times, said: others.filter(isSaid), unsaid: network.unsaid};
  for (const start of new Set(rest.said.map(({from}) => from)))
    found =
      walkBack(start, {...rest, fewest: found ? found.bounds.filter(isSaid).length - 1 : rest.said.length}, effort) ??
      found;
  return found;
}

interface Walks {
  readonly times: number;
  readonly said: readonly Bound[];
  readonly unsaid: readonly Bound[];
  /** Walks of more sayings are not looked for. */
  readonly fewest: number;
}

/** A step of a walk, with the steps before it. */
interface Step {
  readonly bound: Bound;
  readonly before: Step | undefined;
}

/** The walk of the fewest sayings from a time back to it that is less than zero in sum. */
function walkBack(start: number, {times, said, unsaid, fewest}: Walks, effort: Effort): Contradiction | undefined {
  let sums = new Float64Array(times).fill(Infinity);
  let steps: (Step | undefined)[] = [];
  sums[start] = 0;
  for (let count = 1; count <= fewest; count++) {
    const next = sums.slice();
    const nextSteps = [...steps];
    for (const bound of said) lengthen(bound, sums, steps, next, nextSteps);
    // What goes without saying is no step of its own; it leads from a start to its end, and no farther.
    for (const bound of unsaid) lengthen(bound, next, nextSteps, next, nextSteps);
    effort.applied += said.length + unsaid.length;
    if (next[start] < 0) return {bounds: boundsOf(nextSteps[start]), lack: -next[start]};
    if (next.every((sum, time) => sum === sums[time])) return undefined;
    [sums, steps] = [next, nextSteps];
  }
  return undefined;
}

// oxlint-disable-next-line max-params -- two arrays before and two after, in the innermost loop
function lengthen(
  bound: Bound,
  sums: Float64Array,
  steps: readonly (Step | undefined)[],
  next: Float64Array,
  nextSteps: (Step | undefined)[],
): void {
  const {from, to, most} = bound;
  const sum = sums[from] + most;
  if (sum >= next[to]) return;
  next[to] = sum;
  nextSteps[to] = {bound, before: steps[from]};
}

function boundsOf(last: Step | undefined): Bound[] {
  const bounds: Bound[] = [];
  for (let step = last; step; step = step.before) bounds.unshift(step.bound);
  return bounds;
}
