import {DAY, daysInMonth, HOUR, MINUTE, SECOND, startOfDay, YEAR_LIMIT} from './calendar.js';
import type {DateFault} from './date-error.js';
import {endOfUnit, type Precision} from './event-date.js';
import type {Scanner} from './scanner.js';

/** One date as written, not yet a point or the side of a span: the bounds within which it lies, ms since 1970 UTC. */
export interface DateComponents {
  readonly earliest: number;
  readonly latest: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly gaps: boolean;
  readonly offsetMinutes?: number;
}

/** A component with unspecified digits, as the least and the greatest number it may be. */
interface Digits {
  least: number;
  greatest: number;
  /** How many digits are `X`. */
  unspecified: number;
  /** Every `X` stands to the right of every digit, so that all numbers between the two are meant. */
  trailing: boolean;
  width: number;
}

/** The parts of a year that stand where a month may stand: [precision, first month]. */
const YEAR_PARTS: Record<number, readonly [Precision, number]> = {
  21: ['spring', 3], 22: ['summer', 6], 23: ['autumn', 9], 24: ['winter', 12], // anywhere
  25: ['spring', 3], 26: ['summer', 6], 27: ['autumn', 9], 28: ['winter', 12], // northern hemisphere
  29: ['spring', 9], 30: ['summer', 12], 31: ['autumn', 3], 32: ['winter', 6], // southern hemisphere
  33: ['quarter', 1], 34: ['quarter', 4], 35: ['quarter', 7], 36: ['quarter', 10],
  37: ['quadrimester', 1], 38: ['quadrimester', 5], 39: ['quadrimester', 9],
  40: ['semester', 1], 41: ['semester', 7],
};

/** Reads one EDTF date with its qualifiers, up to whatever follows it. Throws where it is none. */
export function readComponents(scanner: Scanner): DateComponents {
  const flags = {approximate: false, uncertain: false};
  takeQualifier(scanner, flags);
  const year = readYear(scanner);
  const qualified = takeQualifier(scanner, flags);
  if (!scanner.take('-')) return finish(year, flags);
  if (year.width !== 4) scanner.fail('year-end', scanner.position - 1);

  takeQualifier(scanner, flags);
  const monthColumn = scanner.position;
  const month = readDigits(scanner, 2, 'month');
  const part = month.unspecified ? undefined : YEAR_PARTS[month.least];
  if (!part) {
    month.least = Math.max(month.least, 1);
    month.greatest = Math.min(month.greatest, 12);
    if (month.least > month.greatest) scanner.fail('month', monthColumn);
  }
  const monthQualified = takeQualifier(scanner, flags);
  if (part) {
    const earliest = startOfDay(year.least, part[1]);
    return {...flags, earliest, latest: endOfUnit(startOfDay(year.greatest, part[1]), part[0]), precision: part[0], gaps: year.unspecified > 0};
  }
  if (!scanner.take('-')) return finish(year, flags, month);

  takeQualifier(scanner, flags);
  const day = readDay(scanner, year, month);
  const dayQualified = takeQualifier(scanner, flags);
  const exact = !(year.unspecified + month.unspecified + day.unspecified) && !qualified && !monthQualified && !dayQualified;
  if (exact && scanner.peek() === 'T') return readTime(scanner, startOfDay(year.least, month.least, day.least));
  return finish(year, flags, month, day);
}

/** Sets the flag of `?`, `~` or `%` if one is next, and tells whether it was. */
function takeQualifier(scanner: Scanner, flags: {approximate: boolean; uncertain: boolean}): boolean {
  const both = scanner.take('%');
  const uncertain = both || scanner.take('?');
  const approximate = both || (!uncertain && scanner.take('~'));
  flags.uncertain ||= uncertain;
  flags.approximate ||= approximate;
  return uncertain || approximate;
}

type Year = Digits & {precision: Precision};

function readYear(scanner: Scanner): Year {
  if (scanner.take('Y')) return readLongYear(scanner);
  const negative = scanner.take('-');
  const start = scanner.position;
  const digits = readDigits(scanner, 4, 'year');
  if (scanner.peek() >= '0' && scanner.peek() <= '9') scanner.fail('fifth-digit');
  if (negative && digits.greatest === 0) scanner.fail('year-zero', start - 1);
  const precision = digits.trailing ? (['year', 'decade', 'century', 'millennium'] as const)[digits.unspecified] ?? 'year' : 'year';
  const year: Year = {
    least: negative ? -digits.greatest : digits.least,
    greatest: negative ? -digits.least : digits.greatest,
    unspecified: digits.unspecified, trailing: digits.trailing, width: 4, precision,
  };
  if (scanner.peek() !== 'S') return year;
  if (digits.unspecified) scanner.fail('significant-x');
  return significant(scanner, year.least, 4);
}

/** Reads what follows `Y`: a sign, more than four digits or an exponent, and how many digits are significant. */
function readLongYear(scanner: Scanner): Year {
  const start = scanner.position;
  const sign = scanner.take('-') ? -1 : 1;
  const digits = scanner.digitRun();
  if (!digits) scanner.fail('long-year');
  const exponent = scanner.take('E') ? scanner.digitRun() || scanner.fail('exponent') : undefined;
  if (exponent === undefined && digits.length <= 4) scanner.fail('short-year', start - 1);
  // Both are bounded before they are numbers: "9".repeat(400) is Infinity, and so would be the bounds.
  const value = digits.length + Number(exponent ?? 0) <= 16 ? sign * Number(digits) * 10 ** Number(exponent ?? 0) : Infinity;
  if (Math.abs(value) > YEAR_LIMIT) scanner.fail('year-limit', start);
  return significant(scanner, value, String(Math.abs(value)).length);
}

