import type {TallLayout} from '../layout/crowd/crowd-layout.js';
import {TallPlan} from '../layout/crowd/tall-plan.js';
import {describedBy, sourceOf} from './crowd-source.js';
import {keptTexts} from './kept-texts.js';
import type {LayoutKind} from './layout-kind.js';
import {drawTall} from './tall-scene.js';

/** Time down a vertical axis, and beside it how many events there are, and cards for those that matter most. */
export const tallKind: LayoutKind<TallLayout> = {
  name: 'tall',
  along: 'y',
  draw: drawTall,
  // oxlint-disable-next-line require-yield -- it is linear
  *scale() {
    return undefined;
  },
  // oxlint-disable-next-line require-yield -- it is one step
  *plan(input, size, scene) {
    return new TallPlan({...input, keptTexts: keptTexts(scene)}, size, sourceOf(scene));
  },
  described: (input) => describedBy(sourceOf(input), input),
};
