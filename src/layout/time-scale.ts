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

/** An instant, or the end of a stretch of time that is nearest to it. */
export function clampTime(time: number, {start, end}: View): number {
  return time <= start ? start : time >= end ? end : time;
}

/** From the age of the universe to a millisecond. */
const DEEPEST = 140;

/**
 * How deep a view is zoomed into all of time, in steps of the square root of two: 0 for the whole. What is laid out at
 * discrete scales is laid out at these.
 */
export function zoomLevel(extent: View, view: View): number {
  const zoom = (extent.end - extent.start) / (view.end - view.start);
  // A view that was moved has lost the last digits of its length; none is so deep as the bound.
  return Math.min(DEEPEST, Math.max(0, Math.floor(2 * Math.log2(zoom) + 1e-6)));
}

/** How many times finer a level is than the whole. */
export function zoomOfLevel(level: number): number {
  return 2 ** (level / 2);
}
