import {calendarDay, startOfDay} from '../time/calendar.js';
import {YEAR_LIMIT} from '../time/calendar-limits.js';
import type {EventDate} from '../time/event-date.js';
import {exactDate} from '../time/exact-date.js';
import {isTimeOfDay} from '../time/zones.js';
import type {ColumnPrecision} from './columns.js';
import {type Unit, unitOf} from './column-units.js';

/** The time farthest from 1970 that is accepted, ms. */
export const FARTHEST_TIME = startOfDay(YEAR_LIMIT);

/** Between these, ms since 1970 UTC, years have at most four digits, and EDTF has a text for every unit. */
const FIRST_WRITTEN = startOfDay(-9999);
const END_OF_WRITTEN = startOfDay(10_000);

/** Whether EDTF has a text for the unit that starts at a time. */
export function isWritten(start: number, precision: ColumnPrecision): boolean {
  return precision === 'year' || (start >= FIRST_WRITTEN && start < END_OF_WRITTEN);
}

/** The EDTF text of the unit that starts at a time, ms since 1970 UTC. */
export function unitText(start: number, precision: ColumnPrecision): string {
  const {year, month, day} = calendarDay(start);
  if (Math.abs(year) > 9999) return `Y${year}`;
  const two = (count: number) => String(count).padStart(2, '0');
  const yearText = (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
  if (precision === 'year') return yearText;
  if (precision === 'month') return `${yearText}-${two(month)}`;
  const date = `${yearText}-${two(month)}-${two(day)}`;
  if (precision === 'day') return date;
  const ms = start - startOfDay(year, month, day);
  const time = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60].map(two);
  if (precision === 'hour') return `${date}T${time[0]}Z`;
  if (precision === 'minute') return `${date}T${time[0]}:${time[1]}Z`;
  const fraction = precision === 'millisecond' ? `.${String(ms % 1000).padStart(3, '0')}` : '';
  return `${date}T${time.join(':')}${fraction}Z`;
}

/** The four bounds of an event, ms since 1970 UTC: see `EventDate`. */
export interface Bounds {
  earliest: number;
  latest: number;
  endEarliest: number;
  endLatest: number;
}

/**
 * Finds the bounds of an event: those of the unit that holds a point; for a span, those of the unit that holds its
 * start, and of the last one that begins before its end. Both are ms since 1970 UTC; without an end, or with the start
 * as end, it is a point, and with ∞ as end it goes on.
 */
export function setBounds(bounds: Bounds, unit: Unit, start: number, end: number): void {
  const first = unit.floor(start);
  const afterFirst = unit.after(first);
  bounds.earliest = first;
  bounds.latest = afterFirst;
  bounds.endEarliest = first;
  bounds.endLatest = afterFirst;
  if (end === Infinity) {
    bounds.endEarliest = Infinity;
    bounds.endLatest = Infinity;
  } else if (end > start) {
    const last = Math.max(first, unit.floorBefore(end));
    bounds.endEarliest = last;
    bounds.endLatest = unit.after(last);
    bounds.latest = Math.min(afterFirst, bounds.endLatest);
  }
}

/**
 * The date of an event that came as columns: the same that reading its EDTF text would give.
 * @param start, end - as `setBounds` takes them.
 */
export function columnDate(start: number, end: number, precision: ColumnPrecision): EventDate {
  const bounds: Bounds = {earliest: 0, latest: 0, endEarliest: 0, endLatest: 0};
  setBounds(bounds, unitOf(precision), start, end);
  const {earliest, endEarliest, endLatest} = bounds;
  const isSpan = end > start;
  const openEnd = endLatest === Infinity;
  const hasText = isWritten(earliest, precision) && (openEnd || isWritten(endEarliest, precision));
  const texts = hasText
    ? [unitText(earliest, precision), ...(isSpan ? [openEnd ? '..' : unitText(endEarliest, precision)] : [])]
    : [];
  return {
    ...exactDate(earliest, bounds.latest, precision),
    ...bounds,
    kind: isSpan ? 'span' : 'point',
    openEnd,
    ...(isTimeOfDay(precision) && {offsetMinutes: 0}),
    ...(hasText ? {edtf: texts.join('/')} : {isExact: true}),
  };
}
