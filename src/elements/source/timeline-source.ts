import type {ColumnPrecision} from '../../data/columns.js';
import type {TimelineDataset, TimelineEvent} from '../../data/types.js';

/** A value now, or later. */
export type Awaitable<Value> = Value | Promise<Value>;

/** What a source can sort events by: the start, or what a column of the table holds. */
export type SourceSort = 'start' | 'title' | 'group' | 'state' | 'who' | 'place';

/** The ids of groups, and null for events of none: of a source with `byGroup` only their events are asked for. */
export type SourceGroups = readonly (string | null)[];

/** What every question to a source comes with. */
export interface SourceOptions {
  /** Is aborted when the answer is no longer wanted, such as for what has left the view: pass it to `fetch`. */
  readonly signal: AbortSignal;
}

/**
 * Events that stay where they are, such as in a database: a timeline asks for what it shows. Every answer may be a
 * promise; what is awaited is shown as such. All times are ms since 1970 UTC, stretches of time are `[start, end)`, and
 * questions and answers are plain JSON. An event lies in a stretch where it begins before the end and ends after the
 * start, or begins at the start.
 */
export interface TimelineSource {
  /** How many events there are. */
  readonly length: number;
  /** The unit to which the most exact date is known: no column of the picture is narrower. `millisecond` where it is missing. */
  readonly precision?: ColumnPrecision;
  /**
   * How many events lie in each cell, an event in every cell in which it lasts.
   * @param question - where cells begin and end, in order: one more than there are cells.
   * @returns a list of counts, one a cell, for each group of the dataset, in that order, and a last one for all other
   *   events; or one list, of all events. Without lanes only the first eight groups are told apart.
   */
  density(
    question: {readonly edges: readonly number[]},
    options: SourceOptions,
  ): Awaitable<readonly number[] | readonly ArrayLike<number>[]>;
  /**
   * The most important of the events that begin in a stretch, the most important first, at most `count`. Among equals
   * the order is yours, but the same in every answer. Each event has an `id`.
   */
  top(
    question: {readonly start: number; readonly end: number; readonly count: number; readonly groups?: SourceGroups},
    options: SourceOptions,
  ): Awaitable<readonly TimelineEvent[]>;
  /** The events that lie in a stretch, in the order of their starts, at most `limit`. */
  events(
    question: {readonly start: number; readonly end: number; readonly limit: number; readonly groups?: SourceGroups},
    options: SourceOptions,
  ): Awaitable<readonly TimelineEvent[]>;
  /** The event of an id, null if there is none. Without it only events that have been shown can be opened by their id. */
  event?(question: {readonly id: string}, options: SourceOptions): Awaitable<TimelineEvent | null | undefined>;
  /**
   * About the most events that lie in any stretch of a length, ms: what the highest column stands for. Without it, that
   * is the highest that was counted so far.
   */
  peak?(question: {readonly length: number; readonly groups?: SourceGroups}, options: SourceOptions): Awaitable<number>;
  /**
   * Whether it can be shown in a lane for each group: `density` counts each group of the dataset, and `top`, `events` and
   * `peak` are also asked for the events of some `groups`.
   */
  readonly byGroup?: boolean;
  /**
   * Some of all events in an order, for list and table: those from the position `offset` on, counted from 0, exactly
   * `limit` of them or all that are left. `descending` turns the order around. Among equals the order is yours, but the
   * same in every answer; sorted by `start` it is that of the starts. Without it, or without `begun`, there is neither a
   * list nor a table.
   */
  rows?(
    question: {
      readonly offset: number;
      readonly limit: number;
      readonly sort: SourceSort;
      readonly descending: boolean;
    },
    options: SourceOptions,
  ): Awaitable<readonly TimelineEvent[]>;
  /** How many events begin before each of some times: where those times stand in `rows` sorted by `start`. */
  begun?(question: {readonly times: readonly number[]}, options: SourceOptions): Awaitable<readonly number[]>;
  /** What `rows` can sort by beside `start`: the headers of these columns are buttons. */
  readonly sorts?: readonly Exclude<SourceSort, 'start'>[];
}

/** A dataset whose events stay with a source. From its `start` to its `end` it is shown. */
export interface SourceDataset extends Omit<TimelineDataset, 'events'> {
  start: NonNullable<TimelineDataset['start']>;
  end: NonNullable<TimelineDataset['end']>;
  source: TimelineSource;
}
