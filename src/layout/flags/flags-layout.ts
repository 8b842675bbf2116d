import type {LayoutInput} from '../layout-input.js';
import {type FlagsSize, planFlags} from './flags-plan.js';
import {type FlagsLayout, projectFlags} from './project-flags.js';

/**
 * Lays events along a horizontal axis: bars beside it, flags on poles above and below, ticks, "now", and counted chips
 * for what has no room. A function of data and size alone: the same input always looks the same.
 */
export function layoutFlags(input: LayoutInput, size: FlagsSize): FlagsLayout {
  return projectFlags(planFlags(input, size), input.extent, input);
}
