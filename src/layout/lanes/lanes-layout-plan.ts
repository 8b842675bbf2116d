import type {Steps} from '../../data/steps.js';
import {isSameView, type View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import type {LayoutInput} from '../layout-input.js';
import type {LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import type {TimeScale} from '../time-scale.js';
import type {KeptNames} from './kept-names.js';
import type {PlannedItem} from './lane-levels.js';
import type {Lane} from './lane.js';
import {LanesInSight, SCROLLBAR} from './lanes-in-sight.js';
import type {LanesLayout} from './lanes-layout.js';
import {type LaneFrame, groundOf, leastHeightOf} from './lane-frames.js';
import {type LanesPlan, planLanes} from './lanes-plan.js';
import {lanesScale, projectLanes} from './project-lanes.js';

/**
 * Lanes that need no more than so many times the usual height of a picture are all shown: a page scrolls that far more
 * easily than a picture within it.
 */
const WHOLE = 1.5;

/** Time along a horizontal axis, and a band for each group of events. */
export class LanesLayoutPlan implements LayoutPlan<LanesLayout> {
  readonly lanes: readonly Lane[];
  readonly #plan: LanesPlan;
  readonly #inSight: LanesInSight<LaneFrame>;
  /** By lane, of the last view at rest. */
  readonly #kept: KeptNames[] = [];
  /** That view. */
  #rest: View | undefined;

  constructor(plan: LanesPlan, lanes: readonly Lane[]) {
    this.lanes = lanes;
    this.#plan = plan;
    const {height, fullHeight} = plan;
    this.#inSight = new LanesInSight(plan.frames, {lanesTop: plan.ground.lanesTop, height, fullHeight});
  }

  /** @param isFile - nothing can be scrolled: all lanes are shown, however high they are. */
  static *planned(
    input: LayoutInput,
    size: LayoutSize,
    lanes: readonly Lane[],
    isFile = false,
  ): Steps<LanesLayoutPlan> {
    const {width, leastHeight, mostHeight} = size;
    const most = isFile ? Infinity : leastHeight === mostHeight ? mostHeight : WHOLE * mostHeight;
    const ground = groundOf(input, width, lanes);
    yield;
    // Of lanes that are certainly too high, nothing is measured for this.
    let plan = leastHeightOf(ground) > most ? undefined : yield* planLanes(ground, size);
    if (!plan || plan.height > most) plan = yield* planLanes(groundOf(input, width - SCROLLBAR, lanes), size, true);
    return new LanesLayoutPlan(plan, lanes);
  }

  get height(): number {
    return this.#plan.height;
  }

  get fullHeight(): number {
    return this.#plan.fullHeight;
  }

  get lanesTop(): number {
    const {
      ground: {lanesTop, plotX},
      frames,
    } = this.#plan;
    // A header above its lane stays in sight below the axis.
    return lanesTop + (plotX ? 0 : (frames[0]?.header.height ?? 0));
  }

  scrollTo(asked: number | 'all', kept?: string): boolean {
    return this.#inSight.scrollTo(asked, kept);
  }

  scrollTopOf(row: number): number | undefined {
    return this.#inSight.scrollTopOf(row);
  }

  scale(view: View): TimeScale {
    return lanesScale(this.#plan, view);
  }

  preparing(view: View): Steps<unknown> {
    return this.#plan.planning(zoomLevel(this.#plan.ground.input.extent, view), this.#inSight.shown);
  }

  project(view: View, isAtRest: boolean): LanesLayout {
    if (isAtRest) this.#rest = view;
    return projectLanes(this.#plan, {view, isAtRest, inSight: this.#inSight}, this.#kept);
  }

  /**
   * Lane by lane: its header, then its events and chips in the order in which they begin; in a view at rest also the events that it
   * has named besides. Of the lanes that are drawn.
   */
  stops(view: View): Stop[] {
    const {
      input: {extent},
      events: {before, after},
    } = this.#plan.ground;
    const frames = this.#inSight.shown;
    return [
      ...(before.length ? [{kind: 'before' as const, rows: before, time: extent.start}] : []),
      ...this.#plan.level(zoomLevel(extent, view), frames).flatMap(({items, chips}, i): Stop[] => {
        const {
          index: lane,
          lane: {isCollapsed, key},
        } = frames[i];
        const header: Stop = {kind: 'lane', rows: [], time: extent.start, lane, key};
        if (isCollapsed) return [header];
        const added = this.#addedIn(lane, items, view);
        const isAdded = new Set(added.map(({row}) => row));
        const counted = chips
          .map(({rows, time}) => ({rows: rows.filter((row) => !isAdded.has(row)), time}))
          .filter(({rows}) => rows.length);
        return [
          header,
          ...[
            ...[...items, ...added].map(({row, mark}): Stop => ({kind: 'event', rows: [row], time: mark.start, lane})),
            ...counted.map(({rows, time}): Stop => ({kind: 'more', rows, time, lane})),
          ].sort((a, b) => a.rows[0] - b.rows[0]),
        ];
      }),
      ...(after.length ? [{kind: 'after' as const, rows: after, time: extent.end}] : []),
    ];
  }

  /** What a view at rest has named in a lane besides what is planned. */
  #addedIn(lane: number, items: readonly PlannedItem[], view: View): readonly PlannedItem[] {
    if (!this.#rest || !isSameView(this.#rest, view)) return [];
    const isPlanned = new Set(items.map(({row}) => row));
    const kept = Array.from(this.#kept[lane]?.values() ?? []);
    return kept.flatMap(({item, name}) => (name && !isPlanned.has(item.row) ? [item] : []));
  }

  labelTime(): undefined {}
}
