import {NO_GROUP} from '../data/event-table.js';
import type {AxisMark} from '../layout/axis-marks.js';
import type {Bar} from '../layout/bars.js';
import type {Along, Box} from '../layout/layout-input.js';
import {drawBand, drawBar, drawDot, drawShape, drawUnit, pointAlong} from './event-marks.js';
import {eventAt, groupAt, isSoftAt, roleOf, type SceneInput} from './scene-input.js';
import type {Sheet} from './sheet.js';
import {markKey} from './keys.js';

/** The sign of a group on a bar, px, and in a band on the axis, where it is small and stands so far within. */
const SIGN_RADIUS = 3.5;
const INNER_RADIUS = 2.25;
const INNER_INSET = 7;

/**
 * Draws what stands on the axis or beside it. What is no dot has a sign in the shape of its group: a bar beside the axis on
 * the edge at which it starts, a band on the axis within it, where it looks like no dot.
 * @param middle - of its thickness, px across the axis, and `thickness` of what stands beside the axis.
 */
export function drawPlacedMark(sheet: Sheet, mark: AxisMark | (Bar & Box), middle: number, along: Along, input: SceneInput, thickness?: number): void {
  const {kind, rows, start, end} = mark;
  const role = roleOf(input, rows);
  const group = groupAt(input, rows);
  const key = markKey(kind, role.ids[0]);
  if (kind === 'dot') return drawDot(sheet, key, pointAlong(along, start, middle), role, group);
  if (mark.kind === 'span') drawBar(sheet, key, mark, mark, along, eventAt(input, rows[0]).date, role);
  else if (kind === 'unit') drawUnit(sheet, key, start, end, middle, along, role, thickness);
  else drawBand(sheet, key, start, end, middle, along, isSoftAt(input, rows), role, thickness);
  const isCut = 'cutStart' in mark && mark.cutStart;
  if (group === NO_GROUP || isCut || input.dataset.groups.length < 2) return;
  const [inset, radius] = thickness ? [0, SIGN_RADIUS] : [INNER_INSET, INNER_RADIUS];
  drawShape(sheet, markKey(key, 'sign'), 'mark', pointAlong(along, start + inset, middle), radius, group, role);
}
