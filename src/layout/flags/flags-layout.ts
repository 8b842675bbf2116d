import {type AxisMark, type Marks, marksOf} from '../axis-marks.js';
import {horizontalTicks, type PlacedTicks} from '../axis-labels.js';
import {barLabel, type PlacedBar} from '../bars.js';
import {CHIP_PAD, chipHeight, countChips} from '../chips.js';
import {eventsInView} from '../events-in-view.js';
import type {FlagText} from '../flag-text.js';
import type {Box, CountChip, EdgeChip, LayoutInput} from '../layout-input.js';
import {packBars} from '../pack-bars.js';
import {lineHeight} from '../text-measure.js';
import {TimeScale} from '../time-scale.js';
import type {FlagHang, FlagSide} from './flag-board.js';
import {FLAG_PAD, hangFlags, type HungFlags} from './hang-flags.js';
import {type Pole, type PoleEnd, raisePoles} from './raise-poles.js';

/** How much room the flags layout is given, px. */
export interface FlagsSize {
  readonly width: number;
  /** Between these it takes what it needs; a page that sets a height sets both. */
  readonly leastHeight: number;
  readonly mostHeight: number;
}

/** A label on its pole. The box holds its texts. */
export interface Flag extends Box, FlagText {
  readonly row: number;
  /** Where its pole stands, px along the axis. */
  readonly at: number;
  readonly side: FlagSide;
  readonly hang: FlagHang;
}

/** Where everything lies when time runs along a horizontal axis. All in px, time from left to right. */
export interface FlagsLayout extends PlacedTicks {
  readonly kind: 'flags';
  readonly width: number;
  readonly height: number;
  readonly axis: {readonly y: number; readonly start: number; readonly end: number};
  readonly marks: readonly AxisMark[];
  readonly bars: readonly PlacedBar[];
  readonly poles: readonly Pole[];
  readonly flags: readonly Flag[];
  readonly chips: readonly CountChip[];
  readonly edges: readonly EdgeChip[];
  readonly now?: {readonly at: number; readonly top: number; readonly bottom: number; readonly label?: Box & {readonly text: string}};
}

/** Distances, px. */
interface Spacing {
  /** Between the texts of one row and the next. */
  readonly rowGap: number;
  /** Above the axis before the first row, beside the label of "now": room for the dots. */
  readonly lead: number;
  /** Below the axis before the labels of the ticks. */
  readonly tickTop: number;
  /** Around rows of bars, and between them. */
  readonly barGap: number;
  /** Above and below the text in a bar. */
  readonly barPad: number;
}

const ROOMY: Spacing = {rowGap: 7, lead: 5, tickTop: 13, barGap: 5, barPad: 2};
/** Where a page is short: everything closer together is better than anything left out. */
const TIGHT: Spacing = {rowGap: 2, lead: 2, tickTop: 13, barGap: 3, barPad: 1};

const FLAG_GAP = 8;
/** One day ends where the next begins: their bands may stand side by side. Less than nothing, for what rounding does. */
const TOUCHING = -0.01;
/** Spans get at most this part of the height. */
const BARS_SHARE = 0.35;
/** On the axis, a longer band would hide it. */
const LONG_BAND = 72;
/** Between the axis and the chip for what lies beyond its end, px. */
const EDGE_GAP = 7;
/** So that a dot at the very end of the axis is not cut. */
const DOT_ROOM = 8;

/**
 * Lays events along a horizontal axis: bars beside it, flags on poles above and below, ticks, "now", and counted chips
 * for what has no room. A function of data, view and size alone: the same input always looks the same.
 */
export function layoutFlags(input: LayoutInput, size: FlagsSize): FlagsLayout {
  const roomy = composeFlags(input, size, ROOMY);
  if (!roomy.isFull) return roomy.layout;
  const tight = composeFlags(input, size, TIGHT);
  const counted = ({layout}: Composed) => layout.chips.reduce((sum, {rows}) => sum + rows.length, 0);
  return counted(tight) < counted(roomy) ? tight.layout : roomy.layout;
}

interface Composed {
  readonly layout: FlagsLayout;
  /** Something was left out for want of height. */
  readonly isFull: boolean;
}

