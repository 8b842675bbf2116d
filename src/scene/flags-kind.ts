import {FlagsPlans} from '../layout/flags/flags-plans.js';
import type {FlagsLayout} from '../layout/flags/project-flags.js';
import {drawFlags} from './flags-scene.js';
import type {LayoutKind} from './layout-kind.js';

/** Time along a horizontal axis, flags on poles above and below. */
export const flagsKind: LayoutKind<FlagsLayout> = {name: 'flags', plan: (input, size) => new FlagsPlans(input, size), draw: drawFlags};
