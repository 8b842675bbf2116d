import {barLabel} from '../bars.js';
import {isInView} from '../../query/events-in-view.js';
import type {LayoutInput} from '../layout-input.js';
import type {TimeScale} from '../time-scale.js';
import {barLabelInSight} from './edge-texts.js';
import type {FlagsPlan, PlannedBar} from './flags-plan.js';
import type {Flag, LabelFinder} from './project-flags.js';
import {ownPart} from './shared-years.js';
import {barsCrossed, type BarPole, barTops, type FlagPlace, isCrossed} from './room-in-view.js';

/** A view of a plan. */
export interface PlanView {
  readonly plan: FlagsPlan;
  readonly input: LayoutInput;
  readonly scale: TimeScale;
  /** The rows of bars that are not named, whatever has room, as the view names enough. */
  readonly unnamed?: ReadonlySet<number>;
}

/** What runs through the bars of a view, px: the poles of flags, and the line of "now". */
export function polesIn(flags: readonly FlagPlace[], {plan: {bars, now}, scale}: PlanView): BarPole[] {
  const tops = barTops(bars);
  return [
    ...flags.map(({row, side, at}): BarPole => ({side, at, from: tops.get(row)})),
    ...(now ? [{side: 'below', at: scale.toPx(now.time), from: undefined} as const] : []),
  ];
}

/** Finds labels of bars beside the poles that a view shows, in place of those of its plan. */
export function besidePoles(
  find: LabelFinder,
  polesOf: (input: LayoutInput) => readonly BarPole[] | undefined,
): LabelFinder {
  return (bar, crossings, input, seen) => {
    const across = polesOf(input)?.filter((pole) => isCrossed(bar, pole));
    return find(ownPart(bar), across?.map(({at}) => at) ?? crossings, input, seen);
  };
}

/** The label of a bar of a view beside some poles. */
export function labelBeside(
  poles: readonly BarPole[],
  bar: PlannedBar,
  view: PlanView,
  find: LabelFinder,
): ReturnType<LabelFinder> {
  return besidePoles(find, () => poles)(inPx(bar, view.scale), [], view.input, [0, view.plan.size.width]);
}

function inPx(bar: PlannedBar, scale: TimeScale): PlannedBar {
  return {...bar, start: scale.toPx(bar.start), end: scale.toPx(bar.end), free: scale.toPx(bar.free ?? bar.end)};
}

/** Whether all bars keep their names if a flag hangs at a place beside other flags. */
export type KeepsNames = (place: FlagPlace, others: readonly FlagPlace[]) => boolean;

/** Makes the test for a view at rest. What a bar has beside the same poles is found once. */
export function nameKeeper({plan, input, scale}: PlanView): KeepsNames {
  const {bars, size} = plan;
  const inView = new Map(bars.map((bar) => [bar, ownPart(inPx(bar, scale))]));
  const known = new Map<string, boolean>();
  const hasName = (planned: PlannedBar, poles: readonly BarPole[]) => {
    const bar = inView.get(planned)!;
    const crossings = poles.filter((pole) => isCrossed(bar, pole)).map(({at}) => at);
    const key = `${bar.rows[0]} ${crossings.join(' ')}`;
    let has = known.get(key);
    if (has === undefined) {
      const name = barLabelInSight(bar, crossings, input, [0, size.width]);
      known.set(key, (has = name !== undefined && name.at < size.width && name.at + name.width > 0));
    }
    return has;
  };
  return (place, others) => {
    const crossed = barsCrossed(place, place.side, bars);
    if (!crossed.length) return true;
    const poles = polesIn([...others, place], {plan, input, scale});
    const without = poles.filter((_, i) => i !== others.length);
    return crossed.every((bar) => hasName(bar, poles) || !hasName(bar, without));
  };
}

/**
 * The rows of events whose bars hold their names in a view at rest, all of them in sight, though the plan has flags of
 * them, or counts them. Each that goes from a flag into its bar may make room for another.
 */
export function namedInBars(flags: readonly Flag[], view: PlanView): ReadonlySet<number> {
  const {plan, input, scale} = view;
  const barOf = new Map(plan.bars.map((bar) => [bar.rows[0], bar]));
  const named = new Set<number>();
  const nameOf = (bar: PlannedBar | undefined, poles: readonly BarPole[]) => {
    const name = bar && labelBeside(poles, bar, view, barLabel);
    return name && name.at >= 0 && name.at + name.width <= plan.size.width ? name : undefined;
  };
  let left = flags;
  for (let count = -1; count < named.size;) {
    count = named.size;
    const poles = polesIn(left, view);
    for (const {row} of left) {
      if (nameOf(barOf.get(row), poles)) named.add(row);
    }
    left = left.filter(({row}) => !named.has(row));
  }
  const flagged = new Set(flags.map(({row}) => row));
  const poles = polesIn(left, view);
  for (const bar of plan.bars) {
    const [row] = bar.rows;
    const mayBeNamed = !bar.hasLabel && !flagged.has(row) && !view.unnamed?.has(row);
    if (mayBeNamed && isInView(input.table, row, scale.view) && nameOf(bar, poles)) named.add(row);
  }
  return named;
}
