import {type AxisMark, marksOf} from '../axis-marks.js';
import {AxisWindow, BLEED} from '../axis-window.js';
import {type Bar, projectBar} from '../bars.js';
import {CHIP_PAD, chipHeight, type PlannedChip, planChips} from '../chips.js';
import {type DrawnExtents, drawnExtents} from '../drawn-extents.js';
import {anchorOf, type EventsInView, eventsInView} from '../events-in-view.js';
import {flagText, type FlagText} from '../flag-text.js';
import type {Box, EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutPlan, Stop} from '../layout-plan.js';
import {packBars, rowCount, stretchesOf} from '../pack-bars.js';
import {lineHeight} from '../text-measure.js';
import {clampTime, TimeScale, type View, zoomLevel, zoomOfLevel} from '../time-scale.js';
import {DAY} from '../../time/calendar.js';
import {CARD_GAP, MARK_ROOM, nowLine, placeCards} from './place-cards.js';
import type {VerticalLayout} from './vertical-layout.js';
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
/** As many cards as one may want to scroll through; the rest is counted. In twice the length there is room for twice as many. */
const CARD_LIMIT = 200;
/** The labels of the axis make room for themselves, which changes the cards, which change the axis. */
const PASSES = 3;
/** At this scale a day is a long way, px per ms: every event is as long as it will ever look. */
const FINEST = 1;
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

