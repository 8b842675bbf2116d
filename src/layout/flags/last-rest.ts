import {barLabel, type BarLabel} from '../bars.js';
import {withoutBreaks} from '../break-lines.js';
import type {LayoutInput} from '../layout-input.js';
import {moved} from '../moved-label.js';
import type {TimeScale} from '../time-scale.js';
import {type AnchoredRow, isInView} from '../../query/events-in-view.js';
import {isSameView, type View} from '../../view/view.js';
import {labelBeside, namedInBars, type PlanView, polesIn} from './bar-names.js';
import {labelInSight, labelOutside} from './edge-texts.js';
import {type BesideName, type FillFrame, fillFlags} from './fill-flags.js';
import type {FlagsPlan, PlannedBar} from './flags-plan.js';
import {MOST_NAMED} from './hang-flags.js';
import type {Flag, LabelFinder} from './project-flags.js';
import {type BarPole, hung, isCrossed, isInTheWay} from './room-in-view.js';
import {turnFlags} from './turn-flags.js';

/** What a view at rest has shown. */
interface Rest {
  readonly plan: FlagsPlan;
  readonly view: View;
  readonly pxPerMs: number;
  /** The rows of events that are named in their bars, also in place of planned flags. */
  readonly inBars: Set<number>;
  /** The rows whose flags hang as planned. */
  readonly asPlanned: ReadonlySet<number>;
  /** The others, which have been turned or added. */
  readonly changed: readonly ChangedFlag[];
  /** The picture as it is now. */
  now: Shown;
  /** The labels of bars that an edge of the view has shortened or put beside their bar, by the row of the bar's event. */
  readonly edged: Map<number, EdgedLabel>;
}

/** What a picture shows. */
interface Shown {
  readonly view: PlanView;
  /** The rows of its flags. */
  readonly flagged: ReadonlySet<number>;
  /** The rows of the flags of its plan, also of those that are not in sight. */
  readonly planned: ReadonlySet<number>;
  /** What runs through bars. */
  readonly poles: readonly BarPole[];
}

interface EdgedLabel {
  readonly label: BarLabel;
  /** Where its bar was, px. */
  readonly start: number;
  readonly end: number;
}

interface ChangedFlag {
  readonly flag: Flag;
  /** How much lower its text stands than in the plan, px; missing where the plan has no flag of it. */
  readonly lower?: number;
}

/** What rounding does: px, and as a part of a scale. */
const SLACK = 0.01;
const SAME_SCALE = 1e-6;

/** The last view at rest of each picture: what may be seen of it while the next view moves. */
const lastRests = new WeakMap<LayoutInput, Rest>();

/**
 * The flags of a view at rest, a function of the view: see `turnFlags` and `fillFlags`. In a view of a part of time a name
 * moves into its bar where that holds it.
 */
export function restingFlags(flags: readonly Flag[], plan: FlagsPlan, input: LayoutInput, scale: TimeScale): Flag[] {
  const isWhole = isWholeView(scale.view, input);
  const view: PlanView = {plan, input, scale, unnamed: unnamedIn(flags, plan, input, scale.view)};
  const inBars: ReadonlySet<number> = isWhole ? new Set() : namedInBars(flags, view);
  const turned = turnFlags(
    flags.filter(({row}) => !inBars.has(row)),
    {...plan, plan},
    input,
  );
  const all = isWhole ? turned : fillFlags(turned, {inBars, ...barNames(turned, view)}, view);
  const before = new Map(flags.map((flag) => [flag.row, flag]));
  const changed = all.filter((flag) => before.get(flag.row) !== flag);
  const planned = new Map(plan.flags.map((flag) => [flag.row, flag]));
  lastRests.set(input, {
    plan,
    view: scale.view,
    pxPerMs: scale.pxPerMs,
    inBars: new Set(inBars),
    asPlanned: new Set(all.filter((flag) => !changed.includes(flag)).map(({row}) => row)),
    changed: changed.map((flag) => {
      const own = planned.get(flag.row);
      return own ? {flag, lower: flag.y - own.y} : {flag};
    }),
    now: shownIn(all, view),
    edged: new Map(),
  });
  return all;
}

/**
 * The bars that a view does not name though the plan leaves their names out, as more than `MOST_NAMED` events would be
 * named: the most important others are.
 */
function unnamedIn(flags: readonly Flag[], plan: FlagsPlan, {table}: LayoutInput, view: View): ReadonlySet<number> {
  const flagged = new Set(flags.map(({row}) => row));
  const inView = plan.bars.filter(({rows: [row]}) => !flagged.has(row) && isInView(table, row, view));
  const others = inView.filter(({hasLabel}) => !hasLabel).map(({rows: [row]}) => row);
  const most = Math.max(0, MOST_NAMED - flags.length - (inView.length - others.length));
  return new Set(others.sort((a, b) => table.importance[b] - table.importance[a] || a - b).slice(most));
}

