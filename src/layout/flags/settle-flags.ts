import {EPSILON, type FlagBoard, type FlagPlace} from './flag-board.js';

/** Small against any difference between losses that one sees. */
const READING_WEIGHT = 1e-4;

/**
 * Flags of one pole may trade places at no cost. The more important ones come nearer to the axis, and what is equally
 * important keeps its order from top to bottom, as it is read.
 */
export function settleFlags(board: FlagBoard): void {
  const {length} = board.flags;
  for (let pass = 0, traded = true; traded && pass < length; pass++) {
    traded = false;
    for (let a = 0; a < length; a++) {
      for (let b = a + 1; b < length; b++) if (board.sharePole(a, b) && trade(board, a, b)) traded = true;
    }
  }
}

/** Lets two flags trade places if that is better and fits, and tells whether they did. */
function trade(board: FlagBoard, a: number, b: number): boolean {
  const placeA = board.places[a];
  const placeB = board.places[b];
  if (!placeA || !placeB) return false;
  const gain =
    unrest(board, a, placeA) + unrest(board, b, placeB) - unrest(board, a, placeB) - unrest(board, b, placeA);
  if (gain < EPSILON) return false;
  board.take(a);
  board.take(b);
  if (board.fits(a, placeB.side, placeB.tier, placeB.hang)) {
    board.put(a, placeB);
    if (board.fits(b, placeA.side, placeA.tier, placeA.hang)) {
      board.put(b, placeA);
      return true;
    }
    board.take(a);
  }
  board.put(a, placeA);
  board.put(b, placeB);
  return false;
}

/**
 * The cost of a place for a flag: loss times distance from the axis, and, much less, being read before an earlier flag.
 */
function unrest(board: FlagBoard, flag: number, {side, tier, hang}: FlagPlace): number {
  const distance = board.distance(side, tier);
  const readingOrder = (side === 'above' ? -tier - 1 : tier) + (hang === 'right' ? 0.5 : 0);
  return board.flags[flag].loss * distance - READING_WEIGHT * flag * readingOrder;
}
