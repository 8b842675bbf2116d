import {type PlannedChip, plannedChip} from '../chips.js';
import {anchorOf} from '../events-in-view.js';
import type {LayoutInput} from '../layout-input.js';
import {clampTime, type View} from '../../view/view.js';

/** A stretch of the axis that keeps its cards to itself: they are pushed apart within it, and none leaves it. */
export interface CardTile {
  /** `[start, end)` in ms since 1970 UTC. */
  readonly start: number;
  readonly end: number;
  /** The rows of the events that have a card, in the order in which they lie. */
  readonly cards: readonly number[];
  /** The chip that counts the events without a card. */
  readonly chip?: PlannedChip;
}

/** What decides which cards there is room for. */
export interface CardSizes {
  /** Of the axis while all of time is shown, px. */
  readonly length: number;
  /** No tile is shorter than this, px: there is room for the highest card. */
  readonly least: number;
  /** Of the card of a row with the space to the next, px. */
  heightOf(row: number): number;
}

/** The greatest depth of tiles: a double still holds their indices exactly, and no view is zoomed in so far. */
const DEEPEST = 48;

/**
 * Chooses the cards along a vertical axis, tile by tile, when they are asked for: all events of a tile if their cards
 * fit into it; else those of its halves; and in the smallest tiles the most important, while the others are counted
 * there.
 *
 * At every second scale of `zoomLevel` a tile of the coarser one is two of the finer, each as long on screen as the
 * coarser was. What fitted into a tile fits into its half of it, and the most important of a stretch are among the most
 * important of its part: so what has a card keeps it however far one zooms in. Tiles lie still, so what is shown is a
 * function of data and scale; and a picture asks only for those that it shows.
 */
export class CardTiles {
  readonly #input: LayoutInput;
  readonly #sizes: CardSizes;
  /** In the order of their places. */
  readonly #rows: readonly number[];
  readonly #places: Float64Array;
  readonly #levels = new Map<number, Map<number, readonly CardTile[]>>();

  /** @param within - the rows of all events on the axis. */
  constructor(within: readonly number[], input: LayoutInput, sizes: CardSizes) {
    const place = (row: number) => clampTime(anchorOf(input.table, row), input.extent);
    this.#input = input;
    this.#sizes = sizes;
    this.#rows = [...within].sort((a, b) => place(a) - place(b) || a - b);
    this.#places = Float64Array.from(this.#rows, place);
  }

  /** The tiles with events between two instants, at a scale, in the order of time. */
  between(level: number, from: number, to: number): CardTile[] {
    const tiles: CardTile[] = [];
    let index = this.#firstFrom(this.#tileStart(level, this.#indexAt(level, from)));
    while (index < this.#rows.length && this.#places[index] <= to) {
      const tile = this.#indexAt(level, this.#places[index]);
      tiles.push(...this.#tilesAt(level, tile));
      index = this.#lastTile(level) === tile ? this.#rows.length : this.#firstFrom(this.#tileStart(level, tile + 1));
    }
    return tiles;
  }

  #count(level: number): number {
    return 2 ** Math.min(DEEPEST, level >> 1);
  }

  #lastTile(level: number): number {
    return this.#count(level) - 1;
  }

  #tileStart(level: number, index: number): number {
    const {start, end} = this.#input.extent;
    return start + (end - start) * (index / this.#count(level));
  }

  /** The tile in which an instant lies; where rounding moves its start beyond the instant, the one before. */
  #indexAt(level: number, time: number): number {
    const {start, end} = this.#input.extent;
    const index = Math.max(
      0,
      Math.min(this.#lastTile(level), Math.floor(((time - start) / (end - start)) * this.#count(level))),
    );
    return index > 0 && this.#tileStart(level, index) > time
      ? index - 1
      : index < this.#lastTile(level) && this.#tileStart(level, index + 1) <= time
        ? index + 1
        : index;
  }

  /** The index of the first event at an instant or after it. */
  #firstFrom(time: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#places[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #tilesAt(level: number, index: number): readonly CardTile[] {
    const depth = level >> 1;
    const known = this.#levels.get(depth) ?? new Map<number, readonly CardTile[]>();
    this.#levels.set(depth, known);
    let tiles = known.get(index);
    if (!tiles) {
      const isLast = index === this.#lastTile(level);
      const [start, end] = [
        this.#tileStart(level, index),
        isLast ? this.#input.extent.end : this.#tileStart(level, index + 1),
      ];
      // What lies at the very end of time lies in the last tile.
      tiles = this.#split(
        {start, end},
        this.#firstFrom(start),
        isLast ? this.#rows.length : this.#firstFrom(end),
        this.#sizes.length,
      );
      known.set(index, tiles);
    }
    return tiles;
  }

  /**
   * The tiles of a stretch that is so many px long.
   * @param first - the index of its first event, and `last` the one after its last.
   */
  #split({start, end}: View, first: number, last: number, length: number): CardTile[] {
    if (first === last) return [];
    const {least} = this.#sizes;
    const rows = this.#rows.slice(first, last);
    if (this.#fitting(rows, length) === rows.length) return [{start, end, cards: rows}];
    const middle = start + (end - start) / 2;
    if (length / 2 >= least && middle > start && middle < end) {
      const half = this.#firstFrom(middle);
      return [
        ...this.#split({start, end: middle}, first, half, length / 2),
        ...this.#split({start: middle, end}, half, last, length / 2),
      ];
    }
    const {importance} = this.#input.table;
    const byImportance = [...rows].sort((a, b) => importance[b] - importance[a] || a - b);
    const cards = new Set(byImportance.slice(0, this.#fitting(byImportance, length)));
    const others = rows.filter((row) => !cards.has(row));
    const [most] = byImportance.slice(cards.size);
    return [
      {
        start,
        end,
        cards: rows.filter((row) => cards.has(row)),
        chip: plannedChip(
          others.sort((a, b) => a - b),
          clampTime(anchorOf(this.#input.table, most), this.#input.extent),
          0,
          this.#input,
        ),
      },
    ];
  }

  /** How many of some cards, from the first on, fit into a length, px. */
  #fitting(rows: readonly number[], length: number): number {
    let taken = 0;
    const index = rows.findIndex((row) => (taken += this.#sizes.heightOf(row)) > length);
    return index < 0 ? rows.length : index;
  }
}
