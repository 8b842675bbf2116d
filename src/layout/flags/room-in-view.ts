import type {AnchoredRow} from '../../query/events-in-view.js';
import type {FlagText} from '../layout-input.js';
import type {FlagHang, FlagSide} from './flag-places.js';
import {FLAG_GAP, type FlagsPlan, type PlannedBar} from './flags-plan.js';
import {FLAG_PAD} from './hang-flags.js';
import type {Flag} from './project-flags.js';

/** A tier of a side, px: where a text of a height starts, and how high that may be. */
export interface Tier {
  readonly side: FlagSide;
  readonly top: (height: number) => number;
  readonly most: number;
  /** It is no tier, but what is left beyond the last one. */
  readonly isBeyond?: boolean;
}

/** What rounding does, px. */
const SLACK = 0.01;

/** In the order in which they are preferred. */
export const SIDES: readonly FlagSide[] = ['above', 'below'];
export const HANGS: readonly FlagHang[] = ['right', 'left'];

/** Where a flag could hang. */
export type FlagPlace = Pick<Flag, 'row' | 'time' | 'at' | 'side' | 'hang' | 'x' | 'y' | 'width' | 'height'>;

/** A flag with another text, or on another side of its pole. */
export function hung<One extends Flag>(flag: One, hang: FlagHang, text?: FlagText): One {
  const one = {...flag, hang, ...(text && {isFlat: false, date: undefined, ...text})};
  return {...one, x: leftOf(hang, one.at, one.width)};
}

/** Where a text starts, px, that hangs on a side of its pole. */
export function leftOf(hang: FlagHang, at: number, width: number): number {
  return hang === 'right' ? at + FLAG_PAD : at - FLAG_PAD - width;
}

/** How wide a text may be on a side of its pole, up to the edge of a picture, px. */
export function roomBeside({at}: Pick<Flag, 'at'>, hang: FlagHang, width: number): number {
  return (hang === 'right' ? width - at : at) - FLAG_PAD;
}

/** The tiers of a plan from the axis outward, and what is left beyond the last one of each side. */
export function tiersOf({hung: {board}, axisY, lead, belowLead, height, spacing: {tierGap}}: FlagsPlan): Tier[] {
  const {rowHeights} = board;
  let [above, below] = [axisY - lead, axisY + belowLead];
  const tiersAbove = rowHeights.above.map((tierHeight): Tier => {
    const y = (above -= tierHeight);
    return {side: 'above', top: () => y, most: tierHeight - tierGap};
  });
  const tiersBelow = rowHeights.below.map((tierHeight): Tier => {
    const y = below;
    below += tierHeight;
    return {side: 'below', top: () => y, most: tierHeight - tierGap};
  });
  const outermost = above - tierGap;
  const [beyondAbove, beyondBelow]: readonly Tier[] = [
    {side: 'above', top: (text) => outermost - text, most: outermost, isBeyond: true},
    {side: 'below', top: () => below, most: height - below, isBeyond: true},
  ];
  return [...tiersAbove, beyondAbove, ...tiersBelow, beyondBelow];
}

const knownTops = new WeakMap<readonly PlannedBar[], ReadonlyMap<number, number>>();

/** The top of the bar of each row that has one, px. */
export function barTops(bars: readonly PlannedBar[]): ReadonlyMap<number, number> {
  let tops = knownTops.get(bars);
  if (!tops) knownTops.set(bars, (tops = new Map(bars.flatMap(({rows, y}) => rows.map((row) => [row, y])))));
  return tops;
}

/** The bars that the pole of an event would cross on a side of the axis. */
export function barsCrossed({row, time}: AnchoredRow, side: FlagSide, bars: readonly PlannedBar[]): PlannedBar[] {
  const pole = {side, from: barTops(bars).get(row), at: time};
  return bars.filter((bar) => isCrossed(bar, pole));
}

/** The part of a pole that runs through bars. */
export interface BarPole {
  readonly side: FlagSide;
  /** Along the axis, in the units of the bar. */
  readonly at: number;
  /** The bar that it starts from, px from the top; undefined for the axis, which is above all bars. */
  readonly from: number | undefined;
}

/** Whether a pole runs through a bar, or through the room behind it. */
export function isCrossed(
  {y, start, end, free = end}: Pick<PlannedBar, 'y' | 'start' | 'end' | 'free'>,
  {side, at, from}: BarPole,
): boolean {
  const isBeyond = side === 'above' ? from !== undefined && y < from : from === undefined || y > from;
  return isBeyond && at > start && at < free;
}

/** Whether two flags cannot both be shown. */
export function isInTheWay(flag: FlagPlace, other: FlagPlace): boolean {
  return (
    isTextInTheWay(flag, other) ||
    (other.at !== flag.at && (isPoleInTheWay(flag, other) || isPoleInTheWay(other, flag)))
  );
}

/** Whether the text of another flag stands where a flag would. */
function isTextInTheWay(flag: FlagPlace, other: FlagPlace): boolean {
  const isBeside = other.y + other.height <= flag.y || other.y >= flag.y + flag.height;
  const [left, right] = [flag.x - FLAG_GAP, flag.x + flag.width + FLAG_GAP];
  return !isBeside && other.x < right && other.x + other.width > left;
}

/** Whether the pole of another flag, which is as far from the axis or farther, runs where a flag would hang. */
export function isPoleInTheWay({side, x, y, width, height}: FlagPlace, other: FlagPlace): boolean {
  const reach = FLAG_GAP - SLACK;
  const isFarther = side === 'above' ? other.y < y + height : other.y + other.height > y;
  return other.side === side && isFarther && other.at > x - reach && other.at < x + width + reach;
}
