import {INTERVALS, type Interval} from '../../time/axis-ticks.js';
import {SPACING} from '../axis-labels.js';
import type {DensityCell} from './density-cells.js';

/** A stretch of the calendar between two ticks of the axis. */
export interface Period extends DensityCell {
  readonly interval: Interval;
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
