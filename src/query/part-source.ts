import type {EventTable} from '../data/event-table.js';
import {finish, type Steps} from '../data/steps.js';
import type {View} from '../view/view.js';
import {gathering} from './filter/narrow-table.js';
import type {Source, TopQuery} from './source.js';
import {indexTable} from './table-index.js';
import {TableSource} from './table-source.js';

interface PartOptions {
  /** Of the whole, so that cells of all parts are the same. */
  readonly grain: number;
  /** How many groups there are to tell apart, 0 where all rows share one. */
  readonly groupCount: number;
}

/**
 * Some rows of a table as a source, such as those of a lane. Its answers are rows of the whole table. It costs a copy of
 * these rows, and what a `TableSource` does.
 */
export class PartSource implements Source {
  readonly grain: number;
  readonly #source: TableSource;
  readonly #rows: Uint32Array;

  /** @param source - of a table of these rows. */
  constructor(source: TableSource, rows: Uint32Array, grain: number) {
    this.grain = grain;
    this.#rows = rows;
    this.#source = source;
  }

  /**
   * Makes it step by step.
   * @param rows - in the order of the table.
   */
  static *making(table: EventTable, rows: Uint32Array, {grain, groupCount}: PartOptions): Steps<PartSource> {
    const own = yield* gathering(table, rows);
    const index = yield* indexTable(own, groupCount);
    return new PartSource(new TableSource({...own, index}, groupCount), rows, grain);
  }

  /** Makes it at once. @param rows - in the order of the table. */
  static of(table: EventTable, rows: ArrayLike<number>, options: PartOptions): PartSource {
    return finish(PartSource.making(table, Uint32Array.from(rows), options));
  }

  get length(): number {
    return this.#rows.length;
  }

  get groups(): number {
    return this.#source.groups;
  }

  count(stretch: View): number {
    return this.#source.count(stretch);
  }

  density(edges: readonly number[]): readonly Uint32Array[] {
    return this.#source.density(edges);
  }

  peak(length: number): number {
    return this.#source.peak(length);
  }

  top(query: TopQuery): readonly number[] {
    return this.#source.top(query).map((row) => this.#rows[row]);
  }

  rows(stretch: View, limit: number): readonly number[] {
    return this.#source.rows(stretch, limit).map((row) => this.#rows[row]);
  }
}
