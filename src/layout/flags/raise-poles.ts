import type {Box} from '../layout-input.js';

/** A line from the axis, or a bar, to the farthest flags of one place in time. */
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

/** What a pole carries. */
export interface PoleFlag extends Pick<Box, 'y' | 'height'> {
  readonly row: number;
  /** Where its pole stands, px along the axis. */
  readonly at: number;
}

/** A pole with where it starts and ends, px. */
interface PlacedPole extends Pole {
  top: number;
  bottom: number;
  readonly segments: [number, number][];
  readonly rows: number[];
}

/** Around what interrupts a pole, px. */
const CLEARANCE = 2;

/** Poles that are nearer to each other would be seen as one that is blurred, px. */
const APART = 2;

/**
 * Poles from marks to the outer ends of flags, around what must stay legible. What touches at a place, or at places next
 * to each other, is one.
 * @param markOf - where the mark of an event lies, px across the axis.
 * @param obstacles - are put in order.
 */
export function raisePoles(flags: readonly PoleFlag[], markOf: (row: number) => number, obstacles: Box[]): Pole[] {
  const poles: PlacedPole[] = [];
  for (const {row, at, y, height} of [...flags].sort((a, b) => a.at - b.at)) {
    const mark = markOf(row);
    const [top, bottom] = [Math.min(mark, y), Math.max(mark, y + height)];
    let pole = poles.find((one) => at - one.at < APART && top <= one.bottom && bottom >= one.top);
    if (!pole) poles.push((pole = {at, top, bottom, segments: [], rows: []}));
    pole.top = Math.min(pole.top, top);
    pole.bottom = Math.max(pole.bottom, bottom);
    pole.rows.push(row);
  }
  obstacles.sort((a, b) => a.y - b.y);
  for (const {at, top, bottom, segments} of poles) {
    let from = top;
    const drawTo = (to: number) => to > from && segments.push([from, to]);
    for (const {x, y, width, height} of obstacles) {
      if (at <= x - CLEARANCE || at >= x + width + CLEARANCE) continue;
      drawTo(Math.min(bottom, y - CLEARANCE));
      from = Math.max(from, y + height + CLEARANCE);
    }
    drawTo(bottom);
  }
  return poles;
}
