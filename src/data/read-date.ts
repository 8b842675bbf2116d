import {DateError} from '../time/date-error.js';
import type {EventDate} from '../time/event-date.js';
import {rareDates} from '../time/rare-dates.js';
import {readEdtf} from '../time/read-edtf.js';
import {quote} from './issue.js';
import {lateReaders} from './late-readers.js';
import {hideInherited, type Read, wrongType} from './read-fields.js';

/**
 * The EDTF text of a value: a string is used as it is, a number from 1 to 9999 is a year, a `Date` up to the year 9999
 * its ISO text. Undefined for other numbers, which are ambiguous: ms or s since 1970, a day such as 20210622, or a year
 * before 1 AD.
 */
function dateText(value: unknown): string | undefined {
  if (typeof value === 'number') return value >= 1 && value <= 9999 ? String(value).padStart(4, '0') : undefined;
  if (typeof value === 'string') return value;
  return Number.isFinite(instantOf(value)) ? Date.prototype.toISOString.call(value).replace(/^-00/, '-') : undefined;
}

/** The instant of a `Date`, also of one from another frame; NaN if it has none. */
export function instantOf(value: unknown): number | undefined {
  return Object.prototype.toString.call(value) === '[object Date]' ? Date.prototype.getTime.call(value) : undefined;
}

/** Reads EDTF, or a value that `dateText` converts to it. */
const edtf: Read<EventDate> = (value, at) => {
  const text = dateText(value);
  if (text === undefined) {
    return typeof value === 'number'
      ? at.error('bad-date', `${value} is not a date`, String(value))
      : wrongType(value, at, 'a date');
  }
  try {
    return readEdtf(text);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return at.error(error.isReversed ? 'end-before-start' : 'bad-date', error.message, text);
  }
};

/** Checks an EDTF text but keeps it as text: for dates that are only shown, such as when somebody said something. */
export const edtfText: Read<string> = (value, at) => edtf(value, at)?.edtf;

/** The optional keys of an `EventDate`. */
export const OPTIONAL: readonly (keyof EventDate)[] = ['edtf', 'offsetMinutes', 'text'];

const missed: Read<never> = (value, at) => {
  rareDates.isMissed = true;
  return wrongType(value, at, 'read');
};

/** Reads a value that is seldom written, once what reads it is there; until then it is noted that it was missed. */
export const readsLate = <Name extends Exclude<keyof typeof lateReaders, 'lintStory' | 'axis'>>(name: Name) =>
  ((value, at) => (lateReaders[name] ?? missed)(value, at)) as NonNullable<(typeof lateReaders)[Name]>;

/**
 * Reads a date as authors write it, as EDTF or as bounds. One without any bound is an error, as it has no place in
 * time.
 */
export const date: Read<EventDate> = (value, at) => {
  const read =
    typeof value === 'object' && instantOf(value) === undefined ? readsLate('bounds')(value, at) : edtf(value, at);
  if (!read) return undefined;
  if (read.gaps) at.warn('date-gaps', `${quote(read.edtf)} has gaps`);
  if (read.earliest === -Infinity && read.endLatest === Infinity) return at.error('bad-date', 'it has no bound');
  hideInherited(read, OPTIONAL);
  return read;
};
