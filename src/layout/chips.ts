import type {Standing} from './events-in-view.js';
import type {LayoutInput} from './layout-input.js';
import {type Strip, stripPositions} from './strip.js';
import {lineHeight, type TextMeasure} from './text-measure.js';

/** An event that found no place of its own. */
export interface Unplaced {
  readonly row: number;
  /** Where it belongs on the axis, px. */
  readonly at: number;
}

/** A counted chip that stands for several events. */
export interface Chip {
  readonly rows: readonly number[];
  readonly label: string;
  /** The most important of its events, at whose place it stands. */
  readonly row: number;
  /** Its middle, px along the axis. */
  readonly at: number;
  /** How far the end of the axis has pushed it from its place, px. */
  readonly shift: number;
  /** Of its box, px. */
  readonly width: number;
}

/** px; a finger must hit it. */
const CHIP_LEAST = 24;
/** Above and below its text together, px. */
const CHIP_LEADING = 9;
/** Left and right of its text, px. */
export const CHIP_PAD = 7;
const CHIP_GAP = 4;

/** How high a chip is, px. */
export function chipHeight(measure: TextMeasure): number {
  return Math.max(CHIP_LEAST, lineHeight('small', measure) + CHIP_LEADING);
}

/**
 * Counts the events without a label of their own into chips on the axis. Events whose chips would touch share one,
 * which stands at the place of the most important of them.
 * @param from - where the chips' axis starts, px, and `to`, where it ends.
 * @param sizeOf - how much of the axis a chip takes, px.
 */
export function countChips(unplaced: readonly Unplaced[], from: number, to: number, sizeOf: (chip: Chip) => number, input: LayoutInput): Chip[] {
  let groups = [...unplaced].sort((a, b) => a.at - b.at || a.row - b.row).map((event) => [event]);
  for (;;) {
    const chips = groups.map((events) => chipOf(events, from, to, sizeOf, input));
    // Merging may make a chip larger or move it, so merge and look again; every round has fewer chips.
    const merged: Unplaced[][] = [];
    let end = -Infinity;
    chips.forEach((chip, i) => {
      const half = sizeOf(chip) / 2;
      if (merged.length && chip.at - half < end + CHIP_GAP) merged[merged.length - 1].push(...groups[i]);
      else merged.push([...groups[i]]);
      end = Math.max(end, chip.at + half);
    });
    if (merged.length === groups.length) return chips;
    groups = merged;
  }
}

/** A counted chip of a plan. */
export interface PlannedChip {
  readonly rows: readonly number[];
  readonly label: string;
  /** Where it stands: at the place of its most important event, ms since 1970 UTC. */
  readonly time: number;
  /** How far the end of the axis has pushed it from there, px. */
  readonly shift: number;
  readonly width: number;
}

/** Chips do not reach farther from their place, px. */
const REACH = 200;

/** Counts events into chips over all of time. @param room - how far chips may stand out over the ends of the axis, px. */
export function planChips(unplaced: readonly Standing[], strip: Strip, room: number, sizeOf: (chip: Chip) => number, input: LayoutInput): PlannedChip[] {
  const {positions, width} = stripPositions(unplaced.map(({time}) => time), strip, REACH);
  const times = new Map(unplaced.map(({row, time}) => [row, time]));
  const standing = unplaced.map(({row, time}) => ({row, at: positions.get(time)!}));
  return countChips(standing, strip.before - room, width - strip.after + room, sizeOf, input)
    .map((chip) => ({rows: chip.rows, label: chip.label, time: times.get(chip.row)!, shift: chip.shift, width: chip.width}));
}

function chipOf(events: readonly Unplaced[], from: number, to: number, sizeOf: (chip: Chip) => number, input: LayoutInput): Chip {
  const {importance} = input.table;
  const {at, row} = events.reduce((best, event) => (importance[event.row] > importance[best.row] ? event : best));
  const label = input.chipLabel(events.length);
  const width = Math.max(CHIP_LEAST, Math.ceil(input.measure.width(label, 'smallStrong')) + 2 * CHIP_PAD);
  const chip = {rows: events.map((event) => event.row), label, row, at, shift: 0, width};
  const half = sizeOf(chip) / 2;
  const pushed = Math.max(from + half, Math.min(to - half, at));
  return {...chip, at: pushed, shift: pushed - at};
}
