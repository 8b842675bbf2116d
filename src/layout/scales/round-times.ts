import {type Interval, INTERVALS, ticksOf} from '../../time/axis-ticks.js';
import {calendarDay} from '../../time/calendar.js';
import {toWall} from '../../time/zones.js';
import type {View} from '../../view/view.js';

/** An instant of the calendar, and the interval that it marks. */
export interface RoundTime {
  readonly time: number;
  readonly interval: Interval;
  /** How round it is among those of its interval, 0 the most. */
  readonly rank: number;
}

/** The rank of what is no multiple of 2 or, of years, of 5. */
export const LEAST_ROUND = 3;

/** A year that is a multiple of a power of ten is rounder than any other; then the units of the calendar follow. */
const LEVELS = INTERVALS.filter(({unit, count}) => (unit === 'year' ? /^10*$/.test(String(count)) : count !== 7));

/** Where none of so many instants is of use, finer ones are not either. */
const MOST = 64;

/**
 * The round instants of a stretch of time, those of one interval at a time, the coarsest first: billions of years, then
 * hundreds of millions.
 * @param least - the finest interval, ms.
 */
export function* roundTimes(stretch: View, least: number, zone: string): Generator<readonly RoundTime[]> {
  for (let i = LEVELS.length - 1; i >= 0 && LEVELS[i].length >= least; i--) {
    const interval = LEVELS[i];
    if ((stretch.end - stretch.start) / interval.length > MOST) return;
    const times = ticksOf(interval, {...stretch, zone});
    if (times.length) yield times.map((time) => ({time, interval, rank: rankOf(time, interval, zone)}));
  }
}

/** Of years 1, 5, 2 and the others of a power of ten; of any other unit, how often its number can be halved. */
function rankOf(time: number, {unit, count, length}: Interval, zone: string): number {
  const wall = toWall(time, zone);
  // 1 BC is the year 0, so that 1000 BC, a multiple of 1000, is −999.
  const n = Math.abs(Math.round(unit === 'year' ? calendarDay(wall).year / count : wall / length));
  if (unit === 'year' && n <= 1) return 0;
  if (unit === 'year' && n % 5 === 0) return 1;
  let halves = 0;
  for (let rest = n; rest && rest % 2 === 0; rest /= 2) halves++;
  return 2 + 1 / (1 + halves);
}
