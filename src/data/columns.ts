import type {EventText, Group, Occurrence, Status, TimelineDataset, TimelineEvent} from './types.js';

/** The units to which the dates of columns can be known. */
export type ColumnPrecision = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

/**
 * Times in ms since 1970 UTC, one an event: a `Float64Array`, a `BigInt64Array` of whole ms, or an array. Of an end,
 * NaN, null and undefined mean that there is none.
 */
export type TimeColumn = ArrayLike<number | bigint | null | undefined>;

/** Texts, one an event: an array, or a function that makes the text of an index when it is shown. */
export type TextColumn = ArrayLike<string> | ((index: number) => string);

/** Words of few kinds: one for all events, one an event, or codes, which are indices in a list of values. */
export type WordColumn<Word extends string> =
  Word | ArrayLike<Word | null | undefined> | {codes: ArrayLike<number>; values: readonly Word[]};

/**
 * Many events as columns, one value an event in each: no object is made for an event before it is shown. The columns
 * are read, never changed, and must not be changed while they are shown. They need not be sorted.
 */
export interface TimelineColumns {
  /** When each event happened, or began. A date lies in the unit of its precision, in the calendar of UTC, that holds it. */
  start: TimeColumn;
  /** When each span was over: the first instant past it. Infinity: it goes on. Without an end, or with the start as end, an event is a point. */
  end?: TimeColumn;
  /**
   * The unit to which starts and ends are known: one for all events, or codes, which are indices in `precisions`. Where
   * it is missing, `day` if all starts and ends are midnights in UTC, else `millisecond`.
   */
  precision?: ColumnPrecision | ArrayLike<number>;
  /** What the codes of `precision` mean; from year to millisecond, the coarsest first, where it is missing. */
  precisions?: readonly ColumnPrecision[];
  /** The group of each event: its id, or a code, which is an index in `groups`. Null, undefined or −1: none. */
  group?: ArrayLike<string | number | null | undefined>;
  /** The groups that codes mean; those of the dataset where it is missing. */
  groups?: readonly Group[];
  status?: WordColumn<Status>;
  occurrence?: WordColumn<Occurrence>;
  /** What kind of event it is, in the author's words. */
  kind?: WordColumn<string>;
  /** From 0 to 1, 0.5 where it is missing, null or NaN. */
  importance?: ArrayLike<number | null | undefined>;
  title: TextColumn;
  /** Must be unique, which is not checked. Where it is missing, `event-1` and so on, in the order of the columns. */
  id?: TextColumn;
  /** Plain texts, or texts in Markdown. */
  text?: ArrayLike<EventText> | ((index: number) => EventText);
  /** All else of an event, such as its attributions, asked for when it is shown. A column of the same name counts more. */
  details?: (index: number) => Partial<TimelineEvent>;
  /** How many events there are, where the columns are longer. */
  length?: number;
}

/**
 * A table or a record batch of Apache Arrow, recognised by its shape. Its columns have the names of `TimelineColumns`;
 * `start` and `end` are timestamps or dates of any unit, or numbers of ms since 1970 UTC.
 */
export interface ArrowColumns {
  readonly schema: {readonly fields: readonly {readonly name: string}[]};
  getChild(name: string): unknown;
}

/** A dataset whose events are columns. */
export interface ColumnDataset extends Omit<TimelineDataset, 'events'> {
  columns: TimelineColumns | ArrowColumns;
}
