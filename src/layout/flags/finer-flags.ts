import {finish, type Steps} from '../../data/steps.js';
import type {View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import type {LayoutInput} from '../layout-input.js';
import type {FinerPlans, Stop} from '../layout-plan.js';
import type {FlagsPlan} from './flags-plan.js';
import {type FlagsLayout, flagsScale, type ProjectionDetail, projectFlags} from './project-flags.js';
import {refineFlags} from './refine-flags.js';

/** What views of a part of time are drawn by. */
export interface ViewDetail {
  readonly moving: ProjectionDetail;
  readonly resting: ProjectionDetail;
  flagStops(plan: FlagsPlan, view: View, input: LayoutInput): readonly Stop[];
  labelTime(plan: FlagsPlan, row: number, pxPerMs: number, input: LayoutInput): number | undefined;
}

/** The plans of flags at discrete scales, each made from the coarser one. */
export class FinerFlags implements FinerPlans {
  isHasty = false;
  readonly #input: LayoutInput;
  readonly #plans: FlagsPlan[];
  readonly #detail: ViewDetail;
  /** What is left to do for the next one: whoever asks for it goes on with it. */
  #next: Steps<FlagsPlan> | undefined;

  /** @param whole - the plan of all of time. */
  constructor(whole: FlagsPlan, input: LayoutInput, detail: ViewDetail) {
    this.#input = input;
    this.#plans = [whole];
    this.#detail = detail;
  }

  project(view: View, isAtRest?: boolean): FlagsLayout {
    return projectFlags(this.planFor(view), view, this.#input, this.#detail[isAtRest ? 'resting' : 'moving']);
  }

  stops(view: View): readonly Stop[] {
    return this.#detail.flagStops(this.planFor(view), view, this.#input);
  }

  labelTime(row: number, view: View): number | undefined {
    return this.#detail.labelTime(this.planFor(view), row, flagsScale(this.#plans[0], view).pxPerMs, this.#input);
  }

  /** The plan for the scale of a view; in haste the finest that is known and not too fine: it is valid too, and names less. */
  planFor(view: View): FlagsPlan {
    if (!this.isHasty) finish(this.preparing(view));
    return this.#plans[Math.min(this.#levelOf(view), this.#plans.length - 1)];
  }

  *preparing(view: View): Steps<void> {
    const level = this.#levelOf(view);
    const plans = this.#plans;
    while (plans.length <= level) {
      this.#next ??= refineFlags(plans.at(-1)!, plans.length, plans[0], this.#input);
      const step = this.#next.next();
      if (step.done) {
        plans.push(step.value);
        this.#next = undefined;
      }
      yield;
    }
  }

  #levelOf(view: View): number {
    return zoomLevel(this.#input.extent, view);
  }
}
