import {chipsInView} from './chips-in-view.js';
import {flagStops} from './flags/flag-stops.js';
import {refineFlags} from './flags/refine-flags.js';
import type {Refinement} from './layout-plan.js';

/** Loaded after the first picture. */
export const refinement: Refinement = {refineFlags, chipsInView, flagStops};
