import {type AxisMark, marksOf, thinDots} from '../axis-marks.js';
import type {Bar} from '../bars.js';
import {chipHeight, chipWidth} from '../chips.js';
import {type EventsInView, eventsInView} from '../../query/events-in-view.js';
import {flagText, META_LINES, TITLE_LINES} from '../flag-text.js';
import type {LayoutInput, FlagText} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import {packBars, tierCount} from '../pack-bars.js';
import {stretchesOf} from '../seen-stretches.js';
import {lineHeight} from '../text-measure.js';
import type {View} from '../../view/view.js';
import {TimeScale} from '../time-scale.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {DAY} from '../../time/calendar.js';
import {CardTiles} from './card-tiles.js';
import {CHIP_ROOM, ChipPlaces} from './chip-places.js';
import {CARD_GAP, MARK_ROOM, placeCards, type PlacedCard} from './place-cards.js';
import {thinBars} from './thin-bars.js';
import {type AxisLabels, eventsOf, type VerticalPart} from './vertical-part.js';
import {verticalTicks, zoneLines} from './vertical-ticks.js';

/** From the axis, or the last column of bars, to the cards, px: room for the leaders. */
export const LEADER_ROOM = 24;
/** From a card's rule to its text, px. */
export const CARD_PAD = 10;
export const CARD_MOST = 480;
/** Beside the axis bars that overlap have a column each, so wide with the gap to the next, px, where there are few. */
const COLUMN = 11;
/** Between two columns, and along the axis between two bars of one, px. */
const BAR_GAP = 3;
/** All columns together take so much at most, px: more of them are narrower. */
const COLUMNS_MOST = 66;
/** Bars that still have a color and an outline, and the gap between them, px. */
const [LEAST_BAR_WIDTH, LEAST_BAR_GAP] = [3, 2];
const COLUMN_MOST = Math.floor(COLUMNS_MOST / (LEAST_BAR_WIDTH + LEAST_BAR_GAP));
/** Bars that find no column share one, right beside the axis: from there, px, and so wide. */
const SHARED = {from: 2, width: 4};
/** Longer bands would hide the axis. */
const LONG_BAND = 40;
/** Between the chip for what lies beyond the axis and its end, px. */
export const EDGE_GAP = 12;
/** Below the name of the zone, px. */
export const HEAD_GAP = 4;
/** The axis is at least so long for each event, px. */
const LEAST_PITCH = 48;
/** The axis is longer than its cards, so that even where they crowd some distances stay visible. */
export const SLACK = 1.12;
/** As many cards as one wants to scroll through: up to here the picture is as long as all of them. */
const CARD_LIMIT = 64;
/** With more events, most are counted in chips, and so many have cards: the axis is only as long as these. */
const CROWD_CARDS = 60;
/** The finest scale for which bar columns are counted, px per ms: practically every span is a bar there. */
const FINEST = 1;
/** The widest that a tick's label may be, in multiples of the font size; wider ones are broken into lines. */
const LABEL_MOST = 6;
/** Cards farther apart than this never push each other, px: there is a gap somewhere between. */
const PUSH_REACH = 3000;
/** Where days have labels, a day is at least so long, px. */
const DAY_LABEL = 40;

/** Where things stand across the axis, px. */
export interface Columns {
  readonly axisX: number;
  /** Of the columns of bars, and how wide one is with the gap to the next. */
  readonly count: number;
  readonly pitch: number;
  readonly barsEnd: number;
  readonly textX: number;
  /** The texts of cards, as far as they were asked for. */
  readonly texts: Map<number, FlagText>;
}

/** How events are drawn at a scale. */
interface LevelMarks {
  /** The column of each bar, counted from the axis; undefined for the one that bars without a column share. */
  readonly columnOf: ReadonlyMap<Bar, number | undefined>;
  readonly barOfRow: ReadonlyMap<number, Bar>;
  readonly onAxis: readonly AxisMark[];
}

/**
 * All of time planned down a vertical axis: of the same height at every scale, so that the page stands still while a
 * reader moves.
 */
export class VerticalPlan {
  readonly input: LayoutInput;
  readonly size: Pick<LayoutSize, 'width' | 'leastHeight'>;
  readonly height: number;
  readonly events: EventsInView;
  /** The rows of the events that the axis is long enough for: all, or the most important. */
  readonly withCards: readonly number[];
  /** The cards, tile by tile. */
  readonly tiles: CardTiles;
  readonly chips: ChipPlaces;
  /** Above the axis and below it, px; the first of it is taken by the name of the zone. */
  readonly margins: {readonly head: number; readonly top: number; readonly bottom: number};
  /** How many cards it has at most. */
  readonly mostCards: number;
  readonly #byImportance: readonly number[];
  readonly #whole: Columns;
  /** Finer scales have other labels and more bars; at all of them things stand in the same columns. */
  readonly #zoomed: Columns;
  readonly #marks = new Map<number, LevelMarks>();

