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

/** The rank of an odd number, such as of a year or hour, that is no multiple of 5. */
const LEAST_ROUND = 3;
/** A number of three digits is no round one by itself, but 18 in 1800 is. */
const MANY_DIGITS = 100;
/** In so many months, some eight years, it is not a month that tells where one is. */
const MANY_MONTHS = 100;

/** A year that is a multiple of a power of ten is rounder than any other; then the units of the calendar follow. */
const LEVELS = INTERVALS.filter(({unit, count}) =>
  unit === 'year' ? /^10*$/.test(String(count)) : unit !== 'day' || count === 1,
);

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

/**
 * Whether an instant looks arbitrary between others: 1907, 1908 between decades, July 69 between decades, or 25 April
 * beside a month; but not 1905, nor 1800 between 1 AD and 2000.
 * @param length - the distance of the others, ms.
 * @param units - of the others.
 */
export function isArbitrary(
  {time, interval, rank}: RoundTime,
  {length, units, zone}: {readonly length: number; readonly units: readonly Interval['unit'][]; readonly zone: string},
): boolean {
  const {unit, count} = interval;
  if (unit === 'day') return units.some((one) => one === 'month' || one === 'year');
  if (unit === 'month') return length > (MANY_MONTHS * interval.length) / count;
  if (unit !== 'year' || rank <= 1) return false;
  const isLong = numberOf(time, interval, zone) >= MANY_DIGITS;
  // Years differ in length by less than a twentieth.
  return rank === LEAST_ROUND ? isLong || count === 1 : isLong && length > 9.5 * interval.length;
}

/** Which of its kind an instant is: the 13,800th million of years, the third day of a month. */
function numberOf(time: number, {unit, count, length}: Interval, zone: string): number {
  const wall = toWall(time, zone);
  const {year, day} = calendarDay(wall);
  // 1 BC is the year 0, so that 1000 BC, a multiple of 1000, is −999.
  return Math.abs(Math.round(unit === 'year' ? year / count : unit === 'day' ? day : wall / length));
}

/** Of years 1, 5, 2 and the others of a power of ten; of days the middle of a month; else how often it can be halved. */
function rankOf(time: number, interval: Interval, zone: string): number {
  const n = numberOf(time, interval, zone);
  if (interval.unit === 'year' && n <= 1) return 0;
  if (/year|day/.test(interval.unit) && n % 5 === 0) return interval.unit === 'day' && n === 15 ? 0 : 1;
  let halves = 0;
  for (let rest = n; rest && rest % 2 === 0; rest /= 2) halves++;
  return 2 + 1 / (1 + halves);
}
