import type {View} from '../view/view.js';

/** Time laid along an axis, `view.start` at `from` px and `view.end` at `to` px. */
export class TimeScale {
  readonly view: View;
  readonly from: number;
  readonly to: number;

  /** @throws RangeError if the view is empty or not finite. */
  constructor(view: View, from: number, to: number) {
    const duration = view.end - view.start;
    if (!(duration > 0 && duration < Infinity)) {
      throw new RangeError(`no view: ${view.start}/${view.end}`);
    }
    this.view = view;
    this.from = from;
    this.to = to;
  }

  /** Of the axis, px. */
  get length(): number {
    return this.to - this.from;
  }

  get pxPerMs(): number {
    return this.length / (this.view.end - this.view.start);
  }

  /** Where an instant lies, px. Subtracts before it divides, so that deep time keeps its pixels. */
  toPx(time: number): number {
    const {start, end} = this.view;
    return this.from + ((time - start) / (end - start)) * this.length;
  }

  /** What instant lies there, ms since 1970 UTC. */
  toTime(px: number): number {
    return this.view.start + (px - this.from) / this.pxPerMs;
  }
}
