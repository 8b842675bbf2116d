import {compareCosts, EPSILON, type FlagBoard, type FlagCost, HANGS, lossOf, placeAt, SIDES} from './flag-board.js';

/** Seven flags that all overlap take far fewer; the bound is for those that nobody foresaw. */
const STEP_LIMIT = 100_000;

/** Hangs all flags of a board at the least cost, by branch and bound from what hangs there already. */
export function solveFlags(board: FlagBoard): void {
  const {flags, cost} = board;
  let best = {...cost};
  let bestPlaces = [...board.places];
  for (let flag = 0; flag < flags.length; flag++) board.take(flag);
  // On the board, what is not decided yet counts as lost; a bound must not count it.
  const undecided = flags.map((_, i) => flags.slice(i).reduce((sum, flag) => sum + lossOf(flag), 0));
  let steps = 0;
  const bound: FlagCost = {...best};

  const visit = (flag: number): void => {
    if (flag === flags.length) {
      if (compareCosts(cost, best) >= 0) return;
      best = {...cost};
      bestPlaces = [...board.places];
      return;
    }
    if (steps++ > STEP_LIMIT) return;
    for (let tier = 0; tier < board.tierCapacity; tier++) {
      for (const side of SIDES) {
        for (const hang of HANGS) {
          // Every part of the cost only grows, so a part of an arrangement that is no better than the best is given up.
          bound.tiers = cost.tiers + Math.max(0, tier + 1 - board.tierCount(side));
          bound.distance = cost.distance + board.distance(side, tier);
          bound.left = cost.left + (hang === 'left' ? 1 : 0);
          bound.lost = cost.lost - undecided[flag];
          if (compareCosts(bound, best) >= 0 || !board.fits(flag, side, tier, hang)) continue;
          board.put(flag, placeAt(side, tier, hang));
          visit(flag + 1);
          board.take(flag);
        }
      }
    }
    if (cost.lost - undecided[flag] + lossOf(flags[flag]) < best.lost + EPSILON) visit(flag + 1); // without it
  };
  visit(0);
  bestPlaces.forEach((place, flag) => place && board.put(flag, place));
}