  /** @param part - the events that it is of; all where it is missing. */
  constructor(input: LayoutInput, size: Pick<LayoutSize, 'width' | 'leastHeight'>, part?: VerticalPart) {
    const {table, extent, measure} = input;
    this.size = size;
    this.input = input;
    this.events = part ? eventsOf(part, input) : eventsInView(table, extent);
    const {within, before, after} = this.events;
    this.mostCards = part?.mostCards ?? (within.length > CARD_LIMIT ? CROWD_CARDS : CARD_LIMIT);
    const chip = chipHeight(measure);
    const zone = zoneLines(input);
    const head = zone.lines.length ? zone.lines.length * lineHeight('small', measure) + HEAD_GAP : 0;
    const top = head + (before.length ? chip + EDGE_GAP : 0);
    const bottom = after.length ? chip + EDGE_GAP : 0;
    this.margins = {head, top, bottom};
    this.#byImportance = [...within].sort((a, b) => table.importance[b] - table.importance[a] || a - b);
    const isCrowded = within.length > this.mostCards;
    this.withCards = isCrowded ? this.#byImportance.slice(0, part?.mostCards ?? CROWD_CARDS) : within;
    const room = top + bottom + 2 * MARK_ROOM;
    // Chips stand among the labels of the axis.
    const chips = chipWidth(input.chipLabel(within.length), input) + CHIP_ROOM - MARK_ROOM;
    let [labelWidth, height] = [Math.max(zone.width, chips, part?.labels?.whole ?? 0), 0];
    // A longer axis has finer ticks, whose wider labels make cards narrower and so higher, which makes the axis longer:
    // until the labels fit.
    for (let widest = labelWidth; ; labelWidth = widest) {
      this.#whole = this.#columns(labelWidth, this.#columnCount(false));
      const cards = this.withCards.reduce((sum, row) => sum + this.#text(row, this.#whole).height + CARD_GAP, 0);
      const length = part ? cards * part.slack : (input.scale?.length ?? cards * SLACK);
      height = Math.max(size.leastHeight, Math.ceil(length) + room);
      this.#zoomed = this.#zoomedColumns(height - room, part?.labels?.zoomed);
      if (!isCrowded) height = Math.max(height, room + within.reduce((sum, row) => sum + this.heightOf(row), 0));
      widest = widestLabel(input, new TimeScale(extent, top + MARK_ROOM, height - bottom - MARK_ROOM));
      if (widest <= labelWidth) break;
    }
    this.height = height;
    this.chips = new ChipPlaces(input);
    this.tiles = new CardTiles(within, input, {
      length: this.height - room,
      most: (this.height - room) / SLACK,
      mostCards: this.mostCards,
      line: lineHeight('small', measure),
      least: META_LINES * lineHeight('small', measure) + TITLE_LINES * lineHeight('strong', measure) + CARD_GAP,
      heightOf: (row) => this.heightOf(row),
    });
  }

  /**
   * How much of the axis a card takes, px. Zoomed in, wider tick labels leave cards less width, which makes them higher:
   * a card is given the greater of its two heights.
   */
  heightOf(row: number): number {
    return CARD_GAP + Math.max(this.#text(row, this.#whole).height, this.#text(row, this.#zoomed).height);
  }

  /** How wide the labels before the axis are. */
  get labels(): AxisLabels {
    return {whole: this.#whole.axisX - MARK_ROOM, zoomed: this.#zoomed.axisX - MARK_ROOM};
  }

  /** Where the axis lies while a view is shown. */
  scale(view: View): TimeScale {
    const {top, bottom} = this.margins;
    return new TimeScale(view, top + MARK_ROOM, this.height - bottom - MARK_ROOM);
  }

  /**
   * The cards of a stretch of the axis, in the picture or beyond its edges.
   * @param from - px from the top, as `to`. Cards some way before and after are placed too, as they may push others.
   */
  cardsBetween(scale: TimeScale, level: number, from: number, to: number): PlacedCard[] {
    const {extent, measure, table} = this.input;
    const columns = this.columnsAt(level);
    const rows = this.tiles
      .between(level, scale.toTime(from - PUSH_REACH), scale.toTime(to + PUSH_REACH))
      .flatMap(({cards}) => cards);
    return placeCards(rows, {
      scale,
      extent,
      table,
      x: columns.textX,
      from: scale.toPx(extent.start) - MARK_ROOM,
      to: scale.toPx(extent.end) + MARK_ROOM,
      line: lineHeight('small', measure),
      text: (row) => this.#text(row, columns),
    });
  }

  /** Where things stand at a scale. @param level - see `zoomLevel`. */
  columnsAt(level: number): Columns {
    return level ? this.#zoomed : this.#whole;
  }

  /** Where a bar stands across the axis, px. @param column - see `LevelMarks`. */
  acrossOf(column: number | undefined, {axisX, pitch}: Columns): {readonly x: number; readonly width: number} {
    if (column === undefined) return {x: axisX + SHARED.from, width: SHARED.width};
    const gap = Math.min(BAR_GAP, Math.max(LEAST_BAR_GAP, pitch - LEAST_BAR_WIDTH));
    return {x: axisX + MARK_ROOM + column * pitch, width: pitch - gap};
  }

  #columns(labelWidth: number, count: number): Columns {
    const axisX = labelWidth + MARK_ROOM;
    const pitch = Math.min(COLUMN, Math.floor(COLUMNS_MOST / count));
    const barsEnd = axisX + MARK_ROOM + count * pitch;
    return {axisX, count, pitch, barsEnd, textX: barsEnd + LEADER_ROOM + CARD_PAD, texts: new Map()};
  }

  /** @param length - of the axis, px, as the least width of its labels. */
  #zoomedColumns(length: number, least = 0): Columns {
    const {extent} = this.input;
    const days = longestDays(extent, length);
    const named = days.end > days.start ? widestLabel(this.input, new TimeScale(days, 0, length)) : 0;
    return this.#columns(
      Math.max(this.#whole.axisX - MARK_ROOM, named, least),
      Math.max(this.#whole.count, this.#columnCount(true)),
    );
  }

  #text(row: number, {texts, textX}: Pick<Columns, 'texts' | 'textX'>): FlagText {
    let text = texts.get(row);
    if (!text) {
      text = flagText(
        this.input.words(row),
        Math.max(1, Math.min(CARD_MOST, this.size.width - textX)),
        this.input.measure,
      );
      texts.set(row, text);
    }
    return text;
  }

  /** How many columns of bars there are at most; the scale, which decides in the end, is not known yet. */
  #columnCount(isFinest: boolean): number {
    const {extent} = this.input;
    const rows = isFinest ? this.#byImportance.slice(0, this.mostCards) : this.events.within;
    const pxPerMs = isFinest
      ? FINEST
      : Math.max(1, this.size.leastHeight, rows.length * LEAST_PITCH) / (extent.end - extent.start);
    const {bars} = marksOf(rows, this.input, pxPerMs, (band) => (band.end - band.start) * pxPerMs > LONG_BAND);
    return tierCount(this.#pack(bars, pxPerMs, COLUMN_MOST));
  }

  #pack(bars: readonly Bar[], pxPerMs: number, most: number): (number | undefined)[] {
    return packBars(stretchesOf(bars, pxPerMs, this.input), BAR_GAP, most);
  }

