import type {SectionsLayout} from '../layout/sections/sections-layout.js';
import {VerticalLayoutPlan} from '../layout/vertical/vertical-layout-plan.js';
import type {VerticalLayout} from '../layout/vertical/vertical-layout.js';
import {planOnScale, verticalScale} from '../layout/vertical/vertical-scale.js';
import type {LayoutKind} from './layout-kind.js';
import {scales} from './scales.js';
import {sectionsKind} from './sections-kind.js';
import {drawVertical} from './vertical-scene.js';

/** Time down a vertical axis, cards beside it. */
export const oneAxisKind: LayoutKind<VerticalLayout> = {
  name: 'vertical',
  along: 'y',
  draw: drawVertical,
  *scale({scale: asked = 'auto'}, input, size) {
    return scales.bent && (yield* verticalScale(asked, input, size, scales.bent.makeScale));
  },
  *plan(input, size) {
    return new VerticalLayoutPlan(yield* planOnScale(input, size));
  },
};

/** Time down a vertical axis, or, where events are grouped, down one for each group. */
export const verticalKind: LayoutKind<VerticalLayout | SectionsLayout> = {
  ...oneAxisKind,
  scale: (asked, input, size) =>
    (asked.groupBy && (asked.scale ?? 'auto') === 'auto' ? sectionsKind : oneAxisKind).scale(asked, input, size),
  draw: (sheet, layout, input) =>
    'sections' in layout ? sectionsKind.draw(sheet, layout, input) : oneAxisKind.draw(sheet, layout, input),
  plan: (input, size, scene) => (scene.lanes.groupBy ? sectionsKind : oneAxisKind).plan(input, size, scene),
};
