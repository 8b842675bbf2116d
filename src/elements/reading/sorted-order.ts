import {firstWhere, type PlaceChoice, type RowOrder, type ShownRows} from './order.js';
import type {RankedRows} from './rank-rows.js';

/** Rows sorted by a column. */
export class SortedOrder implements RowOrder {
  readonly #rows: ArrayLike<number>;
  readonly #ranked: RankedRows | undefined;
  readonly #isDescending: boolean;

  /** @param ranked - what many rows were sorted by: it tells where they can be gone to. */
  constructor(rows: ArrayLike<number>, ranked?: RankedRows, isDescending = false) {
    this.#rows = rows;
    this.#ranked = ranked;
    this.#isDescending = isDescending;
  }

  get length(): number {
    return this.#rows.length;
  }

  shown(from: number, to: number): ShownRows[] {
    const rows = Array.from({length: to - from}, (_, i) => this.#rows[from + i]);
    return rows.length ? [{date: undefined, rows, first: from, before: from, count: this.length}] : [];
  }

  positionOf(row: number): number {
    return Array.prototype.indexOf.call(this.#rows, row);
  }

  /** The texts of the column or, where they are many, the signs that they begin with. */
  choices(position: number): PlaceChoice[] {
    const {ranks, marks, count} = this.#ranked ?? {ranks: new Uint32Array(), marks: [], count: 0};
    const isDescending = this.#isDescending;
    const rankAt = (at: number) => ranks[this.#rows[at]];
    const end = firstWhere(0, this.length, (at) => rankAt(at) === count);
    const places = marks.map(({text, rank}, i) => {
      const next = marks[i + 1]?.rank ?? count;
      const from = firstWhere(0, end, (at) => (isDescending ? rankAt(at) < next : rankAt(at) >= rank));
      const to = firstWhere(from, end, (at) => (isDescending ? rankAt(at) < rank : rankAt(at) >= next));
      return {text, position: from, count: to - from};
    });
    // In a section not every text is found.
    const found = (isDescending ? places.reverse() : places).filter((place) => place.count > 0);
    return found.length > 1
      ? [{places: found, current: found.findLastIndex((place) => place.position <= position)}]
      : [];
  }
}
