import {type AxisMark, marksOf, thinDots} from '../axis-marks.js';
import {AxisWindow, BLEED} from '../axis-window.js';
import {type Bar, projectBar} from '../bars.js';
import {CHIP_PAD, chipHeight, chipsAsPlanned, type CountInView, type AnchoredChip} from '../chips.js';
import {anchorOf, type EventsInView, eventsInView, isInView, type AnchoredRow} from '../events-in-view.js';
import {flagText, type FlagText, META_LINES, TITLE_LINES} from '../flag-text.js';
import type {Box, CountChip, EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutPlan, Refinement, Stop} from '../layout-plan.js';
import {packBars, tierCount, stretchesOf} from '../pack-bars.js';
import {lineHeight} from '../text-measure.js';
import {clampTime, type View} from '../../view/view.js';
import {TimeScale} from '../time-scale.js';
import {zoomLevel, zoomOfLevel} from '../../view/zoom-levels.js';
import {DAY} from '../../time/calendar.js';
import {type CardTile, CardTiles} from './card-tiles.js';
import {CARD_GAP, MARK_ROOM, nowLine, placeCards, type PlacedCard} from './place-cards.js';
import type {Card, VerticalLayout} from './vertical-layout.js';
import {verticalTicks, zoneLines} from './vertical-ticks.js';

/** How much room the vertical layout is given, px; it takes the height that it needs, and at least this. */
export interface VerticalSize {
  readonly width: number;
  readonly leastHeight: number;
}

/** From the axis, or the last column of bars, to the cards, px: room for the leaders. */
const LEADER_ROOM = 24;
/** From a card's rule to its text, px. */
export const CARD_PAD = 10;
const CARD_MOST = 480;
/** Beside the axis, one column for bars that overlap. */
const BAR_WIDTH = 8;
const BAR_PITCH = 11;
const COLUMN_MOST = 6;
/** Longer bands would hide the axis. */
const LONG_BAND = 40;
/** Between the chip for what lies beyond the axis and its end, px. */
const EDGE_GAP = 12;
/** Below the name of the zone, px. */
const HEAD_GAP = 4;
/** The axis is at least so long for each event, px. */
const LEAST_PITCH = 48;
/** The axis is longer than its cards, so that even where they crowd some distances stay visible. */
const SLACK = 1.12;
/** As many cards as one may want to scroll through: up to here the picture is as long as all of them. */
const CARD_LIMIT = 200;
/** Of more, most are counted however long it is: then it is as long as so many cards. */
const CROWD_CARDS = 60;
/** At this scale a day is a long way, px per ms: every event is as long as it will ever look. */
const FINEST = 1;
/** The widest that a tick's label may be, in multiples of the font size; wider ones are broken into lines. */
const LABEL_MOST = 6;
/** Where days have labels, a day is at least so long, px. */
const DAY_LABEL = 40;

/** Where things stand across the axis, px. */
interface Columns {
  readonly axisX: number;
  readonly count: number;
  readonly barsEnd: number;
  readonly textX: number;
  /** The texts of cards, as far as they were asked for. */
  readonly texts: Map<number, FlagText>;
}

/** How events are drawn at a scale. */
interface Level {
  readonly columnOf: ReadonlyMap<Bar, number>;
  readonly columnOfRow: ReadonlyMap<number, number>;
  readonly onAxis: readonly AxisMark[];
}

/** All of time down a vertical axis: the same height at every scale, so that the page stands still while a reader moves. */
export class VerticalPlan implements LayoutPlan<VerticalLayout> {
  readonly size: VerticalSize;
  readonly height: number;
  readonly #input: LayoutInput;
  readonly #events: EventsInView;
  readonly #byImportance: readonly number[];
  /** What the name of the zone takes above all else. */
  readonly #head: number;
  readonly #top: number;
  readonly #bottom: number;
  readonly #whole: Columns;
  /** Finer scales have other labels and more bars; at all of them things stand in the same columns. */
  readonly #zoomed: Columns;
  readonly #tiles: CardTiles;
  readonly #levels = new Map<number, Level>();
  #chipsOf: CountInView = chipsAsPlanned;

