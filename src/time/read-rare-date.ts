import {DAY, startOfDay} from './calendar.js';
import {daysInMonth} from './month-length.js';
import {YEAR_LIMIT} from './year-limit.js';
import type {DateFault} from './date-error.js';
import {isDigit, takeDigits, takeNumber} from './digits.js';
import {endOfUnit, type Precision} from './event-date.js';
import type {DateComponents, RareReader} from './rare-dates.js';
import {readSet} from './read-set.js';
import {isTimeNext, readTime} from './read-time.js';
import type {Scanner} from './scanner.js';

/** A component with unspecified digits, as the least and the greatest number it may be. */
interface Digits {
  /** As written, with an `X` for each digit that is unspecified; without a sign. */
  text: string;
  least: number;
  greatest: number;
  /** How many digits are `X`. */
  unspecified: number;
  /** Every `X` stands to the right of every digit, so that all numbers between the two are meant. */
  trailing: boolean;
}

/** The parts of a year that stand where a month may stand: [precision, first month]. */
const YEAR_PARTS: Record<number, readonly [Precision, number]> = {
  21: ['spring', 3],
  22: ['summer', 6],
  23: ['autumn', 9],
  24: ['winter', 12], // anywhere
  25: ['spring', 3],
  26: ['summer', 6],
  27: ['autumn', 9],
  28: ['winter', 12], // northern hemisphere
  29: ['spring', 9],
  30: ['summer', 12],
  31: ['autumn', 3],
  32: ['winter', 6], // southern hemisphere
  33: ['quarter', 1],
  34: ['quarter', 4],
  35: ['quarter', 7],
  36: ['quarter', 10],
  37: ['quadrimester', 1],
  38: ['quadrimester', 5],
  39: ['quadrimester', 9],
  40: ['semester', 1],
  41: ['semester', 7],
};

/**
 * Reads one EDTF date of any form with its qualifiers, up to whatever follows it. Throws where it is none. Browsers load
 * it only for texts that `readComponents` does not read by itself.
 */
export function readRareDate(scanner: Scanner): DateComponents {
  const flags = {approximate: false, uncertain: false};
  takeQualifier(scanner, flags);
  const year = readYear(scanner);
  takeQualifier(scanner, flags);
  const date = scanner.take('-') ? readWithinYear(scanner, year, flags) : boundsOf(year);
  date.approximate = flags.approximate;
  date.uncertain = flags.uncertain;
  return date;
}

/** Reads what follows a year and "-", and a time where that is one day. */
function readWithinYear(scanner: Scanner, year: Year, flags: Flags): DateComponents {
  if (year.text.length !== 4) scanner.fail('year-end', scanner.position - 1);
  takeQualifier(scanner, flags);
  const isCounted = scanner.peek() === 'W' || (isDigit(scanner, 1) && isDigit(scanner, 2));
  const date = isCounted ? readDayOfYear(scanner, year, flags) : readMonth(scanner, year, flags);
  if (isTimeNext(scanner) && date.latest === date.earliest + DAY && !date.gaps) {
    Object.assign(date, readTime(scanner, date.earliest));
    takeQualifier(scanner, flags);
  }
  return date;
}

function components(earliest: number, latest: number, precision: Precision, gaps = false): DateComponents {
  return {earliest, latest, precision, gaps, approximate: false, uncertain: false, offsetMinutes: undefined};
}

/** Reads what follows the year: a month and perhaps a day, or a part of the year. */
function readMonth(scanner: Scanner, year: Year, flags: Flags): DateComponents {
  const column = scanner.position;
  const month = readDigits(scanner, 2, 'month');
  takeQualifier(scanner, flags);
  const part = month.unspecified ? undefined : YEAR_PARTS[month.least];
  if (part) {
    const [precision, first] = part;
    return components(
      startOfDay(year.least, first),
      endOfUnit(startOfDay(year.greatest, first), precision),
      precision,
      year.unspecified > 0,
    );
  }
  if (!numbers(month, 12).length) scanner.fail('month', column);
  if (!scanner.take('-')) return boundsOf(year, month);
  takeQualifier(scanner, flags);
  const dayColumn = scanner.position;
  const day = readDigits(scanner, 2, 'day');
  takeQualifier(scanner, flags);
  return boundsOf(year, month, day) ?? scanner.fail('day', dayColumn);
}

