import type {EventTable} from '../../data/event-table.js';
import type {Steps} from '../../data/steps.js';
import type {Dataset} from '../../data/types.js';
import {isCrowd} from '../../scene/crowd-grouping.js';
import type {LayoutName} from '../../scene/layout-names.js';
import type {Scene} from '../../scene/scene.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import type {View} from '../../view/view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {inSlices, pause, SHORT_SLICE} from '../slices.js';
import {type NextPlan, type ShownPlan, slicing} from '../timeline/slicing.js';
import type {LazyModules} from './lazy-modules.js';

/** Fewer events than this are laid out in no time. */
const LEAST = 200;

/** What is being laid out. */
interface Planning {
  /** The table of all events, of which a filter may show some only. */
  readonly whole: EventTable;
  readonly stop: AbortController;
  done?: Promise<void>;
}

/** What each timeline lays out in slices now; undefined where that is nothing. */
const plannings = new WeakMap<ShownPlan, {now: Planning | undefined}>();

/**
 * Lays out the picture of many events in slices, between which the page answers. What is shown stays until then. What has
 * begun with the same data comes to its end, and is shown, also where the size or the filter is another by then: of a frame
 * that is resized without end some picture is seen.
 * @returns false where whoever asks has to do it, at once.
 */
export function planInSlices(cache: ShownPlan, next: NextPlan, name: LayoutName, modules: LazyModules): boolean {
  if (slicing.isAhead) return false;
  const [, dataset, table] = next.key as [unknown, Dataset, EventTable];
  let held = plannings.get(cache);
  if (!held) {
    const own = (held = {now: undefined as Planning | undefined});
    plannings.set(cache, own);
    modules.work.add(() => own.now?.done);
  }
  const {now} = held;
  const whole = table.whole ?? table;
  if (now?.whole === whole && !slicing.isPrinting) return true;
  now?.stop.abort();
  held.now = undefined;
  if (table.length < LEAST || isCrowd(name) || slicing.isPrinting) return false;
  // The view may lie where the data before have no time: of these nothing is drawn any more.
  if (cache.scenePlan?.input.dataset !== dataset) cache.scenePlan = undefined;
  const planning: Planning = {whole, stop: new AbortController()};
  const {signal} = planning.stop;
  held.now = planning;
  planning.done = (async () => {
    try {
      // Not in the task that has read the data.
      await pause();
      const drawn = await inSlices(laying(cache, next), signal, undefined, SHORT_SLICE);
      // It is shown in a task of its own.
      await pause();
      if (!drawn || signal.aborted) return;
      Object.assign(cache, next, drawn);
      modules.changed();
    } finally {
      if (held.now === planning) held.now = undefined;
    }
  })();
  return true;
}

function* laying(cache: ShownPlan, {key, planOn}: NextPlan): Steps<Pick<ShownPlan, 'scenePlan' | 'scene'>> {
  const [, {events}, {length, order}] = key as [unknown, Dataset, EventTable];
  // Of columns they are made now; more than a list of them keeps are shown as a crowd.
  for (let row = 0; row < length; row++) {
    events.at(order[row]);
    yield;
  }
  const scenePlan = planOn();
  yield;
  yield* scenePlan.steps;
  // The view may have been moved meanwhile.
  const {scene, isAtRest} = cache;
  const view = scene && !scene.isWhole ? scene.view : scenePlan.extent;
  return {scenePlan, scene: yield* drawing(cache, scenePlan, view, isAtRest)};
}

/** Does what a plan has left to do before it can show a view, and draws that. @param isAtRest - whether nothing moves it. */
export function* drawing(
  cache: Pick<ShownPlan, 'originAt'>,
  plan: ScenePlan,
  view: View,
  isAtRest: boolean,
): Steps<Scene> {
  yield* plan.steps;
  yield;
  yield* preparing(plan, plan.toAxis(view));
  yield;
  return plan.sceneAt(view, isAtRest, cache.originAt?.(plan, view));
}

/** Does what is left to do for a view. @param view - in axis time. */
function* preparing({plan, extent}: ScenePlan, view: View): Steps<void> {
  if (plan.preparing) yield* plan.preparing(view);
  const {start, end} = extent;
  for (let level = 1; plan.planFor && level <= zoomLevel(extent, view); level++) {
    plan.planFor({start, end: start + (end - start) / zoomOfLevel(level)});
    yield;
  }
}
