import type {Interval} from '../time/axis-ticks.js';
import {type EventDate, spanOf} from '../time/event-date.js';
import {exactDate} from '../time/exact-date.js';
import {isTimeOfDay, toWall} from '../time/zones.js';
import type {View} from '../view/view.js';

/**
 * A stretch of the calendar as a date by the clocks of a zone: a month is "March 2022", five years are "2015 – 2019", and
 * six hours are told from clock to clock, "March 30, 2009, 12:00 – 6:00 PM".
 */
export function periodDate({start, end}: View, {unit, count}: Interval, zone: string): EventDate {
  const [from, to] = [toWall(start, zone), toWall(end, zone)];
  if (count === 1) return exactDate(from, to, unit);
  if (isTimeOfDay(unit)) {
    const [first, last] = [from, to].map((ms) => exactDate(ms, ms, unit === 'hour' ? 'minute' : unit));
    return spanOf(first, last);
  }
  const side: EventDate = {...exactDate(from, from, unit), endEarliest: to, endLatest: to};
  return {...spanOf(side, side), endEarliest: -Infinity};
}
