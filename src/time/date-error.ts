const QUOTED_LENGTH = 60; // enough to recognise the text, short enough for a message

/**
 * What is wrong with a text that is not a date, named after what was expected there; messages are in `explain-date.ts`.
 */
export type DateFault =
  | 'length'
  | 'unread'
  | 'side'
  | 'sides'
  | 'end'
  | 'interval'
  | 'set'
  | 'set-end'
  | 'reversed'
  | 'year'
  | 'fifth-digit'
  | 'year-zero'
  | 'long-year'
  | 'exponent'
  | 'short-year'
  | 'year-limit'
  | 'year-end'
  | 'significant'
  | 'significant-x'
  | 'month'
  | 'day'
  | 'ordinal'
  | 'week'
  | 'weekday'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'midnight'
  | 'offset'
  | 'offset-minute';

/**
 * What `parseDate` throws: a RangeError whose message quotes the text, points at a column and says what is accepted.
 */
export class DateError extends RangeError {
  /** The text that is not a date. */
  readonly text: string;
  /** The column of the fault, counted from 1. */
  readonly column: number;
  /** What is wrong at that column. */
  readonly fault: DateFault;

  constructor(text: string, column: number, fault: DateFault, explanation = `at column ${column}`) {
    const quoted = text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
    super(`"${quoted}" is not a date: ${explanation}`);
    this.name = 'DateError';
    this.text = text;
    this.column = column;
    this.fault = fault;
  }

  /** Whether the text is valid EDTF but for its end, which lies before its start. */
  get isReversed(): boolean {
    return this.fault === 'reversed';
  }
}
