import {finish, type Steps} from '../../data/steps.js';
import {type PlannedChip, plannedChip} from '../chips.js';
import {anchorOf} from '../../query/events-in-view.js';
import {firstWhere} from '../first-where.js';
import type {LayoutInput} from '../layout-input.js';
import {clampTime, type View} from '../../view/view.js';
import {markPlace, reachOf} from './card-places.js';
import {type CardCandidate, type CardSizes, chooseCards} from './choose-cards.js';

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

/** The greatest depth of tiles: a double still holds their indices exactly, and no view is zoomed in so far. */
const DEEPEST = 48;
/**
 * Chooses the cards along a vertical axis, a length of the picture at a time, when they are asked for: all events of it
 * if their cards fit into it near their marks; else the most important, wherever in it they find room, so that what
 * crowds in one place spreads over its neighbourhood. The others are counted in tiles: its halves, and their halves, down
 * to the smallest, as long as some of their events have no card.
 *
 * At every second scale of `zoomLevel` a length of the coarser one is two of the finer, each as long on screen as the
 * coarser was. What had a card in the coarser one comes first in its halves, and fits there: so what has a card keeps
 * it however far one zooms in. Lengths lie still, so what is shown is a function of data and scale; and a picture asks
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
    return finish(this.choosing(level, from, to));
  }

  /** As `between`, in steps; what was asked before takes none. */
  *choosing(level: number, from: number, to: number): Steps<CardTile[]> {
    const tiles: CardTile[] = [];
    let index = this.#firstFrom(this.#tileStart(level, this.#indexAt(level, from)));
    while (index < this.#rows.length && this.#places[index] <= to) {
      const tile = this.#indexAt(level, this.#places[index]);
      tiles.push(...(yield* this.#tilesAt(level, tile)));
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
    return firstWhere(this.#places.length, (index) => this.#places[index] >= time);
  }

  *#tilesAt(level: number, index: number): Steps<readonly CardTile[]> {
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
      const coarser = depth ? (yield* this.#tilesAt(level - 2, index >> 1)).flatMap(({cards}) => cards) : [];
      // What lies at the very end of time lies in the last tile.
      const events = {first: this.#firstFrom(start), last: isLast ? this.#rows.length : this.#firstFrom(end)};
      const {length} = this.#sizes;
      const chosen = yield* this.#choose(events, {start, end}, new Set(coarser));
      tiles = this.#split({start, end}, events, length, chosen);
      known.set(index, tiles);
      yield;
    }
    return tiles;
  }

  /**
   * The tiles of a stretch that is so many px long.
   * @param chosen - the rows that have a card.
   */
  #split(stretch: View, events: Slice, length: number, chosen: ReadonlySet<number>): CardTile[] {
    const {start, end} = stretch;
    const {first, last} = events;
    if (first === last) return [];
    const rows = this.#rows.slice(first, last);
    const others = rows.filter((row) => !chosen.has(row));
    if (!others.length) return [{start, end, cards: rows}];
    const middle = start + (end - start) / 2;
    if (length / 2 >= this.#sizes.least && middle > start && middle < end) {
      const half = this.#firstFrom(middle);
      return [
        ...this.#split({start, end: middle}, {first, last: half}, length / 2, chosen),
        ...this.#split({start: middle, end}, {first: half, last}, length / 2, chosen),
      ];
    }
    return [{start, end, cards: rows.filter((row) => chosen.has(row)), chip: this.#chip(others)}];
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

  /**
   * The rows that get a card, of the events in one length of the picture.
   * @param kept - the rows that had one at the next coarser scale.
   */
  *#choose({first, last}: Slice, {start, end}: View, kept: ReadonlySet<number>): Steps<ReadonlySet<number>> {
    const {importance} = this.#input.table;
    const pxPerMs = this.#sizes.length / (end - start);
    const candidates = Array.from({length: last - first}, (_, i): CardCandidate => {
      const row = this.#rows[first + i];
      const [at, reach] = [this.#places[first + i], this.#reaches[first + i]].map((time) => (time - start) * pxPerMs);
      return {row, ...markPlace(at, reach), importance: importance[row], isKept: kept.has(row)};
    });
    yield;
    return new Set(
      (yield* chooseCards(candidates, this.#sizes, end === this.#input.extent.end)).map((i) => candidates[i].row),
    );
  }
}

/** Events from an index on, up to another: `[first, last)`. */
interface Slice {
  readonly first: number;
  readonly last: number;
}
