import type {AnchoredRow} from './events-in-view.js';
import type {EdgeChip, LayoutInput} from './layout-input.js';
import {type CompressedAxis, compressedPositions} from './compressed-axis.js';
import {lineHeight, type TextMeasure} from './text-measure.js';
import type {View} from '../view/view.js';

/** A counted chip of a plan: it stands for the events near its place that have no label of their own. */
export interface PlannedChip {
  /** In the order of the table. */
  readonly rows: readonly number[];
  /** Where it stands: at the place of its most important event, ms since 1970 UTC. */
  readonly time: number;
  /** How far a neighbour or the end of the axis has pushed it from there, px. */
  readonly shift: number;
  /** From where to where its events reach, ms since 1970 UTC. */
  readonly reach: View;
}

/** A chip of a view, px along the axis. */
export interface ChipInView {
  readonly rows: readonly number[];
  /** The row by which it is known from one view to the next. */
  readonly first: number;
  readonly label: string;
  /** Its middle. */
  readonly at: number;
  /** Of its box, px. */
  readonly width: number;
}

/** The least width and height of a chip, px: large enough to touch. */
export const CHIP_LEAST = 24;
/** Above and below its text together, px. */
const CHIP_LEADING = 9;
/** Left and right of its text, px. */
const CHIP_PAD = 7;
export const CHIP_GAP = 4;
/** What lies within a finger's width is told in one chip, px. */
const CELL = 44;
/** Chips do not reach farther from their place, px. */
const REACH = 200;

/** How high a chip is, px. */
export function chipHeight(measure: TextMeasure): number {
  return Math.max(CHIP_LEAST, lineHeight('small', measure) + CHIP_LEADING);
}

/** How wide a chip for so many events is, px. */
export function chipWidth(label: string, {measure}: LayoutInput): number {
  return Math.max(CHIP_LEAST, Math.ceil(measure.width(label, 'smallStrong')) + 2 * CHIP_PAD);
}

/** A chip for events beyond an end of the axis, without its place. */
export function edgeChip(
  side: EdgeChip['side'],
  rows: readonly number[],
  {measure, edgeLabel}: LayoutInput,
): Omit<EdgeChip, 'x' | 'y'> {
  const label = edgeLabel(side, rows.length);
  return {
    side,
    rows,
    label,
    width: Math.ceil(measure.width(label, 'small')) + 2 * CHIP_PAD,
    height: chipHeight(measure),
  };
}

/**
 * Counts events along a horizontal axis in chips, one for each cell; a cell, at least as wide as a finger, starts at
 * the first event that is not counted yet. Chips never overlap: the middle of each is at least the size of a chip and a
 * gap away from the end of its cell.
 * @param room - how far chips may stand out over the ends of the axis, px.
 */
export function planChips(
  unplaced: readonly AnchoredRow[],
  compressedAxis: CompressedAxis,
  room: number,
  input: LayoutInput,
): PlannedChip[] {
  if (!unplaced.length) return [];
  const {positions, width} = compressedPositions(
    unplaced.map(({time}) => time),
    compressedAxis,
    REACH,
  );
  const size = chipWidth(input.chipLabel(unplaced.length), input);
  const [from, to] = [compressedAxis.before - room + size / 2, width - compressedAxis.after + room - size / 2];
  const cell = Math.max(CELL, size + CHIP_GAP);
  const standing = unplaced.map(({row, time}) => ({
    row,
    time,
    px: positions.get(time)!,
    at: Math.max(from, Math.min(to, positions.get(time)!)),
  }));
  const cells: (typeof standing)[] = [];
  for (const one of standing.sort((a, b) => a.at - b.at || a.row - b.row)) {
    const last = cells.at(-1);
    if (last && one.at < last[0].at + cell) last.push(one);
    else cells.push([one]);
  }
  return cells.map((events) => {
    const {time, px, at} = events.reduce((best, event) =>
      input.table.importance[event.row] > input.table.importance[best.row] ? event : best,
    );
    const rows = events.map((event) => event.row).sort((a, b) => a - b);
    return plannedChip(rows, time, Math.min(at, events[0].at + cell - size - CHIP_GAP) - px, input);
  });
}

/** A chip for some events, at the place of one of them. */
export function plannedChip(rows: readonly number[], time: number, shift: number, {table}: LayoutInput): PlannedChip {
  const reach = {start: Infinity, end: -Infinity};
  for (const row of rows) {
    reach.start = Math.min(reach.start, table.earliest[row]);
    reach.end = Math.max(reach.end, table.endLatest[row]);
  }
  return {rows, time, shift, reach};
}

/** A planned chip, and where its middle is in a view, px along the axis. */
export interface AnchoredChip extends PlannedChip {
  readonly at: number;
}

/** What the chips of a view are made from; px along the axis. */
export interface ChipFrame {
  readonly view: View;
  /** In the order in which they stand. */
  readonly chips: readonly AnchoredChip[];
  /** Between these they stand. */
  readonly from: number;
  readonly to: number;
  /** Of a chip along the axis; as wide as its label where it is missing. */
  readonly size?: number;
  /** Events with a label of their own, and the rows of those whose label is in sight. */
  readonly labels: readonly AnchoredRow[];
  readonly told: ReadonlySet<number>;
}

/** Makes the chips of a view; see `chipsInView`. */
export type CountInView = (frame: ChipFrame, input: LayoutInput) => ChipInView[];

/** A chip for some events, at a place of the axis, px. */
export function chipAt(rows: readonly number[], first: number, at: number, input: LayoutInput): ChipInView {
  const label = input.chipLabel(rows.length);
  return {rows, first, label, at, width: chipWidth(label, input)};
}

/** The chips of all of time: each where it is planned. */
export const chipsAsPlanned: CountInView = ({chips}, input) =>
  chips.map(({rows, at}) => chipAt(rows, rows[0], at, input));
