import type {View} from './view.js';

/** The instant in the middle of a view, ms since 1970 UTC. */
export function middleOf({start, end}: View): number {
  // Subtracted first: the sum of two far instants loses digits.
  return start + (end - start) / 2;
}

/**
 * Zooms a view: the new one is `factor` times as short, and the instant `at`, ms since 1970 UTC, keeps its place on
 * screen.
 */
export function zoomView({start, end}: View, factor: number, at: number): View {
  return {start: at - (at - start) / factor, end: at + (end - at) / factor};
}

/** Moves a view by some ms to later time, or, if negative, to earlier time. */
export function movedView({start, end}: View, by: number): View {
  return {start: start + by, end: end + by};
}

/** Moves a view by a part of its length, to later time if positive. */
export function shiftView(view: View, part: number): View {
  return movedView(view, (view.end - view.start) * part);
}

/** The margin between the edge of a view and what it was moved to reveal, as a part of its length. */
const REVEAL_MARGIN = 0.15;

/**
 * Moves a view as little as needed for a stretch of time to lie in it, at least a margin away from both edges. Returns
 * the same view where it does already.
 */
export function revealWell(view: View, {start, end}: View): View {
  const length = view.end - view.start;
  // A stretch that is longer than the view less both margins is centred.
  const margin = Math.min(length * REVEAL_MARGIN, (length - (end - start)) / 2);
  const by = Math.min(0, start - view.start - margin) + Math.max(0, end - view.end + margin);
  return by ? movedView(view, by) : view;
}

/** As `revealWell`, but leaves the view alone where `stretch` is in it, however near to an edge. */
export function revealInView(view: View, stretch: View): View {
  return stretch.start >= view.start && stretch.end < view.end ? view : revealWell(view, stretch);
}
