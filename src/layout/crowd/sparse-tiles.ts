import {RecentItems} from '../../data/recent-items.js';
import type {View} from '../../view/view.js';
import type {SyncSource} from './sync-source.js';
import {type TiledAxis, tilesIn} from './tiles.js';

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
  readonly #axis: TiledAxis;
  /** The first rows of tiles, at most one more than a sparse one has. */
  readonly #rows = new RecentItems<string, readonly number[]>(MOST_TILES);

  constructor(source: SyncSource, axis: TiledAxis) {
    this.#source = source;
    this.#axis = axis;
  }

  /** The sparse tiles of a scale step in a stretch of time, in order. */
  tiles(step: number, stretch: View): SparseTile[] {
    return tilesIn(this.#axis, step, stretch)
      .map((tile) => ({
        ...tile,
        rows: this.#rows.get(`${step} ${tile.index}`, () => this.#source.rows(tile, MOST_INDIVIDUALS + 1)),
      }))
      .filter(({rows}) => rows.length <= MOST_INDIVIDUALS);
  }
}

/** Whether a stretch lies within some that follow each other. */
export function isCovered({start, end}: View, stretches: readonly View[]): boolean {
  let from = start;
  for (const stretch of stretches) if (stretch.start <= from && stretch.end > from) from = stretch.end;
  return from >= end;
}