  /** How events are drawn at a scale. @param level - see `zoomLevel`. */
  marksAt(level: number): LevelMarks {
    let marks = this.#marks.get(level);
    if (!marks) {
      const {extent} = this.input;
      const {from, to} = this.scale(extent);
      const pxPerMs = ((to - from) / (extent.end - extent.start)) * zoomOfLevel(level);
      const events = marksOf(
        this.events.within,
        this.input,
        pxPerMs,
        (band) => (band.end - band.start) * pxPerMs > LONG_BAND,
      );
      const columns = this.#pack(events.bars, pxPerMs, Math.max(1, this.columnsAt(level).count));
      const shared = thinBars(
        events.bars.filter((_, i) => columns[i] === undefined),
        pxPerMs,
      );
      const columnOf = new Map<Bar, number | undefined>([
        ...shared.map((bar) => [bar, undefined] as const),
        ...events.bars.flatMap((bar, i) => (columns[i] === undefined ? [] : [[bar, columns[i]] as const])),
      ]);
      marks = {
        columnOf,
        barOfRow: new Map([...columnOf.keys()].flatMap((bar) => bar.rows.map((row) => [row, bar] as const))),
        onAxis: thinDots(events.onAxis, pxPerMs),
      };
      this.#marks.set(level, marks);
    }
    return marks;
  }
}

/** The stretch of an axis, so many px long, whose labels are the widest that there is room for: those of days. */
export function longestDays({start, end}: View, length: number): View {
  return {start, end: Math.min(end, start + (length / DAY_LABEL) * DAY)};
}

/** The width of the widest label of the axis, px. */
export function widestLabel(input: LayoutInput, scale: TimeScale): number {
  const {ticks} = verticalTicks(input, scale, LABEL_MOST * input.measure.fontSize);
  const folds = input.scale?.foldsIn(scale, input) ?? [];
  return Math.ceil([...ticks, ...folds].reduce((most, {width}) => Math.max(most, width), 0));
}
