import type {Bound, Effort} from './network-bounds.js';
import {type Way, type Ways, waysOf} from './network-ways.js';

/** A step of a walk against the direction of bounds: a bound, or two other steps, the second after the first. */
interface Step extends Way {
  /** Of how many of its bounds somebody says something. */
  readonly count: number;
  readonly of: Bound | readonly [Step, Step];
  isGone: boolean;
}

const stepBack = (bound: Bound): Step => ({
  from: bound.to,
  to: bound.from,
  sum: bound.most,
  count: bound.says === undefined ? 0 : 1,
  of: bound,
  isGone: false,
});

/** The bounds of steps from the last to the first: in their own direction. */
function boundsOf(steps: readonly Step[]): Bound[] {
  const bounds: Bound[] = [];
  const left = [...steps];
  for (let step = left.pop(); step; step = left.pop())
    if ('most' in step.of) bounds.push(step.of);
    else left.push(...step.of);
  return bounds;
}

/**
 * Steps that lead through fewer times: a time with one way in, or one way out, is left out, and what leads through it is
 * one step. A long chain is one step then, and a circle without another way is found by that alone.
 * @returns a walker by these steps, and of the circles that were found whose sum is below 0 ms, the one of the fewest
 * stated bounds.
 */
export function shortened(
  times: number,
  bounds: readonly Bound[],
  effort: Effort,
): {readonly walker: Walker; readonly circle: readonly Bound[] | undefined} {
  const ways = Array.from({length: times}, () => ({into: [] as Step[], out: [] as Step[]}));
  const all: Step[] = [];
  let least: Step | undefined;
  const add = (step: Step) => {
    const {from, to, sum, count} = step;
    if (from === to) {
      if (sum < 0 && count < (least?.count ?? Infinity)) least = step;
      return;
    }
    for (const other of ways[from].out)
      if (!other.isGone && other.to === to && other.sum <= sum && other.count <= count) return;
    for (const other of ways[from].out)
      if (other.to === to && other.sum >= sum && other.count >= count) other.isGone = true;
    all.push(step);
    ways[from].out.push(step);
    ways[to].into.push(step);
  };
  for (const bound of bounds) add(stepBack(bound));
  const left = Array.from({length: times}, (_, time) => time);
  for (let time = left.pop(); time !== undefined; time = left.pop()) {
    const [into, out] = [ways[time].into, ways[time].out].map((steps) => steps.filter((step) => !step.isGone));
    ways[time] = {into, out};
    if (!(into.length || out.length) || (into.length > 1 && out.length > 1)) continue;
    for (const step of [...into, ...out]) step.isGone = true;
    for (const first of into)
      for (const second of out)
        add({
          from: first.from,
          to: second.to,
          sum: first.sum + second.sum,
          count: first.count + second.count,
          of: [first, second],
          isGone: false,
        });
    for (const {from} of into) left.push(from);
    for (const {to} of out) left.push(to);
  }
  const steps = all.filter((step) => !step.isGone);
  return {walker: walkerBy(times, steps, effort), circle: least && boundsOf([least])};
}

/** A walker against the direction of bounds. */
export const walkerBack = (times: number, bounds: readonly Bound[], effort: Effort) =>
  walkerBy(times, bounds.map(stepBack), effort);

function walkerBy(times: number, steps: readonly Step[], effort: Effort): Walker {
  return new Walker(waysOf(times, steps), {counts: Int32Array.from(steps, ({count}) => count), steps, effort});
}

/** What a walk may still lose. */
export interface Hope {
  /** With each further stated bound, ms. */
  readonly each: number;
  /** From each time on, ms. */
  readonly from: Float64Array;
}

/** The walks of a search, by their numbers. */
interface Walks {
  /** The time that each has come to. */
  readonly times: number[];
  readonly sums: number[];
  /** The last step of each. */
  readonly lasts: number[];
  /** The walk that each goes on. */
  readonly befores: number[];
  /** The next walk that has as many stated bounds; -1 where there is none. */
  readonly nexts: number[];
  /** By a number of stated bounds: the first and the last walk that has so many; -1 where none has. */
  readonly heads: number[];
  readonly tails: number[];
  /** The times that were reached. */
  readonly reached: number[];
}

/** Finds walks through a network from a time back to it, those of few stated bounds first. */
export class Walker {
  readonly ways: Ways;
  readonly #counts: Int32Array;
  readonly #steps: readonly Step[];
  readonly #effort: Effort;
  /** By time: the least sum, ms, of the walks of this search that have reached it; Infinity where none has. */
  readonly #least: Float64Array;
  /** Those of the last search are overwritten by the next. */
  readonly #walks: Walks = {times: [], sums: [], lasts: [], befores: [], nexts: [], heads: [], tails: [], reached: []};

  constructor(
    ways: Ways,
    {counts, steps, effort}: {readonly counts: Int32Array; readonly steps: readonly Step[]; readonly effort: Effort},
  ) {
    this.ways = ways;
    this.#counts = counts;
    this.#steps = steps;
    this.#effort = effort;
    this.#least = new Float64Array(ways.starts.length - 1).fill(Infinity);
  }

  /** The times from which a step of less than 0 ms leads. */
  *starts(): Iterable<number> {
    const {starts, sums} = this.ways;
    for (let time = 0; time < starts.length - 1; time++)
      for (let way = starts[time]; way < starts[time + 1]; way++)
        if (sums[way] < 0) {
          yield time;
          break;
        }
  }

  /**
   * The bounds of a walk from a time back to it whose sum is below 0 ms: of the one with the fewest stated bounds.
   * @param fewest - it has so many stated bounds at most.
   * @param hope - walks that even so cannot come below 0 ms are not followed.
   */
  walk(start: number, fewest: number, {each, from}: Hope): readonly Bound[] | undefined {
    const {starts, ends, sums: lengths, given} = this.ways;
    const least = this.#least;
    const {times, sums, lasts, befores, nexts, heads, tails, reached} = this.#walks;
    reached.length = 0;
    times[0] = start;
    sums[0] = 0;
    lasts[0] = befores[0] = nexts[0] = -1;
    heads.length = tails.length = 0;
    heads[0] = tails[0] = 0;
    let walks = 1;
    let back = -1;
    for (let count = 0; count < heads.length && back < 0; count++)
      // A step without a stated bound leads to a walk of the same number, which comes after those that are there.
      for (let walk = heads[count]; walk >= 0; walk = nexts[walk]) {
        const time = times[walk];
        const sum = sums[walk];
        if (sum >= least[time]) continue;
        if (least[time] === Infinity) reached.push(time);
        least[time] = sum;
        if (time === start && walk > 0) {
          back = walk;
          break;
        }
        for (let way = starts[time]; way < starts[time + 1]; way++) {
          this.#effort.applied++;
          const to = ends[way];
          const total = sum + lengths[way];
          if (total >= least[to]) continue;
          const said = count + this.#counts[given[way]];
          if (said > fewest || total + (fewest - said) * each + from[to] >= 0) continue;
          times[walks] = to;
          sums[walks] = total;
          lasts[walks] = given[way];
          befores[walks] = walk;
          nexts[walks] = -1;
          while (heads.length <= said) {
            heads.push(-1);
            tails.push(-1);
          }
          if (heads[said] < 0) heads[said] = walks;
          else nexts[tails[said]] = walks;
          tails[said] = walks++;
        }
      }
    for (const time of reached) least[time] = Infinity;
    if (back < 0) return undefined;
    const steps: Step[] = [];
    for (let walk = back; walk > 0; walk = befores[walk]) steps.unshift(this.#steps[lasts[walk]]);
    return boundsOf(steps);
  }
}