/**
 * Reads `Www`, a week of the ISO calendar from Monday on, or `Www-d`, a day of it; or `ddd`, a day counted from January
 * 1.
 */
function readDayOfYear(scanner: Scanner, {least: year, unspecified}: Year, flags: Flags): DateComponents {
  const isWeek = scanner.take('W');
  const column = scanner.position;
  const days = (earliest: number, count = 1): DateComponents => {
    takeQualifier(scanner, flags);
    return components(earliest, earliest + count * DAY, 'day');
  };
  if (!isWeek) {
    const number = takeNumber(scanner, 3, 'ordinal');
    if (unspecified || !number || number > (startOfDay(year + 1) - startOfDay(year)) / DAY)
      scanner.fail('ordinal', column);
    return days(startOfDay(year, 1, number));
  }
  const number = takeNumber(scanner, 2, 'week');
  const start = firstWeek(year) + (number - 1) * 7 * DAY;
  if (unspecified || !number || start >= firstWeek(year + 1)) scanner.fail('week', column);
  if (!scanner.take('-')) return days(start, 7);
  const dayColumn = scanner.position;
  const weekday = takeNumber(scanner, 1, 'weekday');
  if (!weekday || weekday > 7) scanner.fail('weekday', dayColumn);
  return days(start + (weekday - 1) * DAY);
}

/** The Monday of the week that holds January 4, with which a year of weeks begins, in ms since 1970 UTC. */
function firstWeek(year: number): number {
  const fourth = startOfDay(year, 1, 4) / DAY;
  return (fourth - ((((fourth + 3) % 7) + 7) % 7)) * DAY;
}

/** What the qualifiers of a date's components say of the whole. */
interface Flags {
  approximate: boolean;
  uncertain: boolean;
}

/** Sets the flag of `?`, `~` or `%` if one is next. */
function takeQualifier(scanner: Scanner, flags: Flags): void {
  const both = scanner.take('%');
  const uncertain = both || scanner.take('?');
  const approximate = both || (!uncertain && scanner.take('~'));
  flags.uncertain ||= uncertain;
  flags.approximate ||= approximate;
}

type Year = Digits & {precision: Precision};

function readYear(scanner: Scanner): Year {
  if (scanner.take('Y')) return readLongYear(scanner);
  const negative = scanner.take('-');
  const start = scanner.position;
  const digits = readDigits(scanner, 4, 'year');
  if (scanner.peek() >= '0' && scanner.peek() <= '9') scanner.fail('fifth-digit');
  if (negative && digits.greatest === 0) scanner.fail('year-zero', start - 1);
  const precision = digits.trailing
    ? ((['year', 'decade', 'century', 'millennium'] as const)[digits.unspecified] ?? 'year')
    : 'year';
  const year: Year = Object.assign(digits, {precision});
  if (negative) [year.least, year.greatest] = [-year.greatest, -year.least];
  if (scanner.peek() !== 'S') return year;
  if (digits.unspecified) scanner.fail('significant-x');
  return significant(scanner, year.least, 4);
}

/** Reads what follows `Y`: a sign, more than four digits or an exponent, and how many digits are significant. */
function readLongYear(scanner: Scanner): Year {
  const start = scanner.position;
  const sign = scanner.take('-') ? -1 : 1;
  const digits = takeDigits(scanner);
  if (!digits) scanner.fail('long-year');
  const exponent = scanner.take('E') ? takeDigits(scanner) || scanner.fail('exponent') : undefined;
  if (exponent === undefined && digits.length <= 4) scanner.fail('short-year', start - 1);
  // Years of more than 16 digits are rejected before conversion, which could give Infinity or NaN.
  const value =
    digits.length + Number(exponent ?? 0) <= 16 ? sign * Number(digits) * 10 ** Number(exponent ?? 0) : Infinity;
  if (Math.abs(value) > YEAR_LIMIT) scanner.fail('year-limit', start);
  return significant(scanner, value, String(Math.abs(value)).length);
}

