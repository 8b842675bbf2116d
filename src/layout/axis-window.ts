import type {AxisMark} from './axis-marks.js';
import type {Along, EdgeChip, LayoutInput} from './layout-input.js';
import type {AxisLine} from './layout-plan.js';
import {clampTime} from '../view/view.js';
import {TimeScale} from './time-scale.js';

/** How far dots, caps and outlines reach beyond their boxes, px. */
export const BLEED = 16;

/** The part of the axis that is visible in a picture, px along the axis from the edge of the picture. */
export class AxisWindow {
  /** Where the axis starts and ends in sight, px: at the ends of the picture, or where time starts and ends within it. */
  readonly start: number;
  readonly end: number;
  /** Of the part of the axis that is seen. */
  readonly seen: TimeScale;
  readonly reach: readonly [from: number, to: number];
  readonly #input: LayoutInput;
  readonly #scale: TimeScale;
  readonly #length: number;

  /**
   * @param scale - of the view; what lies before and after the view is seen as far as there is room.
   * @param length - of the picture, px.
   * @param reach - up to where what goes on beyond the picture is drawn, px; from where on it is seen, beside headers that
   *   hide what lies before.
   */
  constructor(input: LayoutInput, scale: TimeScale, length: number, reach: readonly [number, number] = [0, length]) {
    const {extent} = input;
    this.#input = input;
    this.#scale = scale;
    this.#length = length;
    this.start = Math.max(0, reach[0], scale.toPx(extent.start));
    this.end = Math.min(length, scale.toPx(extent.end));
    this.reach = reach;
    const view = {
      start: Math.max(extent.start, scale.toTime(this.start)),
      end: Math.min(extent.end, scale.toTime(this.end)),
    };
    this.seen = this.end > this.start && view.end > view.start ? new TimeScale(view, this.start, this.end) : scale;
  }

  /** The line of the axis in the picture. @param across - where it lies across its direction, px. */
  line(along: Along, across: number): AxisLine {
    const {extent, now} = this.#input;
    const px = (time: number) => Math.max(this.reach[0], Math.min(this.reach[1], this.#scale.toPx(time)));
    return {
      along,
      across,
      start: px(extent.start),
      end: px(extent.end),
      known: px(now ? clampTime(now.time, extent) : extent.end),
      folds: this.#input.scale?.foldsIn(this.seen, this.#input),
    };
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
