import type {ScenePlan} from '../../scene/scene-plan.js';
import type {View} from '../../view/view.js';
import {limitView} from '../../view/view-limits.js';

/** How often a view is made wider at most: labels move while it is. */
const TRIES = 6;
/** What an event in a chip counts for, where one with a label is 1. */
const IN_A_CHIP = 0.5;

/**
 * The first of wider and wider views in which most of what a step marks is wholly in the picture: with its label, which
 * may give way to others over an end of the stretch of time that the step names, else counted in a chip.
 */
export function viewWithMarked(wanted: View, ids: readonly string[], plan: ScenePlan): View {
  let best = {view: wanted, shown: -1};
  for (let i = 0, view = wanted; i < TRIES; i++) {
    const {items, along, width, height} = plan.sceneAt(view);
    const length = along === 'x' ? width : height;
    const marked = items
      .filter(({kind, ids: told}) => (kind === 'event' || kind === 'more') && told.some((id) => ids.includes(id)))
      .map(({kind, ids: told, box}) => ({
        worth: kind === 'event' ? 1 : told.filter((id) => ids.includes(id)).length * IN_A_CHIP,
        before: along === 'x' ? -box.x : -box.y,
        after: (along === 'x' ? box.x + box.width : box.y + box.height) - length,
      }));
    const shown = marked.reduce((sum, {worth, before, after}) => sum + (before > 0 || after > 0 ? 0 : worth), 0);
    if (shown > best.shown) best = {view, shown};
    const before = Math.max(0, ...marked.map((one) => one.before));
    const after = Math.max(0, ...marked.map((one) => one.after));
    if (!(before || after) || !length) break;
    view = widened(view, along === 'x' && plan.mirrored ? [after, before] : [before, after], length, plan);
  }
  return best.view;
}

/** A view that shows so many px more before and after it. */
function widened(view: View, [before, after]: readonly [number, number], length: number, plan: ScenePlan): View {
  const {start, end} = plan.toAxis(view);
  const perPx = (end - start) / length;
  const axisView = {start: start - before * perPx, end: end + after * perPx};
  return limitView(plan.scale?.viewToTime(axisView) ?? axisView, plan.extent);
}
