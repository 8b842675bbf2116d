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
  /** Of it the cards take so much at most where not all have room, px: some distances stay visible. */
  readonly most: number;
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
/** Where half of the cards would stand farther than this from their marks, fewer are chosen, none of them farther. */
const USUAL = 0.5;
/** So many cards of a stretch of the least length that find no place end the search for those of it that do. */
const MOST_TRIES = 6;
/** So many cards on either side of one are asked first whether they leave it room. */
const NEIGHBOURS = 4;

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
      const events = {first: this.#firstFrom(start), last: isLast ? this.#rows.length : this.#firstFrom(end)};
      const {length} = this.#sizes;
      tiles = this.#split({start, end}, events, length, this.#choose(events, {start, end}, new Set(coarser)));
      known.set(index, tiles);
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
   * The rows of those that have a card in a length of the picture.
   * @param kept - the rows that had one at the next coarser scale.
   * @param farthest - no card stands farther from its mark, in its own heights.
   */
  #choose(
    {first, last}: Slice,
    {start, end}: View,
    kept: ReadonlySet<number>,
    farthest = FARTHEST,
  ): ReadonlySet<number> {
    const {importance} = this.#input.table;
    const {length, most, least, line, heightOf} = this.#sizes;
    const pxPerMs = length / (end - start);
    const known: MarkPlace[] = [];
    /** Of an event; its height, which takes time, is asked for where it is tried. */
    const markOf = (index: number) =>
      (known[index - first] ??= {
        ...markPlace((this.#places[index] - start) * pxPerMs, (this.#reaches[index] - start) * pxPerMs),
        size: heightOf(this.#rows[index]),
      });
    /** How far the cards of some marks stand from them, in their own heights. */
    const distancesOf = (marks: readonly MarkPlace[]) => {
      const tops = topsOf(marks, length, line);
      return marks.map((mark, i) => distanceFrom(mark, tops[i] + line / 2) / (mark.size - CARD_GAP));
    };
    const areNear = (marks: readonly MarkPlace[]) => distancesOf(marks).every((distance) => distance <= farthest);
    /** Whether the cards of some events fit, each near its mark. @param room - what they take at most, px. */
    const fit = (some: readonly number[], room: number) => {
      let taken = 0;
      for (const index of some) if ((taken += markOf(index).size) > room) return false;
      return areNear(some.map(markOf));
    };
    /** Whether they fit in a half of the length too, once that is as long: there they are kept. */
    const fitInHalf = (some: readonly number[], index: number) => {
      const halfOf = ({at}: MarkPlace) => (at < length / 2 ? 0 : length);
      const half = halfOf(markOf(index));
      const within = some.map(markOf).filter((mark) => halfOf(mark) === half);
      return areNear(within.map(({at, end, size}) => ({at: 2 * at - half, end: 2 * end - half, size})));
    };
    const indices = Array.from({length: last - first}, (_, i) => first + i);
    if (fit(indices, length)) return new Set(this.#rows.slice(first, last));
    const rank = (index: number) => importance[this.#rows[index]] + (kept.has(this.#rows[index]) ? 1 : 0);
    const tries: number[] = [];
    let chosen: readonly number[] = [];
    for (const index of indices.sort((a, b) => rank(b) - rank(a) || a - b)) {
      const stretch = Math.floor(((this.#places[index] - start) * pxPerMs) / least);
      if (tries[stretch] === MOST_TRIES) continue;
      let behind = 0;
      while (chosen[behind] < index) behind++;
      const [before, after] = [chosen.slice(0, behind), chosen.slice(behind)];
      const more = [...before, index, ...after];
      // Where its neighbours alone leave it no room, the others need not be asked.
      const around = [...before.slice(-NEIGHBOURS), index, ...after.slice(0, NEIGHBOURS)];
      if (kept.has(this.#rows[index]) || (fit(around, most) && fit(more, most) && fitInHalf(more, index)))
        chosen = more;
      else tries[stretch] = (tries[stretch] ?? 0) + 1;
    }
    const median = distancesOf(chosen.map(markOf)).sort((a, b) => a - b)[chosen.length >> 1] ?? 0;
    if (median > USUAL && farthest > USUAL) return this.#choose({first, last}, {start, end}, kept, USUAL);
    return new Set(chosen.map((index) => this.#rows[index]));
  }
}

/** Events from an index on, up to another: `[first, last)`. */
interface Slice {
  readonly first: number;
  readonly last: number;
}
