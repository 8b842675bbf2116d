import {calendarDay, DAY, HOUR, MINUTE, SECOND, startOfDay} from './calendar.js';

/**
 * The unit to which a date is known, as its author wrote it, finest first. Seasons and parts of a year come between
 * month and year.
 */
export type Precision =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'month'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'quarter'
  | 'quadrimester'
  | 'semester'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/**
 * A date as four bounds, each in milliseconds since 1970 UTC, half-open: it began at or after `earliest` and before
 * `latest`, and it ended at or after `endEarliest` and before `endLatest`, the first instant that is certainly past it.
 * For a point, the end bounds equal the start bounds: it lies somewhere within `[earliest, latest)`.
 * An unknown bound is infinite. It is infinite too if the date has no start or no end (`openStart`, `openEnd`).
 */
export interface EventDate {
  /** `point`: it happened somewhere within the bounds. `span`: it lasted from the start to the end. */
  readonly kind: 'point' | 'span';
  readonly earliest: number;
  readonly latest: number;
  readonly endEarliest: number;
  readonly endLatest: number;
  /** The unit of the point, or of the span's start. */
  readonly precision: Precision;
  /** The unit of the span's end; for a point, the same as `precision`. */
  readonly endPrecision: Precision;
  /** The point, or the span's start, is approximate (EDTF `~`): "about". */
  readonly approximate: boolean;
  readonly endApproximate: boolean;
  /** The point, or the span's start, is uncertain (EDTF `?`): its source may be wrong. */
  readonly uncertain: boolean;
  readonly endUncertain: boolean;
  /** The span has no beginning (EDTF `../B`). */
  readonly openStart: boolean;
  /** The span goes on without end (EDTF `A/..`). */
  readonly openEnd: boolean;
  /** The date is a set with gaps, of which the bounds are only the hull. */
  readonly gaps: boolean;
  /** Minutes east of UTC in which an instant was written; absent for calendar dates, which have no zone. */
  readonly offsetMinutes?: number;
  /** The EDTF text it was read from. */
  readonly edtf?: string;
  /** Exact to its unit, though EDTF has no text for that: a second of the year 20,000 BC. */
  readonly isExact?: boolean;
  /** The author's own wording, shown in place of the formatted date. */
  readonly text?: string;
}

/** Months in the units that are made of whole months. */
export const UNIT_MONTHS: Partial<Record<Precision, number>> = {
  month: 1,
  spring: 3,
  summer: 3,
  autumn: 3,
  winter: 3,
  quarter: 3,
  quadrimester: 4,
  semester: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** Milliseconds in the units of fixed length. */
export const UNIT_MS: Partial<Record<Precision, number>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
};

/** The first instant after one unit of `precision` that starts at `start`; both in ms since 1970 UTC. */
export function endOfUnit(start: number, precision: Precision): number {
  const fixed = UNIT_MS[precision];
  if (fixed !== undefined) return start + fixed;
  const {year, month, day} = calendarDay(start);
  return startOfDay(year, month + UNIT_MONTHS[precision]!, day);
}

/** Where the last unit before `end` starts (of a decade or more: its last year); both in ms since 1970 UTC. */
export function startOfLastUnit(end: number, precision: Precision): number {
  const last = end - Math.max(1, Math.abs(end) * 2 ** -51); // far from 1970, subtracting 1 ms would change nothing
  const months = UNIT_MONTHS[precision];
  if (months === undefined) return Math.floor(last / UNIT_MS[precision]!) * UNIT_MS[precision]!;
  const {year, month} = calendarDay(last);
  return startOfDay(year, months < 12 ? month - months + 1 : 1);
}

/** Whether bounds, ms since 1970 UTC, are exactly one unit of the precision, so that the name of the unit is enough. */
export function isOneUnit(earliest: number, latest: number, precision: Precision): boolean {
  return endOfUnit(earliest, precision) === latest;
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Whether a unit is one of the seasons, which are as long as a quarter. */
export function isSeason(precision: Precision): precision is Season {
  return UNIT_MONTHS[precision] === 3 && precision !== 'quarter';
}

/** Whether the ends of a date are vaguer than its unit: it is approximate (`~`), or a season. */
export function isSoft(precision: Precision, approximate: boolean): boolean {
  return approximate || isSeason(precision);
}

/** One side of an EDTF date without qualifiers, unspecified digits, sets or seasons, whose ends are not defined. */
const PLAIN = /^(?!-?\w+-2[1-4]$)[^[{XS~?%]+$/;

/**
 * Whether a side of a date is exact to the unit that its author wrote: `1978` means the whole year, not an unknown time
 * in it. A date given by bounds is not.
 */
export function isPlain(
  {edtf = '', isExact = false}: Pick<EventDate, 'edtf' | 'isExact'>,
  side: 'start' | 'end' = 'start',
): boolean {
  const [start, end = start] = edtf.split('/');
  return isExact || PLAIN.test(side === 'start' ? start : end);
}

/** The span from the start of one date to the end of another, with their precisions. */
export function spanOf(
  first: Pick<EventDate, 'earliest' | 'latest' | 'precision'>,
  last: Pick<EventDate, 'endEarliest' | 'endLatest' | 'endPrecision'>,
): EventDate {
  const {earliest, latest, precision} = first;
  const {endEarliest, endLatest, endPrecision} = last;
  return {
    kind: 'span',
    earliest,
    latest,
    endEarliest,
    endLatest,
    precision,
    endPrecision,
    approximate: false,
    endApproximate: false,
    uncertain: false,
    endUncertain: false,
    openStart: false,
    openEnd: false,
    gaps: false,
  };
}