  constructor(input: LayoutInput, size: VerticalSize) {
    const {table, extent, measure} = input;
    this.size = size;
    this.#input = input;
    this.#events = eventsInView(table, extent);
    const {within, before, after} = this.#events;
    const chip = chipHeight(measure);
    const zone = zoneLines(input);
    this.#head = zone.lines.length ? zone.lines.length * lineHeight('small', measure) + HEAD_GAP : 0;
    this.#top = this.#head + (before.length ? chip + EDGE_GAP : 0);
    this.#bottom = after.length ? chip + EDGE_GAP : 0;
    this.#byImportance = [...within].sort((a, b) => table.importance[b] - table.importance[a] || a - b);
    const shown = within.length > CARD_LIMIT ? this.#byImportance.slice(0, CROWD_CARDS) : within;
    const room = this.#top + this.#bottom + 2 * MARK_ROOM;
    // Zoomed in, wider tick labels leave cards less width, which makes them higher: a card is given the greater of its two heights.
    const heightOf = (row: number) => CARD_GAP + Math.max(this.#text(row, this.#whole).height, this.#text(row, this.#zoomed).height);
    let [labelWidth, height] = [zone.width, 0];
    // A longer axis has finer ticks, whose wider labels make cards narrower and so higher, which makes the axis longer: until the labels fit.
    for (let widest = labelWidth; ; labelWidth = widest) {
      this.#whole = this.#columns(labelWidth, this.#columnCount(false));
      const cards = shown.reduce((sum, row) => sum + this.#text(row, this.#whole).height + CARD_GAP, 0);
      height = Math.max(size.leastHeight, Math.ceil(cards * SLACK) + room);
      this.#zoomed = this.#zoomedColumns(height - room);
      if (within.length <= CARD_LIMIT) height = Math.max(height, room + within.reduce((sum, row) => sum + heightOf(row), 0));
      widest = widestLabel(input, new TimeScale(extent, this.#top + MARK_ROOM, height - this.#bottom - MARK_ROOM));
      if (widest <= labelWidth) break;
    }
    this.height = height;
    this.#tiles = new CardTiles(within, input, {length: this.height - room, least: (META_LINES + 1) * lineHeight('small', measure) + TITLE_LINES * lineHeight('strong', measure) + CARD_GAP, heightOf});
  }

  refine({chipsInView}: Refinement): void {
    this.#chipsOf = chipsInView;
  }

  /** Where the axis lies while a view is shown. */
  scale(view: View): TimeScale {
    return new TimeScale(view, this.#top + MARK_ROOM, this.height - this.#bottom - MARK_ROOM);
  }

  /** Lays a view down the axis. */
  project(view: View): VerticalLayout {
    const {width} = this.size;
    const {height} = this;
    const {extent, measure, table} = this.#input;
    const scale = this.scale(view);
    const depth = zoomLevel(extent, view);
    const {axisX, barsEnd, textX} = this.#columnsAt(depth);
    const level = this.#level(depth);
    const axis = new AxisWindow(this.#input, scale, height);
    const ticks = verticalTicks(this.#input, axis.seen, axisX - MARK_ROOM);
    const xOf = (column: number) => axisX + MARK_ROOM + column * BAR_PITCH;

    const bars: (Bar & Box)[] = [];
    for (const [bar, column] of level.columnOf) {
      const placed = projectBar(bar, scale, axis.start - BLEED, axis.end + BLEED);
      if (axis.holds(placed.start, placed.end)) bars.push({...placed, x: xOf(column), y: placed.start, width: BAR_WIDTH, height: placed.end - placed.start});
    }
    const markX = (row: number) => {
      const column = level.columnOfRow.get(row);
      return column === undefined ? axisX : xOf(column) + BAR_WIDTH;
    };
    const [above, below] = [scale.toPx(extent.start) - scale.from, scale.toPx(extent.end) - scale.to];
    const [first, last] = [scale.toTime(-BLEED), scale.toTime(height + BLEED)];
    const tiles = this.#tiles.between(depth, first, last);
    const cards: Card[] = [];
    const chips: AnchoredChip[] = [];
    const half = chipHeight(measure) / 2;
    // On the axis, but beside its labels, and before the cards.
    const chipX = (wide: number) => Math.max(0, Math.min(Math.max(axisX - wide / 2, axisX - MARK_ROOM), textX - CARD_PAD - wide));
    for (const tile of tiles) {
      for (const card of this.#placed(tile, scale, depth)) {
        if (isInView(table, card.row, view) && card.y < height && card.y + card.height > 0) cards.push({...card, markX: markX(card.row)});
      }
      if (tile.chip) chips.push({...tile.chip, at: Math.max(scale.toPx(tile.start) + half, Math.min(scale.toPx(tile.end) - half, scale.toPx(tile.chip.time)))});
    }
    const counted = this.#chipsOf({
      view, chips, from: this.#top, to: height - this.#bottom, size: 2 * half,
      labels: this.#labels(tiles, view), told: new Set(cards.map(({row}) => row)),
    }, this.#input).map(({at, ...one}): CountChip => ({...one, x: chipX(one.width), y: at - half, height: 2 * half}));
    const edges = [...this.#edge('before', this.#head + above, axisX), ...this.#edge('after', height - 2 * half + below, axisX)].filter(({y}) => axis.holds(y, y + 2 * half));
    return {
      kind: 'vertical', width, height, axis: {x: axisX, start: axis.start, end: axis.end, known: axis.known}, ...ticks, marks: axis.marks(level.onAxis), bars, cards, leaderX: barsEnd, chips: counted, edges,
      now: nowLine(this.#input, scale, ticks, axisX, barsEnd, height),
    };
  }

  /** The events of some tiles that have a card, and those that reach into the view from beyond them, and have theirs there. */
  #labels(tiles: readonly CardTile[], view: View): AnchoredRow[] {
    const {table, extent} = this.#input;
    const standing = (row: number): AnchoredRow => ({row, time: clampTime(anchorOf(table, row), extent)});
    const labels = tiles.flatMap(({cards}) => cards.map(standing));
    const [start, end] = [tiles[0]?.start ?? Infinity, tiles.at(-1)?.end ?? -Infinity];
    for (let row = 0; row < table.length && table.earliest[row] < view.end; row++) {
      if (!isInView(table, row, view) || !isInView(table, row, extent)) continue;
      const {time} = standing(row);
      if (time < start || time > end || (time === end && end < extent.end)) labels.push({row, time});
    }
    return labels;
  }

  stops(view: View): Stop[] {
    const {table, extent} = this.#input;
    const {before, after} = this.#events;
    return [
      ...(before.length ? [{kind: 'before' as const, rows: before, time: extent.start}] : []),
      ...this.#tiles.between(zoomLevel(extent, view), extent.start, extent.end).flatMap(({cards, chip}: CardTile): Stop[] => [
        ...cards.map((row): Stop => ({kind: 'event', rows: [row], time: clampTime(anchorOf(table, row), extent)})),
        ...(chip ? [{kind: 'more' as const, rows: chip.rows, time: chip.time}] : []),
      ]),
      ...(after.length ? [{kind: 'after' as const, rows: after, time: extent.end}] : []),
    ].sort((a, b) => a.rows[0] - b.rows[0]);
  }

  labelTime(row: number, view: View): number | undefined {
    const {table, extent} = this.#input;
    const depth = zoomLevel(extent, view);
    const scale = this.scale(view);
    const time = clampTime(anchorOf(table, row), extent);
    const tile = this.#tiles.between(depth, time, time).find(({cards}) => cards.includes(row));
    const card = tile && this.#placed(tile, scale, depth).find((one) => one.row === row);
    return card && scale.toTime(card.y + card.height / 2);
  }

  /** The cards of a tile, in the picture or beyond its edges. */
  #placed({start, end, cards}: CardTile, scale: TimeScale, depth: number): PlacedCard[] {
    const {extent, measure, table} = this.#input;
    const columns = this.#columnsAt(depth);
    return placeCards(cards, {
      scale, extent, table, x: columns.textX, from: scale.toPx(start) - (start > extent.start ? 0 : MARK_ROOM), to: scale.toPx(end) + (end < extent.end ? 0 : MARK_ROOM),
      line: lineHeight('small', measure), text: (row) => this.#text(row, columns),
    });
  }

  #columnsAt(depth: number): Columns {
    return depth ? this.#zoomed : this.#whole;
  }

  #columns(labelWidth: number, count: number): Columns {
    const axisX = labelWidth + MARK_ROOM;
    const barsEnd = axisX + MARK_ROOM + count * BAR_PITCH;
    return {axisX, count, barsEnd, textX: barsEnd + LEADER_ROOM + CARD_PAD, texts: new Map()};
  }

  /** @param length - of the axis, px. */
  #zoomedColumns(length: number): Columns {
    const {extent} = this.#input;
    // Days are the longest labels that there are room for.
    const days = {start: extent.start, end: Math.min(extent.end, extent.start + (length / DAY_LABEL) * DAY)};
    const named = days.end > days.start ? widestLabel(this.#input, new TimeScale(days, 0, length)) : 0;
    return this.#columns(Math.max(this.#whole.axisX - MARK_ROOM, named), Math.max(this.#whole.count, this.#columnCount(true)));
  }

  #text(row: number, {texts, textX}: Pick<Columns, 'texts' | 'textX'>): FlagText {
    let text = texts.get(row);
    if (!text) {
      text = flagText(this.#input.words(row), Math.max(1, Math.min(CARD_MOST, this.size.width - textX)), this.#input.measure);
      texts.set(row, text);
    }
    return text;
  }

  /** How many columns of bars there are at most; the scale, which decides in the end, is not known yet. */
  #columnCount(isFinest: boolean): number {
    const {table, extent} = this.#input;
    const rows = isFinest ? this.#byImportance.slice(0, CARD_LIMIT) : this.#events.within;
    const pxPerMs = isFinest ? FINEST : Math.max(1, this.size.leastHeight, rows.length * LEAST_PITCH) / (extent.end - extent.start);
    const {bars} = marksOf(rows, table, extent, pxPerMs, (band) => (band.end - band.start) * pxPerMs > LONG_BAND);
    return tierCount(this.#pack(bars, pxPerMs, COLUMN_MOST));
  }

  #pack(bars: readonly Bar[], pxPerMs: number, most: number): (number | undefined)[] {
    return packBars(stretchesOf(bars, pxPerMs, this.#input), BAR_PITCH - BAR_WIDTH, most);
  }

  #level(depth: number): Level {
    let level = this.#levels.get(depth);
    if (!level) {
      const {table, extent} = this.#input;
      const {from, to} = this.scale(extent);
      const pxPerMs = ((to - from) / (extent.end - extent.start)) * zoomOfLevel(depth);
      const marks = marksOf(this.#events.within, table, extent, pxPerMs, (band) => (band.end - band.start) * pxPerMs > LONG_BAND);
      const columns = this.#pack(marks.bars, pxPerMs, Math.max(1, this.#columnsAt(depth).count));
      const columnOf = new Map(marks.bars.flatMap((bar, i) => (columns[i] === undefined ? [] : [[bar, columns[i]] as const])));
      // A dot where each bar starts that found no column: how long it lasted, its card says.
      const starts = marks.bars.filter((bar) => !columnOf.has(bar)).map(({rows, start}): AxisMark => ({kind: 'dot', rows, start, end: start}));
      level = {
        columnOf, columnOfRow: new Map([...columnOf].flatMap(([{rows}, column]) => rows.map((row) => [row, column] as const))),
        onAxis: thinDots([...marks.onAxis, ...starts].sort((a, b) => a.start - b.start), pxPerMs),
      };
      this.#levels.set(depth, level);
    }
    return level;
  }

  #edge(side: 'before' | 'after', y: number, axisX: number): EdgeChip[] {
    const rows = this.#events[side];
    if (!rows.length) return [];
    const label = this.#input.edgeLabel(side, rows.length);
    const width = Math.ceil(this.#input.measure.width(label, 'small')) + 2 * CHIP_PAD;
    return [{side, rows, label, x: Math.max(0, axisX - width / 2), y, width, height: chipHeight(this.#input.measure)}];
  }
}

/** The width of the widest label of the axis, px. */
function widestLabel(input: LayoutInput, scale: TimeScale): number {
  return Math.ceil(verticalTicks(input, scale, LABEL_MOST * input.measure.fontSize).ticks.reduce((most, {width}) => Math.max(most, width), 0));
}
