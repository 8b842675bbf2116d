import {interpolateZoom} from 'd3';
import {middleOf} from '../view/view-moves.js';
import type {View} from '../view/view.js';

/** Bounds of the duration of a flight, ms. */
const LONGEST = 1200;
const SHORTEST = 250;

/** Whether the reader has asked for no motion that is not needed: then there are no flights, and nothing glides. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A flight from one view to another. */
interface Flight {
  readonly from: View;
  readonly to: View;
  readonly isInstant: boolean;
  /** Shows a view on the way. */
  step(view: View): void;
  done(): void;
}

/**
 * Animates one view into another: zooms out, pans, and zooms in along an optimal path (van Wijk and Nuij 2003). With
 * `isInstant` it jumps there.
 * @returns a function that stops the flight where it is.
 */
export function fly({from, to, isInstant, step, done}: Flight): () => void {
  const length = from.end - from.start;
  // Relative to the middle and in lengths of the first view, to keep floating-point precision at every zoom.
  const path = interpolateZoom([0, 0, 1], [(middleOf(to) - middleOf(from)) / length, 0, (to.end - to.start) / length]);
  const duration = isInstant ? 0 : Math.min(LONGEST, Math.max(SHORTEST, path.duration / 2));
  let frame = 0;
  let start: number | undefined;
  const next = (now: number) => {
    start ??= now;
    const t = duration ? (now - start) / duration : 1;
    if (t >= 1) {
      step(to);
      done();
      return;
    }
    const eased = t * t * (3 - 2 * t);
    const [shift, , width] = path(eased);
    const at = middleOf(from) + shift * length;
    step({start: at - (width * length) / 2, end: at + (width * length) / 2});
    frame = requestAnimationFrame(next);
  };
  if (duration) frame = requestAnimationFrame(next);
  else next(0);
  return () => cancelAnimationFrame(frame);
}
