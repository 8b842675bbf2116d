import type {View} from '../../view/view.js';
import type {LayoutInput} from '../layout-input.js';
import type {LayoutPlan, Stop} from '../layout-plan.js';
import type {TimeScale} from '../time-scale.js';
import type {FinerFlags} from './finer-flags.js';
import type {FlagsDetail} from './flags-detail.js';
import type {FlagsPlan} from './flags-plan.js';
import {flagsScale, type FlagsLayout, projectFlags} from './project-flags.js';

/** Flags planned for all of time; finer scales are planned by what is loaded later. */
export class FlagsPlans implements LayoutPlan<FlagsLayout> {
  readonly #input: LayoutInput;
  readonly #whole: FlagsPlan;
  readonly #detail: () => FlagsDetail | undefined;
  #finer: FinerFlags | undefined;

  /**
   * @param whole - the plan of all of time.
   * @param detail - what finer scales need; while it is undefined, zooming in only spreads the flags of the whole.
   */
  constructor(input: LayoutInput, whole: FlagsPlan, detail: () => FlagsDetail | undefined) {
    this.#input = input;
    this.#whole = whole;
    this.#detail = detail;
  }

  get height(): number {
    return this.#whole.height;
  }

  scale(view: View): TimeScale {
    return flagsScale(this.#whole, view);
  }

  project(view: View, isAtRest?: boolean): FlagsLayout {
    return this.finer?.project(view, isAtRest) ?? projectFlags(this.#whole, view, this.#input);
  }

  stops(view: View): readonly Stop[] {
    return this.finer?.stops(view) ?? [];
  }

  labelTime(row: number, view: View): number | undefined {
    return this.finer?.labelTime(row, view);
  }

  get finer(): FinerFlags | undefined {
    return (this.#finer ??= this.#detail()?.finer(this.#whole, this.#input));
  }
}
