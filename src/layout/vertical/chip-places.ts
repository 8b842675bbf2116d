import {anchorOf} from '../../query/events-in-view.js';
import {clampTime} from '../../view/view.js';
import {type AnchoredChip, chipHeight, type PlannedChip} from '../chips.js';
import type {Box, LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';
import {TimeScale} from '../time-scale.js';
import type {CardTile} from './card-tiles.js';
import {MARK_ROOM} from './place-cards.js';
import {verticalTicks} from './vertical-ticks.js';

/** From the axis to the chips before it, px: marks, the caps of bands and the leaders, which lie behind that, stay free. */
export const CHIP_ROOM = MARK_ROOM + 2;
/** Above and below what is written before the axis, where chips stand too, px. */
const WORDS_GAP = 2;
/** Above and below the middle of a break, px: it can be chosen there. */
const BREAK_REACH = 12;
/** From a chip to the first or the last event that it counts, px at most: with these it is as high as a finger is wide. */
const FARTHEST = 20;
/** So much of the axis before and after a tile is asked for its labels too, px: some reach into the tile. */
const AROUND = 100;
/** Places are found for so many scales from one to twice that: in between, labels lie about a px from where they are thought. */
const SCALES = 16;

/**
 * Where the chips of tiles stand before a vertical axis: as near to their most important event as the labels of the axis
 * let them, but within their tile, and beside the events that they count. What is written near a tile is asked for it
 * alone: labels may differ from view to view, and a chip stays where it is while a view is moved.
 */
export class ChipPlaces {
  readonly #input: LayoutInput;
  /** From the place of its most important event, px, by tile and scale. */
  readonly #shifts = new WeakMap<CardTile, Map<number, number>>();

  constructor(input: LayoutInput) {
    // The name of the zone stands where the picture begins, above all chips.
    this.#input = {...input, zoneName: undefined};
  }

  /** @param column - see `verticalTicks`. */
  place(tile: CardTile, chip: PlannedChip, scale: TimeScale, column: number): AnchoredChip {
    const step = Math.round(SCALES * Math.log2(scale.pxPerMs));
    const shifts = this.#shifts.get(tile) ?? new Map<number, number>();
    this.#shifts.set(tile, shifts);
    let shift = shifts.get(step);
    if (shift === undefined) {
      shift = this.#shiftOf(tile, chip, {pxPerMs: 2 ** (step / SCALES), column});
      shifts.set(step, shift);
    }
    const half = chipHeight(this.#input.measure) / 2;
    const [low, high] = [scale.toPx(tile.start) + half, scale.toPx(tile.end) - half];
    return {...chip, at: Math.max(low, Math.min(high, scale.toPx(chip.time) + shift))};
  }

  #shiftOf(
    {start, end}: CardTile,
    {rows, time}: PlannedChip,
    {pxPerMs, column}: {readonly pxPerMs: number; readonly column: number},
  ): number {
    const {table, extent, measure, now} = this.#input;
    const around = {
      start: Math.max(extent.start, start - AROUND / pxPerMs),
      end: Math.min(extent.end, end + AROUND / pxPerMs),
    };
    const scale = new TimeScale(around, 0, (around.end - around.start) * pxPerMs);
    const half = chipHeight(measure) / 2;
    const places = rows.map((row) => scale.toPx(clampTime(anchorOf(table, row), extent)));
    const low = Math.max(scale.toPx(start) + half, Math.min(...places) - half - FARTHEST);
    const high = Math.min(scale.toPx(end) - half, Math.max(...places) + half + FARTHEST);
    const wanted = Math.max(low, Math.min(high, scale.toPx(time)));

    const room = half + WORDS_GAP;
    const line = lineHeight('small', measure) / 2;
    const taken = verticalTicks(this.#input, scale, column)
      .ticks.filter(({label}) => label)
      .map(({y, height}) => [y - room, y + height + room] as const);
    if (now) taken.push([scale.toPx(now.time) - line - room, scale.toPx(now.time) + line + room]);
    for (const {
      places: [at],
    } of this.#input.scale?.foldsIn(scale, this.#input) ?? [])
      taken.push([at - BREAK_REACH - half, at + BREAK_REACH + half]);
    const free = [wanted, ...taken.flat()].filter(
      (at) => at >= low && at <= high && taken.every(([from, to]) => at <= from || at >= to),
    );
    const nearest = free.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
    return nearest - scale.toPx(time);
  }
}

/** Whether a chip lies on something that is written before the axis. */
export function meetsChip({y, height}: Box, chips: readonly Box[]): boolean {
  return chips.some((chip) => y < chip.y + chip.height && chip.y < y + height);
}
