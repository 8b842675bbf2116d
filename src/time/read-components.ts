import {calendarDay, startOfDay} from './calendar.js';
import {endOfUnit} from './event-date.js';
import {type DateComponents, rareDates, readNone} from './rare-dates.js';
import type {Scanner} from './scanner.js';

/**
 * Matches a date as most are written: a year of four digits or a decade or century of it, or a month or a day, with
 * qualifiers; and nothing behind it that would belong to it. Groups: a minus, digits, `X`s, month, day.
 */
const PLAIN =
  /[?~%]?(-(?!0000))?(?=\w{4}\b)(\d+)(X*)[?~%]?(?:-[?~%]?(0[1-9]|1[0-2])[?~%]?(?:-[?~%]?(\d\d)[?~%]?)?)?(?![-\w ?~%])/y;

/** The units of years whose last digits are `X`, by the number of these. */
const BLOCKS = ['year', 'decade', 'century', 'millennium'] as const;

/**
 * Reads one EDTF date with its qualifiers, up to whatever follows it. Throws where it is none. What is not plain, and
 * what is wrong, is left to the reader of rare dates, which finds the same for what is plain.
 */
export function readComponents(scanner: Scanner): DateComponents {
  PLAIN.lastIndex = scanner.position;
  const found = PLAIN.exec(scanner.text);
  if (found) {
    const [written, minus, digits, unknown, month, day] = found;
    const block = 10 ** unknown.length;
    const least = Number(digits) * block;
    const year = minus ? 1 - least - block : least;
    const earliest = startOfDay(year, Number(month ?? 1), Number(day ?? 1));
    // A day that the month does not have has rolled over into another month.
    if (!(unknown && month) && (!day || calendarDay(earliest).day === Number(day))) {
      scanner.position += written.length;
      const precision = day ? 'day' : month ? 'month' : BLOCKS[unknown.length];
      return {
        earliest,
        latest: endOfUnit(earliest, precision),
        precision,
        approximate: /[~%]/.test(written),
        uncertain: /[?%]/.test(written),
        gaps: false,
        offsetMinutes: undefined,
      };
    }
  }
  return (rareDates.reader ?? readNone).date(scanner);
}
