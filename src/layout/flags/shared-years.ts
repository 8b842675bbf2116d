import type {Steps} from '../../data/steps.js';
import type {Bar} from '../bars.js';
import {DOT_WIDTH} from '../pack-bars.js';
import type {PlannedBar} from './flags-plan.js';

/** A bar without what it shares with the one before it: its name keeps out of that. */
export function ownPart<One extends Pick<PlannedBar, 'start' | 'end' | 'shared'>>(bar: One): One {
  return bar.shared ? {...bar, start: bar.start + bar.shared * (bar.end - bar.start)} : bar;
}

/**
 * Finds, in steps, what bars of one tier share, such as the year in which one term ended and the next began: each ends
 * where the next one begins, see `handoverOf`, and as soon as a finer scale shows the rest of it, that lies over the next
 * one in half of the height, as a unit of time within which it ended. It is left out as long as it would take the next one
 * its name.
 * @param endOf - the true end of a bar, ms since 1970 UTC.
 * @param keepsName - whether a bar without a name, or whose name still has room in the part that it does not share.
 */
export function* sharedYears(
  bars: readonly PlannedBar[],
  pxPerMs: number,
  endOf: (bar: Bar) => number,
  keepsName: (bar: PlannedBar) => boolean,
): Steps<{readonly bars: readonly PlannedBar[]; readonly overlaps: readonly PlannedBar[]}> {
  const all = [...bars];
  const placeOf = ({y, start}: Pick<PlannedBar, 'y' | 'start'>) => `${y} ${start}`;
  /** The first that starts at each place. */
  const firstAt = new Map(bars.map((bar, i) => [placeOf(bar), i] as const).toReversed());
  const overlaps: PlannedBar[] = [];
  for (const bar of bars) {
    const {rows, y, height, end: start} = bar;
    const end = endOf(bar);
    if ((end - start) * pxPerMs < DOT_WIDTH) continue;
    yield;
    const i = firstAt.get(placeOf({y, start}));
    if (i === undefined) continue;
    const next = {...bars[i], shared: Math.min(1, (end - start) / (bars[i].end - start))};
    if (!keepsName(next)) continue;
    all[i] = next;
    overlaps.push({
      kind: 'unit',
      rows,
      start,
      coreStart: start,
      coreEnd: start,
      end,
      free: end,
      shared: 1,
      // The sign of its group stands where it begins.
      cutStart: true,
      cutEnd: bar.cutEnd,
      y,
      height: height / 2,
      hasLabel: false,
    });
  }
  return {bars: all, overlaps};
}
