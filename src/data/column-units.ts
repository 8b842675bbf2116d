import {DAY, HOUR, MINUTE, SECOND, startOfDay} from '../time/calendar.js';
import type {ColumnPrecision} from './columns.js';

/** The units of dates in columns, the coarsest first: the codes of a column of precisions, unless it says other ones. */
export const UNITS: readonly ColumnPrecision[] = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];

/** A unit of the calendar of UTC; all times are ms since 1970 UTC. */
export interface Unit {
  /** The start of the unit that an instant is in. */
  floor(time: number): number;
  /** The start of the last unit that begins before an instant, not at it. */
  floorBefore(time: number): number;
  /** The first instant after the unit that starts at one. */
  after(start: number): number;
}

/** The next instant where units are shorter than the doubles are apart. */
const beyond = (start: number) => start + Math.abs(start) * 2 ** -51;

function fixed(length: number): Unit {
  return {
    floor: (time) => Math.floor(time / length) * length + 0, // not −0
    floorBefore: (time) => (Math.ceil(time / length) - 1) * length + 0,
    after: (start) => Math.max(start + length, beyond(start)),
  };
}

const DAYS_IN_ERA = 146_097; // 400 years, after which the calendar repeats
const ERA = startOfDay(2000) / DAY; // days from 1970 to the start of one

/** Units of whole months, looked up in a table of the first days of all units of an era. */
function ofMonths(months: 1 | 12): Unit {
  const count = 4800 / months;
  const firstDays = Int32Array.from({length: count + 1}, (_, i) => startOfDay(2000, 1 + i * months) / DAY - ERA);
  // The start and the end of the unit that `find` found last: the next time is mostly in it too.
  let start = NaN;
  let end = NaN;
  const find = (time: number) => {
    // Far from 1970, midnight may be rounded into the day before: see `calendarDay`.
    const day = Math.floor((time + Math.abs(time) * 2 ** -52) / DAY) - ERA;
    const era = Math.floor(day / DAYS_IN_ERA) * DAYS_IN_ERA;
    const dayOfEra = day - era;
    let unit = Math.floor((dayOfEra * count) / DAYS_IN_ERA); // units differ in length, but not by much
    while (firstDays[unit] > dayOfEra) unit--;
    while (firstDays[unit + 1] <= dayOfEra) unit++;
    start = (ERA + era + firstDays[unit]) * DAY;
    end = (ERA + era + firstDays[unit + 1]) * DAY;
  };
  return {
    floor(time) {
      find(time);
      return start;
    },
    floorBefore(time) {
      find(time);
      if (start === time) find(time - Math.max(1, Math.abs(time) * 2 ** -50));
      return start;
    },
    after(time) {
      if (time !== start) find(time);
      return end;
    },
  };
}

/** How long the shortest unit of each precision is, ms. */
export const LEAST_LENGTHS: Readonly<Record<ColumnPrecision, number>> = {
  year: 365 * DAY,
  month: 28 * DAY,
  day: DAY,
  hour: HOUR,
  minute: MINUTE,
  second: SECOND,
  millisecond: 1,
};

/** The unit of a precision. */
export function unitOf(precision: ColumnPrecision): Unit {
  return precision === 'year' || precision === 'month'
    ? ofMonths(precision === 'year' ? 12 : 1)
    : fixed(LEAST_LENGTHS[precision]);
}
