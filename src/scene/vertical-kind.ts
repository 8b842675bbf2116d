import {VerticalLayoutPlan} from '../layout/vertical/vertical-layout-plan.js';
import type {VerticalLayout} from '../layout/vertical/vertical-layout.js';
import type {LayoutKind} from './layout-kind.js';
import {verticalScale} from '../layout/vertical/vertical-scale.js';
import {scales} from './scales.js';
import {drawVertical} from './vertical-scene.js';

/** Time down a vertical axis, cards beside it. */
export const verticalKind: LayoutKind<VerticalLayout> = {
  name: 'vertical',
  along: 'y',
  draw: drawVertical,
  scale: (asked, input, size) => scales.bent && verticalScale(asked, input, size, scales.bent.makeScale),
  // oxlint-disable-next-line require-yield -- it is one step
  *plan(input, size) {
    return new VerticalLayoutPlan(input, size);
  },
};
