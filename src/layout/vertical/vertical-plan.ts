import {finish, type Steps} from '../../data/steps.js';
import {type AxisMark, thinDots} from '../axis-marks.js';
import {BLEED} from '../axis-window.js';
import type {Bar} from '../bars.js';
import type {EventsInView} from '../../query/events-in-view.js';
import type {LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';
import type {View} from '../../view/view.js';
import {TimeScale} from '../time-scale.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import type {CardTexts} from './card-texts.js';
import type {CardTile, CardTiles} from './card-tiles.js';
import {ChipPlaces} from './chip-places.js';
import {MARK_ROOM, placeCards, type PlacedCard} from './place-cards.js';
import {thinBars} from './thin-bars.js';
import {type Columns, columnsOf, marksBeside} from './vertical-columns.js';

/** Cards farther apart than this never push each other, px: there is a gap somewhere between. */
const PUSH_REACH = 3000;

/** How events are drawn at a scale. */
interface LevelMarks {
  /** The column of each bar: see `columnsOf`. */
  readonly columnOf: ReadonlyMap<Bar, number | undefined>;
  readonly barOfRow: ReadonlyMap<number, Bar>;
  readonly onAxis: readonly AxisMark[];
}

/** What is planned of all of time: see `planVertical`. */
interface Planned {
  readonly input: LayoutInput;
  /** Of the picture, px. */
  readonly width: number;
  readonly height: number;
  readonly events: EventsInView;
  /** The rows of the events that the axis is long enough for: all, or the most important. */
  readonly withCards: readonly number[];
  /**
   * Above the axis and below it, px. The first of it is taken by the name of the zone; right below the axis, before the
   * rest, is room for the cards of what lies at its end.
   */
  readonly margins: {readonly head: number; readonly top: number; readonly bottom: number; readonly foot: number};
  /** The cards, tile by tile. */
  readonly tiles: CardTiles;
  readonly texts: CardTexts;
  /** Of all of time. */
  readonly whole: Columns;
  /** Finer scales have other labels and more bars; at all of them things stand in the same columns. */
  readonly zoomed: Columns;
}

/**
 * All of time planned down a vertical axis: of the same height at every scale, so that the page stands still while a
 * reader moves.
 */
export class VerticalPlan {
  readonly input: LayoutInput;
  readonly width: number;
  readonly height: number;
  readonly events: EventsInView;
  readonly withCards: readonly number[];
  readonly margins: Planned['margins'];
  readonly tiles: CardTiles;
  readonly chips: ChipPlaces;
  readonly whole: Columns;
  readonly zoomed: Columns;
  readonly #texts: CardTexts;
  readonly #marks = new Map<number, LevelMarks>();

  constructor({input, width, height, events, withCards, margins, tiles, texts, whole, zoomed}: Planned) {
    this.input = input;
    this.width = width;
    this.height = height;
    this.events = events;
    this.withCards = withCards;
    this.margins = margins;
    this.tiles = tiles;
    this.chips = new ChipPlaces(input);
    this.whole = whole;
    this.zoomed = zoomed;
    this.#texts = texts;
  }

  /** How much of the axis a card takes, px: see `CardTexts`. */
  heightOf(row: number): number {
    return this.#texts.heightOf(row, this.whole, this.zoomed);
  }

  /** Up to where a view of the axis is seen, px: below it are only cards, and what lies after all time. */
  get frameEnd(): number {
    const {bottom, foot} = this.margins;
    return this.height - bottom - foot;
  }

  /** Where the axis lies while a view is shown. */
  scale(view: View): TimeScale {
    return new TimeScale(view, this.margins.top + MARK_ROOM, this.frameEnd - MARK_ROOM);
  }

  /** Whether only the most important have cards, however long the axis is. */
  get isCrowded(): boolean {
    return this.withCards.length < this.events.within.length;
  }

  /** Finds in steps how many events are counted in chips while all of time is shown. */
  *counting(): Steps<number> {
    const {start, end} = this.input.extent;
    return (yield* this.tiles.choosing(0, start, end)).reduce((sum, {chip}) => sum + (chip?.rows.length ?? 0), 0);
  }

  /** Does what a view needs that was not shown yet, in steps. */
  *preparing(view: View): Steps<void> {
    const level = zoomLevel(this.input.extent, view);
    if (!this.#marks.has(level)) yield* this.#marking(level);
    const scale = this.scale(view);
    yield* this.choosing(level, scale, 0, this.height);
    for (const tile of this.tiles.between(level, scale.toTime(-BLEED), scale.toTime(this.height + BLEED))) {
      if (tile.chip) this.chips.place(tile, tile.chip, scale, this.columnsAt(level).axisX - MARK_ROOM);
      yield;
    }
  }

  /**
   * The cards of a stretch of the axis, in the picture or beyond its edges.
   * @param from - px from the top, as `to`. Cards some way before and after are placed too, as they may push others.
   */
  cardsBetween(scale: TimeScale, level: number, from: number, to: number): PlacedCard[] {
    const {extent, measure, table} = this.input;
    const columns = this.columnsAt(level);
    const rows = finish(this.choosing(level, scale, from, to)).flatMap(({cards}) => cards);
    return placeCards(rows, {
      scale,
      extent,
      table,
      x: columns.textX,
      from: scale.toPx(extent.start) - MARK_ROOM,
      to: scale.toPx(extent.end) + MARK_ROOM + this.margins.foot,
      line: lineHeight('small', measure),
      text: (row) => this.#texts.of(row, columns),
    });
  }

  /** Chooses, in steps, which events have the cards of a stretch of the axis: see `cardsBetween`. */
  choosing(level: number, scale: TimeScale, from: number, to: number): Steps<readonly CardTile[]> {
    return this.tiles.choosing(level, scale.toTime(from - PUSH_REACH), scale.toTime(to + PUSH_REACH));
  }

  /** Where things stand at a scale. @param level - see `zoomLevel`. */
  columnsAt(level: number): Columns {
    return level ? this.zoomed : this.whole;
  }

  /** How events are drawn at a scale. @param level - see `zoomLevel`. */
  marksAt(level: number): LevelMarks {
    return this.#marks.get(level) ?? finish(this.#marking(level));
  }

  *#marking(level: number): Steps<LevelMarks> {
    const {extent} = this.input;
    const {from, to} = this.scale(extent);
    const pxPerMs = ((to - from) / (extent.end - extent.start)) * zoomOfLevel(level);
    const events = yield* marksBeside(this.events.within, this.input, pxPerMs);
    yield;
    const columns = columnsOf(events.bars, this.input, pxPerMs, Math.max(1, this.columnsAt(level).count));
    yield;
    const shared = thinBars(
      events.bars.filter((_, i) => columns[i] === undefined),
      pxPerMs,
    );
    yield;
    const columnOf = new Map<Bar, number | undefined>([
      ...shared.map((bar) => [bar, undefined] as const),
      ...events.bars.flatMap((bar, i) => (columns[i] === undefined ? [] : [[bar, columns[i]] as const])),
    ]);
    const marks = {
      columnOf,
      barOfRow: new Map([...columnOf.keys()].flatMap((bar) => bar.rows.map((row) => [row, bar] as const))),
      onAxis: thinDots(events.onAxis, pxPerMs),
    };
    this.#marks.set(level, marks);
    return marks;
  }
}
