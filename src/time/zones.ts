import type {DateMessages} from './date-messages.js';
import type {EventDate, Precision} from './event-date.js';

/** The zone of an axis whose dataset has no zone and no offsets. */
export const UTC = 'UTC';

/** The zone of an axis, and whether it is to be named there. */
export interface AxisZone {
  /** An IANA name, an offset such as `-04:00`, or `UTC`. */
  readonly zone: string;
  /** Whether some dates are instants, so that the axis must name its zone. */
  readonly hasInstants: boolean;
}

/** A stretch of time, `[start, end)` in ms since 1970 UTC, in which the clocks of a zone do not change. */
export interface EvenStretch {
  readonly start: number;
  readonly end: number;
  /** The UTC offset, ms; positive east of UTC. */
  readonly offset: number;
}

/**
 * A date in the local time in which it is shown: see `onClocks`. A side that must name its offset has the text that
 * follows "UTC": "+4:30", or empty for UTC.
 */
export interface ToldDate {
  readonly date: EventDate;
  readonly startOffset?: string;
  readonly endOffset?: string;
}

/** Conversions between instants and the local time of zones. */
export interface ZoneRules {
  /**
   * The zone of an axis: the one that is asked for, else the offset that all instants among its dates share, else UTC.
   */
  axisOf(dates: readonly EventDate[], asked: string | undefined): AxisZone;
  /** Converts the bounds of a date to instants on the axis of a zone, ms since 1970 UTC. */
  onAxis(date: EventDate, zone: string): EventDate;
  /** Converts the bounds of a date to the local time of a zone, as ms since 1970 as if it were UTC. */
  onClocks(date: EventDate, zone: string): EventDate;
  /** Converts a date to the local time in which it is shown, and says which offsets to name. */
  told(date: EventDate, style: {readonly length: string; readonly zone?: string}): ToldDate;
  /** Converts an instant, ms since 1970 UTC, to the local time of a zone, as ms since 1970 as if it were UTC. */
  toWall(time: number, zone: string): number;
  /** Converts the local time of a zone to the first instant at which it occurs, or at which the clocks skip it. */
  toInstant(wall: number, zone: string): number;
  /** Divides `[start, end)`, ms since 1970 UTC, into stretches with the same UTC offset. */
  evenStretches(start: number, end: number, zone: string): readonly EvenStretch[];
  /** The name of a zone in a stretch of time, `[start, end)` in ms since 1970 UTC. */
  zoneName(
    zone: string,
    between: readonly [start: number, end: number],
    locale: string,
    messages: DateMessages,
  ): string;
}

/**
 * Holds the rules of zones once they are loaded. Without them the functions below treat every zone as UTC, which is
 * right for calendar time.
 */
export const zones: {rules?: ZoneRules} = {};

/** An offset from UTC, up to 23:59: `+04:30`, `+0430` or `+04`. */
export const OFFSET = /^([+-])([01]\d|2[0-3])(?::?([0-5]\d))?$/;

/** Whether a text names a time zone: an IANA name, an offset, or `local`. */
export function isZone(text: string): boolean {
  try {
    return text === 'local' || OFFSET.test(text) || Boolean(new Intl.DateTimeFormat('en', {timeZone: text}));
  } catch {
    return false;
  }
}

/** Whether a precision is a unit of the time of day: hour, minute, second or millisecond. */
export function isTimeOfDay(precision: Precision): boolean {
  return /hour|minute|second/.test(precision);
}

export function onAxis(date: EventDate, zone: string): EventDate {
  return zones.rules?.onAxis(date, zone) ?? date;
}

export function onClocks(date: EventDate, zone: string): EventDate {
  return zones.rules?.onClocks(date, zone) ?? date;
}

export function toWall(time: number, zone: string): number {
  return zones.rules?.toWall(time, zone) ?? time;
}

export function toInstant(wall: number, zone: string): number {
  return zones.rules?.toInstant(wall, zone) ?? wall;
}