/** What flags that are hung in a view at rest find of the names of its bars. */
function barNames(flags: readonly Flag[], view: PlanView): Pick<FillFrame, 'lacking' | 'beside' | 'named'> {
  const {plan, input, scale} = view;
  const shown = shownIn(flags, view);
  const lacking: AnchoredRow[] = [];
  const beside: BesideName[] = [];
  let named = 0;
  for (const bar of plan.bars) {
    const [row] = bar.rows;
    if (!bar.hasLabel || !isInView(input.table, row, scale.view)) continue;
    const label = labelBeside(shown.poles, bar, view, labelAtRest(shown));
    const {title} = input.words(row);
    const isCut =
      !label || label.at >= plan.size.width || label.at + label.width <= 0 || label.title !== withoutBreaks(title);
    named += Number(label !== undefined);
    if (isCut) lacking.push({row, time: bar.start});
    else if (isOutside(label, {start: scale.toPx(bar.start), end: scale.toPx(bar.end)}))
      beside.push({y: bar.y, start: label.at, end: label.at + label.width});
  }
  return {lacking, beside, named};
}

function isWholeView({start, end}: View, {extent}: LayoutInput): boolean {
  return start <= extent.start && end >= extent.end;
}

function shownIn(flags: readonly Flag[], view: PlanView): Shown {
  const [flagged, planned] = [flags, view.plan.flags].map((some) => new Set(some.map(({row}) => row)));
  return {view, flagged, planned, poles: polesIn(flags, view)};
}

/** What the last view at rest has named besides its plan, on flags and in bars, if it was this one. */
export function addedNames(view: View, plan: FlagsPlan, input: LayoutInput): readonly AnchoredRow[] {
  const rest = lastRests.get(input);
  if (!rest || !isSameView(rest.view, view)) return [];
  return [
    ...rest.changed.filter(({lower}) => lower === undefined).map(({flag}) => flag),
    ...plan.bars
      .filter((bar) => rest.inBars.has(bar.rows[0]) && !isNamed(bar, rest.now))
      .map(({rows: [row], start}) => ({row, time: start})),
  ];
}

/**
 * The flags of a view that moves. What the last view at rest has turned, added or named in a bar stays so, and what would
 * touch it comes when the next one rests. Zoomed out from there it may touch others, as distances shrink: then it hangs as
 * its plan has it.
 */
export function movingFlags(flags: Flag[], plan: FlagsPlan, input: LayoutInput, scale: TimeScale): Flag[] {
  const rest = lastRests.get(input);
  if (!rest) return flags;
  const isFiner = scale.pxPerMs >= rest.pxPerMs * (1 - SAME_SCALE);
  const planned = plan.flags
    .filter(({row}) => !isFiner || !rest.inBars.has(row))
    .map((flag) => hung({...flag, at: scale.toPx(flag.time), x: 0}, flag.hang));
  const plannedOf = new Map(planned.map((flag) => [flag.row, flag]));
  const isChanged = new Set(rest.changed.map(({flag}) => flag.row));
  const first = planned.filter(({row}) => rest.asPlanned.has(row) || (!isFiner && !isChanged.has(row)));
  const kept: Flag[] = [];
  for (const {flag, lower} of rest.changed) {
    const own = plannedOf.get(flag.row);
    const y = plan === rest.plan || lower === undefined || !own ? flag.y : own.y + lower;
    const one = hung({...flag, at: scale.toPx(flag.time), y}, flag.hang);
    if (isFree(one, first) && isFree(one, kept)) kept.push(one);
  }
  const isPlaced = new Set([...first, ...kept].map(({row}) => row));
  const all = [...first, ...kept, ...planned.filter((flag) => !isPlaced.has(flag.row) && isFree(flag, kept))];
  rest.now = shownIn(all, {plan, input, scale});
  const {width} = plan.size;
  return all
    .filter(({at, x, width: own}) => Math.min(at, x) < width && Math.max(at, x + own) > 0)
    .sort((a, b) => a.row - b.row);
}

/** What runs through bars in a picture as it is now. */
export function polesNow(input: LayoutInput): readonly BarPole[] | undefined {
  return lastRests.get(input)?.now.poles;
}

/** The label of a bar of the last view at rest. */
export const restingLabel: LabelFinder = (bar, crossings, input, seen) => {
  const rest = lastRests.get(input);
  const whole = barLabel(bar, crossings, input, seen);
  if (!rest) return whole;
  const [row] = bar.rows;
  const label = labelAtRest(rest.now)(bar, crossings, input, seen);
  if (label && label.at < seen[1] && label.at + label.width > seen[0]) {
    rest.inBars.add(row);
    if (!whole || label.width < whole.width || isOutside(label, bar))
      rest.edged.set(row, {label, start: bar.start, end: bar.end});
  }
  return label;
};

