import {YEAR_LIMIT} from './year-limit.js';
import {DateError, type DateFault} from './date-error.js';
import {dateSpellings} from './date-spellings.js';
import {LENGTH_LIMIT, readEdtf} from './read-edtf.js';

const twoDigits =
  (words: string) =>
  (text: string, at: number): string | undefined => {
    const found = text.slice(at, at + 2);
    return /^\d\d$/.test(found) ? `"${found}" is ${words}` : undefined;
  };

const ONE_SIDE = 'a date on at least one side of "/"';
const AFTER_SIGNIFICANT = 'how many digits of the year are significant, at least 1';

/** For each fault, what is accepted there, and what is wrong if quoting the unexpected character is not enough. */
const FAULTS: Readonly<
  Record<DateFault, readonly [accepted: string, problem?: (text: string, at: number) => string | undefined]>
> = {
  length: [`at most ${LENGTH_LIMIT}`, (text) => `it has ${text.length} characters`],
  unread: ['a plain year, month or day', () => 'the file that reads such dates is missing'],
  side: [ONE_SIDE, (text) => (text.endsWith('..') ? '".." alone is no date' : undefined)],
  sides: [ONE_SIDE, () => 'neither side of the interval is a date'],
  end: ['the end of the date, or "/" and a second date'],
  interval: ['the end of the interval'],
  set: ['"," and another date, "..", or the bracket that closes the set, "]" or "}"'],
  'set-end': ['nothing after the bracket that closes the set'],
  reversed: ['an end that is not before the start', () => 'it ends before it starts'],
  year: ['a year of four digits, such as 2021 or 156X'],
  'fifth-digit': ['"-", or "Y" before a year of more than four digits', () => 'a fifth digit'],
  'year-zero': ['0000 for 1 BC', () => '"-0000" is no year'],
  'long-year': ['the digits of a year after "Y"'],
  exponent: ['the exponent of the year'],
  'short-year': ['four digits without "Y"', () => '"Y" before fewer than five digits'],
  'year-limit': [`a year of at most ${YEAR_LIMIT.toExponential()}`, () => 'a year out of range'],
  'year-end': ['nothing after a year with "Y" or "S"'],
  significant: [AFTER_SIGNIFICANT],
  'significant-x': ['"-" or the end', () => '"S" beside an unspecified digit'],
  month: ['a month 01–12, or 21–41 for a part of the year', twoDigits('no month')],
  day: ['a day of two digits', twoDigits('no day of that month')],
  ordinal: ['a day of a year without "X", 001–365, or 366 in a leap year'],
  week: ['a week of a year without "X", W01–W52, or W53 in a long year'],
  weekday: ['a day of the week, 1 for Monday to 7 for Sunday'],
  hour: ['an hour 00–24', twoDigits('too much')],
  minute: ['a minute 00–59', twoDigits('too much')],
  second: ['a second 00–59, or 60 for a leap second', twoDigits('too much')],
  fraction: ['the digits of a fraction of a second'],
  midnight: ['an hour 00–23, or 24:00', () => 'a time past 24:00'],
  offset: ['the hours of an offset, 00–23', twoDigits('too much')],
  'offset-minute': ['the minutes of an offset, 00–59', twoDigits('too much')],
};

/**
 * Forms of EDTF drafts before 2019 that are still in use, and what to write instead, which helps more than the column
 * of an unexpected letter.
 */
const OLD_DRAFTS = [
  [/(?<=^|\/)unknown(?=\/|$)/, 'an empty side, such as "2004/" or "/2004"'],
  [/(?<=^|\/)open(?=\/|$)/, '"..", such as "2004/.."'],
  [/\?~|~\?/, '"%" for both uncertain and approximate'],
  [/^y(?=-?\d)/, '"Y" before a long year'],
  [/(?<=^|[-\dX])[ux](?=[-uxX\d])|(?<=[-\dX])[ux]$/, '"X" for an unspecified digit'],
  [/^\(/, 'the qualifier without brackets, such as "2004?"'],
  [/\^/, 'no letters after a season'],
] as const;

/**
 * Returns the same error with a message that says what is wrong, what would be accepted there, and, if that is
 * recognised, what to write.
 */
export function explainDate({text, column, fault}: DateError): DateError {
  if (fault !== 'length') {
    for (const [form, instead] of OLD_DRAFTS) {
      const found = form.exec(text);
      if (found)
        return new DateError(
          text,
          found.index + 1,
          fault,
          `"${found[0]}" is an old draft's form at column ${found.index + 1}; expected ${instead}${whatToWrite(text)}`,
        );
    }
  }
  const at = column - 1;
  const [accepted, problem] = FAULTS[fault];
  const found = at < text.length ? `unexpected "${String.fromCodePoint(text.codePointAt(at)!)}"` : 'it ends too early';
  const last = fault === 'day' ? lastDay(text, at) : undefined;
  return new DateError(
    text,
    column,
    fault,
    `${problem?.(text, at) ?? found} at column ${column}; expected ${last ? `a day 01–${last}` : accepted}${whatToWrite(text)}`,
  );
}

/** `; write "…"`, with every way to read a text as a date; empty if none is recognised. */
export function whatToWrite(text: string): string {
  const spellings = dateSpellings(text);
  const how = spellings.flatMap(({edtf, reading}) =>
    edtf === undefined ? [] : [`"${edtf}"${reading === undefined ? '' : ` (${reading})`}`],
  );
  const none = spellings.flatMap(({edtf, reading}) =>
    edtf === undefined && reading !== undefined ? [`; ${reading} there is no such date`] : [],
  );
  return how.length ? `; write ${how.join(' or ')}${none.join('')}` : '';
}

/** The last day of the month before an invalid day, which starts at index `at`; undefined if that is no month. */
function lastDay(text: string, at: number): number | undefined {
  const month = /[-?~%\dXSEY]*$/.exec(text.slice(Math.max(0, at - 20), at))![0];
  return [31, 30, 29, 28].find((day) => {
    try {
      return readEdtf(month + day);
    } catch {
      return undefined;
    }
  });
}
