import {chipsInView} from './chips-in-view.js';
import type {CountInView} from './chips.js';
import type {RefineFlags} from './flags/flags-plans.js';
import {flagStops} from './flags/flag-stops.js';
import {refineFlags} from './flags/refine-flags.js';

/** What a plan needs for views of a part of time, and for those who go from event to event. The first picture is of all of it, so this is loaded after that. */
export interface Refinement {
  readonly refineFlags: RefineFlags;
  readonly chipsInView: CountInView;
  readonly flagStops: typeof flagStops;
}

export const refinement: Refinement = {refineFlags, chipsInView, flagStops};
