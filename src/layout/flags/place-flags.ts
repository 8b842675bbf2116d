import {annealFlags} from './anneal-flags.js';
import {FlagBoard, type FlagFrame, type FlagSpec} from './flag-board.js';
import {settleFlags} from './settle-flags.js';
import {solveFlags} from './solve-flags.js';

/** Up to here every arrangement is considered. */
const EXACT_LIMIT = 7;

/**
 * Hangs flags on their poles so that, in this order, the least is lost, the fewest tiers are used, the flags are
 * nearest the axis, and the fewest hang left. The same flags always hang the same way.
 *
 * Two-sided panorama labelling is NP-hard (Gemsa, Haunert and Nöllenburg 2015), so few flags are solved by branch and
 * bound and many by a search whose number of steps is bounded.
 *
 * @returns the board with the flags on it: its `places` say for each flag where it hangs, or nothing where it found no
 *   place.
 */
export function placeFlags(flags: readonly FlagSpec[], frame: FlagFrame): FlagBoard {
  const board = new FlagBoard(flags, frame);
  if (flags.length <= EXACT_LIMIT) solveFlags(board);
  else annealFlags(board);
  settleFlags(board);
  return board;
}
