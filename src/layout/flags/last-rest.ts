import type {LayoutInput} from '../layout-input.js';
import type {TimeScale} from '../time-scale.js';
import type {FlagsPlan} from './flags-plan.js';
import type {Flag} from './project-flags.js';
import {hung, isInTheWay, turnFlags} from './turn-flags.js';

/** What a view at rest has changed of its plan. */
interface Rest {
  readonly plan: FlagsPlan;
  readonly pxPerMs: number;
  readonly turned: readonly Turned[];
}

interface Turned {
  readonly flag: Flag;
  /** How much lower its text stands than in the plan, px. */
  readonly lower: number;
}

/** What rounding does: px, and as a part of a scale. */
const SLACK = 0.01;
const SAME_SCALE = 1e-6;

/** The last view at rest of each picture: what may be seen of it while the next view moves. */
const lastRests = new WeakMap<LayoutInput, Rest>();

/** The flags of a view at rest, a function of the view: see `turnFlags`. */
export function restingFlags(flags: Flag[], plan: FlagsPlan, input: LayoutInput, scale: TimeScale): Flag[] {
  const resting = turnFlags(flags, {...plan, plan}, input);
  const planned = new Map(flags.map((flag) => [flag.row, flag]));
  const turned = resting
    .filter((flag) => planned.get(flag.row) !== flag)
    .map((flag): Turned => ({flag, lower: flag.y - planned.get(flag.row)!.y}));
  lastRests.set(input, {plan, pxPerMs: scale.pxPerMs, turned});
  return resting;
}

/**
 * The flags of a view that moves. What the last view at rest has turned stays so, and what would touch it comes when the
 * next one rests. Zoomed out from there it may touch others, as distances shrink: then it hangs as its plan has it.
 */
export function movingFlags(flags: Flag[], plan: FlagsPlan, input: LayoutInput, scale: TimeScale): Flag[] {
  const rest = lastRests.get(input);
  if (!rest?.turned.length) return flags;
  const all = plan.flags.map((flag) => hung({...flag, at: scale.toPx(flag.time), x: 0}, flag.hang));
  const rows = new Set(rest.turned.map(({flag}) => flag.row));
  const isFiner = scale.pxPerMs >= rest.pxPerMs * (1 - SAME_SCALE);
  const first = isFiner ? [] : all.filter(({row}) => !rows.has(row));
  const kept: Flag[] = [];
  for (const {flag, lower} of rest.turned) {
    const planned = all.find(({row}) => row === flag.row);
    if (!planned) continue;
    const one = hung({...flag, at: planned.at, y: plan === rest.plan ? flag.y : planned.y + lower}, flag.hang);
    if (isFree(one, [...first, ...kept])) kept.push(one);
  }
  const keptOf = new Map(kept.map((flag) => [flag.row, flag]));
  const {width} = plan.size;
  return all
    .map((flag) => keptOf.get(flag.row) ?? flag)
    .filter((flag) => keptOf.has(flag.row) || isFree(flag, kept))
    .filter(({at, x, width: own}) => Math.min(at, x) < width && Math.max(at, x + own) > 0);
}

function isFree(flag: Flag, others: readonly Flag[]): boolean {
  const inner = {...flag, x: flag.x + SLACK, width: flag.width - 2 * SLACK};
  return !others.some((other) => isInTheWay(inner, other));
}
