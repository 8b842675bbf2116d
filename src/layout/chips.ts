import type {LayoutInput} from './layout-input.js';
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
  /** Its middle, px along the axis. */
  readonly at: number;
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

function chipOf(events: readonly Unplaced[], from: number, to: number, sizeOf: (chip: Chip) => number, input: LayoutInput): Chip {
  const {importance} = input.table;
  const {at} = events.reduce((best, event) => (importance[event.row] > importance[best.row] ? event : best));
  const label = input.chipLabel(events.length);
  const width = Math.max(CHIP_LEAST, Math.ceil(input.measure.width(label, 'smallStrong')) + 2 * CHIP_PAD);
  const chip = {rows: events.map(({row}) => row), label, at, width};
  const half = sizeOf(chip) / 2;
  return {...chip, at: Math.max(from + half, Math.min(to - half, at))};
}
