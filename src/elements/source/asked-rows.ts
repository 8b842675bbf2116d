import type {ColumnPrecision} from '../../data/columns.js';
import {quote} from '../../data/issue.js';
import type {SourceTable} from '../../query/source-table.js';
import type {View} from '../../view/view.js';
import type {ArrivingEvents} from './arriving-events.js';
import type {Questions, Wanted} from './questions.js';
import type {SourceSort, TimelineSource} from './timeline-source.js';

/** So many rows are asked for together: as many as a page of list and table shows. */
const BLOCK = 20;
/** In place of the row of an event that has come, but cannot be read. */
export const UNREAD = -1;

/** What rows are sorted by. */
export interface SourceOrder {
  readonly sort: SourceSort;
  readonly isDescending: boolean;
}

/**
 * All events of a source, one after the other, as a list or a table shows some of them. They are asked for in blocks
 * that begin at fixed positions, so that an answer serves every window on them.
 */
export class AskedRows {
  /** All of time that the source counts as its `length`. */
  readonly extent: View;
  readonly #source: TimelineSource;
  readonly #questions: Questions;
  readonly #table: SourceTable;
  readonly #arriving: ArrivingEvents;
  readonly #wanted: Wanted;

  constructor({
    source,
    extent,
    questions,
    table,
    arriving,
  }: {
    readonly source: TimelineSource;
    readonly extent: View;
    readonly questions: Questions;
    readonly table: SourceTable;
    readonly arriving: ArrivingEvents;
  }) {
    this.extent = extent;
    this.#source = source;
    this.#questions = questions;
    this.#table = table;
    this.#arriving = arriving;
    this.#wanted = questions.asker();
  }

  /** How many there are. */
  get length(): number {
    return this.#source.length;
  }

  /** The unit to which the most exact start is known. */
  get precision(): ColumnPrecision {
    return this.#source.precision ?? 'millisecond';
  }

  /** Changes when something has come. */
  get version(): number {
    return this.#questions.version;
  }

  /** Whether something has failed, until it is asked again. */
  get hasFailed(): boolean {
    return this.#questions.hasFailed;
  }

  canSort(sort: SourceSort): boolean {
    return sort === 'start' || Boolean(this.#source.sorts?.includes(sort));
  }

  /** A list or a table is begun, or none is shown: what is not asked again is no longer wanted. */
  begin(): void {
    this.#wanted.clear();
  }

  /** The rows at positions `[from, to)`: undefined while they are awaited, `UNREAD` where an event cannot be read. */
  at(order: SourceOrder, from: number, to: number): (number | undefined)[] {
    const rows: (number | undefined)[] = [];
    for (let start = from - (from % BLOCK); start < to; start += BLOCK) {
      const block = this.#block(order, start);
      for (let at = Math.max(from, start); at < Math.min(to, start + BLOCK); at++) rows.push(block?.[at - start]);
    }
    return rows;
  }

  /** How many events begin before each of some times; undefined while that is awaited. */
  begun(times: readonly number[]): readonly number[] | undefined {
    const source = this.#source;
    return this.#questions.ask<readonly number[]>(this.#wanted, {
      kind: 'begun',
      key: `begun ${times.join()}`,
      ask: (signal) => source.begun!({times}, {signal}),
      read: (given) => {
        if (!Array.isArray(given) || given.length !== times.length)
          throw new RangeError(`gave ${quote(given)}: expected ${times.length} numbers, one for each time`);
        const wrong = given.findIndex(
          (count, i) => typeof count !== 'number' || !(count >= (given[i - 1] ?? 0) && count <= source.length),
        );
        if (wrong >= 0)
          throw new RangeError(
            `gave ${quote(given[wrong])}: expected numbers up to ${source.length}, none less than the one before it`,
          );
        return given as number[];
      },
    });
  }

  /** About where an event stands in the order of starts: the position of the first that begins when it does. */
  placeOf(row: number, {sort, isDescending}: SourceOrder): number | undefined {
    if (sort !== 'start') return UNREAD;
    const time = this.#table.earliest[row];
    const found = this.begun([time])?.[0];
    if (found === undefined) return undefined;
    return Math.max(0, Math.min(this.length - 1, isDescending ? this.length - 1 - found : found));
  }

  #block({sort, isDescending}: SourceOrder, offset: number): readonly number[] | undefined {
    const source = this.#source;
    const limit = Math.min(BLOCK, this.length - offset);
    return this.#questions.ask<readonly number[]>(this.#wanted, {
      kind: 'rows',
      key: `rows ${sort} ${isDescending} ${offset}`,
      ask: (signal) => source.rows!({offset, limit, sort, descending: isDescending}, {signal}),
      read: (given) => {
        if (Array.isArray(given) && given.length !== limit)
          throw new RangeError(`gave ${given.length} events from ${offset} on: expected ${limit}`);
        return this.#arriving.eachRow(given, 'rows').map((row) => row ?? UNREAD);
      },
    });
  }
}
