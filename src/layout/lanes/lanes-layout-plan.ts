import type {View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import type {LayoutInput} from '../layout-input.js';
import type {LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import type {TimeScale} from '../time-scale.js';
import type {Lane} from './lane.js';
import type {LanesLayout} from './lanes-layout.js';
import {LanesPlan} from './lanes-plan.js';
import {lanesScale, projectLanes} from './project-lanes.js';
import type {TurnedNames} from './turn-names.js';

/** Time along a horizontal axis, and a band for each group of events. */
export class LanesLayoutPlan implements LayoutPlan<LanesLayout> {
  readonly lanes: readonly Lane[];
  readonly #plan: LanesPlan;
  /** By lane, of the last view at rest. */
  readonly #turned: TurnedNames[] = [];

  constructor(input: LayoutInput, size: LayoutSize, lanes: readonly Lane[]) {
    this.lanes = lanes;
    this.#plan = new LanesPlan(input, size, lanes);
  }

  get height(): number {
    return this.#plan.height;
  }

  scale(view: View): TimeScale {
    return lanesScale(this.#plan, view);
  }

  project(view: View, isAtRest: boolean): LanesLayout {
    return projectLanes(this.#plan, view, isAtRest, this.#turned);
  }

  /** Lane by lane: its header, then its events and chips in the order of time. */
  stops(view: View): Stop[] {
    const {
      input: {extent},
      events: {before, after},
      frames,
    } = this.#plan;
    return [
      ...(before.length ? [{kind: 'before' as const, rows: before, time: extent.start}] : []),
      ...this.#plan.level(zoomLevel(extent, view)).flatMap(({items, chips}, lane): Stop[] => {
        const {isCollapsed, key} = frames[lane].lane;
        const header: Stop = {kind: 'lane', rows: [], time: extent.start, lane, key};
        if (isCollapsed) return [header];
        return [
          header,
          ...[
            ...items.map(({row, mark}): Stop => ({kind: 'event', rows: [row], time: mark.start, lane})),
            ...chips.map(({rows, time}): Stop => ({kind: 'more', rows, time, lane})),
          ].sort((a, b) => a.time - b.time || a.rows[0] - b.rows[0]),
        ];
      }),
      ...(after.length ? [{kind: 'after' as const, rows: after, time: extent.end}] : []),
    ];
  }

  labelTime(): undefined {}
}
