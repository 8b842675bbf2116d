/** A stretch of time, `[start, end)` in ms since 1970 UTC: the extent of a timeline, or the part of it on screen. */
export interface View {
  readonly start: number;
  readonly end: number;
}

/** The instant itself if it lies in the view, else the end of the view that is nearer to it. */
export function clampTime(time: number, {start, end}: View): number {
  return time <= start ? start : time >= end ? end : time;
}

/** Whether two views are equal except for rounding. */
export function isSameView(a: View, b: View): boolean {
  const tolerance = (a.end - a.start) * 1e-9;
  return Math.abs(a.start - b.start) <= tolerance && Math.abs(a.end - b.end) <= tolerance;
}
