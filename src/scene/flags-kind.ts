import type {FlagsDetail} from '../layout/flags/flags-detail.js';
import {planFlags} from '../layout/flags/flags-plan.js';
import {FlagsPlans} from '../layout/flags/flags-plans.js';
import type {FlagsLayout} from '../layout/flags/project-flags.js';
import {drawFlags} from './flags-scene.js';
import type {LayoutKind} from './layout-kind.js';
import {scales} from './scales.js';

let detail: FlagsDetail | undefined;

/** Time along a horizontal axis, flags on poles above and below. */
export const flagsKind: LayoutKind<FlagsLayout> = {
  name: 'flags',
  along: 'x',
  draw: drawFlags,
  // oxlint-disable-next-line require-yield -- it is one step
  *scale(...asked) {
    return scales.bent?.flagsScale(...asked);
  },
  *plan(input, size) {
    return new FlagsPlans(input, yield* planFlags(input, size), () => detail);
  },
  loadDetail: async () => void ({flagsDetail: detail} = await import('../layout/flags/flags-detail.js')),
};
