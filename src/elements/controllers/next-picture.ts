import type {Steps} from '../../data/steps.js';
import type {Dataset} from '../../data/types.js';
import type {Scene} from '../../scene/scene.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import type {View} from '../../view/view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {inSlices, pause, SHORT_SLICE} from '../slices.js';
import type {ShownAxis} from '../timeline/shown-data.js';
import type {TimelineCore} from './timeline-core.js';

/** What a picture depends on may change while it is laid out; so often that is begun anew, before it is done at once. */
const MOST_TRIES = 3;

/** What is to be shown. */
export interface Wanted {
  readonly dataset: Dataset;
  /** The axis that the page asks for. */
  readonly axis: ShownAxis;
  /** Whether the view moves. */
  readonly isMoving: boolean;
}

/** What an element shows: what is derived from its data, and the picture of that. */
type State = ReturnType<typeof stateOf>;

function stateOf({shown, sceneCache}: TimelineCore) {
  const {source, dataset, whole, extent, issues, rules, reader} = shown;
  const {key, scenePlan, planOn, scene, isAtRest} = sceneCache;
  return {
    shown: {source, dataset, whole, extent, issues, rules, reader},
    picture: {key, scenePlan, planOn, scene, isAtRest},
  };
}

function show({shown, sceneCache}: TimelineCore, state: State): void {
  Object.assign(shown, state.shown);
  Object.assign(sceneCache, state.picture);
}

/**
 * Lays out the picture of data that are not shown yet, in slices between which the page answers: what is shown stays, and
 * moves as a reader moves it.
 *
 * @param wanted - as it is now.
 * @param signal - stops it before the next slice.
 * @returns a function that puts picture and data in place together, so that the next update only draws. Undefined where
 *   that update has to lay it out, or where the work was stopped.
 */
export async function layOutNext(
  core: TimelineCore,
  wanted: () => Wanted,
  signal: AbortSignal,
): Promise<(() => void) | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // Not in the task that has read the data.
    await pause();
    const before = stateOf(core).shown;
    const next = derive(core, wanted());
    if (!next) return undefined;
    const {state, view, plan} = next;
    const {isMoving} = wanted();
    const scene = await inSlices(drawing(core, plan, view, isMoving), signal, undefined, SHORT_SLICE);
    // What is laid out is shown in a task of its own.
    await pause();
    if (!scene || signal.aborted) return undefined;
    const drawn = {...state, picture: {...state.picture, scene, isAtRest: !isMoving}};
    // An attribute, the clock or the size may have changed what it depends on.
    if (isSame(stateOf(core).shown, before) && isCurrent(core, drawn)) return () => show(core, drawn);
  }
  return undefined;
}

/** What an element would show of other data; undefined where their picture cannot be laid out yet, or is the one shown. */
function derive(core: TimelineCore, {dataset, axis}: Wanted) {
  const before = stateOf(core);
  const {isWhole} = core.view;
  core.shown.update(dataset, axis, false);
  layOut(core);
  const state = stateOf(core);
  const view = isWhole ? core.shown.extent : core.timeline.view;
  show(core, before);
  const {scenePlan: plan} = state.picture;
  return plan && view && plan !== before.picture.scenePlan ? {state, view, plan} : undefined;
}

/** Whether an element that showed this would keep its picture. */
function isCurrent(core: TimelineCore, state: State): boolean {
  const before = stateOf(core);
  show(core, state);
  layOut(core);
  const {scenePlan} = core.sceneCache;
  show(core, before);
  return scenePlan === state.picture.scenePlan;
}

/** Makes the plan of what there is to show, of which nothing is done yet. */
function layOut({sceneCache, timeline, sceneInput}: TimelineCore): void {
  const input = sceneInput();
  if (input) sceneCache.layOut(input, getComputedStyle(timeline));
  else sceneCache.clear();
}

/** Does all that a plan has to do before it shows a view, and draws that. */
function* drawing({sceneCache}: TimelineCore, plan: ScenePlan, view: View, isMoving: boolean): Steps<Scene> {
  yield* plan.steps;
  yield;
  yield* preparing(plan, plan.toAxis(view));
  yield;
  return plan.sceneAt(view, !isMoving, sceneCache.originAt?.(plan, view));
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

function isSame(one: object, other: object): boolean {
  return Object.entries(one).every(([name, value]) => value === other[name as keyof typeof other]);
}
