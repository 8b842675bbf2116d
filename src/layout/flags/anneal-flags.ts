import type {Steps} from '../../data/steps.js';
import {
  compareCosts,
  type FlagCost,
  type FlagFrame,
  type FlagPlace,
  type FlagSpec,
  LEFT_COST,
  TIER_COST,
} from './flag-places.js';
import {type FlagStacks, flagStacks} from './flag-stacks.js';
import {randomFrom} from './random.js';

/**
 * Ruin and recreate under annealing (Schrimpf et al. 2000). In a step either some flags that stand side by side are
 * taken down and hung again one by one, in a changing order and sometimes blinking past the best place; or one that is
 * lost is hung by force, and what it displaces is hung again. The result is kept if it is better, or, ever more rarely,
 * if it is a little worse.
 */
/** The number of steps: `STEPS` for each flag, or `WORK` divided by the number of flags, whichever is more. */
const STEPS = 3;
const WORK = 30_000;
/** A step counts for so many once no flag is lost: all that is left to gain are tiers and distances. */
const PACE = 3;
/** And then the search ends after this part of all steps in which nothing was gained. */
const VAIN_PART = 0.25;
const MOST_TAKEN = 14; // to either side of the one in the middle
const TAKE_CHANCE = 0.6;
const BLINK_CHANCE = 0.2;
/** While flags are lost, so often one of them is hung by force. */
const FORCE_CHANCE = 0.4;
/** After that, so many others that are lost around it are tried. */
const MOST_TRIED = 16;
const TRIED_AROUND = 20;
const START_HEAT = 8;
const END_HEAT = 0.3;

/** The cost of a loss of 1: see `TIER_COST`. */
const LOSS_COST = 200;

/** How places are searched. */
export interface FlagSearch {
  /**
   * How long, as a part of a whole search. With 0, each flag goes where it finds room, the one whose loss is greatest
   * first.
   */
  readonly effort: number;
  /** Where the flags hang to begin with. */
  readonly from: readonly (FlagPlace | undefined)[];
  /** Which way the search goes, of many. */
  readonly seed: number;
  /** Once so many hang, what is lost is not hung outside of the search. */
  readonly most?: number;
}

/** Hangs flags well, and the same way every time. After each step it tells whether a flag has been lost until then. */
export function* annealFlags(
  flags: readonly FlagSpec[],
  frame: FlagFrame,
  {effort, from, seed, most = Infinity}: FlagSearch,
): Steps<FlagStacks> {
  const count = flags.length;
  const random = randomFrom(count + seed);
  const stacks = flagStacks(flags, frame, random);
  const {loss, width} = stacks;
  const all = flags.map((_, i) => i);
  const byLoss = (a: number, b: number) => loss[b] - loss[a] || width[b] - width[a] || a - b;
  const worst = [...all].sort(byLoss);
  const hangLost = () => {
    let room = most - all.filter(stacks.isHung).length;
    for (const flag of worst)
      if (room > 0 && !stacks.isHung(flag)) {
        stacks.hang(flag);
        if (stacks.isHung(flag)) room--;
      }
  };
  stacks.hangAt(from);
  // Texts may have become higher since. Where the flags of before no longer fit, the search begins with none.
  if (!stacks.fits()) all.forEach(stacks.take);
  hangLost();

  /** Hangs a lost flag by force, then those that it displaced, and some others that are lost. */
  const force = () => {
    let lost = -1;
    let most = -1;
    for (let flag = 0; flag < count; flag++) {
      const weight = stacks.isHung(flag) ? -1 : loss[flag] * random();
      if (weight <= most) continue;
      lost = flag;
      most = weight;
    }
    if (lost < 0) return;
    const displaced = stacks.force(lost);
    stacks.settle();
    for (const flag of displaced.sort(byLoss)) stacks.hang(flag);
    for (let i = 0; i < MOST_TRIED; i++) {
      const other = lost + Math.floor(random() * (2 * TRIED_AROUND + 1)) - TRIED_AROUND;
      stacks.hang(Math.max(0, Math.min(count - 1, other)));
    }
  };

  /** Takes down flags that stand side by side, and hangs them again. */
  const rebuild = () => {
    const middle = Math.floor(random() * count);
    const reach = 1 + Math.floor(random() * MOST_TAKEN);
    const taken = all
      .slice(Math.max(0, middle - reach), middle + reach + 1)
      .filter((flag) => flag === middle || random() < TAKE_CHANCE);
    for (const flag of taken) stacks.take(flag);
    stacks.settle();
    if (random() < 0.5) taken.sort(byLoss);
    else shuffle(taken, random);
    for (const flag of taken) stacks.hang(flag, BLINK_CHANCE);
  };

  let best = stacks.cost();
  // Written over in every step that is kept: new memory takes its time.
  const kept = stacks.state.slice();
  const bestKept = kept.slice();
  let energy = energyOf(best);
  const steps = effort * Math.max(STEPS * count, WORK / count);
  let gained = 0;
  // With all in one tier above the axis, hanging right, there is nothing better to be found.
  for (let step = 0; energy > TIER_COST && step < steps;) {
    const isLost = best.unhung > 0;
    if (!isLost && step - gained > steps * VAIN_PART) break;
    step += isLost ? 1 : PACE;
    if (isLost && random() < FORCE_CHANCE) force();
    else rebuild();
    const heat = START_HEAT * (END_HEAT / START_HEAT) ** (step / steps);
    const cost = stacks.cost();
    const next = energyOf(cost);
    if (next <= energy - heat * Math.log(1 - random()) && stacks.fits()) {
      energy = next;
      kept.set(stacks.state);
      if (compareCosts(cost, best) < 0) {
        best = cost;
        bestKept.set(kept);
        gained = step;
      }
    } else stacks.restore(kept);
    yield isLost;
  }
  stacks.restore(bestKept);
  hangLost(); // those that are worth less than a tier in the search
  return stacks;
}

function energyOf({lost, tiers, distance, left}: FlagCost): number {
  return lost * LOSS_COST + tiers * TIER_COST + distance + left * LEFT_COST;
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
}
