import type {View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import type {LayoutInput} from '../layout-input.js';
import type {LayoutPlan, Stop} from '../layout-plan.js';
import type {TimeScale} from '../time-scale.js';
import type {FlagsDetail} from './flags-detail.js';
import type {FlagsPlan} from './flags-plan.js';
import {flagsScale, type FlagsLayout, projectFlags} from './project-flags.js';

/** The plans of flags at discrete scales, each made from the coarser one when it is asked for. */
export class FlagsPlans implements LayoutPlan<FlagsLayout> {
  readonly #input: LayoutInput;
  readonly #plans: FlagsPlan[];
  readonly #detail: () => FlagsDetail | undefined;

  /**
   * @param whole - the plan of all of time.
   * @param detail - what finer scales need; while it is undefined, zooming in only spreads the flags of the whole.
   */
  constructor(input: LayoutInput, whole: FlagsPlan, detail: () => FlagsDetail | undefined) {
    this.#input = input;
    this.#plans = [whole];
    this.#detail = detail;
  }

  get height(): number {
    return this.#plans[0].height;
  }

  scale(view: View): TimeScale {
    return flagsScale(this.#plans[0], view);
  }

  project(view: View, isAtRest?: boolean): FlagsLayout {
    const detail = this.#detail();
    return projectFlags(this.planFor(view), view, this.#input, isAtRest ? detail?.resting : detail?.moving);
  }

  stops(view: View): Stop[] {
    return this.#detail()?.flagStops(this.planFor(view), view, this.#input) ?? [];
  }

  labelTime(row: number, view: View): number | undefined {
    return this.#detail()?.labelTime(this.planFor(view), row, this.scale(view).pxPerMs, this.#input);
  }

  /** The plan for the scale of a view. */
  planFor(view: View): FlagsPlan {
    const plans = this.#plans;
    const detail = this.#detail();
    if (!detail) return plans[0];
    const level = zoomLevel(this.#input.extent, view);
    while (plans.length <= level) plans.push(detail.refineFlags(plans.at(-1)!, plans.length, plans[0], this.#input));
    return plans[level];
  }
}
