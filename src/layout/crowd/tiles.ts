import type {View} from '../../view/view.js';

/** Of a tile, px. */
export const TILE = 768;

/** Beyond it tiles are too many to be told apart by a number; what is labelled there stays labelled. */
export const DEEPEST_STEP = 48;

/** All of time, and the scale of its axis in the picture that shows all, px per ms. */
export interface TiledAxis {
  readonly extent: View;
  readonly pxPerMs: number;
}

/** A stretch of time of the length of a tile; the first one begins where time does. */
export interface Tile extends View {
  readonly index: number;
}

/** The scale of a step, px per ms: each step is twice as large as the one before. */
export function pxPerMsAt({pxPerMs}: TiledAxis, step: number): number {
  return pxPerMs * 2 ** step;
}

/** The tile of an index at a scale step. */
export function tileAt(axis: TiledAxis, step: number, index: number): Tile {
  const length = TILE / pxPerMsAt(axis, step);
  const {start} = axis.extent;
  return {index, start: start + index * length, end: start + (index + 1) * length};
}

/** The tiles of a scale step that lie at least partly in a stretch of time, in order. */
export function tilesIn(axis: TiledAxis, step: number, {start, end}: View): Tile[] {
  const first = Math.floor(((start - axis.extent.start) * pxPerMsAt(axis, step)) / TILE);
  const tiles: Tile[] = [];
  for (let index = Math.max(0, first); ; index++) {
    const tile = tileAt(axis, step, index);
    if (tile.start >= end) return tiles;
    tiles.push(tile);
  }
}
