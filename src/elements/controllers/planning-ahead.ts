import type {ReactiveController} from 'lit';
import type {Steps} from '../../data/steps.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import {limitView} from '../../view/view-limits.js';
import {isSameView, type View} from '../../view/view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {SHORT_SLICE} from '../slices.js';
import {whenIdle} from '../when-idle.js';
import {liveClock} from './live-clock.js';
import {preparing} from './preparing.js';
import type {TimelineCore} from './timeline-core.js';

/** A view that is closer by this is laid out at the next scale: see `zoomLevel`. */
const CLOSER = Math.SQRT2;

/** A view is as long as another that differs by less of its length: what is dragged is rounded. */
const SAME = 1e-6;

/** Where plans follow each other faster, ms, such as those of live data, none is worth it. */
const LASTING = 1000;

/** Plans forget tiles that have not been shown for long; so many places later they may be laid out again. */
const MOST_PLACES = 64;

/** Between slices of a view, ms, in browsers that do not know when the page is idle: about one slice a frame. */
const FRAME = 16;

/**
 * Draws, while the page is idle, what a reader may come to next: around the view, or, while it is zoomed, on its way. What
 * is laid out and measured for that is kept, so that the frame in which it is shown has little left to do.
 */
export class PlanningAhead implements ReactiveController {
  readonly #core: TimelineCore;
  /** What was planned from. */
  #plan: ScenePlan | undefined;
  /** Where it has been laid out, shown or ahead: see `placeOf`. There is nothing new there. */
  readonly #places = new Set<string>();
  #place = '';
  /** Whether all around that place was planned, not only what lay on the way there. */
  #isAround = false;
  /** In axis time. */
  #view: View | undefined;
  /** When another plan came, elapsed ms. */
  #changed = -Infinity;
  /** In axis time. */
  #ahead: View[] = [];
  #isWaiting = false;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdated(): void {
    const {scene, scenePlan} = this.#core.sceneCache;
    // What has to be asked of a source is asked for what is shown, not for what may be.
    if (!scene || !scenePlan || scenePlan.input.table.isPartial) return;
    const isNew = scenePlan !== this.#plan;
    const view = scenePlan.toAxis(scene.view);
    const place = placeOf(view, scenePlan);
    const before = this.#core.picture.isMoving ? this.#view : undefined;
    const onTheWay = before && zoomedFurther(before, view);
    this.#view = view;
    if (!isNew && place === this.#place && (onTheWay || this.#isAround)) return;
    [this.#plan, this.#place, this.#isAround, this.#ahead] = [scenePlan, place, !onTheWay, []];
    if (isNew || this.#places.size > MOST_PLACES) this.#places.clear();
    this.#places.add(place);
    const now = liveClock.current.elapsed();
    const isFleeting = isNew && now - this.#changed < LASTING;
    if (isNew) this.#changed = now;
    if (isFleeting) return;
    const ahead = onTheWay ? [onTheWay] : viewsAround(view);
    this.#ahead = ahead
      .map((one) => limitView(one, scenePlan.extent))
      .filter((one, i, all) => !isSameView(one, view) && all.findIndex((other) => isSameView(one, other)) === i);
    this.#wait();
  }

  /** One view at a time: whatever a reader does meanwhile comes first. */
  #wait(delay?: number): void {
    this.#ahead = this.#ahead.filter((view) => !this.#places.has(placeOf(view, this.#plan!)));
    if (this.#isWaiting || !this.#ahead.length) return;
    this.#isWaiting = true;
    whenIdle(() => {
      const view = this.#ahead.shift();
      const plan = this.#plan;
      if (!view || !plan || plan !== this.#core.sceneCache.scenePlan) {
        this.#isWaiting = false;
        return;
      }
      this.#places.add(placeOf(view, plan));
      const time = plan.scale?.viewToTime(view) ?? view;
      this.#lay(time, plan, preparing(plan, time));
    }, delay);
  }

  /** Lays out a view, one slice of it whenever the page is idle. @param steps - what is left to do before it can be drawn. */
  #lay(view: View, plan: ScenePlan, steps: Steps<void>): void {
    const until = performance.now() + SHORT_SLICE;
    if (plan === this.#core.sceneCache.scenePlan) {
      while (!steps.next().done)
        if (performance.now() >= until) return whenIdle(() => this.#lay(view, plan, steps), FRAME);
      plan.sceneAt(view, false);
    }
    this.#isWaiting = false;
    this.#wait(0);
  }
}

/**
 * Which scale a view has, and, where that is laid out by stretches, roughly which part of time: in halves of the longest
 * view of that scale.
 * @param view - in axis time.
 */
function placeOf(view: View, {extent, plan}: ScenePlan): string {
  const level = zoomLevel(extent, view);
  if (!plan.isTiled) return String(level);
  const length = (extent.end - extent.start) / zoomOfLevel(level);
  return `${level} ${Math.round((view.start + view.end - 2 * extent.start) / length)}`;
}

/** What a view comes to at the next scale that is zoomed on as it was; undefined where it was not. */
function zoomedFurther(from: View, to: View): View | undefined {
  const [before, length] = [from.end - from.start, to.end - to.start];
  if (Math.abs(length - before) < SAME * length) return undefined;
  const factor = length < before ? 1 / CLOSER : CLOSER;
  // What lies there stays where it is.
  const still = (from.start * length - to.start * before) / (length - before);
  return {start: still + (to.start - still) * factor, end: still + (to.end - still) * factor};
}

/** What lies at the next scale, in both halves of a view, before and after it, and around it. */
function viewsAround({start, end}: View): View[] {
  const length = end - start;
  const near = length / CLOSER;
  const margin = (length * CLOSER - length) / 2;
  return [
    {start, end: start + near},
    {start: end - near, end},
    {start: end, end: end + length},
    {start: start - length, end: start},
    {start: start - margin, end: end + margin},
  ];
}
