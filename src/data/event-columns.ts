import type {EventDate} from '../time/event-date.js';
import type {AxisZone} from '../time/zones.js';
import type {Steps} from './steps.js';
import type {Occurrence, Status} from './event-states.js';

/**
 * A dataset as typed arrays, one row per event, sorted by earliest bound, then by end, then by input order. It holds
 * the values that loops over all events read; everything else is in the dataset.
 */
export interface EventTable extends AxisZone {
  readonly length: number;
  /** Row to index in `dataset.events`. */
  readonly order: Uint32Array;
  /**
   * The four bounds in ms since 1970 UTC; see `EventDate`. Dates without an offset are local time in the zone of the
   * axis.
   */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly endEarliest: Float64Array;
  readonly endLatest: Float64Array;
  /** `EVENT_BITS`, or-ed. */
  readonly flags: Uint8Array;
  /** Index in `dataset.groups`, or `NO_GROUP`. */
  readonly group: Uint16Array;
  /** 0 to 1. */
  readonly importance: Float32Array;
  /** What all rows together say, where somebody has found it out already: see `indexTable`. */
  readonly index?: TableIndex;
  /**
   * Set where only some of the events are rows, those that a source elsewhere has told of so far. `length` is then the
   * number of rows that there is room for; those that are still empty lie at no time: their bounds are NaN.
   */
  readonly isPartial?: boolean;
  /** Set where only some of its rows are shown: the table of all events, which says what is hidden. */
  readonly whole?: EventTable;
  /** Set with `whole`: how many events there are on the axis, hidden ones among them. */
  readonly total?: number;
}

/**
 * What a source answers from that has the rows of a table, or some of them: no times are kept twice, only the rows in
 * other orders.
 */
export interface RowIndex {
  /** How many groups densities tell apart. */
  readonly groupCount: number;
  /** The nodes of an `ImportanceTree` and of a `ReachTree`. */
  readonly importanceNodes: Uint32Array;
  readonly reachNodes: Float64Array;
  /** The rows in the order of their ends, for counts; undefined where that is their own order. */
  readonly ends: Uint32Array | undefined;
  /** For densities: the rows by when they are known to begin, and to have ended, with the sums of `GroupCounts`. */
  readonly knownStarts: Uint32Array | undefined;
  readonly knownEnds: Uint32Array | undefined;
  readonly startSums: Uint32Array;
  readonly endSums: Uint32Array;
  /** Whether of all events it is known when they began and ended, or that they did not. */
  readonly isKnown: boolean;
}

/** What is found out by going through all rows of a table: nothing in it is an object of its own, so that it can be sent. */
export interface TableIndex extends RowIndex {
  /**
   * The first and the last bound that is known of any event, ms since 1970 UTC; and the length of the event whose bounds
   * lie closest together, ms.
   */
  readonly reach: {readonly first: number; readonly last: number; readonly unit: number};
  /** The shortest time to which the start of an event is known, ms. */
  readonly grain: number;
  /** The row that ends last. */
  readonly lastRow: number;
  /** The groups that rows have. */
  readonly groups: readonly number[];
}

/** What columns hold of an event in words. */
export interface PlainEvent {
  readonly title: string;
  readonly text?: string;
  readonly kind?: string;
  readonly group?: string;
  readonly status?: Status;
  readonly occurrence?: Occurrence;
}

/** Fields of the events of columns, each read by itself: no event object is made. */
export interface FieldsAt {
  words(event: number): {readonly status: Status; readonly occurrence: Occurrence};
  /** Who gives the first account of it, and the name of its place; empty where nothing is said. */
  who(event: number): string;
  place(event: number): string;
}

/** The table of events that came as columns, compiled while they were read. */
export interface CompiledColumns extends EventTable {
  /** One date of each precision: they say of the zone of an axis what all dates would. */
  readonly dates: readonly EventDate[];
  /** The index in `dataset.events` of the event with an id, −1 if there is none. No event object is made for it. */
  indexOf(id: string): number;
  /** Prepares for many questions of `indexOf`, in short steps, where one takes long. */
  listing?(): Steps<void> | undefined;
  /** The columns that are there, among those of which only the events that are shown are read. */
  readonly given: ReadonlySet<string>;
  /** The title of the event at an index of `dataset.events`. No event object is made for it. */
  titleAt(event: number): string;
  /** What its columns say of how it is known and whether it happened. */
  wordsAt(event: number): {readonly status?: Status; readonly occurrence?: Occurrence};
  /** What is read of many events where nothing else of them is needed. */
  readonly fieldsAt?: FieldsAt;
  /**
   * What is known of the event at an index of `dataset.events` but its date, all of whose sides are certain. No event
   * object is made for it. Missing where the columns do not hold all that there is.
   */
  plainAt?(event: number): PlainEvent;
  /** Its date. Missing where `plainAt` is. */
  dateAt?(event: number): EventDate;
  /** The same events on the axis of another zone. */
  onAxis(axis: AxisZone): EventTable;
}

/** The columns of a table, for so many events. */
export const emptyColumns = (length: number) => ({
  length,
  order: new Uint32Array(length),
  earliest: new Float64Array(length),
  latest: new Float64Array(length),
  endEarliest: new Float64Array(length),
  endLatest: new Float64Array(length),
  flags: new Uint8Array(length),
  group: new Uint16Array(length),
  importance: new Float32Array(length),
});