/** How events are drawn at a scale, and which of them have no card. */
interface Level {
  readonly pxPerMs: number;
  readonly columnOf: ReadonlyMap<Bar, number>;
  readonly onAxis: readonly AxisMark[];
  readonly shown: readonly number[];
  readonly chips: readonly PlannedChip[];
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
  #zoomed: Columns | undefined;
  readonly #levels = new Map<number, Level>();

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
    const shown = this.#byImportance.slice(0, CARD_LIMIT);
    for (let labelWidth = zone.width, pass = 1; ; pass++) {
      const columns = this.#columns(labelWidth, this.#columnCount(false));
      const cards = shown.reduce((sum, row) => sum + this.#text(row, columns).height + CARD_GAP, 0);
      const height = Math.max(size.leastHeight, Math.ceil(cards * SLACK) + this.#top + this.#bottom + 2 * MARK_ROOM);
      const widest = widestLabel(input, new TimeScale(extent, this.#top + MARK_ROOM, height - this.#bottom - MARK_ROOM));
      if (widest <= labelWidth || pass === PASSES) {
        this.#whole = columns;
        this.height = height;
        return;
      }
      labelWidth = widest;
    }
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
    const {axisX, barsEnd, textX, texts} = depth ? this.#zoomedColumns(scale) : this.#whole;
    const level = this.#level(depth);
    const axis = new AxisWindow(this.#input, scale, height);
    const ticks = verticalTicks(this.#input, axis.seen, axisX - MARK_ROOM);

    const bars: (Bar & Box)[] = [];
    const markX = new Map<number, number>();
    for (const [bar, column] of level.columnOf) {
      const x = axisX + MARK_ROOM + column * BAR_PITCH;
      for (const row of bar.rows) markX.set(row, x + BAR_WIDTH);
      const placed = projectBar(bar, scale, axis.start - BLEED, axis.end + BLEED);
      if (axis.holds(placed.start, placed.end)) bars.push({...placed, x, y: placed.start, width: BAR_WIDTH, height: placed.end - placed.start});
    }
    const [above, below] = [scale.toPx(extent.start) - scale.from, scale.toPx(extent.end) - scale.to];
    const cards = placeCards(level.shown, {
      scale, extent, table, x: textX, from: this.#top + above, to: height - this.#bottom + below, height, line: lineHeight('small', measure),
      text: (row) => this.#text(row, {texts, textX}), markX: (row) => markX.get(row) ?? axisX,
    });
    const chip = chipHeight(measure);
    const chips = level.chips.map(({rows, label, time, shift, width: chipWidth}) => (
      {rows, label, x: Math.max(0, axisX - chipWidth / 2), y: scale.toPx(time) + shift - chip / 2, width: chipWidth, height: chip}
    )).filter(({y}) => axis.holds(y, y + chip));
    const edges = [...this.#edge('before', this.#head + above, axisX), ...this.#edge('after', height - chip + below, axisX)].filter(({y}) => axis.holds(y, y + chip));
    return {
      kind: 'vertical', width, height, axis: {x: axisX, start: axis.start, end: axis.end, known: axis.known}, ...ticks, marks: axis.marks(level.onAxis), bars, cards, leaderX: barsEnd, chips, edges,
      now: nowLine(this.#input, scale, ticks, axisX, barsEnd, height),
    };
  }

  stops(view: View): Stop[] {
    const {shown, chips} = this.#levelFor(view);
    const {table, extent} = this.#input;
    const {before, after} = this.#events;
    return [
      ...(before.length ? [{kind: 'before' as const, rows: before, time: extent.start}] : []),
      ...shown.map((row): Stop => ({kind: 'event', rows: [row], time: clampTime(anchorOf(table, row), extent)})),
      ...chips.map(({rows, time}): Stop => ({kind: 'more', rows, time})),
      ...(after.length ? [{kind: 'after' as const, rows: after, time: extent.end}] : []),
    ].sort((a, b) => a.rows[0] - b.rows[0]);
  }

  drawn(view: View): DrawnExtents {
    const {onAxis, columnOf, pxPerMs} = this.#levelFor(view);
    return drawnExtents(onAxis, [...columnOf.keys()], pxPerMs);
  }

  #columns(labelWidth: number, count: number): Columns {
    const axisX = labelWidth + MARK_ROOM;
    const barsEnd = axisX + MARK_ROOM + count * BAR_PITCH;
    return {axisX, count, barsEnd, textX: barsEnd + LEADER_ROOM + CARD_PAD, texts: new Map()};
  }

  /** Finer scales have other labels and more bars; at all of them things stand in the same columns. */
  #zoomedColumns(scale: TimeScale): Columns {
    if (!this.#zoomed) {
      const {extent} = this.#input;
      // Days are the longest labels that there are room for.
      const days = {start: extent.start, end: Math.min(extent.end, extent.start + (scale.length / DAY_LABEL) * DAY)};
      const named = days.end > days.start ? widestLabel(this.#input, new TimeScale(days, scale.from, scale.to)) : 0;
      const widest = Math.max(this.#whole.axisX - MARK_ROOM, named);
      this.#zoomed = this.#columns(widest, this.#columnCount(true));
    }
    return this.#zoomed;
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
    return rowCount(this.#pack(bars, pxPerMs, COLUMN_MOST));
  }

  #pack(bars: readonly Bar[], pxPerMs: number, most: number): (number | undefined)[] {
    return packBars(stretchesOf(bars, pxPerMs, this.#input), BAR_PITCH - BAR_WIDTH, most);
  }

  #levelFor(view: View): Level {
    const depth = zoomLevel(this.#input.extent, view);
    if (depth) this.#zoomedColumns(this.scale(view));
    return this.#level(depth);
  }

  #level(depth: number): Level {
    let level = this.#levels.get(depth);
    if (!level) {
      const {table, extent} = this.#input;
      const zoom = zoomOfLevel(depth);
      const {from, to} = this.scale(extent);
      const pxPerMs = ((to - from) / (extent.end - extent.start)) * zoom;
      const marks = marksOf(this.#events.within, table, extent, pxPerMs, (band) => (band.end - band.start) * pxPerMs > LONG_BAND);
      const columns = this.#pack(marks.bars, pxPerMs, Math.max(1, (depth ? this.#zoomed! : this.#whole).count));
      const columnOf = new Map(marks.bars.flatMap((bar, i) => (columns[i] === undefined ? [] : [[bar, columns[i]] as const])));
      // A dot where each bar starts that found no column: how long it lasted, its card says.
      const starts = marks.bars.filter((bar) => !columnOf.has(bar)).map(({rows, start}): AxisMark => ({rows, start, end: start}));
      const limit = CARD_LIMIT * Math.floor(zoom);
      const times = new Map([...marks.bars, ...marks.onAxis].flatMap(({rows, start}) => rows.map((row) => [row, start] as const)));
      const unplaced = this.#byImportance.slice(limit).map((row) => ({row, time: times.get(row)!}));
      const chip = chipHeight(this.#input.measure);
      level = {
        pxPerMs, columnOf, onAxis: [...marks.onAxis, ...starts],
        shown: this.#byImportance.slice(0, limit).sort((a, b) => a - b),
        chips: planChips(unplaced, {extent, pxPerMs, before: from, after: this.height - to}, 0, () => chip, this.#input),
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
  return Math.ceil(verticalTicks(input, scale, 0).ticks.reduce((most, {width}) => Math.max(most, width), 0));
}
