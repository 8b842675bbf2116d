import {type BarLabel, META_GAP} from '../bars.js';
import {truncate, withoutBreaks} from '../break-lines.js';
import type {LayoutInput} from '../layout-input.js';

/** Between the border of a bar and its label in it, and between a mark and its label beside it, px. */
export const LABEL_PAD = 7;
/** Half of a dot, and of the symbol of a group on the start of a bar, px. */
export const DOT_HALF = 6;
/** Between a label and what comes next in its tier, px: more than to its own mark, so that it is seen whose it is. */
export const CLAIM_GAP = 14;
/** The widest label, in sizes of the text. */
const LABEL_MOST = 20;

/** Where the label of a mark stands against it. */
export type LabelSide = 'within' | 'after' | 'before';

/** The words of a label: the title, and what must stand beside it. */
export type LabelText = Pick<BarLabel, 'title' | 'strong' | 'meta' | 'width'>;

/**
 * What is written at an event in a lane: its name, and its state; the axis says when.
 * @param mark - beside which it stands, on an axis of a length, px: a name that has no room on either side is cut.
 */
export function laneLabel(
  row: number,
  {start, end, isBar}: MarkStretch,
  length: number,
  input: LayoutInput,
): LabelText {
  const {measure} = input;
  const {title: text, strong, state} = input.words(row);
  const role = strong ? 'strong' : 'title';
  const widthOf = (one: string) => measure.width(one, role);
  const stateWidth = state ? META_GAP + measure.width(state, 'small') : 0;
  // At the end of the axis nothing comes next.
  const beside = Math.max(length - end - (isBar ? 0 : DOT_HALF), start - DOT_HALF - CLAIM_GAP) - LABEL_PAD;
  const most = Math.max(beside, isBar ? end - start - 2 * LABEL_PAD : 0) - stateWidth;
  const title = truncate(withoutBreaks(text), Math.min(LABEL_MOST * measure.fontSize, most), widthOf);
  return {title, strong, meta: state, width: widthOf(title) + stateWidth};
}

/** A stretch of the axis that a mark takes with its label, px. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly side: LabelSide;
}

/**
 * What a mark from `start` to `end` claims with a label of a width, on an axis of a length, px.
 * @param left - from where on the mark may leave its tier to others: see `handoverOf`.
 * @param before - the side on which the label stands at the next coarser scale, where it stays.
 */
export function claimOf(
  {start, end, left = end, isBar}: MarkStretch & {readonly left?: number | undefined},
  width: number,
  length: number,
  before?: LabelSide,
): Claim {
  const within = width + 2 * LABEL_PAD;
  if (isBar && end - start >= within) return {start, end: Math.max(left, start + within), side: 'within'};
  const half = isBar ? 0 : DOT_HALF;
  const room = LABEL_PAD + width + CLAIM_GAP;
  const [first, last] = [start - DOT_HALF - room, end + half + room];
  // A label that would leave the picture at its end stands before its mark, if it does not leave it there.
  const isBefore = before ? before === 'before' : last > length && first >= 0;
  return isBefore ? {start: first, end: end + half, side: 'before'} : {start: start - half, end: last, side: 'after'};
}

/** Where a mark starts and ends, px along the axis; the same for a dot. */
export interface MarkStretch {
  readonly start: number;
  readonly end: number;
  readonly isBar: boolean;
}

/** Where a label starts, px. @param from - the label of a bar that reaches out of the picture stays between this and `to`. */
export function labelAt(
  {start, end, isBar}: MarkStretch,
  {width}: LabelText,
  side: LabelSide,
  {from, to}: {readonly from: number; readonly to: number},
): number {
  if (side === 'after') return end + (isBar ? 0 : DOT_HALF) + LABEL_PAD;
  if (side === 'before') return start - DOT_HALF - LABEL_PAD - width;
  const first = Math.max(start, from) + LABEL_PAD;
  return Math.max(
    start + LABEL_PAD,
    Math.min(first, Math.min(end, Math.max(to, start)) - LABEL_PAD - width, end - LABEL_PAD - width),
  );
}

/** A name that starts at a place, px. */
export function labelOn({title, strong, meta, width}: LabelText, at: number, {measure}: LayoutInput): BarLabel {
  const metaAt = at + measure.width(title, strong ? 'strong' : 'title') + META_GAP;
  return {title, strong, meta, width, at, metaAt};
}
