import type {BarLabel} from '../bars.js';
import type {LayoutInput} from '../layout-input.js';
import type {TimeScale} from '../time-scale.js';
import {barLabelInSight} from './edge-texts.js';
import type {FlagsPlan, PlannedBar} from './flags-plan.js';
import {crossingsOf} from './hang-flags.js';
import type {Flag} from './project-flags.js';
import {barsCrossed} from './room-in-view.js';

/** The flags whose poles stand where their plan has none. */
export function newPoles(flags: readonly Flag[], plan: FlagsPlan): Flag[] {
  const sides = new Map(plan.flags.map(({row, side}) => [row, side]));
  return flags.filter(({row, side}) => sides.get(row) !== side);
}

/** Where the poles of some flags cross a bar, px. */
export function polesAcross(bar: PlannedBar, flags: readonly Flag[], {bars}: FlagsPlan): number[] {
  return flags.filter((flag) => barsCrossed(flag, flag.side, bars).includes(bar)).map(({at}) => at);
}

/**
 * Tells, for a view at rest of a plan, whether all bars keep their labels if a flag hangs beside others.
 */
export function labelKeeper(
  plan: FlagsPlan,
  input: LayoutInput,
  scale: TimeScale,
): (flag: Flag, others: readonly Flag[]) => boolean {
  const seen = [0, plan.size.width] as const;
  const hasLabel = (bar: PlannedBar, poles: readonly Flag[]) => {
    const px = {...bar, start: scale.toPx(bar.start), end: scale.toPx(bar.end), free: scale.toPx(bar.free ?? bar.end)};
    const crossings = crossingsOf(bar, plan.lines, (time) => scale.toPx(time));
    return isInSight(barLabelInSight(px, [...crossings, ...polesAcross(bar, poles, plan)], input, seen), seen);
  };
  return (flag, others) => {
    const crossed = barsCrossed(flag, flag.side, plan.bars);
    if (!crossed.length) return true;
    const poles = newPoles(others, plan);
    return crossed.every((bar) => hasLabel(bar, [...poles, flag]) || !hasLabel(bar, poles));
  };
}

function isInSight(label: BarLabel | undefined, [from, to]: readonly [from: number, to: number]): boolean {
  return label !== undefined && label.at < to && label.at + label.width > from;
}
