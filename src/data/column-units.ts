import {calendarDay, DAY, HOUR, MINUTE, SECOND, startOfDay} from '../time/calendar.js';
import type {ColumnPrecision} from './columns.js';

/** The units of dates in columns, the coarsest first: the codes of a column of precisions, unless it says other ones. */
export const UNITS: readonly ColumnPrecision[] = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];

/** A unit of the calendar of UTC; all times are ms since 1970 UTC. */
export interface Unit {
  /** Where the unit starts that holds an instant. */
  floor(time: number): number;
  /** Where the last unit starts that begins before an instant. */
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

/** Units of whole months. The one that was found last is kept: neighbours in a column often share it. */
function ofMonths(months: 1 | 12): Unit {
  let start = NaN;
  let end = NaN;
  const find = (time: number) => {
    if (time >= start && time < end) return;
    const {year, month} = calendarDay(time);
    const first = months === 12 ? 1 : month;
    start = startOfDay(year, first);
    end = startOfDay(year, first + months);
  };
  return {
    floor(time) {
      find(time);
      return start;
    },
    floorBefore(time) {
      if (time > start && time <= end) return start;
      find(time);
      if (start === time) find(time - Math.max(1, Math.abs(time) * 2 ** -51));
      return start;
    },
    after(time) {
      find(time);
      return end;
    },
  };
}

const FIXED = {day: DAY, hour: HOUR, minute: MINUTE, second: SECOND, millisecond: 1};

/** The unit of a precision. It keeps what it found last, so each loop makes its own. */
export function unitOf(precision: ColumnPrecision): Unit {
  return precision === 'year' || precision === 'month'
    ? ofMonths(precision === 'year' ? 12 : 1)
    : fixed(FIXED[precision]);
}
