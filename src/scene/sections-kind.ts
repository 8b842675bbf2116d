import {SectionsLayoutPlan} from '../layout/sections/sections-layout-plan.js';
import type {SectionsLayout} from '../layout/sections/sections-layout.js';
import {lanesOf} from './lane-groups.js';
import type {LayoutKind} from './layout-kind.js';
import {drawSections} from './sections-scene.js';

/**
 * A vertical axis for each group of events, one below the other. They have one scale, that of all events: a fold that
 * leaves out none of these leaves out none of any section.
 */
export const sectionsKind: Pick<LayoutKind<SectionsLayout>, 'plan' | 'draw'> = {
  draw: drawSections,
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
