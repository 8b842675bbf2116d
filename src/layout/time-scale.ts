/** A stretch of time, `[start, end)` in ms since 1970 UTC. */
export interface View {
  readonly start: number;
  readonly end: number;
}

/** Time laid along an axis, `view.start` at `from` px and `view.end` at `to` px. */
export class TimeScale {
  readonly view: View;
  readonly from: number;
  readonly to: number;

  /** @throws RangeError if the view is empty or not finite. */
  constructor(view: View, from: number, to: number) {
    if (!(view.end > view.start) || !Number.isFinite(view.end - view.start)) {
      throw new RangeError(`[${view.start}, ${view.end}) is no stretch of time: expected finite bounds, the end after the start`);
    }
    this.view = view;
    this.from = from;
    this.to = to;
  }

  /** Of the axis, px. */
  get length(): number {
    return this.to - this.from;
  }

  /** Where an instant lies, px. Subtracts before it divides, so that deep time keeps its pixels. */
  toPx(time: number): number {
    const {start, end} = this.view;
    return this.from + ((time - start) / (end - start)) * this.length;
  }

  /** The same, with instants outside the view at its ends. */
  toPxWithin(time: number): number {
    return time <= this.view.start ? this.from : time >= this.view.end ? this.to : this.toPx(time);
  }
}
