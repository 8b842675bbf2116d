import {SectionsLayoutPlan} from '../layout/sections/sections-layout-plan.js';
import type {SectionsLayout} from '../layout/sections/sections-layout.js';
import {verticalScale} from '../layout/vertical/vertical-scale.js';
import {lanesOf} from './lane-groups.js';
import type {LayoutKind} from './layout-kind.js';
import {scales} from './scales.js';
import {drawSections} from './sections-scene.js';

/** A vertical axis for each group of events, one below the other. */
export const sectionsKind: LayoutKind<SectionsLayout> = {
  name: 'vertical',
  along: 'y',
  draw: drawSections,
  // One for all sections: what leaves out no event of the whole leaves out none of any.
  scale: (asked, input, size) => scales.bent && verticalScale(asked, input, size, scales.bent.makeScale),
  *plan(input, size, scene) {
    const {lanes} = scene;
    const rows = Array.from({length: scene.table.length}, (_, row) => row);
    const lanesWith = (collapsedLanes: typeof lanes.collapsedLanes) =>
      lanesOf({...scene, extent: input.extent, lanes: {...lanes, collapsedLanes}}, rows);
    const shown = lanesWith(lanes.collapsedLanes);
    const all = lanes.collapsedLanes?.length ? lanesWith([]) : shown;
    return yield* SectionsLayoutPlan.planned(input, size, {shown, all, isFile: Boolean(lanes.isFile)});
  },
};
