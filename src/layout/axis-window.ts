import type {AxisMark} from './axis-marks.js';
import type {Along, EdgeChip, LayoutInput} from './layout-input.js';
import type {AxisLine} from './layout-plan.js';
import {TimeScale} from './time-scale.js';

/** How far dots, caps and outlines reach beyond their boxes, px. */
export const BLEED = 16;

/** The part of the axis that is visible in a picture, px along the axis from the edge of the picture. */
export class AxisWindow {
  /** Where the axis starts and ends: at the ends of the picture, unless time ends before them. */
  readonly start: number;
  readonly end: number;
  /** The place of "now", limited to the visible axis; the end of that if the dataset names no "now". */
  readonly known: number;
  /** Of the part of the axis that is seen. */
  readonly seen: TimeScale;
  /**
   * Around the picture, px: what goes on beyond it is drawn up to there. While the view moves these are places in time
   * that stay the same for some way, and so does what ends at them.
   */
  readonly reach: readonly [from: number, to: number];
  readonly #input: LayoutInput;
  readonly #scale: TimeScale;
  readonly #length: number;

  /**
   * @param scale - of the view; what lies before and after the view is seen as far as there is room.
   * @param length - of the picture, px.
   * @param isMoving - whether the view moves.
   */
  constructor(input: LayoutInput, scale: TimeScale, length: number, isMoving = false) {
    const {extent, now} = input;
    this.#input = input;
    this.#scale = scale;
    this.#length = length;
    this.start = Math.max(0, scale.toPx(extent.start));
    this.end = Math.min(length, scale.toPx(extent.end));
    const step = isMoving ? 2 ** Math.floor(Math.log2((scale.view.end - scale.view.start) / 4)) : 0;
    const cut = (px: number, round: (steps: number) => number) =>
      step ? scale.toPx(step * round(scale.toTime(px) / step)) : px;
    this.reach = [cut(0, Math.floor), cut(length, Math.ceil)];
    this.known = now ? Math.max(this.start, Math.min(this.end, scale.toPx(now.time))) : this.end;
    const view = {
      start: Math.max(extent.start, scale.toTime(this.start)),
      end: Math.min(extent.end, scale.toTime(this.end)),
    };
    this.seen = this.end > this.start && view.end > view.start ? new TimeScale(view, this.start, this.end) : scale;
  }

  /** The line of the axis in the picture. @param across - where it lies across its direction, px. */
  line(along: Along, across: number): AxisLine {
    const {extent} = this.#input;
    const [from, to] = this.reach;
    const [start, end] = [Math.max(from, this.#scale.toPx(extent.start)), Math.min(to, this.#scale.toPx(extent.end))];
    const known = this.known < this.end ? Math.max(start, this.known) : end;
    const folds = this.#input.scale?.foldsIn(this.seen, this.#input);
    return {along, across, start, end, known, folds};
  }

  /** Whether anything between two places is in the picture. */
  holds(from: number, to: number): boolean {
    return to > -BLEED && from < this.#length + BLEED;
  }

  /** The chips at the ends of the axis that are in the picture, moved with these ends. */
  edges(chips: readonly EdgeChip[]): EdgeChip[] {
    const {start, end} = this.#input.extent;
    const scale = this.#scale;
    return chips.flatMap((chip) => {
      const x = chip.x + (chip.side === 'before' ? scale.toPx(start) - scale.from : scale.toPx(end) - scale.to);
      return this.holds(x, x + chip.width) ? {...chip, x} : [];
    });
  }

  /** The marks on the axis that are in the picture, px; bands are cut well outside of it. */
  marks(onAxis: readonly AxisMark[]): AxisMark[] {
    const marks: AxisMark[] = [];
    const [from, to] = this.reach;
    for (const mark of onAxis) {
      const [start, end] = [this.#scale.toPx(mark.start), this.#scale.toPx(mark.end)];
      if (this.holds(start, end))
        marks.push({...mark, start: Math.max(start, from - 2 * BLEED), end: Math.min(end, to + 2 * BLEED)});
    }
    return marks;
  }
}
