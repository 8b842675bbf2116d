import type {View} from '../layout/time-scale.js';

/** The view `factor` times as near, in which an instant keeps its place. */
export function zoomView({start, end}: View, factor: number, at: number): View {
  return {start: at - (at - start) / factor, end: at + (end - at) / factor};
}

/** The view that lies by a part of its length later, or, with a negative part, earlier. */
export function shiftView({start, end}: View, part: number): View {
  const by = (end - start) * part;
  return {start: start + by, end: end + by};
}

/** From the edge of a view to what it was moved for, as a part of its length. */
const REVEAL_MARGIN = 0.15;

/** The view moved as far as needed for a stretch of time to be a margin away from its edges; the same one if it is. */
export function revealWell(view: View, {start, end}: View): View {
  const length = view.end - view.start;
  // Of what is longer, the middle.
  const margin = Math.min(length * REVEAL_MARGIN, (length - (end - start)) / 2);
  const by = Math.min(0, start - view.start - margin) + Math.max(0, end - view.end + margin);
  return by ? {start: view.start + by, end: view.end + by} : view;
}

/** The view moved as far as needed for a stretch of time to be well within it; the same one if it is in sight. */
export function revealInView(view: View, stretch: View): View {
  return stretch.start >= view.start && stretch.end < view.end ? view : revealWell(view, stretch);
}
