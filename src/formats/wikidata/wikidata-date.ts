import {DAY, startOfDay} from '../../time/calendar.js';
import {instantText} from '../../time/date-forms.js';
import {edtfYear} from '../date-column.js';

/** How exact a date of Wikidata is, by its number. */
const PRECISION = {thousandYears: 6, century: 7, decade: 8, year: 9, month: 10, day: 11, hour: 12, minute: 13};

const TIME = /^([-+]?)(\d{4,16})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z?)?$/;

/** A year or a month, as queries make them of a time, counted as ISO 8601 does. */
const SHORT = /^(-?)(\d{1,6})(?:-(0[1-9]|1[0-2]))?$/;

export const isTimeText = (text: string): boolean => TIME.test(text);
export const isYearText = (text: string): boolean => SHORT.test(text);

/** What is known of a date besides its text. */
export interface TimeDetails {
  /** How exact it is: see `PRECISION`; undefined where the query did not ask for it. */
  readonly precision?: number | undefined;
  readonly isJulian?: boolean;
}

/** A date in EDTF. */
export interface ReadTime {
  readonly edtf: string;
  /** Whether it was taken for less exact than it is written, as nothing says how exact it is. */
  readonly isGuessed: boolean;
}

/**
 * Reads a time as Wikidata writes it; undefined if it is none that exists. Without a precision, January 1 is how a year
 * is written, and the first day of a month how a month is: no more than that is claimed.
 */
export function readWikidataTime(text: string, {precision, isJulian}: TimeDetails): ReadTime | undefined {
  const short = SHORT.exec(text);
  if (short) {
    const [, minus, years, only] = short;
    const year = edtfYear(Number(minus + years));
    return {edtf: only && !year.startsWith('Y') ? `${year}-${only}` : year, isGuessed: false};
  }
  const [found, sign, digits, month, day, hour = '00', minute = '00', second = '00'] = TIME.exec(text) ?? [];
  if (!found) return undefined;
  // With a plus the form is that of the editor: it has no year 0, and days of the Julian calendar. The query service
  // counts as ISO 8601 does, in the Gregorian calendar.
  const isEditor = sign === '+' || Number(month) === 0 || Number(day) === 0;
  const given = (sign === '-' ? -1 : 1) * Number(digits);
  const year = isEditor && given < 0 ? given + 1 : given;
  const hasTime = Number(hour) + Number(minute) + Number(second) > 0;
  const isFirst = Number(day) <= 1 && !hasTime;
  const exact =
    precision ??
    (isFirst && Number(month) <= 1
      ? PRECISION.year
      : isFirst
        ? PRECISION.month
        : hasTime
          ? PRECISION.minute + 1
          : PRECISION.day);
  const isGuessed = precision === undefined && exact < PRECISION.day && !isEditor;
  if (exact <= PRECISION.year) return {edtf: coarse(year, exact), isGuessed};
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const yearText = edtfYear(year);
  // EDTF has no months in years of more than four digits.
  if (yearText.startsWith('Y')) return {edtf: yearText, isGuessed: false};
  if (exact === PRECISION.month) return {edtf: `${yearText}-${month}`, isGuessed};
  const date =
    isEditor && isJulian ? fromJulian(year, Number(month), Number(day)) : startOfDay(year, Number(month), Number(day));
  const whole = instantText(date);
  const dayText = whole.slice(0, whole.indexOf('T'));
  if (exact === PRECISION.day) return {edtf: dayText, isGuessed: false};
  const parts = [hour, minute, second].slice(0, exact - PRECISION.day);
  return {edtf: `${dayText}T${parts.join(':')}Z`, isGuessed: false};
}

/** A year, or the decade, century or more that it stands for: 1900 is one of the 19th century, which ends with it. */
function coarse(year: number, precision: number): string {
  if (precision === PRECISION.year) return edtfYear(year);
  const [size, masked] =
    precision === PRECISION.decade ? [10, 'X'] : precision === PRECISION.century ? [100, 'XX'] : [1000, 'XXX'];
  // So many years ago, about: more is not said.
  if (precision < PRECISION.thousandYears) return `${edtfYear(year)}~`;
  if (year <= 0) {
    // Year 0 is 1 BC: counted from there, backwards.
    const count = precision === PRECISION.decade ? Math.floor((1 - year) / size) : Math.ceil((1 - year) / size) - 1;
    return count < 10_000 / size ? `-${String(count).padStart(4 - masked.length, '0')}${masked}` : `${edtfYear(year)}~`;
  }
  const count = precision === PRECISION.decade ? Math.floor(year / size) : Math.ceil(year / size) - 1;
  return count < 10_000 / size ? String(count).padStart(4 - masked.length, '0') + masked : `${edtfYear(year)}~`;
}

/** The start of a day of the Julian calendar, ms since 1970 UTC. */
function fromJulian(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last; every fourth year has one.
  const shifted = month < 3 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const days = shifted * 365 + Math.floor(shifted / 4) + dayOfYear;
  // The Julian March 1 of the year 0 is February 28 in the Gregorian calendar.
  return startOfDay(0, 2, 28) + days * DAY;
}
