import type {View} from '../../view/view.js';
import {limitView} from '../../view/view-limits.js';
import {middleOf, zoomView} from '../../view/view-moves.js';
import {stopOf} from '../../scene/scene-stops.js';
import type {ScenePlan} from '../../scene/scene-plan.js';

/** How much of the view some events take that it zooms to. */
const PART = 0.8;

/**
 * The view that zooms to where some events lie, so that they come apart, in axis time; undefined where they lie at one
 * instant, or where it would be no nearer.
 * @param view - the one that is shown, ms since 1970 UTC.
 */
export function viewApart(scenePlan: ScenePlan, ids: readonly string[], view: View): View | undefined {
  const times = ids.flatMap((id) => stopOf(scenePlan, id)?.time ?? []);
  const stretch = {start: Math.min(...times), end: Math.max(...times)};
  if (!(stretch.end > stretch.start)) return undefined;
  const wanted = limitView(zoomView(stretch, PART, middleOf(stretch)), scenePlan.extent);
  const {start, end} = scenePlan.toAxis(view);
  return wanted.end - wanted.start < PART * (end - start) ? wanted : undefined;
}
