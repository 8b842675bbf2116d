import type {Steps} from '../../data/steps.js';
import {distanceFrom, type MarkPlace, topsOf} from './card-places.js';
import {CARD_GAP} from './place-cards.js';
import {byRank} from './rank.js';

/** What decides which cards there is room for. */
export interface CardSizes {
  /** Of the axis while all of time is shown, px. */
  readonly length: number;
  /** Of it the cards take so much at most where not all have room, px: some distances stay visible. */
  readonly most: number;
  /** So many cards at most, but for those that are kept. */
  readonly mostCards: number;
  /** No tile is shorter than this, px: there is room for the highest card. */
  readonly least: number;
  /** Of the first line of a card, px. */
  readonly line: number;
  /** Below the end of the axis, where cards have room too, px. */
  readonly foot: number;
  /** Of the card of a row with the space to the next, px. */
  heightOf(row: number): number;
}

/** An event that may have a card, with its mark as `MarkPlace` has it, px from the start of the length. */
export interface CardCandidate extends Omit<MarkPlace, 'size'> {
  readonly row: number;
  readonly importance: number;
  /** It had a card at the next coarser scale. */
  readonly isKept: boolean;
}

/**
 * A card stands no farther from its mark than this, in its own heights, as long as no card beyond the ends of the length
 * pushes it. Readers can follow a leader to one and a half heights.
 */
const FARTHEST = 1.25;
/** Where half of the cards would stand farther than this from their marks, fewer are chosen, none of them farther. */
const USUAL = 0.5;
/** So many cards of a stretch of the least length that find no place end the search for those of it that do. */
const MOST_TRIES = 6;
/** So many cards on either side of one are asked first whether they leave it room. */
const NEIGHBOURS = 4;

/**
 * Chooses which events of a length of the picture have a card: all, if their cards fit near their marks; else those that
 * are kept, and the most important of the others that find room.
 * @param candidates - in the order of time.
 * @param isLast - whether the axis ends where the length does.
 * @returns their indices, in the same order.
 */
export function* chooseCards(
  candidates: readonly CardCandidate[],
  sizes: CardSizes,
  isLast: boolean,
): Steps<readonly number[]> {
  const room = new CardRoom(candidates, sizes, isLast ? sizes.foot : 0);
  const all = [...candidates.keys()];
  if (all.length <= sizes.mostCards && room.holds(all, {most: sizes.length + room.foot, farthest: FARTHEST}))
    return all;
  yield;
  const ranks = new Map(candidates.map((one) => [one.row, rankOf(one)]));
  const compare = byRank((row) => ranks.get(row)!);
  // In the order of time they lie densest; where not all may have a card, that would use up all cards for the earliest.
  const ranked = all.sort((a, b) =>
    all.length > sizes.mostCards
      ? compare(candidates[a].row, candidates[b].row)
      : rankOf(candidates[b]) - rankOf(candidates[a]) || a - b,
  );
  yield;
  const chosen = yield* mostImportant(ranked, room, FARTHEST);
  return room.medianDistance(chosen) > USUAL ? yield* mostImportant(ranked, room, USUAL) : chosen;
}

const rankOf = ({importance, isKept}: CardCandidate) => importance + (isKept ? 1 : 0);

function* mostImportant(ranked: readonly number[], room: CardRoom, farthest: number): Steps<readonly number[]> {
  const {candidates, sizes} = room;
  const {most, mostCards, least} = sizes;
  const tries: number[] = [];
  let chosen: readonly number[] = [];
  for (const index of ranked) {
    const stretch = Math.floor(candidates[index].at / least);
    if (tries[stretch] === MOST_TRIES || (chosen.length >= mostCards && !candidates[index].isKept)) continue;
    yield;
    let behind = 0;
    while (chosen[behind] < index) behind++;
    const [before, after] = [chosen.slice(0, behind), chosen.slice(behind)];
    const more = [...before, index, ...after];
    // Where its neighbours alone leave it no room, the others need not be asked.
    const around = [...before.slice(-NEIGHBOURS), index, ...after.slice(0, NEIGHBOURS)];
    const limits = {most, farthest};
    if (
      candidates[index].isKept ||
      (room.holds(around, limits) && room.holds(more, limits) && room.holdsInHalf(more, index, farthest))
    )
      chosen = more;
    else tries[stretch] = (tries[stretch] ?? 0) + 1;
  }
  return chosen;
}

/** The room for cards in a length of the picture. Candidates are known by their index. */
class CardRoom {
  readonly candidates: readonly CardCandidate[];
  readonly sizes: CardSizes;
  readonly #marks: MarkPlace[] = [];
  /** Room below the length, px. */
  readonly foot: number;

  constructor(candidates: readonly CardCandidate[], sizes: CardSizes, foot: number) {
    this.foot = foot;
    this.candidates = candidates;
    this.sizes = sizes;
  }

  /**
   * Whether some cards fit, each near its mark.
   * @param limits - what all take at most, px; how far one is from its mark at most, in its own heights.
   */
  holds(some: readonly number[], {most, farthest}: {readonly most: number; readonly farthest: number}): boolean {
    let taken = 0;
    for (const index of some) if ((taken += this.#markOf(index).size) > most) return false;
    return this.#areNear(
      some.map((index) => this.#markOf(index)),
      farthest,
    );
  }

  /**
   * Whether the cards in the half of the length in which one of them is fit there too, once that half is as long as the
   * length: there they are kept.
   */
  holdsInHalf(some: readonly number[], index: number, farthest: number): boolean {
    const {length} = this.sizes;
    const startOf = ({at}: MarkPlace) => (at < length / 2 ? 0 : length);
    const start = startOf(this.#markOf(index));
    const within = some.map((other) => this.#markOf(other)).filter((mark) => startOf(mark) === start);
    const twice = within.map(({at, end, size}) => ({at: 2 * at - start, end: 2 * end - start, size}));
    return this.#areNear(twice, farthest, start ? this.foot : 0);
  }

  /** The median of how far some cards are from their marks, in their own heights. */
  medianDistance(some: readonly number[]): number {
    const distances = this.#distances(some.map((index) => this.#markOf(index))).sort((a, b) => a - b);
    return distances[some.length >> 1] ?? 0;
  }

  #areNear(marks: readonly MarkPlace[], farthest: number, foot = this.foot): boolean {
    return this.#distances(marks, foot).every((distance) => distance <= farthest);
  }

  #distances(marks: readonly MarkPlace[], foot = this.foot): number[] {
    const {length, line} = this.sizes;
    const tops = topsOf(marks, length + foot, line);
    return marks.map((mark, i) => distanceFrom(mark, tops[i] + line / 2) / (mark.size - CARD_GAP));
  }

  /** With the height of its card, which takes time: it is asked for where the card is tried. */
  #markOf(index: number): MarkPlace {
    const {at, end, row} = this.candidates[index];
    return (this.#marks[index] ??= {at, end, size: this.sizes.heightOf(row)});
  }
}
