import type {EventDate, Precision} from './event-date.js';
import type {Scanner} from './scanner.js';

/** One date as written, not yet a point or the side of a span: the bounds within which it lies, ms since 1970 UTC. */
export interface DateComponents {
  earliest: number;
  latest: number;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
  gaps: boolean;
  offsetMinutes: number | undefined;
}

/** Reads what stands at the position of a scanner; throws where that is not what it reads. */
export interface RareReader {
  /** One EDTF date, up to whatever follows it. */
  date(scanner: Scanner): DateComponents;
  /** A set, from its opening bracket to the end of the text. */
  set(scanner: Scanner): EventDate;
}

interface RareDates {
  /** Reads every form. Undefined until it is loaded, `readNone` where it cannot be. */
  reader?: RareReader;
  /** A text was met that only the reader can read. Whoever wants to know sets it to `false` before reading. */
  isMissed: boolean;
}

/**
 * Holds the reader of the forms of dates that are seldom written, once it is there: see `read-rare-date.ts`. Plain
 * years, months and days, decades and centuries do without.
 */
export const rareDates: RareDates = {isMissed: false};

/** Matches a character that is in no date. */
const FOREIGN = /[^-+\dEST-Z%,./:?[\]{}~ ]/;

const fail = (scanner: Scanner) => {
  if (FOREIGN.test(scanner.text)) scanner.fail('year');
  rareDates.isMissed = true;
  return scanner.fail('unread');
};

/** Stands in for the reader: throws, and notes what was missed, unless the text is no date whoever reads it. */
export const readNone: RareReader = {date: fail, set: fail};
