import type {View} from '../view/view.js';
import {flightPath} from './flight-path.js';

/** How long a flight takes for one of the length of its path, and at most and at least, ms. */
const PACE = 500;
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
 * Animates one view into another: zooms out, pans, and zooms in. With `isInstant` it jumps there.
 * @returns a function that stops the flight where it is.
 */
export function fly({from, to, isInstant, step, done}: Flight): () => void {
  const path = flightPath(from, to);
  const duration = isInstant ? 0 : Math.min(LONGEST, Math.max(SHORTEST, path.length * PACE));
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
    step(path.at(eased));
    frame = requestAnimationFrame(next);
  };
  if (duration) frame = requestAnimationFrame(next);
  else next(0);
  return () => cancelAnimationFrame(frame);
}
