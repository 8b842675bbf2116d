import type {Dataset} from '../../data/types.js';
import {inSlices, pause, SHORT_SLICE} from '../slices.js';
import type {ShownAxis} from '../timeline/shown-data.js';
import {slicing} from '../timeline/slicing.js';
import {drawing} from './plan-slices.js';
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
    const scene = await inSlices(drawing(core.sceneCache, plan, view, !isMoving), signal, undefined, SHORT_SLICE);
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
  if (!input) return sceneCache.clear();
  slicing.isAhead = true;
  try {
    sceneCache.layOut(input, getComputedStyle(timeline));
  } finally {
    slicing.isAhead = false;
  }
}

function isSame(one: object, other: object): boolean {
  return Object.entries(one).every(([name, value]) => value === other[name as keyof typeof other]);
}
