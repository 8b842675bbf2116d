import type {barLabel, BarLabel} from '../bars.js';
import type {LayoutInput} from '../layout-input.js';
import type {TimeScale} from '../time-scale.js';
import {isSameView, type View} from '../../view/view.js';
import {newPoles, polesAcross} from './crossed-bars.js';
import {fillFlags} from './fill-flags.js';
import type {FlagsPlan} from './flags-plan.js';
import type {Flag} from './project-flags.js';
import {hung, isInTheWay} from './room-in-view.js';
import {turnFlags} from './turn-flags.js';

/** What a view at rest has shown. */
interface Rest {
  readonly plan: FlagsPlan;
  readonly view: View;
  readonly pxPerMs: number;
  /** The rows whose flags hang as planned. */
  readonly asPlanned: ReadonlySet<number>;
  /** The others, which have been turned or added. */
  readonly changed: readonly ChangedFlag[];
  /** The rows of flags that the plan has not. */
  readonly added: ReadonlyMap<number, Flag>;
  /** What the picture shows now: the flags whose poles its plan does not know. */
  now: {readonly plan: FlagsPlan; readonly poles: readonly Flag[]};
}

interface ChangedFlag {
  readonly flag: Flag;
  /** How much lower its text stands than in the plan, px; missing where the plan has no flag of it. */
  readonly lower?: number;
}

type LabelFinder = (...asked: Required<Parameters<typeof barLabel>>) => BarLabel | undefined;

/** What rounding does: px, and as a part of a scale. */
const SLACK = 0.01;
const SAME_SCALE = 1e-6;

/** The last view at rest of each picture: what may be seen of it while the next view moves. */
const lastRests = new WeakMap<LayoutInput, Rest>();

/** The flags of a view at rest, a function of the view: see `turnFlags` and `fillFlags`. */
export function restingFlags(flags: readonly Flag[], plan: FlagsPlan, input: LayoutInput, scale: TimeScale): Flag[] {
  const all = fillFlags(turnFlags(flags, {...plan, plan}, input), plan, input, scale);
  const before = new Map(flags.map((flag) => [flag.row, flag]));
  const changed = all.filter((flag) => before.get(flag.row) !== flag);
  const planned = new Map(plan.flags.map((flag) => [flag.row, flag]));
  lastRests.set(input, {
    plan,
    view: scale.view,
    pxPerMs: scale.pxPerMs,
    asPlanned: new Set(all.filter((flag) => !changed.includes(flag)).map(({row}) => row)),
    changed: changed.map((flag) => {
      const own = planned.get(flag.row);
      return own ? {flag, lower: flag.y - own.y} : {flag};
    }),
    now: {plan, poles: newPoles(changed, plan)},
    added: new Map(all.filter(({row}) => !planned.has(row)).map((flag) => [flag.row, flag])),
  });
  return all;
}

/** The flags that the last view at rest has added to its plan, if it was this one. */
export function addedFlags(view: View, input: LayoutInput): ReadonlyMap<number, Flag> {
  const rest = lastRests.get(input);
  return rest && isSameView(rest.view, view) ? rest.added : new Map();
}

/**
 * The flags of a view that moves. What the last view at rest has turned or added stays so, and what would touch it comes
 * when the next one rests. Zoomed out from there it may touch others, as distances shrink: then it hangs as its plan has
 * it.
 */
export function movingFlags(flags: Flag[], plan: FlagsPlan, input: LayoutInput, scale: TimeScale): Flag[] {
  const rest = lastRests.get(input);
  if (!rest?.changed.length) return flags;
  const planned = plan.flags.map((flag) => hung({...flag, at: scale.toPx(flag.time), x: 0}, flag.hang));
  const plannedOf = new Map(planned.map((flag) => [flag.row, flag]));
  const isFiner = scale.pxPerMs >= rest.pxPerMs * (1 - SAME_SCALE);
  const isChanged = new Set(rest.changed.map(({flag}) => flag.row));
  const first = planned.filter(({row}) => rest.asPlanned.has(row) || (!isFiner && !isChanged.has(row)));
  const kept: Flag[] = [];
  for (const {flag, lower} of rest.changed) {
    const own = plannedOf.get(flag.row);
    const y = plan === rest.plan || lower === undefined || !own ? flag.y : own.y + lower;
    const one = hung({...flag, at: scale.toPx(flag.time), y}, flag.hang);
    if (isFree(one, first) && isFree(one, kept)) kept.push(one);
  }
  rest.now = {plan, poles: newPoles(kept, plan)};
  const isPlaced = new Set([...first, ...kept].map(({row}) => row));
  const others = planned.filter((flag) => !isPlaced.has(flag.row) && isFree(flag, kept));
  const {width} = plan.size;
  return [...first, ...kept, ...others]
    .filter(({at, x, width: own}) => Math.min(at, x) < width && Math.max(at, x + own) > 0)
    .sort((a, b) => a.row - b.row);
}

/** Finds the label of a bar beside the poles too that the view at rest has changed or added. */
export function besidePoles(find: LabelFinder): LabelFinder {
  return (bar, crossings, input, seen) => {
    const {plan, poles} = lastRests.get(input)?.now ?? {poles: []};
    const planned = poles.length ? plan?.bars.find(({rows}) => rows[0] === bar.rows[0]) : undefined;
    return find(bar, planned ? [...crossings, ...polesAcross(planned, poles, plan!)] : crossings, input, seen);
  };
}

function isFree(flag: Flag, others: readonly Flag[]): boolean {
  const inner = {...flag, x: flag.x + SLACK, width: flag.width - 2 * SLACK};
  return !others.some((other) => isInTheWay(inner, other));
}
