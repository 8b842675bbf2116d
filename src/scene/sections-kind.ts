import type {ScaleName} from '../data/scale-names.js';
import type {LayoutInput} from '../layout/layout-input.js';
import type {Scale} from '../layout/scales/scale.js';
import {SectionsLayoutPlan} from '../layout/sections/sections-layout-plan.js';
import type {SectionsLayout} from '../layout/sections/sections-layout.js';
import {lanesOf} from './lane-groups.js';
import type {ChosenScale, LayoutKind} from './layout-kind.js';
import {scales} from './scales.js';
import {drawSections} from './sections-scene.js';

/** Time as it is, where each section chooses a scale of its own: what is told of these is known once they are planned. */
class TimeItself implements ChosenScale {
  #told: readonly Scale[] = [];

  tellOf(scales: readonly Scale[]): void {
    this.#told = scales;
  }

  get name(): ScaleName {
    return this.#told[0]?.name ?? 'linear';
  }

  told(names: Readonly<Record<Scale['name'], string>>): readonly string[] {
    return this.#told.map((scale) => scale.told(names)).find(({length}) => length) ?? [];
  }

  bend(input: LayoutInput): LayoutInput {
    return input;
  }
}

/** By what it is made for. */
const chosen = new WeakMap<LayoutInput, TimeItself>();

/** A vertical axis for each group of events, one below the other, each with a scale of its own. */
export const sectionsKind: Pick<LayoutKind<SectionsLayout>, 'scale' | 'plan' | 'draw'> = {
  draw: drawSections,
  // oxlint-disable-next-line require-yield -- nothing is to be found before they are planned
  *scale(_, input) {
    const shared = new TimeItself();
    chosen.set(input, shared);
    return shared;
  },
  *plan(input, size, scene) {
    const {lanes} = scene;
    const rows = Array.from({length: scene.table.length}, (_, row) => row);
    const lanesWith = (collapsedLanes: typeof lanes.collapsedLanes) =>
      lanesOf({...scene, extent: input.extent, lanes: {...lanes, collapsedLanes}}, rows);
    const shown = lanesWith(lanes.collapsedLanes);
    const all = lanes.collapsedLanes?.length ? lanesWith([]) : shown;
    const {scale, now} = input;
    const plan = yield* SectionsLayoutPlan.planned(
      input,
      size,
      {shown, all, isFile: Boolean(lanes.isFile)},
      {
        asked: lanes.scale ?? 'auto',
        linear: {
          ...input,
          table: scene.table,
          scale: undefined,
          ...(now && scale && {now: {...now, time: scale.toTime(now.time)}}),
        },
        make: scales.bent?.makeOwnScale,
      },
    );
    chosen.get(input)?.tellOf(plan.bentScales);
    return plan;
  },
};
