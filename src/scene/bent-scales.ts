import type {ScaleName} from '../data/scale-names.js';
import type {LayoutInput} from '../layout/layout-input.js';
import type {LayoutSize} from '../layout/layout-plan.js';
import {makeScale} from '../layout/scales/make-scale.js';
import type {Scale} from '../layout/scales/scale.js';
import type {SceneStop} from './scene-plan.js';
import {itemKey} from './keys.js';
import {eventsInView} from '../layout/events-in-view.js';

export {makeScale} from '../layout/scales/make-scale.js';
export {drawFolds} from './fold-marks.js';

/** The stops of a scale with its folds among them, in the order of time. @param pxPerMs - of axis time. */
export function withFolds(stops: readonly SceneStop[], scale: Scale, pxPerMs: number): SceneStop[] {
  const all = [...stops];
  for (const {start, end} of scale.closedFolds(pxPerMs)) {
    const [from, to] = [scale.toAxis(start), scale.toAxis(end)];
    const next = all.findIndex(({time}) => time >= to);
    all.splice(next < 0 ? all.length : next, 0, {key: itemKey('fold', String(start)), time: from + (to - from) / 2});
  }
  return all;
}

/** Between the poles of neighbouring events, px at most, where there is width for it. */
const POLE_PITCH = 24;
/** The part of the width that is the same for all events; the rest is in proportion to time. */
const EVEN_PART = 0.6;
/** How much longer than that a stretch without events may be, px. */
const SLACK = 72;
/** So many of the most important events have room. */
const MOST = 200;

/** The scale of flags: linear, unless another is asked for. */
export function flagsScale(asked: ScaleName | 'auto', input: LayoutInput, {width}: LayoutSize): Scale | undefined {
  if (asked === 'auto' || asked === 'linear') return undefined;
  const {table, extent} = input;
  const {within} = eventsInView(table, extent);
  const rows = [...within].sort((a, b) => table.importance[b] - table.importance[a] || a - b).slice(0, MOST);
  const size = Math.min(POLE_PITCH, (EVEN_PART * width) / Math.max(1, rows.length));
  return makeScale(asked, input, {rows, sizeOf: () => size, length: width, slack: SLACK});
}
