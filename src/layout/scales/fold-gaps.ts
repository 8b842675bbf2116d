import {bisectLeft, bisectRight} from 'd3';
import {EVENT_BITS} from '../../data/event-table.js';
import {anchorOf, eventsInView} from '../../query/events-in-view.js';
import {clampTime, type View} from '../../view/view.js';
import type {LayoutInput} from '../layout-input.js';
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
/** What rounding does to a pace, as a part of it. */
const ROUNDING = 1e-9;

/**
 * So many folds at most, or one for every second gap that is asked for, which is more than are shortened where every event
 * asks for room. Of very many events, stretches between those without room would be thousands of folds.
 */
const MOST_FOLDS = 32;

/** A break takes so much of the axis, with the marks at its ends, px. */
const BREAK_ROOM = 32;
/** Where the mark of the event at the start of a fold takes more than this part of it, the break stands behind it. */
const MARK_PART = 0.25;

/** A gap, or a piece of one: with its part of what the gap may be longer than it needs. */
interface Piece extends Gap {
  readonly part?: number;
}

/** A folded axis: its gaps, cut where events lie that no fold may leave out. */
interface FoldedAxis {
  readonly gaps: readonly Gap[];
  /** Of each gap, px. */
  readonly lengths: readonly number[];
  readonly folds: readonly View[];
  readonly margins: readonly View[];
}

/**
 * The length of each gap, px: in proportion to its time, but not less than its events need, and not more than so much
 * and some slack. All together have the length that is wanted. What that shortens much is a fold, or a margin around all
 * events. No fold leaves out an event, though it may be one that no room is asked for: a gap that would is cut there,
 * and what is long between two of them is a fold. Where that would be too many, the longest are folds, and the others are
 * shortened without a break.
 */
export function foldGaps(asked: readonly Gap[], needs: ScaleNeeds, input: LayoutInput): FoldedAxis {
  const marks = pointMarks(input);
  const instants = [...marks.keys()].sort((a, b) => a - b);
  const most = Math.max(MOST_FOLDS, asked.length >> 1);
  const [first, last] = [asked[0].start, asked.at(-1)!.end];
  const times = [...instants.filter((time) => time > first && time < last), last];
  const [before, ...between] = times.map((end, i) => ({start: times[i - 1] ?? first, end}));
  const after = between.pop() ?? before;
  const cuts = [before, ...longest(between, most), after].flatMap(({start, end}) => [start, end]);
  const known = endedGaps(asked, input);
  let [gaps, lengths]: [readonly Piece[], readonly number[]] = [known, lengthsOf(known, needs)];
  const paceOf = (gap: Gap, i: number) => lengths[i] / (gap.end - gap.start);
  // The margins around few events would make their usual pace look slow.
  const paces = gaps.flatMap((gap, i) => (gap.isEnd && gaps.length > 2 ? [] : paceOf(gap, i))).sort((a, b) => a - b);
  const usual = paces[paces.length >> 1];
  const isShortened = (gap: Gap, i: number) => FOLD_FACTOR * paceOf(gap, i) < usual * (1 - ROUNDING);
  for (;;) {
    const cut = gaps.flatMap((gap, i) => (isShortened(gap, i) ? piecesOf(gap, {cuts, usual}, input) : [gap]));
    if (cut.length === gaps.length) break;
    gaps = cut;
    lengths = lengthsOf(gaps, needs);
  }
  const shortened = gaps.filter(isShortened);
  const span = gaps.at(-1)!.end - gaps[0].start;
  const isMargin = ({start, end, isEnd}: Gap) => isEnd && end - start <= MARGIN_PART * span;
  const isEmpty = ({start, end}: Gap) => bisectRight(instants, start) === bisectLeft(instants, end);
  const folds = longest(
    shortened.filter((gap) => !isMargin(gap) && isEmpty(gap)),
    most,
  ).map(({start, end}) => {
    const markEnd = marks.get(start) ?? start;
    return {start: markEnd - start > MARK_PART * (end - start) ? markEnd : start, end};
  });
  return {gaps, lengths, folds: folds.filter(({start, end}) => start < end), margins: shortened.filter(isMargin)};
}

/** Where the events of a picture are drawn, and up to where the marks of points at each of these instants reach. */
function pointMarks({table, extent}: LayoutInput): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  for (const row of eventsInView(table, extent).within) {
    const at = clampTime(anchorOf(table, row), extent);
    const end = table.flags[row] & EVENT_BITS.span ? at : clampTime(table.endLatest[row], extent);
    marks.set(at, Math.max(end, marks.get(at) ?? at));
  }
  return marks;
}

/** The gaps, the last one cut where the last bar ends: what is folded before that is no part of the margin after it. */
function endedGaps(gaps: readonly Gap[], {table, extent}: LayoutInput): readonly Gap[] {
  const gap = gaps.at(-1)!;
  const ends = eventsInView(table, extent).within.flatMap((row) =>
    table.flags[row] & EVENT_BITS.span ? clampTime(table.endLatest[row], extent) : [],
  );
  const end = ends.reduce((a, b) => Math.max(a, b), gap.start);
  if (end <= gap.start || end >= gap.end) return gaps;
  return [...gaps.slice(0, -1), {...gap, end, isEnd: gaps.length === 1}, {...gap, start: end, least: 0}];
}

/** The longest of some stretches, in their order: all where there are no more than `most`. */
function longest<Stretch extends View>(stretches: readonly Stretch[], most: number): readonly Stretch[] {
  if (stretches.length <= most) return stretches;
  const byLength = [...stretches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return byLength.slice(0, most).sort((a, b) => a.start - b.start);
}

/**
 * A gap cut at some instants. What would be a fold has room for a break.
 * @param cut - `cuts` are the instants, ascending, some of them twice; `usual` is the usual pace, px per ms.
 */
function piecesOf(
  gap: Gap,
  {cuts, usual}: {readonly cuts: readonly number[]; readonly usual: number},
  {extent}: LayoutInput,
): readonly Piece[] {
  const inner = new Set(cuts.slice(bisectRight(cuts, gap.start), bisectLeft(cuts, gap.end)));
  const times = [gap.start, ...inner, gap.end];
  const needs = times.slice(1).map((end, i) => Math.min(BREAK_ROOM, ((end - times[i]) * usual) / FOLD_FACTOR));
  const left = Math.max(0, gap.least - sum(needs));
  return needs.map((need, i) => {
    const [start, end] = [times[i], times[i + 1]];
    const part = (end - start) / (gap.end - gap.start);
    return {start, end, part, least: need + left * part, isEnd: start === extent.start || end === extent.end};
  });
}

/** The length of each gap, px. */
function lengthsOf(gaps: readonly Piece[], {length, slack}: ScaleNeeds): readonly number[] {
  const mostOf = ({least, isEnd, part = 1}: Piece) => (isEnd ? Math.max(least, MARGIN) : least + part * slack);
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
  return lengthsAt(fast);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
