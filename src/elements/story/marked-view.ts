import type {ScenePlan} from '../../scene/scene-plan.js';
import type {View} from '../../view/view.js';
import {limitView} from '../../view/view-limits.js';

/** How often a view is made wider at most: labels move while it is. */
const TRIES = 6;
/** What an event in a chip counts for, where one with a label is 1. */
const IN_A_CHIP = 0.5;
/** So much is left free at an end that is moved, px: what stands within moves by less than the end does. */
const FREE = 8;
/** For labels of others, which are only cut less well, a view is made wider by at most this part of it on a side. */
const AT_MOST = 0.1;

/** How far something stands out of the picture, px: before its beginning and past its end; negative where it does not. */
interface Overhang {
  readonly before: number;
  readonly after: number;
}

/**
 * The first of wider and wider views in which most of what a step marks is wholly in the picture: with its label, which
 * may give way to others over an end of the stretch of time that the step names, else counted in a chip. Of those that
 * show as much of it, the one that cuts the fewest labels of others.
 */
export function viewWithMarked(wanted: View, ids: readonly string[], plan: ScenePlan): View {
  let best = {view: wanted, shown: -1, cut: Infinity};
  for (let i = 0, view = wanted; i < TRIES; i++) {
    const {items, along, width, height} = plan.sceneAt(view);
    const length = along === 'x' ? width : height;
    const overhang = ({box}: (typeof items)[number]): Overhang => ({
      before: along === 'x' ? -box.x : -box.y,
      after: (along === 'x' ? box.x + box.width : box.y + box.height) - length,
    });
    const isCut = ({before, after}: Overhang) => before > 0 || after > 0;
    const isTold = (id: string) => ids.includes(id);
    const marked = items.filter(({kind, ids: all}) => (kind === 'event' || kind === 'more') && all.some(isTold));
    const shown = marked
      .filter((item) => !isCut(overhang(item)))
      .reduce((sum, {kind, ids: all}) => sum + (kind === 'event' ? 1 : all.filter(isTold).length * IN_A_CHIP), 0);
    const others = items
      .filter(({kind, ids: all}) => kind === 'event' && !all.some(isTold))
      .map(overhang)
      .filter(({before, after}) => isCut({before, after}) && Math.max(before, after) < AT_MOST * length);
    if (shown > best.shown || (shown === best.shown && others.length < best.cut))
      best = {view, shown, cut: others.length};
    const cut = marked.map(overhang).filter(isCut);
    // Where time runs down, a reader scrolls on to what is cut.
    const all = cut.length || along === 'y' ? cut : others;
    if (!all.length || !length) break;
    const most = (overhangs: readonly number[]) => Math.max(0, ...overhangs.map((px) => (px > 0 ? px + FREE : 0)));
    const before = most(all.map((one) => one.before));
    const after = most(all.map((one) => one.after));
    view = widened(view, along === 'x' && plan.input.mirrored ? [after, before] : [before, after], length, plan);
    if (!cut.length && !isNear(view)) break;
  }
  return best.view;

  function isNear({start, end}: View): boolean {
    const room = (wanted.end - wanted.start) * AT_MOST;
    return start >= wanted.start - room && end <= wanted.end + room;
  }
}

/** A view that shows so many px more before and after it. */
function widened(view: View, [before, after]: readonly [number, number], length: number, plan: ScenePlan): View {
  const {start, end} = plan.toAxis(view);
  const {extent} = plan;
  const perPx = (end - start) / length;
  const axisView = {start: start - before * perPx, end: end + after * perPx};
  const wider = plan.scale?.viewToTime(axisView) ?? axisView;
  // Past the ends of all time a view would be moved.
  return limitView(
    {
      start: Math.min(view.start, Math.max(wider.start, extent.start)),
      end: Math.max(view.end, Math.min(wider.end, extent.end)),
    },
    extent,
  );
}
