import {DAY, HOUR, MINUTE} from './calendar.js';
import type {EventDate} from './event-date.js';
import {isTimeOfDay, onAxis, onClocks, UTC} from './zones.js';

/** How far a date lies after another, in a unit in which both are known. */
export interface TimeBetween {
  readonly unit: 'minute' | 'hour' | 'day' | 'year';
  readonly least: number;
  /** Infinite where one of them has no bound. */
  readonly most: number;
}

const YEAR = 365.2425 * DAY;
/** From so many of a unit on, the next greater one is used. */
const MANY_YEARS = 3;
const MANY_HOURS = 48;
const MANY_MINUTES = 120;

/**
 * How far the beginning of one date lies after the end of the one before it. Days are counted as people do: from a day
 * to the next it is one. Times of day count in minutes or hours while they are near.
 */
export function timeBetween(before: EventDate, after: EventDate, zone = UTC): TimeBetween {
  const isTimed = isTimeOfDay(before.endPrecision) && isTimeOfDay(after.precision);
  if (isTimed) {
    const [one, other] = [onAxis(before, zone), onAxis(after, zone)];
    const least = Math.max(0, other.earliest - one.endLatest);
    const most = other.latest - one.endEarliest;
    if (most <= MANY_MINUTES * MINUTE)
      return {unit: 'minute', least: floor(least / MINUTE), most: Math.ceil(most / MINUTE)};
    if (most <= MANY_HOURS * HOUR) return {unit: 'hour', least: floor(least / HOUR), most: Math.ceil(most / HOUR)};
  }
  const [one, other] = [onClocks(before, zone), onClocks(after, zone)];
  const least = Math.max(0, floor(other.earliest / DAY) - lastDay(one.endLatest));
  const most = lastDay(other.latest) - floor(one.endEarliest / DAY);
  if (least < (MANY_YEARS * YEAR) / DAY) return {unit: 'day', least, most};
  return {unit: 'year', least: floor((least * DAY) / YEAR), most: Math.ceil((most * DAY) / YEAR)};
}

/** Where nothing is known, nothing is said: an unknown bound is the least that can be. */
const floor = (count: number) => (Number.isFinite(count) ? Math.floor(count) : 0);

/** The day before which an instant is the first that is past it. */
const lastDay = (end: number) => (Number.isFinite(end) ? Math.ceil(end / DAY) - 1 : Infinity);
