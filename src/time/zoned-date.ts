import {HOUR, MINUTE} from './calendar.js';
import type {EventDate, Precision} from './event-date.js';
import {offsetAt, offsetZone, toInstant, toWall} from './zone-clocks.js';
import {isTimeOfDay, UTC} from './zones.js';

/** Whether a date with sides of this precision has instants there: only a time of day with an offset is one. */
export function isInstant({offsetMinutes}: EventDate, precision: Precision): boolean {
  return offsetMinutes !== undefined && isTimeOfDay(precision);
}

/**
 * A date as it lies on an axis: its bounds as instants. What has no offset is of the calendar, and lies on that of the
 * axis: a day begins with the midnight of the axis' zone.
 */
export function onAxis(date: EventDate, zone: string): EventDate {
  if (zone === UTC) return date;
  return withSides(date, (side) =>
    isInstant(date, side) ? undefined : (from, to) => [toInstant(from, zone), toInstant(to, zone)],
  );
}

/** A date as the clocks and the calendar of a zone show it: its bounds as ms since 1970 on a calendar without zones. */
export function onClocks(date: EventDate, zone: string): EventDate {
  const {offsetMinutes: _, ...shown} = withSides(date, (side) =>
    isInstant(date, side)
      ? (from, to) => {
          const start = toWall(from, zone);
          // An hour stays an hour, also where the clocks are changed in it.
          return [start, to - from <= HOUR ? start + to - from : toWall(to, zone)];
        }
      : undefined,
  );
  return shown;
}

type Bounds = [from: number, to: number];

function withSides(
  date: EventDate,
  moved: (precision: Precision) => ((...bounds: Bounds) => Bounds) | undefined,
): EventDate {
  const [earliest, latest] = moved(date.precision)?.(date.earliest, date.latest) ?? [date.earliest, date.latest];
  const [endEarliest, endLatest] = moved(date.endPrecision)?.(date.endEarliest, date.endLatest) ?? [
    date.endEarliest,
    date.endLatest,
  ];
  return {...date, earliest, latest, endEarliest, endLatest};
}

/**
 * By whose clocks a date is told on an axis of a zone: by those of the axis, unless it was written with another offset.
 * `Z` says when something was, and nothing of the clocks there (RFC 9557, 2.2).
 */
export function clocksOf({offsetMinutes, earliest, endLatest, edtf}: EventDate, zone: string | undefined): string {
  if (offsetMinutes === undefined) return zone ?? UTC;
  if (zone !== undefined && !offsetMinutes && !edtf?.includes('+00')) return zone;
  const isSame =
    zone !== undefined && offsetAt(Number.isFinite(earliest) ? earliest : endLatest, zone) === offsetMinutes * MINUTE;
  return isSame ? zone : offsetZone(offsetMinutes);
}
