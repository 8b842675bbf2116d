import {type PlannedChip, plannedChip} from '../chips.js';
import {anchorOf} from '../../query/events-in-view.js';
import type {LayoutInput} from '../layout-input.js';
import {clampTime, type View} from '../../view/view.js';
import {CARD_GAP} from './place-cards.js';
import {distanceFrom, type MarkPlace, markPlace, reachOf, topsOf} from './card-places.js';

/** A stretch of the axis, and which of its events have a card. */
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
  /** Of the first line of a card, px. */
  readonly line: number;
  /** Of the card of a row with the space to the next, px. */
  heightOf(row: number): number;
}

/** The greatest depth of tiles: a double still holds their indices exactly, and no view is zoomed in so far. */
const DEEPEST = 48;
/**
 * A card stands no farther from its mark than this, in its own heights, as long as no card beyond the ends of its tile
 * pushes it. Readers can follow a leader to one and a half heights.
 */
const FARTHEST = 1.25;
/** So many cards that find no place, one after the other, end the search for those that do. */
const MOST_TRIES = 12;

/**
 * Chooses the cards along a vertical axis, tile by tile, when they are asked for: all events of a tile if their cards
 * fit into it near their marks; else those of its halves; and in the smallest tiles the most important, while the
 * others are counted there.
 *
 * At every second scale of `zoomLevel` a tile of the coarser one is two of the finer, each as long on screen as the
 * coarser was. What had a card in the coarser tile comes first in its halves, and fits there: so what has a card keeps
 * it however far one zooms in. Tiles lie still, so what is shown is a function of data and scale; and a picture asks
 * only for those that it shows.
 */
export class CardTiles {
  readonly #input: LayoutInput;
  readonly #sizes: CardSizes;
  /** In the order of their places. */
  readonly #rows: readonly number[];
  readonly #places: Float64Array;
  /** Where their marks end. */
  readonly #reaches: Float64Array;
  readonly #levels = new Map<number, Map<number, readonly CardTile[]>>();

  /** @param within - the rows of all events on the axis. */
  constructor(within: readonly number[], input: LayoutInput, sizes: CardSizes) {
    const place = (row: number) => clampTime(anchorOf(input.table, row), input.extent);
    this.#input = input;
    this.#sizes = sizes;
    this.#rows = [...within].sort((a, b) => place(a) - place(b) || a - b);
    this.#places = Float64Array.from(this.#rows, place);
    this.#reaches = Float64Array.from(this.#rows, (row) => reachOf(input.table, row, input.extent));
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
      const coarser = depth ? this.#tilesAt(level - 2, index >> 1).flatMap(({cards}) => cards) : [];
      // What lies at the very end of time lies in the last tile.
      tiles = this.#split(
        {start, end},
        {first: this.#firstFrom(start), last: isLast ? this.#rows.length : this.#firstFrom(end)},
        this.#sizes.length,
        new Set(coarser),
      );
      known.set(index, tiles);
    }
    return tiles;
  }

  /**
   * The tiles of a stretch that is so many px long.
   * @param kept - the rows that had a card at the next coarser scale.
   */
  #split(stretch: View, events: Slice, length: number, kept: ReadonlySet<number>): CardTile[] {
    const {start, end} = stretch;
    const {first, last} = events;
    if (first === last) return [];
    const indices = Array.from({length: last - first}, (_, i) => first + i);
    const rows = indices.map((index) => this.#rows[index]);
    const keptHeight = (from: number, to: number) =>
      this.#height(this.#rows.slice(from, to).filter((row) => kept.has(row)));
    if (this.#fit(indices, stretch, length)) return [{start, end, cards: rows}];
    const middle = start + (end - start) / 2;
    const half = this.#firstFrom(middle);
    if (
      length / 2 >= this.#sizes.least &&
      middle > start &&
      middle < end &&
      Math.max(keptHeight(first, half), keptHeight(half, last)) <= length / 2
    )
      return [
        ...this.#split({start, end: middle}, {first, last: half}, length / 2, kept),
        ...this.#split({start: middle, end}, {first: half, last}, length / 2, kept),
      ];
    const cards = this.#mostImportant(indices, stretch, length, kept);
    const others = rows.filter((row) => !cards.has(row));
    return [
      {start, end, cards: rows.filter((row) => cards.has(row)), ...(others.length && {chip: this.#chip(others)})},
    ];
  }

  /** Counts some events at the place of the most important of them. */
  #chip(rows: readonly number[]): PlannedChip {
    const {importance} = this.#input.table;
    const most = rows.reduce((best, row) => (importance[row] > importance[best] ? row : best));
    return plannedChip(
      [...rows].sort((a, b) => a - b),
      clampTime(anchorOf(this.#input.table, most), this.#input.extent),
      0,
      this.#input,
    );
  }

  /** The rows of those that have a card where there is no room for all. */
  #mostImportant(indices: readonly number[], stretch: View, length: number, kept: ReadonlySet<number>): Set<number> {
    const {importance} = this.#input.table;
    const rank = (index: number) => importance[this.#rows[index]] + (kept.has(this.#rows[index]) ? 1 : 0);
    const chosen: number[] = [];
    let tries = 0;
    for (const index of [...indices].sort((a, b) => rank(b) - rank(a) || a - b)) {
      const more = [...chosen, index].sort((a, b) => a - b);
      const rows = more.map((one) => this.#rows[one]);
      const isKept = kept.has(this.#rows[index]) && this.#height(rows) <= length;
      if (isKept || this.#fit(more, stretch, length)) chosen.push(index);
      else if (++tries === MOST_TRIES) break;
    }
    return new Set(chosen.map((index) => this.#rows[index]));
  }

  /** Whether the cards of some events, in the order of their places, fit into a stretch, each near its mark. */
  #fit(indices: readonly number[], {start, end}: View, length: number): boolean {
    const {heightOf, line} = this.#sizes;
    let taken = 0;
    for (const index of indices) if ((taken += heightOf(this.#rows[index])) > length) return false;
    const pxPerMs = length / (end - start);
    const marks = indices.map((index): MarkPlace => ({
      ...markPlace((this.#places[index] - start) * pxPerMs, (this.#reaches[index] - start) * pxPerMs),
      size: heightOf(this.#rows[index]),
    }));
    const tops = topsOf(marks, length, line);
    return marks.every((mark, i) => distanceFrom(mark, tops[i] + line / 2) <= FARTHEST * (mark.size - CARD_GAP));
  }

  /** Of some cards together, px. */
  #height(rows: readonly number[]): number {
    return rows.reduce((sum, row) => sum + this.#sizes.heightOf(row), 0);
  }
}

/** Events from an index on, up to another: `[first, last)`. */
interface Slice {
  readonly first: number;
  readonly last: number;
}
