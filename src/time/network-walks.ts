import type {Bound, Effort} from './network-bounds.js';

/** A step of a walk against the direction of bounds: a bound, or two other steps, the second after the first. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** The sum of its bounds, ms. */
  readonly sum: number;
  /** Of how many of them somebody says something. */
  readonly count: number;
  readonly of: Bound | readonly [Step, Step];
  isGone: boolean;
}

export function stepsBack(bounds: readonly Bound[]): Step[] {
  return bounds.map((bound) => ({
    from: bound.to,
    to: bound.from,
    sum: bound.most,
    count: bound.says === undefined ? 0 : 1,
    of: bound,
    isGone: false,
  }));
}

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
 * @returns the steps, and of the circles that were found whose sum is below 0 ms, the one of the fewest stated bounds.
 */
export function shortened(
  times: number,
  given: readonly Step[],
): {readonly steps: Step[]; readonly circle: readonly Bound[] | undefined} {
  const ways = Array.from({length: times}, () => ({into: [] as Step[], out: [] as Step[]}));
  const all: Step[] = [];
  let least: Step | undefined;
  const add = (step: Step) => {
    const {from, to, sum, count} = step;
    if (from === to) {
      if (sum < 0 && count < (least?.count ?? Infinity)) least = step;
      return;
    }
    const beside = ways[from].out.filter((other) => !other.isGone && other.to === to);
    if (beside.some((other) => other.sum <= sum && other.count <= count)) return;
    for (const other of beside) if (other.sum >= sum && other.count >= count) other.isGone = true;
    all.push(step);
    ways[from].out.push(step);
    ways[to].into.push(step);
  };
  given.forEach(add);
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
    left.push(...into.map(({from}) => from), ...out.map(({to}) => to));
  }
  return {steps: all.filter((step) => !step.isGone), circle: least && boundsOf([least])};
}

/** A walk that has come to a time. */
interface Walk {
  readonly time: number;
  readonly sum: number;
  readonly step?: Step;
  readonly before?: Walk;
}

/** Finds walks through a network from a time back to it, those of few stated bounds first. */
export class Walker {
  readonly #ways: readonly Step[][];
  readonly #effort: Effort;
  /** By time: the least sum, ms, of the walks of this search that have reached it; Infinity where none has. */
  readonly #sums: Float64Array;

  constructor(times: number, steps: readonly Step[], effort: Effort) {
    this.#ways = Array.from({length: times}, () => []);
    for (const step of steps) this.#ways[step.from].push(step);
    this.#effort = effort;
    this.#sums = new Float64Array(times).fill(Infinity);
  }

  /**
   * The bounds of a walk from a time back to it whose sum is below 0 ms: of the one with the fewest stated bounds.
   * @param fewest - it has so many stated bounds at most.
   * @param isHopeful - whether a walk that has come to a time, with a sum and so many stated bounds, may lead back.
   */
  walk(
    start: number,
    fewest: number,
    isHopeful: (time: number, sum: number, count: number) => boolean,
  ): readonly Bound[] | undefined {
    const sums = this.#sums;
    const reached: number[] = [];
    /** The walks by the number of their stated bounds; that of none is at the start. */
    const fronts: (Walk[] | undefined)[] = [[{time: start, sum: 0}]];
    let back: Walk | undefined;
    for (let count = 0; count < fronts.length && !back; count++) {
      const front = fronts[count] ?? [];
      // A step without a stated bound leads to a walk of the same front, which grows while it is gone through.
      for (const walk of front) {
        const {time, sum} = walk;
        if (sum >= sums[time]) continue;
        if (sums[time] === Infinity) reached.push(time);
        sums[time] = sum;
        if (time === start && walk.step) {
          back = walk;
          break;
        }
        for (const step of this.#ways[time]) {
          this.#effort.applied++;
          const total = sum + step.sum;
          const said = count + step.count;
          if (said > fewest || total >= sums[step.to] || !isHopeful(step.to, total, said)) continue;
          (fronts[said] ??= []).push({time: step.to, sum: total, step, before: walk});
        }
      }
    }
    for (const time of reached) sums[time] = Infinity;
    const steps: Step[] = [];
    for (let walk = back; walk?.step; walk = walk.before) steps.unshift(walk.step);
    return back && boundsOf(steps);
  }
}
