import type {LayoutInput} from '../layout/layout-input.js';
import type {LayoutSize} from '../layout/layout-plan.js';
import {makeScale} from '../layout/scales/make-scale.js';
import type {Scale} from '../layout/scales/scale.js';
import {eventsInView} from '../query/events-in-view.js';
import type {LaneOptions} from './lane-options.js';

export {makeScale} from '../layout/scales/make-scale.js';
export {makeOwnScale} from '../layout/scales/own-scale.js';
export {drawFolds} from './fold-marks.js';

/** Between the poles of neighbouring events, px at most, where there is width for it. */
const POLE_PITCH = 24;
/** The part of the width that is the same for all events; the rest is in proportion to time. */
const EVEN_PART = 0.6;
/** How much longer than that a stretch without events may be, px. */
const SLACK = 72;
/** So many of the most important events have room. */
const MOST = 200;

/** The scale of flags: linear, unless another is asked for. */
export function flagsScale(
  {scale: asked = 'auto'}: LaneOptions,
  input: LayoutInput,
  {width}: LayoutSize,
): Scale | undefined {
  if (asked === 'auto' || asked === 'linear') return undefined;
  const {table, extent} = input;
  const {within} = eventsInView(table, extent);
  const rows = [...within].sort((a, b) => table.importance[b] - table.importance[a] || a - b).slice(0, MOST);
  const size = Math.min(POLE_PITCH, (EVEN_PART * width) / Math.max(1, rows.length));
  return makeScale(asked, input, {rows, sizeOf: () => size, length: width, slack: SLACK});
}
