import type {ReactiveController} from 'lit';
import type {ScenePlan} from '../../scene/scene-plan.js';
import {limitView} from '../../view/view-limits.js';
import {isSameView, type View} from '../../view/view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {whenIdle} from '../when-idle.js';
import {liveClock} from './live-clock.js';
import type {TimelineCore} from './timeline-core.js';

/** A view that is closer by this is laid out at the next scale: see `zoomLevel`. */
const CLOSER = Math.SQRT2;

/** Where plans follow each other faster, ms, such as those of live data, none is worth it. */
const LASTING = 1000;

/** Plans forget tiles that have not been shown for long; so many places later they may be laid out again. */
const MOST_PLACES = 64;

/**
 * Lays out, while the page is idle, what a reader may come to next. A plan keeps what it has laid out, so that the frame
 * in which it is shown has little left to do.
 */
export class PlanningAhead implements ReactiveController {
  readonly #core: TimelineCore;
  /** What was planned from. */
  #plan: ScenePlan | undefined;
  /** Where it has been laid out, shown or ahead: see `placeOf`. There is nothing new there. */
  readonly #places = new Set<string>();
  #place = '';
  /** When another plan came, elapsed ms. */
  #changed = -Infinity;
  #ahead: View[] = [];
  #isWaiting = false;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdated(): void {
    const {scene, scenePlan} = this.#core.sceneCache;
    // What has to be asked of a source is asked for what is shown, not for what may be.
    if (!scene || !scenePlan || scenePlan.table.isPartial) return;
    const isNew = scenePlan !== this.#plan;
    const place = placeOf(scene.view, scenePlan);
    if (!isNew && place === this.#place) return;
    [this.#plan, this.#place, this.#ahead] = [scenePlan, place, []];
    if (isNew || this.#places.size > MOST_PLACES) this.#places.clear();
    this.#places.add(place);
    const now = liveClock.current.elapsed();
    const isFleeting = isNew && now - this.#changed < LASTING;
    if (isNew) this.#changed = now;
    if (isFleeting) return;
    this.#ahead = viewsAhead(scene.view, scenePlan);
    this.#wait();
  }

  /** One view at a time: whatever a reader does meanwhile comes first. */
  #wait(delay?: number): void {
    this.#ahead = this.#ahead.filter((view) => !this.#places.has(placeOf(view, this.#plan!)));
    if (this.#isWaiting || !this.#ahead.length) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isWaiting = false;
      const view = this.#ahead.shift();
      const plan = this.#plan;
      if (!view || !plan || plan !== this.#core.sceneCache.scenePlan) return;
      this.#places.add(placeOf(view, plan));
      plan.sceneAt(view, false);
      this.#wait(0);
    }, delay);
  }
}

/**
 * Which scale a view has, and, where that is laid out by stretches, roughly which part of time: in halves of the longest
 * view of that scale.
 */
function placeOf(view: View, scenePlan: ScenePlan): string {
  const {extent, plan} = scenePlan;
  const {start, end} = scenePlan.toAxis(view);
  const level = zoomLevel(extent, {start, end});
  if (!plan.isTiled) return String(level);
  const length = (extent.end - extent.start) / zoomOfLevel(level);
  return `${level} ${Math.round((start + end - 2 * extent.start) / length)}`;
}

/** What lies at the next scale, in both halves of a view, before and after it, and around it. */
function viewsAhead(view: View, scenePlan: ScenePlan): View[] {
  const {extent, scale} = scenePlan;
  const {start, end} = scenePlan.toAxis(view);
  const length = end - start;
  const near = length / CLOSER;
  const margin = (length * CLOSER - length) / 2;
  const wanted = [
    {start, end: start + near},
    {start: end - near, end},
    {start: end, end: end + length},
    {start: start - length, end: start},
    {start: start - margin, end: end + margin},
  ].map((one) => {
    const limited = limitView(one, extent);
    return scale?.viewToTime(limited) ?? limited;
  });
  return wanted.filter((one, i) => !isSameView(one, view) && wanted.findIndex((other) => isSameView(one, other)) === i);
}
