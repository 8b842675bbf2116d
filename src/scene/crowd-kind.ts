import {CrowdLanesPlan} from '../layout/crowd/crowd-lanes-plan.js';
import type {CrowdLanesLayout, CrowdLayout} from '../layout/crowd/crowd-layout.js';
import {CrowdPlan} from '../layout/crowd/crowd-plan.js';
import {crowdLanes, groupPartsOf} from './crowd-lanes.js';
import {drawCrowdLanes} from './crowd-lanes-scene.js';
import {drawCrowd} from './crowd-scene.js';
import {describedBy, sourceOf} from './crowd-source.js';
import {keptTexts} from './kept-texts.js';
import type {LayoutKind} from './layout-kind.js';

/**
 * Time along a horizontal axis, and on it, or in lanes, how many events there are; labels for those that matter most.
 */
export const crowdKind: LayoutKind<CrowdLayout | CrowdLanesLayout> = {
  name: 'crowd',
  along: 'x',
  draw: (sheet, layout, input) =>
    'lanes' in layout ? drawCrowdLanes(sheet, layout, input) : drawCrowd(sheet, layout, input),
  // oxlint-disable-next-line require-yield -- it is linear
  *scale() {
    return undefined;
  },
  *plan(input, size, scene) {
    const source = sourceOf(scene);
    const lanes = crowdLanes(scene, source);
    yield;
    const kept = {...input, keptTexts: keptTexts(scene)};
    return lanes ? new CrowdLanesPlan(kept, size, lanes) : new CrowdPlan(kept, size, source);
  },
  described: (input) => describedBy(sourceOf(input), input),
  partsOf: groupPartsOf,
};
