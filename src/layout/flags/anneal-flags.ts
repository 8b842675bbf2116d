import {
  compareCosts,
  EPSILON,
  type FlagBoard,
  type FlagCost,
  type FlagPlace,
  HANGS,
  placeAt,
  SIDES,
} from './flag-board.js';
import {randomFrom} from './random.js';

/**
 * Ruin and recreate under annealing (Schrimpf et al. 2000): flags that stand side by side are taken down and hung again
 * one by one where each costs least, in a changing order and sometimes blinking past the best place; the result is kept
 * if it is better, or, ever more rarely, if it is a little worse. The numbers are tuned on the sample at eight widths
 * and on random timelines of 12 to 200 events: where nothing is lost, more steps win less than one percent.
 */
const STEPS = 1200;
/** The search ends after this many steps without improvement, unless flags are lost. */
const IDLE_STEPS = 300;
/**
 * While something is lost although there is height for another tier, the search starts anew from where it is, heated
 * again: so often, divided by the number of flags. Twice as often wins three percent of what is lost, for twice the
 * time.
 */
const RESTARTS = 40;
const MOST_TAKEN = 8; // to either side of the one in the middle
const TAKE_CHANCE = 0.8;
/** So many are built anew as a staircase, and so often while something is lost. */
const MOST_REBUILT = 40;
const STAIR_CHANCE = 0.15;
const BLINK_CHANCE = 0.2;
const START_HEAT = 8;
const END_HEAT = 0.3;

/**
 * Weights in the energy of the search, against one tier of distance from the axis. The best result is chosen by
 * `compareCosts`.
 */
const TIER_WEIGHT = 12;
const LOSS_WEIGHT = 200;
const LEFT_WEIGHT = 0.2;

/** Hangs the flags of an empty board well, and the same way every time. */
export function annealFlags(board: FlagBoard): void {
  const {flags, places, cost} = board;
  const count = flags.length;
  const random = randomFrom(count);
  const byImportance = (a: number, b: number) =>
    flags[b].loss - flags[a].loss || flags[b].width - flags[a].width || a - b;
  const all = flags.map((_, i) => i);
  for (const flag of [...all].sort(byImportance)) hangAtBest(board, flag, never);

  const inTime = [...all].sort((a, b) => flags[a].at - flags[b].at || a - b);
  const blink = () => random() < BLINK_CHANCE;
  const taken: number[] = [];
  const before: (FlagPlace | undefined)[] = [];
  const best = {...cost};
  let bestPlaces = [...places];
  let energy = energyOf(cost);
  const most = STEPS * (1 + RESTARTS / count);
  // With all in one tier above the axis, hanging right, there is nothing better to be found.
  for (let step = 0, idle = 0; energy > TIER_WEIGHT; step++, idle++) {
    if (best.lost > EPSILON ? step >= (board.isFull ? STEPS : most) : idle >= IDLE_STEPS || step >= STEPS) break;
    const middle = Math.floor(random() * count);
    // While something is lost, far more: a staircase of flags gets another step only if all of it is built anew.
    const isStair = best.lost > EPSILON && random() < STAIR_CHANCE;
    const reach = 1 + Math.floor(random() * (isStair ? MOST_REBUILT : MOST_TAKEN));
    taken.length = 0;
    for (let i = Math.max(0, middle - reach); i <= Math.min(count - 1, middle + reach); i++) {
      if (i === middle || random() < TAKE_CHANCE) taken.push(inTime[i]);
    }
    const hung = taken.reduce((sum, flag) => sum + (places[flag] ? 1 : 0), 0);
    if (isStair || random() < 0.5) taken.sort(byImportance);
    else shuffle(taken, random);
    if (isStair) {
      // Those that are to hang, from one end of time to the other; then those that still find a place.
      const sign = random() < 0.5 ? 1 : -1;
      const first = taken.splice(0, hung + Math.floor(random() * 4));
      taken.unshift(...first.sort((a, b) => sign * (flags[a].at - flags[b].at)));
    }
    for (let i = 0; i < taken.length; i++) {
      before[i] = places[taken[i]];
      board.take(taken[i]);
    }
    for (let i = 0; i < taken.length; i++) hangAtBest(board, taken[i], blink);

    const heat = START_HEAT * (END_HEAT / START_HEAT) ** ((step % STEPS) / STEPS);
    const next = energyOf(cost);
    if (next <= energy - heat * Math.log(1 - random())) {
      energy = next;
      if (compareCosts(cost, best) < 0) {
        Object.assign(best, cost);
        bestPlaces = [...places];
        idle = 0;
      }
    } else {
      for (let i = 0; i < taken.length; i++) board.take(taken[i]);
      putAll(board, taken, before);
    }
  }
  for (const flag of all) board.take(flag);
  putAll(board, all, bestPlaces);
}

const never = () => false;

/** Hangs a flag where it costs least, in a tier in use or a new one next to these; nowhere if it fits nowhere. */
function hangAtBest(board: FlagBoard, flag: number, blink: () => boolean): void {
  let best: FlagPlace | undefined;
  let least = Infinity;
  for (let s = 0; s < SIDES.length; s++) {
    const side = SIDES[s];
    const used = board.tierCount(side);
    const right = board.lowest(flag, side, 'right');
    const left = board.lowest(flag, side, 'left');
    const last = Math.min(used, board.highest(flag, side), board.tierCapacity - 1);
    for (let tier = Math.min(right, left); tier <= last; tier++) {
      const tierCost = board.distance(side, tier) + (tier === used ? TIER_WEIGHT : 0);
      if (tierCost >= least) break; // tiers farther out cost no less
      for (let h = 0; h < HANGS.length; h++) {
        const hang = HANGS[h];
        const cost = tierCost + (hang === 'left' ? LEFT_WEIGHT : 0);
        if (tier < (h ? left : right) || cost >= least || !board.hasRoom(flag, side, tier, hang) || blink()) continue;
        least = cost;
        best = placeAt(side, tier, hang);
      }
    }
  }
  if (best) board.put(flag, best);
}

function energyOf({lost, tiers, distance, left}: FlagCost): number {
  return lost * LOSS_WEIGHT + tiers * TIER_WEIGHT + distance + left * LEFT_WEIGHT;
}

function putAll(board: FlagBoard, flags: readonly number[], places: readonly (FlagPlace | undefined)[]): void {
  for (let i = 0; i < flags.length; i++) {
    const place = places[i];
    if (place) board.put(flags[i], place);
  }
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
}
