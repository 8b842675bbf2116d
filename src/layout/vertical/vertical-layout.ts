import {type AxisMark, type Marks, marksOf} from '../axis-marks.js';
import {type PlacedTicks, verticalTicks} from '../axis-labels.js';
import type {Bar} from '../bars.js';
import {CHIP_PAD, chipHeight, countChips, type Unplaced} from '../chips.js';
import {eventsInView} from '../events-in-view.js';
import {flagText, type FlagText} from '../flag-text.js';
import type {Box, CountChip, EdgeChip, LayoutInput} from '../layout-input.js';
import {packBars} from '../pack-bars.js';
import {lineHeight} from '../text-measure.js';
import {TimeScale} from '../time-scale.js';
import {pushApart} from './push-apart.js';

/** How much room the vertical layout is given, px; it takes the height that it needs, and at least this. */
export interface VerticalSize {
  readonly width: number;
  readonly leastHeight: number;
}

/** The words of an event beside the axis. The box holds its texts. */
export interface Card extends Box, FlagText {
  readonly row: number;
  /** Where its event lies on the axis, px from the top. */
  readonly at: number;
  /** Where its leader starts, px from the left. */
  readonly markX: number;
}

/** Where everything lies when time runs down a vertical axis. All in px. */
export interface VerticalLayout extends PlacedTicks {
  readonly kind: 'vertical';
  readonly width: number;
  readonly height: number;
  readonly axis: {readonly x: number; readonly start: number; readonly end: number};
  readonly marks: readonly AxisMark[];
  readonly bars: readonly (Bar & Box)[];
  readonly cards: readonly Card[];
  /** Where the leaders leave the bars behind, px from the left. */
  readonly leaderX: number;
  readonly chips: readonly CountChip[];
  readonly edges: readonly EdgeChip[];
  readonly now?: {readonly at: number; readonly from: number; readonly to: number; readonly label?: Box & {readonly text: string}};
}

/** From the axis, or the last column of bars, to the cards, px: room for the leaders. */
const LEADER_ROOM = 24;
/** From a card's rule to its text, px. */
export const CARD_PAD = 10;
const CARD_GAP = 10;
const CARD_MOST = 480;
/** Beside the axis, one column for bars that overlap. */
const BAR_WIDTH = 8;
const BAR_PITCH = 11;
const COLUMN_MOST = 6;
const MARK_ROOM = 8;
/** Longer bands would hide the axis. */
const LONG_BAND = 40;
/** Between the chip for what lies beyond the axis and its end, px. */
const EDGE_GAP = 12;
/** The axis is at least so long for each event, px. */
const LEAST_PITCH = 48;
/** The axis is longer than its cards, so that even where they crowd some distances stay visible. */
const SLACK = 1.12;
/** As many cards as one may want to scroll through; the rest is counted. */
const CARD_LIMIT = 200;
/** The labels of the axis make room for themselves, which changes the cards, which change the axis. */
const PASSES = 3;

/**
 * Lays events down a vertical axis: each has a card, in the order of time, pushed no farther from its true place than
 * its neighbours make it, and a leader to that place.
 */
export function layoutVertical(input: LayoutInput, size: VerticalSize): VerticalLayout {
  const {table, view, measure} = input;
  const {within, before, after} = eventsInView(table, view);
  const chip = chipHeight(measure);
  const top = before.length ? chip + EDGE_GAP : 0;
  const bottom = after.length ? chip + EDGE_GAP : 0;
  const start = top + MARK_ROOM;
  const endRoom = bottom + MARK_ROOM;
  const byImportance = [...within].sort((a, b) => table.importance[b] - table.importance[a] || a - b);
  const shown = byImportance.slice(0, CARD_LIMIT).sort((a, b) => a - b);

  let labelWidth = 0;
  for (let pass = 1; ; pass++) {
    const axisX = labelWidth + MARK_ROOM;
    const columns = columnCount(within, input, size);
    const barsEnd = axisX + MARK_ROOM + columns * BAR_PITCH;
    const cardX = barsEnd + LEADER_ROOM;
    const textX = cardX + CARD_PAD;
    const texts = shown.map((row) => flagText(input.words(row), Math.max(1, Math.min(CARD_MOST, size.width - textX)), measure));
    const cardsHeight = texts.reduce((height, text) => height + text.height + CARD_GAP, 0);
    const height = Math.max(size.leastHeight, Math.ceil(cardsHeight * SLACK) + start + endRoom);
    const scale = new TimeScale(view, start, height - endRoom);
    const ticks = verticalTicks(input, scale, axisX - MARK_ROOM);
    const widest = Math.ceil(ticks.ticks.reduce((most, tick) => Math.max(most, tick.width), 0));
    if (widest > labelWidth && pass < PASSES) {
      labelWidth = widest;
      continue;
    }
    const marks = marksOf(within, table, scale, (band) => band.end - band.start > LONG_BAND);
    const bars = placeBars(marks, input, axisX + MARK_ROOM, columns);
    const onAxis = withStartsOf(marks, bars);
    const markOf = marksByRow(onAxis, bars, axisX);
    const line = lineHeight('small', measure);
    // Beside the chips for what lies beyond the axis there are no cards, so that no leader runs through a chip.
    const wanted = shown.map((row, i) => ({wanted: markOf.get(row)!.at - line / 2 - top, size: texts[i].height + CARD_GAP}));
    const tops = pushApart(wanted, height - top - bottom);
    const cards = shown.map((row, i): Card => ({...texts[i], ...markOf.get(row)!, row, x: textX, y: top + tops[i]}));
    const unplaced: Unplaced[] = byImportance.slice(CARD_LIMIT).map((row) => ({row, at: markOf.get(row)!.at}));
    const chips = countChips(unplaced, scale.from, scale.to, () => chip, input).map(({rows, label, at, width}): CountChip => (
      {rows, label, x: Math.max(0, axisX - width / 2), y: at - chip / 2, width, height: chip}
    ));
    return {
      kind: 'vertical', width: size.width, height, axis: {x: axisX, start: scale.from, end: scale.to}, ...ticks,
      marks: onAxis, bars, cards, leaderX: barsEnd, chips,
      edges: [...edge('before', before, 0, axisX, input), ...edge('after', after, height - chip, axisX, input)],
      now: nowLine(input, scale, ticks, axisX, barsEnd),
    };
  }
}

