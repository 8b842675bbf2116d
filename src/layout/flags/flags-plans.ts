import type {LayoutInput} from '../layout-input.js';
import type {LayoutPlan, Refinement, Stop} from '../layout-plan.js';
import type {TimeScale} from '../time-scale.js';
import type {View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {type FlagsPlan, type LayoutSize, planFlags} from './flags-plan.js';
import {flagsScale, type FlagsLayout, projectFlags} from './project-flags.js';

/** The plans of flags at discrete scales, each made from the coarser one when it is asked for. */
export class FlagsPlans implements LayoutPlan<FlagsLayout> {
  readonly #input: LayoutInput;
  readonly #plans: FlagsPlan[];
  #refinement: Refinement | undefined;

  constructor(input: LayoutInput, size: LayoutSize) {
    this.#input = input;
    this.#plans = [planFlags(input, size)];
  }

  get height(): number {
    return this.#plans[0].height;
  }

  /** Hangs more flags from now on where a finer scale has room for them; without it, zooming in only spreads those of the whole. */
  refine(how: Refinement): void {
    this.#refinement = how;
  }

  scale(view: View): TimeScale {
    return flagsScale(this.#plans[0], view);
  }

  project(view: View): FlagsLayout {
    return projectFlags(this.#planFor(view), view, this.#input, this.#refinement?.chipsInView);
  }

  stops(view: View): Stop[] {
    return this.#refinement?.flagStops(this.#planFor(view), this.#input.extent) ?? [];
  }

  labelTime(): undefined {}

  #planFor(view: View): FlagsPlan {
    const plans = this.#plans;
    const level = this.#refinement ? zoomLevel(this.#input.extent, view) : 0;
    while (plans.length <= level) plans.push(this.#refinement!.refineFlags(plans.at(-1)!, plans.length, plans[0], this.#input));
    return plans[level];
  }
}
