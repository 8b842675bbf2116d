import {middleOf} from '../view/view-moves.js';
import type {View} from '../view/view.js';

/** How much a path prefers zooming to panning, squared; about what readers found best in the study of its inventors. */
const RHO2 = 2;
const RHO = Math.sqrt(RHO2);

/** A shift by so small a part of the shorter view is none: nobody sees it. */
const LEAST_SHIFT = 1e-9;

/** A way from one view to another. */
interface FlightPath {
  /** How far apart the views look: 1 is to zoom by a factor of about four, or to pan by 0.7 of a view. */
  readonly length: number;
  /** The view after a part of the way, from 0 to 1. */
  at(part: number): View;
}

/**
 * The optimal path from one view to another (van Wijk and Nuij, “Smooth and efficient zooming and panning”, 2003): it
 * zooms out, pans and zooms in, and equal parts of it look equally long.
 *
 * As the formulas are printed, and as `interpolateZoom` of D3 has them, they subtract numbers as large as the square of
 * the ratio of the views: above a ratio of 1e8 nothing is left. Here they are without such differences: by the inverse
 * hyperbolic sine in place of the logarithm, and by the addition theorem for the shift. Each half of the way is measured
 * from the view it lies next to, as doubles that tell how far it is from a long view are too coarse for a short one.
 */
export function flightPath(from: View, to: View): FlightPath {
  const [middle0, middle1] = [middleOf(from), middleOf(to)];
  const [width0, width1] = [from.end - from.start, to.end - to.start];
  const shift = middle1 - middle0;
  const distance = Math.abs(shift);
  if (distance <= Math.min(width0, width1) * LEAST_SHIFT) {
    const length = Math.log(width1 / width0) / RHO;
    return {
      length: Math.abs(length),
      at: (part) => viewAround(middle0 + part * shift, width0 * Math.exp(RHO * part * length)),
    };
  }
  const growth = ((width1 - width0) / distance) * (width1 + width0);
  const r0 = -Math.asinh((growth / width0 / RHO2 + (RHO2 * distance) / width0) / 2);
  const r1 = -Math.asinh((growth / width1 / RHO2 - (RHO2 * distance) / width1) / 2);
  const length = (r1 - r0) / RHO;
  const direction = Math.sign(shift);
  return {
    length,
    at: (part) => {
      const first = awayFrom(width0, r0, part * length);
      if (first.shift <= distance / 2) return viewAround(middle0 + direction * first.shift, first.width);
      const second = awayFrom(width1, -r1, (1 - part) * length);
      return viewAround(middle1 - direction * second.shift, second.width);
    },
  };
}

/** How far the middle has moved from one end of a path, ms, and how wide the view is, after some of its length. */
function awayFrom(width: number, r: number, length: number): {shift: number; width: number} {
  const cosh = Math.cosh(RHO * length + r);
  return {shift: ((width / RHO2) * Math.sinh(RHO * length)) / cosh, width: (width * Math.cosh(r)) / cosh};
}

function viewAround(middle: number, width: number): View {
  return {start: middle - width / 2, end: middle + width / 2};
}