function composeFlags(input: LayoutInput, size: FlagsSize, spacing: Spacing): Composed {
  const {table, view, measure} = input;
  const {rowGap, barGap, tickTop} = spacing;
  const lead = spacing.lead + lineHeight('small', measure);
  const {width} = size;
  const {within, before, after} = eventsInView(table, view);
  const edges = {before: edgeWidth('before', before, input), after: edgeWidth('after', after, input)};
  const start = DOT_ROOM + edges.before;
  const scale = new TimeScale(view, start, Math.max(start + 1, width - DOT_ROOM - edges.after));
  const marks = marksOf(within, table, scale, (band) => band.end - band.start > LONG_BAND || barLabel(band, [], input) !== undefined);
  const nowAt = input.now && input.now.time > view.start && input.now.time < view.end ? scale.toPx(input.now.time) : undefined;

  const barHeight = lineHeight('title', measure) + 2 * spacing.barPad;
  const barPitch = barHeight + barGap;
  const barsTop = tickTop + lineHeight('small', measure) + barGap;
  const stretches = marks.bars.map((bar) => ({...bar, importance: Math.max(...bar.rows.map((row) => table.importance[row]))}));
  const barRows = packBars(stretches, TOUCHING, Math.max(1, Math.floor((size.mostHeight * BARS_SHARE) / barPitch)));
  const rowCount = barRows.reduce<number>((most, row) => Math.max(most, (row ?? -1) + 1), 0);
  const belowLead = barsTop + rowCount * barPitch + barGap;
  const fixed = lead + belowLead + rowGap;

  const rowHeight = lineHeight('small', measure) + lineHeight('title', measure) + rowGap;
  const stacked = new Set(marks.bars.filter((_, i) => barRows[i] !== undefined));
  const hung = hangFlags(marks, stacked, nowAt === undefined ? [] : [nowAt], input, {
    width, height: Math.max(0, size.mostHeight - fixed), gap: FLAG_GAP, belowDistance: Math.max(0, belowLead - lead) / rowHeight,
  }, rowGap);
  const above = sum(hung.board.rowHeights('above'));
  const needed = fixed + above + sum(hung.board.rowHeights('below'));
  const height = Math.max(needed, size.leastHeight);
  const axisY = Math.round((height - needed) / 2 + above + lead);

  const bars: PlacedBar[] = marks.bars.flatMap((bar, i) => {
    const row = barRows[i];
    if (row === undefined) return [];
    const box = {x: bar.start, y: axisY + barsTop + row * barPitch, width: bar.end - bar.start, height: barHeight};
    return [{...bar, ...box, label: hung.labels.get(bar)}];
  });
  const flags = boxFlags(hung, axisY - lead, axisY + belowLead);
  const ticks = horizontalTicks(input, scale, axisY + tickTop);
  const chip = chipHeight(measure);
  const chips = countChips(hung.unplaced, scale.from - DOT_ROOM, scale.to + DOT_ROOM, ({width: taken}) => taken, input).map(({rows, label, at, width}): CountChip => (
    {rows, label, x: at - width / 2, y: axisY - chip / 2, width, height: chip}
  ));
  const poles = raisePoles(poleEnds(flags, bars, marks, axisY), [...ticks.ticks, ...chips]);
  const edge = (side: 'before' | 'after', rows: readonly number[]): EdgeChip[] => {
    const box = {x: side === 'before' ? 0 : width - edges[side] + EDGE_GAP, y: axisY - chip / 2, width: edges[side] - EDGE_GAP, height: chip};
    return rows.length ? [{side, rows, label: input.edgeLabel(side, rows.length), ...box}] : [];
  };
  const layout: FlagsLayout = {
    kind: 'flags', width, height, axis: {y: axisY, start: scale.from, end: scale.to}, ...ticks,
    marks: marks.onAxis, bars, poles, flags, chips, edges: [...edge('before', before), ...edge('after', after)],
    now: nowAt === undefined ? undefined : {
      at: nowAt, top: axisY - lead, bottom: axisY + belowLead - barGap,
      label: nowLabel(input, nowAt, scale.to, axisY - lead, [...poles.map(({at}) => at), ...marks.onAxis.flatMap(({at, end}) => [at, end])], chips),
    },
  };
  return {layout, isFull: chips.length > 0 && (hung.board.isFull || stacked.size < marks.bars.length)};
}

/** The room that the chip for events beyond an end of the axis takes, px. */
function edgeWidth(side: 'before' | 'after', rows: readonly number[], {measure, edgeLabel}: LayoutInput): number {
  return rows.length ? Math.ceil(measure.width(edgeLabel(side, rows.length), 'small')) + 2 * CHIP_PAD + EDGE_GAP : 0;
}

/** The box of every flag that hangs; rows above count upward from `aboveY`, rows below downward from `belowY`. */
function boxFlags({requests, board}: HungFlags, aboveY: number, belowY: number): Flag[] {
  const tops = {above: rowTops(board.rowHeights('above'), aboveY, -1), below: rowTops(board.rowHeights('below'), belowY, 1)};
  return requests.flatMap((request, i) => {
    const place = board.places[i];
    if (!place) return [];
    const {side, row, hang} = place;
    const x = hang === 'right' ? request.at + FLAG_PAD : request.at - FLAG_PAD - request.width;
    return [{...request, side, hang, x, y: tops[side][row]}];
  });
}

function rowTops(heights: readonly number[], from: number, direction: 1 | -1): number[] {
  let y = from;
  return heights.map((height) => {
    const top = direction > 0 ? y : y - height;
    y += direction * height;
    return top;
  });
}

/** A pole reaches from the mark of its events to their farthest flags. */
function poleEnds(flags: readonly Flag[], bars: readonly PlacedBar[], {onAxis}: Marks, axisY: number): PoleEnd[] {
  const markY = new Map<number, number>();
  for (const {rows} of onAxis) for (const row of rows) markY.set(row, axisY);
  for (const {rows, y} of bars) for (const row of rows) markY.set(row, y);
  return flags.flatMap(({row, at, y, height}) => {
    const mark = markY.get(row)!;
    return [{row, at, top: mark, bottom: mark}, {row, at, top: y, bottom: y + height}];
  });
}

/** Where the label of "now" stands: in the first stretch after it that no pole and no dot crosses, if one has room. */
function nowLabel(
  {now, measure}: LayoutInput, at: number, end: number, top: number, lines: readonly number[], chips: readonly Box[],
): (Box & {text: string}) | undefined {
  const text = now!.label;
  const width = measure.width(text, 'small');
  const taken = [...lines.map((x) => ({from: x - DOT_ROOM, to: x + DOT_ROOM})), ...chips.map((chip) => ({from: chip.x, to: chip.x + chip.width + DOT_ROOM}))];
  let x = at + DOT_ROOM;
  for (const {from, to} of taken.sort((a, b) => a.from - b.from)) {
    if (from >= x + width) break;
    if (to > x) x = to;
  }
  return x + width <= end ? {x, y: top, width, height: lineHeight('small', measure), text} : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
