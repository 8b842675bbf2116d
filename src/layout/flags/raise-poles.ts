import type {Box} from '../layout-input.js';

/** A line from the axis to the farthest flags of one place in time. */
export interface Pole {
  /** px along the axis. */
  readonly at: number;
  /**
   * The line's parts from top to bottom, px: it is interrupted where a label of the axis or a chip stands in its way.
   */
  readonly segments: readonly (readonly [top: number, bottom: number])[];
  /** The events whose flags it carries. */
  readonly rows: readonly number[];
}

/** What a pole has to reach: a flag, or the mark that it starts from. */
export interface PoleEnd {
  readonly row: number;
  readonly at: number;
  readonly top: number;
  readonly bottom: number;
}

/** Around what interrupts a pole, px. */
const CLEARANCE = 2;

/** Poles that are nearer to each other would be seen as one that is blurred, px. */
const APART = 2;

/**
 * One pole for every place, from its topmost end to its lowest, around what must stay legible. Places that are next to
 * each other share one.
 */
export function raisePoles(ends: readonly PoleEnd[], obstacles: readonly Box[]): Pole[] {
  const places: PoleEnd[][] = [];
  for (const end of [...ends].sort((a, b) => a.at - b.at)) {
    const last = places.at(-1);
    if (last && end.at - last[0].at < APART) last.push(end);
    else places.push([end]);
  }
  return places.map((same) => {
    const [{at}] = same;
    const top = Math.min(...same.map((end) => end.top));
    const bottom = Math.max(...same.map((end) => end.bottom));
    const inTheWay = obstacles
      .filter(({x, width}) => at > x - CLEARANCE && at < x + width + CLEARANCE)
      .sort((a, b) => a.y - b.y);
    const segments: [number, number][] = [];
    let from = top;
    for (const {y, height} of inTheWay) {
      if (y - CLEARANCE > from) segments.push([from, Math.min(bottom, y - CLEARANCE)]);
      from = Math.max(from, y + height + CLEARANCE);
      if (from >= bottom) break;
    }
    if (from < bottom) segments.push([from, bottom]);
    return {at, segments, rows: [...new Set(same.map(({row}) => row))]};
  });
}
