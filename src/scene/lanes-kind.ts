import {eventsInView} from '../query/events-in-view.js';
import {LanesLayoutPlan} from '../layout/lanes/lanes-layout-plan.js';
import type {LanesLayout} from '../layout/lanes/lanes-layout.js';
import {lanesOf} from './lane-groups.js';
import {drawLanes} from './lanes-scene.js';
import type {LayoutKind} from './layout-kind.js';
import {scales} from './scales.js';

/** Time along a horizontal axis, and a band for each group of events. */
export const lanesKind: LayoutKind<LanesLayout> = {
  name: 'lanes',
  along: 'x',
  draw: drawLanes,
  // oxlint-disable-next-line require-yield -- it is one step
  *scale(...asked) {
    return scales.bent?.flagsScale(...asked);
  },
  *plan(input, size, scene) {
    const {extent} = input;
    const {within} = eventsInView(scene.table, extent);
    const lanes = lanesOf({...scene, extent}, within);
    yield;
    return yield* LanesLayoutPlan.planned(input, size, lanes, Boolean(scene.lanes.isFile));
  },
};
