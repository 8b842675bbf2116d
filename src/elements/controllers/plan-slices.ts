import type {EventTable} from '../../data/event-table.js';
import type {Steps} from '../../data/steps.js';
import type {Dataset} from '../../data/types.js';
import {isCrowd} from '../../scene/crowd-grouping.js';
import type {LayoutName} from '../../scene/layout-names.js';
import type {Scene} from '../../scene/scene.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import type {View} from '../../view/view.js';
import {inSlices, pause, SHORT_SLICE} from '../slices.js';
import {type NextPlan, type ShownPlan, slicing} from '../timeline/slicing.js';
import type {LazyModules} from './lazy-modules.js';
import {inHaste, preparing} from './preparing.js';

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

/** Has many events laid out in slices, in all timelines of the page. */
export function layOutInSlices(): void {
  slicing.plan ??= planInSlices;
  slicing.draw ??= drawInSlices;
}

/**
 * Lays out the picture of many events in slices, between which the page answers. What is shown stays until then. What has
 * begun with the same data comes to its end, and is shown, also where the size or the filter is another by then: of a frame
 * that is resized without end some picture is seen.
 * @returns false where whoever asks has to do it, at once.
 */
function planInSlices(cache: ShownPlan, next: NextPlan, name: LayoutName, modules: LazyModules): boolean {
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
  yield* preparing(plan, view);
  yield;
  return plan.sceneAt(view, isAtRest, cache.originAt?.(plan, view));
}

/** What a timeline is to show, and the work until it can. */
interface Preparing {
  wanted: {readonly scenePlan: ScenePlan; readonly view: View} | undefined;
  done: Promise<void> | undefined;
}

const preparings = new WeakMap<ShownPlan, Preparing>();

/**
 * Draws a view. Where much is left to do for it, that is done in slices, between which the page answers and the view may
 * move on; until then what is known already is shown as in a view that moves, and then the view is drawn again.
 */
function drawInSlices(cache: ShownPlan, view: View, isAtRest: boolean, modules: LazyModules): Scene {
  const scenePlan = cache.scenePlan!;
  const origin = cache.originAt?.(scenePlan, view, cache.scene);
  let held = preparings.get(cache);
  if (!held) {
    const own = (held = {wanted: undefined, done: undefined} as Preparing);
    preparings.set(cache, own);
    modules.work.add(() => own.done);
  }
  if (!scenePlan.plan.finer || isPrepared(scenePlan, view, held.done !== undefined)) {
    held.wanted = undefined;
    return scenePlan.sceneAt(view, isAtRest, origin);
  }
  held.wanted = {scenePlan, view};
  held.done ??= prepareWanted(cache, held).then(() => modules.changed());
  return inHaste(scenePlan, () => scenePlan.sceneAt(view, false, origin));
}

/** So many steps of laying out few events are taken at once: they take next to nothing. */
const AT_ONCE = 1000;

/** Does what a view needs, if that is little, and tells whether it is done. @param isBegun - more of it is done in slices. */
function isPrepared(scenePlan: ScenePlan, view: View, isBegun: boolean): boolean {
  const steps = preparing(scenePlan, view);
  const isLittle = !isBegun && scenePlan.input.table.length < LEAST;
  let left = slicing.isPrinting ? Infinity : isLittle ? AT_ONCE : 0;
  let isDone = steps.next().done;
  for (; !isDone && left > 0; left--) isDone = steps.next().done;
  return Boolean(isDone);
}

/** Does in slices what the view needs that is wanted last, and has it drawn. */
async function prepareWanted(cache: ShownPlan, held: Preparing): Promise<void> {
  // Not in the task that draws.
  await pause();
  await inSlices(followed(held), new AbortController().signal, undefined, SHORT_SLICE);
  held.done = undefined;
  // The rest of the scene is drawn in a task of its own.
  await pause();
  if (held.wanted?.scenePlan === cache.scenePlan && !held.done) cache.scene = undefined;
}

function* followed(held: Preparing): Steps<void> {
  for (let now: Preparing['wanted']; now !== held.wanted;) {
    now = held.wanted;
    if (now)
      for (const _ of preparing(now.scenePlan, now.view)) {
        yield;
        if (now !== held.wanted) break;
      }
  }
}