/** `1950S2`: only the first two digits are known, so it lies in 1900–1999. Without `S` the year is exact. */
function significant(scanner: Scanner, value: number, digits: number): Year {
  const exact: Year = {least: value, greatest: value, unspecified: 0, trailing: true, width: digits, precision: 'year'};
  if (!scanner.take('S')) return {...exact, width: 5};
  const known = Number(scanner.digitRun() || scanner.fail('significant'));
  if (known < 1) scanner.fail('significant', scanner.position - 1);
  const unknown = Math.max(0, digits - known);
  const block = 10 ** unknown;
  const start = Math.floor(Math.abs(value) / block) * block;
  const least = value < 0 ? -(start + block - 1) : start;
  const precision = (['year', 'decade', 'century', 'millennium'] as const)[unknown] ?? 'year';
  return {...exact, least, greatest: least + block - 1, width: 5, precision};
}

function readDigits(scanner: Scanner, width: number, fault: DateFault): Digits {
  let least = 0;
  let greatest = 0;
  let unspecified = 0;
  let trailing = true;
  for (let i = 0; i < width; i++) {
    if (scanner.take('X')) {
      unspecified++;
      least *= 10;
      greatest = greatest * 10 + 9;
    } else {
      if (unspecified) trailing = false;
      const digit = scanner.digits(1, fault);
      least = least * 10 + digit;
      greatest = greatest * 10 + digit;
    }
  }
  return {least, greatest, unspecified, trailing, width};
}

function readDay(scanner: Scanner, year: Year, month: Digits): Digits {
  const column = scanner.position;
  const day = readDigits(scanner, 2, 'day');
  // The longest month that may be meant: with an unspecified year that is a leap year's.
  let longest = 0;
  for (let m = month.least; m <= month.greatest; m++) {
    longest = Math.max(longest, daysInMonth(year.least, m), year.unspecified ? daysInMonth(2000, m) : 0);
  }
  day.least = Math.max(day.least, 1);
  day.greatest = Math.min(day.greatest, longest);
  if (day.least > day.greatest) scanner.fail('day', column);
  return day;
}

/** The bounds of a calendar date: from the first day it may be to the last. */
function finish(year: Year, flags: {approximate: boolean; uncertain: boolean}, month?: Digits, day?: Digits): DateComponents {
  const last = day ? Math.min(day.greatest, daysInMonth(year.greatest, month!.greatest)) : 1;
  const earliest = startOfDay(year.least, month?.least, day?.least);
  const lastUnit = startOfDay(year.greatest, month?.greatest, last);
  const latest = day ? lastUnit + DAY : endOfUnit(lastUnit, month ? 'month' : 'year');
  const dayKnown = day && day.unspecified < 2;
  const monthKnown = month && month.unspecified < 2;
  return {
    earliest, latest,
    precision: dayKnown ? 'day' : monthKnown ? 'month' : year.precision,
    approximate: flags.approximate,
    uncertain: flags.uncertain,
    gaps: hasGaps(year, month, day),
  };
}

/** The dates meant are without gaps as long as only whole unspecified components follow the first unspecified digit. */
function hasGaps(...components: (Digits | undefined)[]): boolean {
  let unspecified = false;
  for (const digits of components) {
    if (!digits) break;
    if (unspecified ? digits.unspecified < digits.width : !digits.trailing) return true;
    unspecified ||= digits.unspecified > 0;
  }
  return false;
}

/** Reads `Thh[:mm[:ss[.s…]]]` and an offset `Z`, `±hh` or `±hh:mm`; without an offset it is laid on UTC. */
function readTime(scanner: Scanner, dayStart: number): DateComponents {
  scanner.take('T');
  const hour = readTimeUnit(scanner, 24, 'hour');
  let precision: Precision = 'hour';
  let time = hour * HOUR;
  if (scanner.take(':')) {
    precision = 'minute';
    time += readTimeUnit(scanner, 59, 'minute') * MINUTE;
    if (scanner.take(':')) {
      precision = 'second';
      time += readTimeUnit(scanner, 59, 'second') * SECOND;
      if (scanner.take('.') || scanner.take(',')) {
        precision = 'millisecond';
        const fraction = scanner.digitRun() || scanner.fail('fraction');
        time += Number(fraction.slice(0, 3).padEnd(3, '0'));
      }
    }
  }
  if (time > DAY) scanner.fail('midnight');
  const offsetMinutes = readOffset(scanner);
  const earliest = dayStart + time - (offsetMinutes ?? 0) * MINUTE;
  return {
    earliest, latest: endOfUnit(earliest, precision), precision, approximate: false, uncertain: false, gaps: false,
    ...(offsetMinutes !== undefined && {offsetMinutes}),
  };
}

function readTimeUnit(scanner: Scanner, greatest: number, fault: DateFault): number {
  const column = scanner.position;
  const value = scanner.digits(2, fault);
  if (value > greatest) scanner.fail(fault, column);
  return value;
}

function readOffset(scanner: Scanner): number | undefined {
  if (scanner.take('Z')) return 0;
  const sign = scanner.take('+') ? 1 : scanner.take('-') ? -1 : 0;
  if (!sign) return undefined;
  const hours = readTimeUnit(scanner, 14, 'offset');
  const minutes = scanner.take(':') ? readTimeUnit(scanner, 59, 'offset-minute') : 0;
  return sign * (hours * 60 + minutes);
}
