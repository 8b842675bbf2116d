import type {EventTable} from '../data/event-table.js';
import {finish, type Steps} from '../data/steps.js';
import {isKnown} from './known-bounds.js';
import {indexRows} from './table-index.js';
import {TableSource} from './table-source.js';

interface PartOptions {
  /** Of the whole, so that cells of all parts are the same. */
  readonly grain: number;
  /** How many groups there are to tell apart, 0 where all rows share one. */
  readonly groupCount: number;
}

/**
 * Some rows of a table as a source, such as those of a lane. Its answers are rows of the whole table. It costs the list of
 * these rows, and the index of a `TableSource`.
 */
export class PartSource extends TableSource {
  /**
   * Makes it step by step.
   * @param rows - in the order of the table. They are kept.
   */
  static *making(table: EventTable, rows: Uint32Array, {grain, groupCount}: PartOptions): Steps<PartSource> {
    const all = {rows, isKnown: rows.every((row) => isKnown(table, row))};
    yield;
    const index = yield* indexRows(table, groupCount, all);
    return new PartSource(table, groupCount, {rows, index, grain});
  }

  /** Makes it at once. @param rows - in the order of the table. */
  static of(table: EventTable, rows: ArrayLike<number>, options: PartOptions): PartSource {
    return finish(PartSource.making(table, Uint32Array.from(rows), options));
  }
}
