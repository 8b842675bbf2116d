const QUOTED_LENGTH = 60; // enough to recognise the text, short enough for a message

/** What `parseDate` throws: a RangeError whose message quotes the text, points at a column and says what is accepted. */
export class DateError extends RangeError {
  /** The text that is not a date. */
  readonly text: string;
  /** Where it stops being one, counted from 1. */
  readonly column: number;

  /** It is a date, but its end lies before its start. */
  readonly isReversed: boolean;

  constructor(text: string, column: number, problem: string, accepted: string, isReversed = false) {
    const quoted = text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
    super(`"${quoted}" is not a date: ${problem} at column ${column}; expected ${accepted}`);
    this.name = 'DateError';
    this.text = text;
    this.column = column;
    this.isReversed = isReversed;
  }
}
