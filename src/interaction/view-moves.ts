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

/** The view moved as far as needed for an instant to be well within; the same one if it is. */
export function revealInView(view: View, time: number): View {
  const margin = (view.end - view.start) * REVEAL_MARGIN;
  const by = time < view.start ? time - view.start - margin : time >= view.end ? time - view.end + margin : 0;
  return by ? {start: view.start + by, end: view.end + by} : view;
}
