import type {AxisPlace} from '../../layout/layout-plan.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import {limitView} from '../../view/view-limits.js';
import type {View} from '../../view/view.js';

/** Converts between time and axis time. */
export interface TimeAxis {
  toAxis(view: View): View;
  toTime(view: View): View;
}

/**
 * Converts between time and axis time, in which gestures, keys and flights move the view: on a scale that is not linear,
 * what is under a finger stays there.
 * @param where - what moves the view from a lane: where lanes have a scale each, that of the lane counts.
 */
export function timeAxis(scenePlan: ScenePlan | undefined, where?: AxisPlace): TimeAxis {
  const own = where && scenePlan?.plan.axisOf?.(where);
  const toAxis = (view: View) => scenePlan?.toAxis(view) ?? view;
  // Limited first: what lies beyond an end in axis time is not as long as what it would be limited to.
  const limited = (view: View) => (scenePlan ? limitView(view, scenePlan.extent) : view);
  const toTime = (view: View) => scenePlan?.scale?.viewToTime(limited(view)) ?? view;
  return own
    ? {toAxis: (view) => own.toOwn(toAxis(view)), toTime: (view) => toTime(own.toShared(limited(view)))}
    : {toAxis, toTime};
}
