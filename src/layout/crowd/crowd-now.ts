import {DOT_ROOM} from '../axis-ends.js';
import type {AxisWindow} from '../axis-window.js';
import {overlap} from '../boxes.js';
import type {Box, LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';
import type {TimeScale} from '../time-scale.js';
import type {BandLayout, CrowdNow} from './crowd-layout.js';

interface NowFrame {
  readonly scale: TimeScale;
  readonly axis: AxisWindow;
  readonly band: BandLayout;
  /** The width of the picture, px. */
  readonly length: number;
  /** From where to where the line reaches, and where the columns stand, px from the top. */
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
}

/**
 * The line of "now" across the columns, and its label: after it or, where that would lie on something, before it.
 */
export function nowIn(
  {now, extent, measure}: LayoutInput,
  {scale, axis, band, length, top, bottom, base}: NowFrame,
): CrowdNow | undefined {
  if (!now || now.time <= extent.start || now.time >= extent.end) return undefined;
  const at = scale.toPx(now.time);
  if (!axis.holds(at, at)) return undefined;
  const width = measure.width(now.label, 'small');
  const height = lineHeight('small', measure);
  const poles = band.poles.map((one) => one.at).sort((a, b) => a - b);
  // Behind the poles that stand just after the line; farther away it would not be seen to be its label.
  let after = at + DOT_ROOM;
  for (const pole of poles) if (pole > after - DOT_ROOM && pole < after + width) after = pole + DOT_ROOM;
  const isFree = (box: Box) =>
    box.x >= 0 &&
    box.x + width <= length &&
    poles.every((pole) => pole <= box.x || pole >= box.x + width) &&
    band.columns.every(({from, to, heights}) => {
      const top = base - heights.reduce((sum, one) => sum + one, 0);
      return from >= box.x + width || to <= box.x || top >= box.y + height;
    }) &&
    band.bars.every(({label, ...bar}) => !overlap(label ? {...bar, width: label.at + label.width - bar.x} : bar, box));
  // A line below the upper end, so that it is not read as one of the label above it.
  const places = [...(after <= at + width ? [after] : []), at - DOT_ROOM - width];
  const label = places.map((x) => ({x, y: top + height, width, height, text: now.label})).find(isFree);
  return {at, top, bottom, ...(label && {label})};
}
