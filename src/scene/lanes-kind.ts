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
  scale: (...asked) => scales.bent?.flagsScale(...asked),
  // oxlint-disable-next-line require-yield -- it is one step
  *plan(input, size, scene) {
    const {extent} = input;
    const {within} = eventsInView(scene.table, extent);
    return new LanesLayoutPlan(input, size, lanesOf({...scene, extent}, within), Boolean(scene.lanes.isFile));
  },
};
