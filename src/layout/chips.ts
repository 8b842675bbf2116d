import type {AnchoredRow} from '../query/events-in-view.js';
import type {EdgeChip, LayoutInput} from './layout-input.js';
import type {CompressedAxis} from './compressed-axis.js';
import {lineHeight, type TextMeasure} from './text-measure.js';
import type {TimeScale} from './time-scale.js';
import type {View} from '../view/view.js';

/** A counted chip of a plan: it stands for the events near its place that have no label of their own. */
export interface PlannedChip {
  /** In the order of the table. */
  readonly rows: readonly number[];
  /** Where it stands: at the place of its most important event, ms since 1970 UTC. */
  readonly time: number;
  /** How far the end of the axis has pushed it from there, px. */
  readonly shift: number;
  /** Of a ribbon: its cell, which starts or ends exactly where another does. Missing of a chip that stands alone. */
  readonly cell?: View;
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
  /** Its box is its cell in a ribbon, or what is in view of that, and touches those of its neighbours. */
  readonly isInRibbon?: boolean;
}

/** The least width and height of a chip, px: large enough to touch. */
export const CHIP_LEAST = 24;
/** Above and below its text together, px. */
const CHIP_LEADING = 9;
/** Left and right of its text, px. */
const CHIP_PAD = 7;
export const CHIP_GAP = 4;
/** What lies within a finger's width is told in one chip, px. */
export const CELL = 44;

/** How high a chip is, px. */
export function chipHeight(measure: TextMeasure): number {
  return Math.max(CHIP_LEAST, lineHeight('small', measure) + CHIP_LEADING);
}

/** How wide a chip for so many events is, px. */
export function chipWidth(label: string, {measure}: LayoutInput): number {
  return Math.max(CHIP_LEAST, Math.ceil(measure.width(label, 'smallStrong')) + 2 * CHIP_PAD);
}

/** A chip for events beyond an end of the axis, without its place. @param count - how many there are, if `rows` are only the first. */
export function edgeChip(
  side: EdgeChip['side'],
  rows: readonly number[],
  {measure, edgeLabel}: LayoutInput,
  count = rows.length,
): Omit<EdgeChip, 'x' | 'y'> {
  const label = edgeLabel(side, count);
  return {
    side,
    rows,
    label,
    width: Math.ceil(measure.width(label, 'small')) + 2 * CHIP_PAD,
    height: chipHeight(measure),
  };
}

/** How long a cell is in which some of so many events are counted, px. @param least - see `planChips`. */
export function cellLength(count: number, input: LayoutInput, least: number): number {
  return Math.max(CELL, least, chipWidth(input.chipLabel(count), input) + CHIP_GAP);
}

/**
 * Counts events along a horizontal axis in cells at least as wide as a finger. A cell starts at the first event that is
 * not counted yet or, if there is none of its length between, where the one before it ends: such cells touch, and make a
 * ribbon. Chips never overlap: around one that stands alone at least a cell is empty, and it is narrower than a cell.
 * None stands out over an end of the axis, where there is no time to count events of.
 * @param least - the least width of a cell, where that is more than a finger's, px.
 */
export function planChips(
  unplaced: readonly AnchoredRow[],
  {extent, pxPerMs}: CompressedAxis,
  input: LayoutInput,
  least: number,
): PlannedChip[] {
  const size = chipWidth(input.chipLabel(unplaced.length), input);
  const length = cellLength(unplaced.length, input, least) / pxPerMs;
  const last = extent.end + 1; // so that it holds what lies at the very end
  const cells: {start: number; end: number; events: AnchoredRow[]}[] = [];
  for (const one of [...unplaced].sort((a, b) => a.time - b.time)) {
    const cell = cells.at(-1);
    // Where less than a cell is left at the end of the axis, the last one reaches up to there.
    if (cell && cell.end + length > last) cell.end = last;
    if (cell && one.time < cell.end) cell.events.push(one);
    else {
      const start = cell && one.time < cell.end + length ? cell.end : one.time;
      cells.push({start, end: start + length, events: [one]});
    }
  }
  const {importance} = input.table;
  const half = size / 2 / pxPerMs;
  return cells.map(({start, end, events}, i) => {
    const {time} = events.reduce((best, event) => (importance[event.row] > importance[best.row] ? event : best));
    const shift = (Math.max(extent.start + half, Math.min(extent.end - half, time)) - time) * pxPerMs;
    const rows = events.map(({row}) => row).sort((a, b) => a - b);
    const isInRibbon = start === cells[i - 1]?.end || end === cells[i + 1]?.start;
    return {...plannedChip(rows, time, shift, input), ...(isInRibbon && {cell: {start, end}})};
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

/** A planned chip, and where its middle is in a view, px along the axis; in a ribbon also how wide its cell is. */
export interface AnchoredChip extends PlannedChip {
  readonly at: number;
  readonly width?: number;
}

/** Where a planned chip is in a view. */
export function anchoredChip(chip: PlannedChip, scale: TimeScale): AnchoredChip {
  const {cell, time, shift} = chip;
  if (!cell) return {...chip, at: scale.toPx(time) + shift};
  const from = scale.toPx(cell.start);
  const width = scale.toPx(cell.end) - from;
  return {...chip, at: from + width / 2, width};
}

/** What the chips of a view are made from; px along the axis. */
export interface ChipFrame {
  /** Of the view, along the axis. */
  readonly scale: TimeScale;
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
  /** Nothing else stands where chips do: there may be one for an event whose label has no room in a view. */
  readonly mayAdd?: boolean;
}

/** Makes the chips of a view; see `chipsInView`. */
export type CountInView = (frame: ChipFrame, input: LayoutInput) => ChipInView[];

/**
 * A chip for some events, at a place of the axis, px.
 * @param width - of its cell in a ribbon, px.
 */
export function chipAt(
  rows: readonly number[],
  first: number,
  {at, width}: {readonly at: number; readonly width?: number | undefined},
  input: LayoutInput,
): ChipInView {
  const label = input.chipLabel(rows.length);
  return {rows, first, label, at, width: width ?? chipWidth(label, input), isInRibbon: width !== undefined};
}

/** The chips of all of time: each where it is planned. */
export const chipsAsPlanned: CountInView = ({chips}, input) =>
  chips.map((chip) => chipAt(chip.rows, chip.rows[0], chip, input));
