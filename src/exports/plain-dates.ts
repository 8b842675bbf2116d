import {type EventDate, isPlain} from '../time/event-date.js';
import {readEdtf} from '../time/read-edtf.js';
import {edtfOf} from './edtf-text.js';

/** A date as web pages write it: a year, a month, a day, or a day with hours and minutes at least, from the year 1 on. */
const WEB_DATE =
  /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** One side of a date that is exact to its unit. */
export interface PlainSide {
  /** ISO 8601, as HTML and schema.org have it: `2021-06` is the whole month. */
  readonly iso: string;
  readonly date: EventDate;
}

/** The sides of a date that web pages can say: one of a point, up to two of a span. */
export interface PlainDates {
  readonly start?: PlainSide;
  readonly end?: PlainSide;
  /** Whether they are all that the date says. */
  readonly isWhole: boolean;
}

/** The sides of a date that are exact, as ISO 8601. What is approximate, uncertain or between bounds has none. */
export function plainDates(date: EventDate): PlainDates {
  const {edtf, isExact} = edtfOf(date);
  if (!isExact || edtf.length > 100) return {isWhole: false};
  const [first, last] = edtf.split('/');
  const start = plainSide(first);
  const end = last === undefined ? undefined : plainSide(last);
  return {start, end, isWhole: start !== undefined && (last === undefined || end !== undefined)};
}

/** A date without a slash as ISO 8601; undefined where it is not exact, or web pages cannot say it. */
export function plainSide(edtf: string): PlainSide | undefined {
  return WEB_DATE.test(edtf) && isPlain({edtf}) ? {iso: edtf, date: readEdtf(edtf)} : undefined;
}
