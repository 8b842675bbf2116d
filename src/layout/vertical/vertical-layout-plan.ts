import type {Steps} from '../../data/steps.js';
import {clampTime, type View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {anchorOf} from '../../query/events-in-view.js';
import type {LayoutInput} from '../layout-input.js';
import type {LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import type {ScaleNeeds} from '../scales/scale.js';
import type {TimeScale} from '../time-scale.js';
import {MARK_ROOM} from './place-cards.js';
import {planVertical} from './plan-vertical.js';
import {projectVertical} from './project-vertical.js';
import type {VerticalLayout} from './vertical-layout.js';
import type {AxisLabels, VerticalPart} from './vertical-part.js';
import type {VerticalPlan} from './vertical-plan.js';

/** Time down a vertical axis, with cards beside it. */
export class VerticalLayoutPlan implements LayoutPlan<VerticalLayout> {
  readonly isTiled = true;
  readonly #plan: VerticalPlan;

  constructor(plan: VerticalPlan) {
    this.#plan = plan;
  }

  /** @param part - the events that it is of; all where it is missing. */
  static *planned(
    input: LayoutInput,
    size: Pick<LayoutSize, 'width' | 'leastHeight'>,
    part?: VerticalPart,
  ): Steps<VerticalLayoutPlan> {
    return new VerticalLayoutPlan(yield* planVertical(input, size, part));
  }

  get labels(): AxisLabels {
    const {whole, zoomed} = this.#plan;
    return {whole: whole.axisX - MARK_ROOM, zoomed: zoomed.axisX - MARK_ROOM};
  }

  /** What it is planned from. */
  get input(): LayoutInput {
    return this.#plan.input;
  }

  /** How many events lie on its axis. */
  get count(): number {
    return this.#plan.events.within.length;
  }

  /** The rows of the events that its axis is long enough for, and how much of it each takes, px. */
  get needs(): Pick<ScaleNeeds, 'rows' | 'sizeOf'> {
    return {rows: this.#plan.withCards, sizeOf: (row) => this.#plan.heightOf(row)};
  }

  /** Finds in steps how many events are counted in chips while all of time is shown. */
  counting(): Steps<number> {
    return this.#plan.counting();
  }

  get height(): number {
    return this.#plan.height;
  }

  scale(view: View): TimeScale {
    return this.#plan.scale(view);
  }

  preparing(view: View): Steps<void> {
    return this.#plan.preparing(view);
  }

  project(view: View): VerticalLayout {
    return projectVertical(this.#plan, view);
  }

  stops(view: View): Stop[] {
    const {
      input: {table, extent},
      events: {before, after},
      tiles,
    } = this.#plan;
    return [
      ...(before.length ? [{kind: 'before' as const, rows: before, time: extent.start}] : []),
      ...tiles
        .between(zoomLevel(extent, view), extent.start, extent.end)
        .flatMap(({cards, chip}): Stop[] => [
          ...cards.map((row): Stop => ({kind: 'event', rows: [row], time: clampTime(anchorOf(table, row), extent)})),
          ...(chip ? [{kind: 'more' as const, rows: chip.rows, time: chip.time}] : []),
        ]),
      ...(after.length ? [{kind: 'after' as const, rows: after, time: extent.end}] : []),
    ].sort((a, b) => a.rows[0] - b.rows[0]);
  }

  labelTime(row: number, view: View): number | undefined {
    const plan = this.#plan;
    const {
      input: {table, extent},
    } = plan;
    const level = zoomLevel(extent, view);
    const scale = plan.scale(view);
    const time = clampTime(anchorOf(table, row), extent);
    const at = scale.toPx(time);
    const card = plan.cardsBetween(scale, level, at, at).find((one) => one.row === row);
    return card && scale.toTime(card.y + card.height / 2);
  }
}
