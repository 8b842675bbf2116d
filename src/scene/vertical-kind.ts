import type {VerticalLayout} from '../layout/vertical/vertical-layout.js';
import {VerticalPlan} from '../layout/vertical/vertical-plan.js';
import type {LayoutKind} from './layout-kind.js';
import {drawVertical} from './vertical-scene.js';

/** Time down a vertical axis, cards beside it. */
export const verticalKind: LayoutKind<VerticalLayout> = {name: 'vertical', plan: (input, size) => new VerticalPlan(input, size), draw: drawVertical};