/** How many columns of bars there are at most; the scale, which decides in the end, is not known yet. */
function columnCount(rows: readonly number[], input: LayoutInput, {leastHeight}: VerticalSize): number {
  const scale = new TimeScale(input.view, 0, Math.max(1, leastHeight, rows.length * LEAST_PITCH));
  const {bars} = marksOf(rows, input.table, scale, (band) => band.end - band.start > LONG_BAND);
  const columns = packBars(stretchesOf(bars, input), BAR_PITCH - BAR_WIDTH, COLUMN_MOST);
  return columns.reduce<number>((most, column) => Math.max(most, (column ?? -1) + 1), 0);
}

function stretchesOf(bars: readonly Bar[], {table}: LayoutInput) {
  return bars.map(({start, end, rows}) => ({start, end, importance: Math.max(...rows.map((row) => table.importance[row]))}));
}

/** Bars in columns from `x` on, as far as there are columns. */
function placeBars({bars}: Marks, input: LayoutInput, x: number, columns: number): (Bar & Box)[] {
  const columnOf = packBars(stretchesOf(bars, input), BAR_PITCH - BAR_WIDTH, Math.max(1, columns));
  return bars.flatMap((bar, i) => {
    const column = columnOf[i];
    return column === undefined ? [] : [{...bar, x: x + column * BAR_PITCH, y: bar.start, width: BAR_WIDTH, height: bar.end - bar.start}];
  });
}

/** The marks on the axis, with a dot where each bar starts that found no column: how long it lasted, its card says. */
function withStartsOf({bars, onAxis}: Marks, placed: readonly Bar[]): readonly AxisMark[] {
  const drawn = new Set(placed.flatMap(({rows}) => rows));
  const starts = bars.filter(({rows}) => !drawn.has(rows[0])).map(({rows, start}): AxisMark => ({rows, at: start, end: start}));
  return [...onAxis, ...starts];
}

/** Where the leader of each event starts. */
function marksByRow(onAxis: readonly AxisMark[], bars: readonly (Bar & Box)[], axisX: number): Map<number, {at: number; markX: number}> {
  const marks = new Map<number, {at: number; markX: number}>();
  for (const {rows, at} of onAxis) for (const row of rows) marks.set(row, {at, markX: axisX});
  for (const {rows, start, x, width} of bars) for (const row of rows) marks.set(row, {at: start, markX: x + width});
  return marks;
}

function edge(side: 'before' | 'after', rows: readonly number[], y: number, axisX: number, input: LayoutInput): EdgeChip[] {
  if (!rows.length) return [];
  const label = input.edgeLabel(side, rows.length);
  const width = Math.ceil(input.measure.width(label, 'small')) + 2 * CHIP_PAD;
  return [{side, rows, label, x: Math.max(0, axisX - width / 2), y, width, height: chipHeight(input.measure)}];
}

/** The line of "now" across the axis and its bars; its label stands among those of the axis, if they leave room. */
function nowLine({now, view, measure}: LayoutInput, scale: TimeScale, {ticks}: PlacedTicks, axisX: number, to: number): VerticalLayout['now'] {
  if (!now || now.time <= view.start || now.time >= view.end) return undefined;
  const at = scale.toPx(now.time);
  const height = lineHeight('small', measure);
  const width = measure.width(now.label, 'small');
  const y = at - height / 2;
  const free = width <= axisX - MARK_ROOM && ticks.every((tick) => !tick.label || y + height < tick.y || tick.y + tick.height < y);
  return {at, from: axisX - MARK_ROOM, to, ...(free && {label: {x: axisX - MARK_ROOM - width, y, width, height, text: now.label}})};
}
