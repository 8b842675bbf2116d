import {RecentItems} from '../../data/recent-items.js';
import type {Source} from '../../query/source.js';
import type {View} from '../../view/view.js';
import {type TiledAxis, tilesIn} from './tiles.js';

/** Up to so many events in a tile are drawn one by one, unless something else is said. */
const MOST_INDIVIDUALS = 32;
/** Of so many tiles it is kept whether they are sparse. */
const MOST_TILES = 512;

/** A tile with few events. */
export interface SparseTile extends View {
  readonly rows: readonly number[];
}

/** Tells which tiles of time hold so few events that they are drawn one by one, at any scale step. */
export class SparseTiles {
  readonly #source: Source;
  readonly #axis: TiledAxis;
  readonly #most: number;
  /** The first rows of tiles, at most one more than a sparse one has. */
  readonly #rows = new RecentItems<string, readonly number[]>(MOST_TILES);

  constructor(source: Source, axis: TiledAxis, most = MOST_INDIVIDUALS) {
    this.#source = source;
    this.#axis = axis;
    this.#most = most;
  }

  /** The sparse tiles of a scale step in a stretch of time, in order. */
  tiles(step: number, stretch: View): SparseTile[] {
    return tilesIn(this.#axis, step, stretch).flatMap((tile) => {
      const rows = this.#rows.get(`${step} ${tile.index}`, () => this.#rowsOf(tile));
      return rows && rows.length <= this.#most ? [{...tile, rows}] : [];
    });
  }

  /** The rows of a tile; none of one of which it is known that it is not sparse, or awaited whether it is. */
  #rowsOf(tile: View): readonly number[] | undefined {
    const isCrowded = this.#source.holdsMore ? this.#source.holdsMore(tile, this.#most) : false;
    return isCrowded === false ? this.#source.rows(tile, this.#most + 1) : undefined;
  }
}

/** Whether a stretch lies within some that follow each other. */
export function isCovered({start, end}: View, stretches: readonly View[]): boolean {
  let from = start;
  for (const stretch of stretches) if (stretch.start <= from && stretch.end > from) from = stretch.end;
  return from >= end;
}
