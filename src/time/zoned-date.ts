import {HOUR, MINUTE} from './calendar.js';
import type {EventDate, Precision} from './event-date.js';
import {offsetAt, offsetZone, toInstant, toWall} from './zone-clocks.js';
import {isTimeOfDay, UTC} from './zones.js';

/** Whether a side of a date that has this precision is an instant: only a time of day with an offset is. */
export function isInstant({offsetMinutes}: EventDate, precision: Precision): boolean {
  return offsetMinutes !== undefined && isTimeOfDay(precision);
}

/**
 * Converts the bounds of a date to instants on an axis. Bounds that are no instants (see `isInstant`) are calendar time
 * in the zone of the axis: a day begins at its midnight.
 */
export function onAxis(date: EventDate, zone: string): EventDate {
  if (zone === UTC) return date;
  return withSides(date, (side) =>
    isInstant(date, side) ? undefined : (from, to) => [toInstant(from, zone), toInstant(to, zone)],
  );
}

/** Converts the bounds of a date to the local time of a zone, as ms since 1970 as if it were UTC. */
export function onClocks(date: EventDate, zone: string): EventDate {
  if (date.offsetMinutes === undefined) return date;
  const {offsetMinutes: _, ...shown} = withSides(date, (side) =>
    isInstant(date, side)
      ? (from, to) => {
          const start = toWall(from, zone);
          // Units up to an hour keep their length, even if the clocks change within them.
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
 * The zone in whose local time a date is shown: that of the axis, unless the date was written with another offset. `Z`
 * gives an instant, but not the local offset (RFC 9557, 2.2), so it is shown in the zone of the axis.
 */
export function clocksOf({offsetMinutes, earliest, endLatest, edtf}: EventDate, zone: string | undefined): string {
  if (offsetMinutes === undefined) return zone ?? UTC;
  if (zone !== undefined && !offsetMinutes && !edtf?.includes('+00')) return zone;
  const isSame =
    zone !== undefined && offsetAt(Number.isFinite(earliest) ? earliest : endLatest, zone) === offsetMinutes * MINUTE;
  return isSame ? zone : offsetZone(offsetMinutes);
}
