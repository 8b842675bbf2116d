import {anchorOf, isInView} from '../query/events-in-view.js';
import type {OwnAxis} from '../layout/layout-plan.js';
import {limitView} from '../view/view-limits.js';
import {clampTime, type View} from '../view/view.js';
import type {Lane} from '../layout/lanes/lane.js';
import {itemKey} from './keys.js';
import {eventAt} from './scene-input.js';
import type {Scene, SceneItem} from './scene.js';
import type {ScenePlan} from './scene-plan.js';

/** The longest stretch of a view, as a part of it, between a time that is in sight and one of its edges. */
const MOST_OF_VIEW = 0.9;

/** An item of a scene, in it or beyond its edge. */
export interface SceneStop {
  /** As the item has it. */
  readonly key: string;
  /** Where it stands, ms of axis time. */
  readonly time: number;
  /** The index of the lane that it stands in, where there are lanes. */
  readonly lane?: number;
  /** The row of its first event; missing where it has none. */
  readonly row?: number;
}

/** All items that scenes of the scale of a view have, in the order in which they are read. @param view - in axis time. */
export function stopsOf({plan, input, scale}: ScenePlan, view: View): SceneStop[] {
  const stops = plan
    .stops(view)
    .map(({kind, rows, time, lane, key}): SceneStop => ({
      key: itemKey(kind, key ?? eventAt(input, rows[0]).id),
      time,
      ...(rows.length && {row: rows[0]}),
      ...(lane !== undefined && {lane}),
    }));
  if (plan.isSectioned) return stops;
  for (const {start, end} of scale?.closedFolds(plan.scale(view).pxPerMs) ?? []) {
    const [from, to] = [scale!.toAxis(start), scale!.toAxis(end)];
    const next = stops.findIndex(({time}) => time >= to);
    const fold = {key: itemKey('fold', String(start)), time: from + (to - from) / 2};
    stops.splice(next < 0 ? stops.length : next, 0, fold);
  }
  return stops;
}

/**
 * All stops of a view that is shown: those of its scale, and what only this view has, such as a chip that counts what its
 * edge cuts. Each of these comes before the first stop of its lane that begins later.
 */
export function stopsIn(scenePlan: ScenePlan, view: View, {items}: Pick<Scene, 'items'>): SceneStop[] {
  const stops = stopsOf(scenePlan, view);
  const known = new Set(stops.map(({key}) => key));
  const hasLanes = stops.some(({lane}) => lane !== undefined);
  for (const item of items) {
    if (known.has(item.key)) continue;
    const own = stopFor(item, scenePlan, hasLanes);
    if (!own) continue;
    const isLater = ({lane, row, time}: SceneStop) =>
      lane === own.lane && (own.row === undefined ? time > own.time : row !== undefined && row > own.row);
    const next = stops.findIndex(isLater);
    const last = stops.findLastIndex(({lane}) => lane === own.lane);
    stops.splice(next < 0 ? last + 1 : next, 0, own);
  }
  return stops;
}

/** An item of a scene as a stop; undefined where it is not known where it stands. */
function stopFor({key, ids, stretch, lane}: SceneItem, scenePlan: ScenePlan, hasLanes: boolean): SceneStop | undefined {
  const {plan, input, extent} = scenePlan;
  const row = ids.length ? input.rowOf(ids[0]) : undefined;
  const time =
    row === undefined
      ? stretch && scenePlan.toAxis(stretch).start
      : clampTime(anchorOf(input.layout.table, row), extent);
  if (time === undefined) return undefined;
  const isOwn = (one: Lane) => one.key === lane || (row !== undefined && one.rows.includes(row));
  const index = (hasLanes && plan.lanes?.findIndex(isOwn)) || 0;
  return {key, time, ...(hasLanes && {lane: index}), ...(row !== undefined && {row})};
}

/** Where an event stands, as a stop; undefined for an id that no event has, and for an event outside all of time. */
export function stopOf({extent, input}: ScenePlan, id: string): SceneStop | undefined {
  const row = input.rowOf(id);
  return row === undefined || !isInView(input.table, row, extent)
    ? undefined
    : {key: id, time: clampTime(anchorOf(input.layout.table, row), extent)};
}

/** Converts between axis time and that of the axis on which a stop stands, where lanes have a scale each. */
function axisOfStop({input, plan}: ScenePlan, {key, lane}: SceneStop): OwnAxis | undefined {
  const row = input.rowOf(key);
  return row === undefined && lane === undefined ? undefined : plan.axisOf?.({row, lane});
}

/**
 * The stretch of axis time from a stop to the place of its label when the axis is scaled as in `view`: with it in view,
 * both are seen. Where it is longer than the view, it is that from the event's own time next to the label, as out of
 * sight of that the event has no label; and where even that is too long, as much of it as leaves this time in sight.
 */
export function reachOf(scenePlan: ScenePlan, stop: SceneStop, view: View): View {
  const {input, plan} = scenePlan;
  const row = input.rowOf(stop.key);
  const labelTime = row === undefined ? undefined : plan.labelTime(row, view);
  if (row === undefined || labelTime === undefined) return {start: stop.time, end: stop.time};
  const axis = axisOfStop(scenePlan, stop);
  const toOwn = (one: View) => axis?.toOwn(one) ?? one;
  const {earliest, endLatest} = input.layout.table;
  const {start, end} = toOwn(view);
  const {start: time, end: label} = toOwn({start: stop.time, end: labelTime});
  const most = (end - start) * MOST_OF_VIEW;
  const isNear = Math.abs(label - time) <= most;
  const own = isNear ? time : clampTime(label, toOwn({start: earliest[row], end: endLatest[row]}));
  const far = clampTime(label, {start: own - most, end: own + most});
  const reach = {start: Math.min(own, far), end: Math.max(own, far)};
  return axis?.toShared(reach) ?? reach;
}

/**
 * A view moved so that a stop is seen with its label, in axis time as the view.
 * @param move - moves a view so that a stretch is seen.
 */
export function revealed(
  scenePlan: ScenePlan,
  stop: SceneStop,
  view: View,
  move: (view: View, reach: View) => View,
): View {
  const {extent} = scenePlan;
  const reach = reachOf(scenePlan, stop, limitView(view, extent));
  const own = axisOfStop(scenePlan, stop);
  return own ? own.toShared(limitView(move(own.toOwn(view), own.toOwn(reach)), extent)) : move(view, reach);
}
