import {bitsOf} from '../data/event-bits.js';
import {OCCURRENCES, STATUSES} from '../data/event-states.js';
import type {DatasetEvent} from '../data/types.js';
import {isTimeOfDay} from '../time/zones.js';

/** Bits of `floating`: the sides of a date that are calendar time, which moves with the zone of an axis. */
export const FLOATING = {start: 1, end: 2} as const;

/** The group of an event that names none. */
export const UNNAMED = 0xffffffff;

/** What loops over all events read of them, in the order of the file. Bounds are those of the dates, in no zone yet. */
export interface EventColumns {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly endEarliest: Float64Array;
  readonly endLatest: Float64Array;
  readonly flags: Uint8Array;
  /** `FLOATING`, or-ed. */
  readonly floating: Uint8Array;
  /** An index in the groups that events name, in the order in which they are first named, or `UNNAMED`. */
  readonly group: Uint32Array;
  readonly importance: Float32Array;
  /** Indices in `STATUSES` and `OCCURRENCES`. */
  readonly status: Uint8Array;
  readonly occurrence: Uint8Array;
  /** Where the text of the event begins in the file, and how long it is, in bytes. */
  readonly offset: Float64Array;
  readonly size: Uint32Array;
}

const emptyColumns = (length: number): EventColumns => ({
  earliest: new Float64Array(length),
  latest: new Float64Array(length),
  endEarliest: new Float64Array(length),
  endLatest: new Float64Array(length),
  flags: new Uint8Array(length),
  floating: new Uint8Array(length),
  group: new Uint32Array(length),
  importance: new Float32Array(length),
  status: new Uint8Array(length),
  occurrence: new Uint8Array(length),
  offset: new Float64Array(length),
  size: new Uint32Array(length),
});

const LEAST_ROOM = 1024;

/** Columns to which events are added one by one. */
export class GrowingColumns {
  length = 0;
  #columns = emptyColumns(LEAST_ROOM);

  /**
   * @param group - see `EventColumns`.
   * @throws RangeError if there is no memory for more.
   */
  add({date, importance, status, occurrence}: DatasetEvent, group: number, offset: number, size: number): void {
    if (this.length === this.#columns.flags.length) this.#grow();
    const columns = this.#columns;
    const at = this.length++;
    columns.earliest[at] = date.earliest;
    columns.latest[at] = date.latest;
    columns.endEarliest[at] = date.endEarliest;
    columns.endLatest[at] = date.endLatest;
    columns.flags[at] = bitsOf(date);
    const hasOffset = date.offsetMinutes !== undefined;
    columns.floating[at] =
      (hasOffset && isTimeOfDay(date.precision) ? 0 : FLOATING.start) |
      (hasOffset && isTimeOfDay(date.endPrecision) ? 0 : FLOATING.end);
    columns.group[at] = group;
    columns.importance[at] = importance;
    columns.status[at] = STATUSES.indexOf(status);
    columns.occurrence[at] = OCCURRENCES.indexOf(occurrence);
    columns.offset[at] = offset;
    columns.size[at] = size;
  }

  /** The columns so far; they do not change when more is added. */
  get all(): EventColumns {
    const views = Object.entries(this.#columns).map(([name, column]) => [name, column.subarray(0, this.length)]);
    return Object.fromEntries(views) as EventColumns;
  }

  #grow(): void {
    const grown = emptyColumns(2 * this.length);
    for (const name of Object.keys(grown) as (keyof EventColumns)[]) grown[name].set(this.#columns[name]);
    this.#columns = grown;
  }
}