/** `1950S2`: only the first two digits are known, so it lies in 1900–1999. Without `S` the year is exact. */
function significant(scanner: Scanner, value: number, digits: number): Year {
  const exact: Year = {text: '', least: value, greatest: value, unspecified: 0, trailing: true, precision: 'year'};
  if (!scanner.take('S')) return exact;
  const known = Number(takeDigits(scanner) || scanner.fail('significant'));
  if (known < 1) scanner.fail('significant', scanner.position - 1);
  const unknown = Math.max(0, digits - known);
  const block = 10 ** unknown;
  const start = Math.floor(Math.abs(value) / block) * block;
  const least = value < 0 ? -(start + block - 1) : start;
  const precision = (['year', 'decade', 'century', 'millennium'] as const)[unknown] ?? 'year';
  return {...exact, least, greatest: least + block - 1, precision};
}

function readDigits(scanner: Scanner, width: number, fault: DateFault): Digits {
  let least = 0;
  let greatest = 0;
  let unspecified = 0;
  let trailing = true;
  const start = scanner.position;
  for (let i = 0; i < width; i++) {
    if (scanner.take('X')) {
      unspecified++;
      least *= 10;
      greatest = greatest * 10 + 9;
    } else {
      if (unspecified) trailing = false;
      const digit = takeNumber(scanner, 1, fault);
      least = least * 10 + digit;
      greatest = greatest * 10 + digit;
    }
  }
  return {text: scanner.text.slice(start, scanner.position), least, greatest, unspecified, trailing};
}

/** Whether a number may be meant by digits of which some are unspecified. */
function fits({text}: Digits, value: number): boolean {
  for (let i = text.length - 1, rest = Math.abs(value); i >= 0; i--, rest = Math.floor(rest / 10)) {
    if (text[i] !== 'X' && Number(text[i]) !== rest % 10) return false;
  }
  return true;
}

/** The numbers from 1 to `greatest` that digits may mean, in order. */
function numbers(digits: Digits, greatest: number): number[] {
  const {least, unspecified} = digits;
  if (!unspecified) return least >= 1 && least <= greatest ? [least] : [];
  return Array.from({length: greatest}, (_, i) => i + 1).filter((n) => fits(digits, n));
}

/**
 * The bounds of a calendar date: from the first day that it may be to the last. Undefined where no month has such a
 * day.
 */
function boundsOf(year: Year, month?: undefined): DateComponents;
function boundsOf(year: Year, month: Digits, day?: undefined): DateComponents;
function boundsOf(year: Year, month: Digits, day: Digits): DateComponents | undefined;
function boundsOf(year: Year, month?: Digits, day?: Digits): DateComponents | undefined {
  const gaps = hasGaps(year, month, day);
  if (!month) return components(startOfDay(year.least), startOfDay(year.greatest + 1), year.precision, gaps);
  const months = numbers(month, 12);
  const precision = day && day.unspecified < 2 ? 'day' : month.unspecified < 2 ? 'month' : year.precision;
  if (!day)
    return components(
      startOfDay(year.least, months[0]),
      startOfDay(year.greatest, months.at(-1)! + 1),
      precision,
      gaps,
    );
  const days = numbers(day, 31);
  const isOneDay = !(year.unspecified + month.unspecified + day.unspecified);
  const earliest = outermostDay(year, months, days, 1);
  const last = isOneDay ? earliest : outermostDay(year, months.reverse(), days.reverse(), -1);
  return earliest === undefined || last === undefined ? undefined : components(earliest, last + DAY, precision, gaps);
}

/**
 * The first day that a date with unspecified digits can mean, ms since 1970 UTC, or, with `step` −1 and `months` and
 * `days` in descending order, the last. Undefined if there is none.
 */
function outermostDay(year: Year, months: number[], days: number[], step: 1 | -1): number | undefined {
  for (let n = step > 0 ? year.least : year.greatest; n >= year.least && n <= year.greatest; n += step) {
    if (year.unspecified && !fits(year, n)) continue;
    for (const month of months) {
      const length = daysInMonth(n, month);
      const day = days.find((number) => number <= length);
      if (day !== undefined) return startOfDay(n, month, day);
    }
  }
  return undefined;
}

/** Whether possible dates have gaps between them: not if all after the first unspecified digit is unspecified too. */
function hasGaps(...components: (Digits | undefined)[]): boolean {
  let unspecified = false;
  for (const digits of components) {
    if (!digits) break;
    if (unspecified ? digits.unspecified < digits.text.length : !digits.trailing) return true;
    unspecified ||= digits.unspecified > 0;
  }
  return false;
}

/** Reads every form of dates and sets. */
export const rareDatesReader: RareReader = {date: readRareDate, set: readSet};
