import type {EventTable} from '../data/event-table.js';
import type {View} from '../view/view.js';
import {tableOfRows} from './filter/narrow-table.js';
import type {Source, TopQuery} from './source.js';
import {TableSource} from './table-source.js';

/**
 * Some rows of a table as a source, such as those of a lane. Its answers are rows of the whole table. It costs a copy of
 * these rows, and what a `TableSource` does.
 */
export class PartSource implements Source {
  readonly grain: number;
  readonly #source: TableSource;
  readonly #rows: Uint32Array;

  /**
   * @param rows - in the order of the table.
   * @param options - the grain of the whole, so that cells of all parts are the same; how many groups there are to tell
   *   apart, 0 where all rows share one.
   */
  constructor(
    table: EventTable,
    rows: readonly number[],
    {grain, groupCount}: {readonly grain: number; readonly groupCount: number},
  ) {
    this.grain = grain;
    this.#rows = Uint32Array.from(rows);
    this.#source = new TableSource(tableOfRows(table, this.#rows), groupCount);
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
