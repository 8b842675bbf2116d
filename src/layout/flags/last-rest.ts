import {barLabel, type BarLabel} from '../bars.js';
import type {LayoutInput} from '../layout-input.js';
import type {TimeScale} from '../time-scale.js';
import {isSameView, type View} from '../../view/view.js';
import {namedInBars, type PlanView, polesIn} from './bar-names.js';
import {labelInSight} from './edge-texts.js';
import {fillFlags} from './fill-flags.js';
import type {FlagsPlan} from './flags-plan.js';
import type {Flag, LabelFinder} from './project-flags.js';
import {type BarPole, hung, isInTheWay} from './room-in-view.js';
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
  /** What runs through bars in the picture as it is now. */
  poles: readonly BarPole[];
  /** The labels of bars that an edge of the view has shortened, by the row of the bar's event. */
  readonly shortened: Map<number, ShortenedLabel>;
}

interface ShortenedLabel {
  readonly label: BarLabel;
  /** Where it starts, as a part of its bar, and how long that is, px. */
  readonly from: number;
  readonly length: number;
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
  const {extent} = input;
  const {start, end} = scale.view;
  const isWhole = start <= extent.start && end >= extent.end;
  const view: PlanView = {plan, input, scale};
  const inBars: ReadonlySet<number> = isWhole ? new Set() : namedInBars(flags, view);
  const turned = turnFlags(
    flags.filter(({row}) => !inBars.has(row)),
    {...plan, plan},
    input,
  );
  const all = isWhole ? turned : fillFlags(turned, inBars, view);
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
    poles: polesIn(all, view),
    shortened: new Map(),
  });
  return all;
}

/** The flags that the last view at rest has added to its plan, if it was this one. */
export function addedFlags(view: View, input: LayoutInput): ReadonlyMap<number, Flag> {
  const rest = lastRests.get(input);
  const changed = rest && isSameView(rest.view, view) ? rest.changed : [];
  return new Map(changed.flatMap(({flag, lower}) => (lower === undefined ? [[flag.row, flag]] : [])));
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
  rest.poles = polesIn(all, {plan, input, scale});
  const {width} = plan.size;
  return all
    .filter(({at, x, width: own}) => Math.min(at, x) < width && Math.max(at, x + own) > 0)
    .sort((a, b) => a.row - b.row);
}

/** What runs through bars in a picture as it is now. */
export function polesNow(input: LayoutInput): readonly BarPole[] | undefined {
  return lastRests.get(input)?.poles;
}

/** The label of a bar of a view at rest: what an edge cuts is shortened, see `labelInSight`. */
export const restingLabel: LabelFinder = (bar, crossings, input, seen) => {
  const whole = barLabel(bar, crossings, input, seen);
  const rest = lastRests.get(input);
  if (!whole || !rest) return whole;
  const [row] = bar.rows;
  const label = labelInSight(whole, row, input, seen);
  if (label.at < seen[1] && label.at + label.width > seen[0]) rest.inBars.add(row);
  const length = bar.end - bar.start;
  if (label.width < whole.width) rest.shortened.set(row, {label, from: (label.at - bar.start) / length, length});
  return label;
};

/**
 * The label of a bar while the view moves. What the last view at rest has shortened stays so, and stays in its place as
 * long as that is in sight and no pole comes there.
 */
export const movingLabel: LabelFinder = (bar, crossings, input, seen) => {
  const whole = barLabel(bar, crossings, input, seen);
  const short = lastRests.get(input)?.shortened.get(bar.rows[0]);
  const length = bar.end - bar.start;
  const isFiner = short && length >= short.length * (1 - SAME_SCALE);
  if (!short || (!whole && !isFiner)) return whole;
  const {label, from} = short;
  let at = bar.start + from * length;
  // Where the whole label moves on to stay in sight, it does too.
  if (whole && !(isFiner && at >= seen[0] - SLACK && at + label.width <= seen[1] + SLACK))
    at = Math.max(whole.at, Math.min(whole.at + whole.width - label.width, at));
  return crossings.some((x) => x > at && x < at + label.width)
    ? whole
    : {...label, at, metaAt: label.metaAt + at - label.at};
};

function isFree(flag: Flag, others: readonly Flag[]): boolean {
  const inner = {...flag, x: flag.x + SLACK, width: flag.width - 2 * SLACK};
  return !others.some((other) => isInTheWay(inner, other));
}
