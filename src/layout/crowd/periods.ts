import type {Density} from '../../query/source.js';
import {INTERVALS, type Interval, ticksOf} from '../../time/axis-ticks.js';
import type {View} from '../../view/view.js';
import {SPACING} from '../axis-labels.js';
import type {SyncSource} from './sync-source.js';

/** A stretch of the calendar between two ticks of the axis. */
export interface Period extends View {
  readonly interval: Interval;
  /** How many events lie in it, by group: see `Density`. */
  readonly counts: readonly number[];
}

/**
 * The interval of the ticks of an axis; where there is one tick or none, one that would have room; none shorter than
 * another.
 */
export function intervalOf(ticks: readonly {readonly time: number}[], pxPerMs: number, finest: Interval): Interval {
  const long = INTERVALS.slice(INTERVALS.indexOf(finest));
  const gaps = ticks.slice(1).map(({time}, i) => time - ticks[i].time);
  if (!gaps.length) return long.find(({length}) => length * pxPerMs >= SPACING) ?? INTERVALS.at(-1)!;
  const gap = gaps.reduce((sum, one) => sum + one, 0) / gaps.length;
  const off = ({length}: Interval) => Math.abs(Math.log(length / gap));
  return long.reduce((best, one) => (off(one) < off(best) ? one : best));
}

/** The periods that lie at least partly in a stretch of time, in order. */
export function periodsIn(interval: Interval, {start, end}: View, zone: string, source: SyncSource): Period[] {
  const reach = 2 * interval.length;
  const all = ticksOf(interval, {start: start - reach, end: end + reach, zone});
  const first = all.findLastIndex((edge) => edge <= start);
  const last = all.findIndex((edge) => edge >= end);
  const edges = all.slice(Math.max(0, first), last < 0 ? undefined : last + 1);
  const density: Density = source.density(edges);
  return edges
    .slice(1)
    .map((edge, i) => ({interval, start: edges[i], end: edge, counts: density.map((group) => group[i])}));
}
