import type {View} from '../../view/view.js';
import type {SyncSource} from './sync-source.js';
import {TILE} from './label-tiles.js';

/** Up to so many events in a tile are drawn one by one. */
const MOST_INDIVIDUALS = 32;
/** Of so many tiles it is kept whether they are sparse. */
const MOST_TILES = 512;

/** A tile with few events. */
export interface SparseTile extends View {
  readonly rows: readonly number[];
}

/** Tells which tiles of time hold so few events that they are drawn one by one, at any scale step. */
export class SparseTiles {
  readonly #source: SyncSource;
  readonly #extent: View;
  readonly #pxPerMs: number;
  /** The first rows of tiles, at most one more than a sparse one has. */
  readonly #rows = new Map<string, readonly number[]>();

  /** @param frame - all of time, and the scale of its axis in the picture that shows all. */
  constructor(source: SyncSource, {extent, pxPerMs}: {readonly extent: View; readonly pxPerMs: number}) {
    this.#source = source;
    this.#extent = extent;
    this.#pxPerMs = pxPerMs;
  }

  /** The sparse tiles of a scale step in a stretch of time, in order. */
  tiles(step: number, {start, end}: View): SparseTile[] {
    const origin = this.#extent.start;
    const length = TILE / (this.#pxPerMs * 2 ** step);
    const tiles: SparseTile[] = [];
    for (let index = Math.max(0, Math.floor((start - origin) / length)); ; index++) {
      const tile = {start: origin + index * length, end: origin + (index + 1) * length};
      if (tile.start >= end) return tiles;
      const rows = this.#rowsOf(`${step} ${index}`, tile);
      if (rows.length <= MOST_INDIVIDUALS) tiles.push({...tile, rows});
    }
  }

  #rowsOf(key: string, tile: View): readonly number[] {
    let rows = this.#rows.get(key);
    if (!rows) {
      rows = this.#source.rows(tile, MOST_INDIVIDUALS + 1);
      if (this.#rows.size >= MOST_TILES) this.#rows.delete(this.#rows.keys().next().value!);
      this.#rows.set(key, rows);
    }
    return rows;
  }
}

/** Whether a stretch lies within some that follow each other. */
export function isCovered({start, end}: View, stretches: readonly View[]): boolean {
  let from = start;
  for (const stretch of stretches) if (stretch.start <= from && stretch.end > from) from = stretch.end;
  return from >= end;
}