/**
 * Finds the label of a bar of a view at rest. One that an edge cuts stands beside its bar where its tier has room for that,
 * so that it is whole; else it is shortened, see `labelInSight`. What the plan only counts is named where all of it has room.
 */
const labelAtRest =
  (shown: Shown): LabelFinder =>
  (bar, crossings, input, seen) => {
    if (shown.view.unnamed?.has(bar.rows[0])) return undefined;
    const whole = barLabel(bar, crossings, input, seen);
    const short = whole && labelInSight(whole, bar.rows[0], input, seen);
    const isCut = !short || short !== whole;
    const isPart = !isWholeView(shown.view.scale.view, input);
    const outside =
      isPart && isCut && bar.rows.length === 1
        ? labelOutside(bar, freeAround(bar, shown, labelAtRest(shown)), input, seen)
        : undefined;
    return outside ?? (isNamed(bar, shown) || (isPart && !isCut) ? short : undefined);
  };

/** Whether a label stands beside its bar. */
function isOutside({at, width}: BarLabel, {start, end}: Pick<PlannedBar, 'start' | 'end'>): boolean {
  return at >= end || at + width <= start;
}

/**
 * The label of a bar while the view moves. What the last view at rest has shortened, or put beside its bar, stays so, and
 * stays in its place as long as that is in sight and no pole comes there.
 */
export const movingLabel: LabelFinder = (bar, crossings, input, seen) => {
  const rest = lastRests.get(input);
  const [row] = bar.rows;
  if (rest && !isNamed(bar, rest.now) && !rest.inBars.has(row)) return undefined;
  const whole = barLabel(bar, crossings, input, seen);
  const edged = rest?.edged.get(row);
  if (!rest || !edged) return whole;
  const {label, start, end} = edged;
  const isFiner = bar.end - bar.start >= (end - start) * (1 - SAME_SCALE);
  if (!whole && !isFiner) return whole;
  if (isOutside(label, edged)) {
    const at = label.at >= end ? label.at + bar.end - end : label.at + bar.start - start;
    const [from, to] = freeAround(bar, rest.now, movingLabel);
    return isFiner && at >= from - SLACK && at + label.width <= to + SLACK ? moved(label, at) : whole;
  }
  let at = bar.start + ((label.at - start) / (end - start)) * (bar.end - bar.start);
  // Where the whole label moves on to stay in sight, it does too.
  if (whole && !(isFiner && at >= seen[0] - SLACK && at + label.width <= seen[1] + SLACK))
    at = Math.max(whole.at, Math.min(whole.at + whole.width - label.width, at));
  return crossings.some((x) => x > at && x < at + label.width) ? whole : moved(label, at);
};

/** Whether a plan names a bar, in it or on a flag. */
function isNamed({rows: [row], hasLabel}: Pick<PlannedBar, 'rows' | 'hasLabel'>, {planned}: Shown): boolean {
  return hasLabel || planned.has(row);
}

/** From where to where the tier of a bar is free around it, px: up to other bars and their names, and to poles. */
function freeAround(
  bar: Pick<PlannedBar, 'rows' | 'y' | 'start' | 'end' | 'free' | 'shared'>,
  {view, flagged, poles}: Shown,
  find: LabelFinder,
): [from: number, to: number] {
  const {
    plan: {bars, size},
    input,
    scale,
  } = view;
  // Before the own part of a bar that shares its start with another bar, its tier has no room.
  const before = bar.shared
    ? undefined
    : bars.reduce<PlannedBar | undefined>((nearest, other) => {
        const isBefore = other.y === bar.y && scale.toPx(other.start) < bar.start;
        return isBefore && (!nearest || other.start > nearest.start) ? other : nearest;
      }, undefined);
  const label =
    before && !flagged.has(before.rows[0]) && isInView(input.table, before.rows[0], scale.view)
      ? labelBeside(poles, before, view, find)
      : undefined;
  const least = bar.shared ? bar.start : -Infinity;
  const from = before ? Math.max(scale.toPx(before.end), label ? label.at + label.width : least) : least;
  const to = bar.free ?? size.width;
  const crossing = poles.filter((pole) => isCrossed({...bar, start: from, free: to}, pole)).map(({at}) => at);
  return [
    Math.max(from, ...crossing.filter((at) => at < bar.start)),
    Math.min(to, ...crossing.filter((at) => at > bar.end)),
  ];
}

function isFree(flag: Flag, others: readonly Flag[]): boolean {
  const inner = {...flag, x: flag.x + SLACK, width: flag.width - 2 * SLACK};
  return !others.some((other) => isInTheWay(inner, other));
}
