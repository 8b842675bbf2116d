import type {EventTable} from '../../data/event-table.js';
import type {PlacedTicks} from '../axis-labels.js';
import {BLEED} from '../axis-window.js';
import {anchorOf} from '../../query/events-in-view.js';
import type {LayoutInput, FlagText} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';
import {clampTime, type View} from '../../view/view.js';
import type {TimeScale} from '../time-scale.js';
import {markPlace, reachOf, topsOf} from './card-places.js';
import type {Card, VerticalLayout} from './vertical-layout.js';

/** Between two cards, px. */
export const CARD_GAP = 10;
/** Around the axis, for dots, px. */
export const MARK_ROOM = 8;

/**
 * Spans that begin at one instant have bars side by side: their leaders leave these so far one below the other, px, that
 * it is seen which is whose.
 */
const LEADER_GAP = 10;

/** What cards are placed by. */
export interface CardFrame {
  readonly scale: TimeScale;
  readonly extent: View;
  readonly table: EventTable;
  /** Where their texts start, px from the left. */
  readonly x: number;
  /** Between these they lie, px from the top of the picture, in it or outside of it. */
  readonly from: number;
  readonly to: number;
  /** Of the first line of a card, px. */
  readonly line: number;
  text(row: number): FlagText;
}

/** A card, without the place where its leader starts. */
export type PlacedCard = Omit<Card, 'markX'>;

/**
 * The cards of a tile, each as near to the place of its event as the others let it.
 * @param rows - in the order of their places.
 */
export function placeCards(
  rows: readonly number[],
  {scale, extent, table, x, from, to, line, text}: CardFrame,
): PlacedCard[] {
  const texts = rows.map(text);
  const marks = rows.map((row, i) => ({
    ...markPlace(
      scale.toPx(clampTime(anchorOf(table, row), extent)) - from,
      scale.toPx(reachOf(table, row, extent)) - from,
    ),
    size: texts[i].height + CARD_GAP,
  }));
  const tops = topsOf(marks, to - from, line);
  let last = -Infinity;
  return rows.map((row, i): PlacedCard => {
    const {at, end} = marks[i];
    // Its leader is level where the mark is beside it.
    const level = Math.max(at, Math.min(end, tops[i] + line / 2));
    const next = marks.slice(i).find((mark) => mark.at !== at)?.at ?? Infinity;
    const barEnd = scale.toPx(clampTime(table.endLatest[row], extent)) - from;
    last = marks[i - 1]?.at === at ? Math.max(level, Math.min(last + LEADER_GAP, barEnd, next)) : level;
    return {...texts[i], row, at: from + last, x, y: from + tops[i]};
  });
}

/** What the line of "now" is placed by. */
interface NowFrame {
  readonly scale: TimeScale;
  /** What its label must not lie on. */
  readonly ticks: PlacedTicks;
  readonly axisX: number;
  /** How far it reaches to the right, px. */
  readonly to: number;
  readonly pictureHeight: number;
}

/** The line of "now" across the axis and its bars; its label stands among those of the axis, if they leave room. */
export function nowLine(
  {now, extent, measure}: LayoutInput,
  {scale, ticks: {ticks, zone}, axisX, to, pictureHeight}: NowFrame,
): VerticalLayout['now'] {
  if (!now || now.time <= extent.start || now.time >= extent.end) return undefined;
  const at = scale.toPx(now.time);
  if (at < -BLEED || at > pictureHeight + BLEED) return undefined;
  const height = lineHeight('small', measure);
  const width = measure.width(now.label, 'small');
  const y = at - height / 2;
  const free =
    width <= axisX - MARK_ROOM &&
    [...ticks.filter(({label}) => label), ...zone].every((other) => y + height < other.y || other.y + other.height < y);
  return {
    at,
    from: axisX - MARK_ROOM,
    to,
    ...(free && {label: {x: axisX - MARK_ROOM - width, y, width, height, text: now.label}}),
  };
}
