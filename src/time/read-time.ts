import {DAY, HOUR, MINUTE, SECOND} from './calendar.js';
import type {DateFault} from './date-error.js';
import {isDigit, takeDigits, takeNumber} from './digits.js';
import {endOfUnit, type Precision} from './event-date.js';
import type {Scanner} from './scanner.js';

/** A time of day as bounds, ms since 1970 UTC. */
export interface TimeComponents {
  readonly earliest: number;
  readonly latest: number;
  readonly precision: Precision;
  /** Minutes east of UTC, where an offset is written. */
  readonly offsetMinutes?: number;
}

/** Whether a time follows: after `T`, or after a space, as databases write it. */
export function isTimeNext(scanner: Scanner): boolean {
  return scanner.peek() === 'T' || (scanner.peek() === ' ' && isDigit(scanner, 1));
}

/**
 * Reads `Thh[:mm[:ss[.s…]]]` and an offset `Z`, `±hh`, `±hhmm` or `±hh:mm`; without an offset it is read as UTC.
 *
 * Programs add a fraction of zeros to any time: it does not raise the precision above seconds, and midnight in UTC with
 * one, `T00:00:00.000Z`, is read as a whole day. A leap second is read as the last second of its minute.
 */
export function readTime(scanner: Scanner, dayStart: number): TimeComponents {
  scanner.position++;
  const hour = readUnit(scanner, 24, 'hour');
  let precision: Precision = 'hour';
  let time = hour * HOUR;
  let isPadded = false;
  if (scanner.take(':')) {
    precision = 'minute';
    time += readUnit(scanner, 59, 'minute') * MINUTE;
    if (scanner.take(':')) {
      precision = 'second';
      time += Math.min(readUnit(scanner, 60, 'second'), 59) * SECOND;
      if (takePoint(scanner)) {
        const fraction = takeDigits(scanner) || scanner.fail('fraction');
        isPadded = !Number(fraction);
        if (!isPadded) precision = 'millisecond';
        time += Number(fraction.slice(0, 3).padEnd(3, '0'));
      }
    }
  }
  if (time > DAY) scanner.fail('midnight');
  const offsetMinutes = readOffset(scanner);
  if (isPadded && offsetMinutes === 0 && time % DAY === 0)
    return {earliest: dayStart + time, latest: dayStart + time + DAY, precision: 'day'};
  const earliest = dayStart + time - (offsetMinutes ?? 0) * MINUTE;
  return {
    earliest,
    latest: endOfUnit(earliest, precision),
    precision,
    ...(offsetMinutes !== undefined && {offsetMinutes}),
  };
}

/** Steps over a decimal sign, "." or ",", if one is next. ".." is a range, and in a set a comma separates dates. */
function takePoint(scanner: Scanner): boolean {
  return scanner.peek(1) !== '.' && (scanner.take('.') || (!scanner.isInSet && scanner.take(',')));
}

function readUnit(scanner: Scanner, greatest: number, fault: DateFault): number {
  const column = scanner.position;
  const value = takeNumber(scanner, 2, fault);
  if (value > greatest) scanner.fail(fault, column);
  return value;
}

function readOffset(scanner: Scanner): number | undefined {
  if (scanner.peek() === ' ' && '+-Z'.includes(scanner.peek(1) || '.')) scanner.position++;
  if (scanner.take('Z')) return 0;
  const sign = scanner.take('+') ? 1 : scanner.take('-') ? -1 : 0;
  if (!sign) return undefined;
  const hours = readUnit(scanner, 23, 'offset');
  const minutes = scanner.take(':') || isDigit(scanner) ? readUnit(scanner, 59, 'offset-minute') : 0;
  return sign * (hours * 60 + minutes) + 0; // not −0, which is none of the offsets
}
