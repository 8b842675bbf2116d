import type {Steps} from '../../data/steps.js';
import {marking} from '../axis-marks.js';
import type {Bar} from '../bars.js';
import type {LayoutInput} from '../layout-input.js';
import {packBars, tierCount} from '../pack-bars.js';
import {stretchesOf} from '../seen-stretches.js';
import {MARK_ROOM} from './place-cards.js';

/** From the axis, or the last column of bars, to the cards, px: room for the leaders. */
export const LEADER_ROOM = 24;
/** From a card's rule to its text, px. */
export const CARD_PAD = 10;
/** Beside the axis bars that overlap have a column each, so wide with the gap to the next, px, where there are few. */
const COLUMN = 11;
/** Between two columns, and along the axis between two bars of one, px. */
const BAR_GAP = 3;
/** All columns together take so much at most, px: more of them are narrower. */
const COLUMNS_MOST = 66;
/** Bars that still have a color and an outline, and the gap between them, px. */
const [LEAST_BAR_WIDTH, LEAST_BAR_GAP] = [3, 2];
const COLUMN_MOST = Math.floor(COLUMNS_MOST / (LEAST_BAR_WIDTH + LEAST_BAR_GAP));
/** Bars that find no column share one, right beside the axis: from there, px, and so wide. */
const SHARED = {from: 2, width: 4};
/** Longer bands would hide the axis. */
const LONG_BAND = 40;

/** Where things stand across the axis, px. */
export interface Columns {
  readonly axisX: number;
  /** Of the columns of bars, and how wide one is with the gap to the next. */
  readonly count: number;
  readonly pitch: number;
  readonly barsEnd: number;
  readonly textX: number;
}

/** Columns behind labels of a width, px. @param count - of the columns of bars. */
export function columnsBehind(labelWidth: number, count: number): Columns {
  const axisX = labelWidth + MARK_ROOM;
  const pitch = Math.min(COLUMN, Math.floor(COLUMNS_MOST / count));
  const barsEnd = axisX + MARK_ROOM + count * pitch;
  return {axisX, count, pitch, barsEnd, textX: barsEnd + LEADER_ROOM + CARD_PAD};
}

/** How many columns the bars of some events need at a scale. */
export function* columnCount(rows: readonly number[], input: LayoutInput, pxPerMs: number): Steps<number> {
  const {bars} = yield* marksBeside(rows, input, pxPerMs);
  yield;
  return tierCount(columnsOf(bars, input, pxPerMs, COLUMN_MOST));
}

/** Finds, in steps, how events are drawn at a scale, on a vertical axis or beside it. */
export function marksBeside(rows: readonly number[], input: LayoutInput, pxPerMs: number): ReturnType<typeof marking> {
  return marking(rows, input, pxPerMs, (band) => (band.end - band.start) * pxPerMs > LONG_BAND);
}

/** The column of each bar, counted from the axis; undefined for the one that bars without a column share. */
export function columnsOf(
  bars: readonly Bar[],
  input: LayoutInput,
  pxPerMs: number,
  most: number,
): (number | undefined)[] {
  return packBars(stretchesOf(bars, pxPerMs, input), BAR_GAP, most);
}

/** Where a bar stands across the axis, px. @param column - see `columnsOf`. */
export function acrossOf(
  column: number | undefined,
  {axisX, pitch}: Columns,
): {readonly x: number; readonly width: number} {
  if (column === undefined) return {x: axisX + SHARED.from, width: SHARED.width};
  const gap = Math.min(BAR_GAP, Math.max(LEAST_BAR_GAP, pitch - LEAST_BAR_WIDTH));
  return {x: axisX + MARK_ROOM + column * pitch, width: pitch - gap};
}
