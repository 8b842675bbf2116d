import type {View} from '../../view/view.js';
import type {Gap} from './gaps.js';
import type {ScaleNeeds} from './scale.js';

/** How many times as long as what their events need an axis without a length of its own is, where there is time. */
const ROOM = 1.25;
/** A gap in which time passes this many times as fast as in the gap in the middle of all is a fold. */
const FOLD_FACTOR = 4;
/** The ends of the axis are no folds where they are at most this part of it: that is the margin around all events. */
const MARGIN_PART = 0.035;
/** Between the end of the axis and its first or last event, px, at most. */
const MARGIN = 24;
/** How often the pace is halved in search of the right one. */
const STEPS = 60;

/**
 * The length of each gap, px: in proportion to its time, but not less than its events need, and not more than so much
 * and some slack. All together have the length that is wanted. What that shortens much is a fold, or a margin around all
 * events.
 */
export function foldGaps(
  gaps: readonly Gap[],
  {length, slack}: ScaleNeeds,
): {lengths: readonly number[]; folds: readonly View[]; margins: readonly View[]} {
  const mostOf = ({least, isEnd}: Gap) => (isEnd ? Math.max(least, MARGIN) : least + slack);
  const lengthsAt = (pace: number) =>
    gaps.map((gap) => Math.min(mostOf(gap), Math.max(gap.least, (gap.end - gap.start) * pace)));
  const least = sum(gaps.map((gap) => gap.least));
  const most = sum(gaps.map(mostOf));
  const wanted = Math.min(length ?? least * ROOM, (least + most) / 2);
  // The length grows with the pace, px per ms, until every gap has the most that it may have.
  const span = gaps.at(-1)!.end - gaps[0].start;
  let [slow, fast] = [0, most / Math.min(...gaps.map(({start, end}) => end - start))];
  // Halved in their logarithms, because paces differ by many powers of ten.
  slow = Math.min(fast, least / span) * 2 ** -STEPS;
  for (let step = 0; step < 2 * STEPS && fast / slow > 1 + 1e-9; step++) {
    const middle = Math.sqrt(slow * fast);
    if (sum(lengthsAt(middle)) < wanted) slow = middle;
    else fast = middle;
  }
  const lengths = lengthsAt(fast);
  const paceOf = ({start, end}: Gap, i: number) => lengths[i] / (end - start);
  // The margins around few events would make their usual pace look slow.
  const paces = gaps.flatMap((gap, i) => (gap.isEnd && gaps.length > 2 ? [] : paceOf(gap, i))).sort((a, b) => a - b);
  const shortened = gaps.filter((gap, i) => FOLD_FACTOR * paceOf(gap, i) < paces[paces.length >> 1]);
  const isMargin = ({start, end, isEnd}: Gap) => isEnd && end - start <= MARGIN_PART * span;
  return {lengths, folds: shortened.filter((gap) => !isMargin(gap)), margins: shortened.filter(isMargin)};
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
