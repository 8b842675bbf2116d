import {DateError} from './date-error.js';
import type {EventDate} from './event-date.js';
import {explainDate} from './explain-date.js';
import {rareDates} from './rare-dates.js';
import {rareDatesReader} from './read-rare-date.js';
import {readEdtf} from './read-edtf.js';

/**
 * Reads an EDTF text (ISO 8601-2: levels 0 and 1 whole; of level 2 sets, quarters and other parts of a year, qualified
 * components, significant digits, exponential years, and unspecified digits anywhere) as four bounds in time.
 *
 * `A/B` lasted from A to B; `[A..B]` happened somewhere between. A set is read as its hull; `gaps` says that the hull
 * holds dates that the set does not. Times without an offset are read as UTC, like calendar dates. As in ISO 8601, year
 * 0 is 1 BC. Spring to winter (21–24) are the northern meteorological seasons: 21 starts in March, 24 in December.
 *
 * @param text - for example `2021-06-22`, `2021-06~`, `156X`, `2021-05-01/2021-06-22`, `[2021-06-21..2021-09]`.
 * @throws DateError, a RangeError, that quotes the text, names the column and says what would be accepted.
 */
export function parseDate(text: string): EventDate {
  rareDates.reader = rareDatesReader;
  if (typeof text !== 'string')
    throw new TypeError(`${String(text)} is not a date: expected an EDTF text such as "2021-06-22"`);
  try {
    return readEdtf(text);
  } catch (error) {
    throw error instanceof DateError ? explainDate(error) : error;
  }
}
