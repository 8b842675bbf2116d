import {horizontalTicks} from '../axis-labels.js';
import {AxisWindow, BLEED} from '../axis-window.js';
import {barLabel, type PlacedBar, projectBar} from '../bars.js';
import {axisBetween, DOT_ROOM} from '../axis-ends.js';
import {TICK_TOP} from '../flags/flags-plan.js';
import {FLAG_PAD} from '../flags/hang-flags.js';
import type {Flag} from '../flags/project-flags.js';
import {raisePoles} from '../flags/raise-poles.js';
import {turnFlags} from '../flags/turn-flags.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import {isInView} from '../../query/events-in-view.js';
import type {Source} from '../../query/source.js';
import {lineHeight} from '../text-measure.js';
import {TimeScale} from '../time-scale.js';
import {type Interval, INTERVALS} from '../../time/axis-ticks.js';
import {DAY} from '../../time/calendar.js';
import type {View} from '../../view/view.js';
import {zoomLevel, zoomOfLevel} from '../../view/zoom-levels.js';
import {awaitedIn, DensityCells, type DensityCell, total} from './density-cells.js';
import {type Individuals, IndividualMarks} from './individuals.js';
import {type CrowdLabel, LabelTiles, WIDE_DAY, WIDEST} from './label-tiles.js';
import {isCovered, type SparseTile, SparseTiles} from './sparse-tiles.js';
import type {CrowdColumn, CrowdLayout} from './crowd-layout.js';
import {intervalOf, type Period} from './periods.js';
import {pxPerMsAt, type TiledAxis} from './tiles.js';

/** The height of the picture where the page does not set it, in sizes of the text. */
const HEIGHT = 27;
/** The part of the height that the density has, and its bounds, px. */
const DENSITY_SHARE = 0.24;
const [DENSITY_LEAST, DENSITY_MOST] = [24, 112];
/** Between the highest column of the density and the first tier of labels, and between two tiers, px. */
const LEAD = 8;
const TIER_GAP = 5;
/** A label is not wider than this part of the picture. */
const LABEL_SHARE = 0.7;
/** Above the axis, what marks take; the bars of spans stand above them, where else the density stands, px. */
const MARK_HALF = 8;
const BAR_GAP = 4;
const BAR_PAD = 2;
/** A column that holds an event is as high, px, so that it is never taken for empty. */
const LEAST_COLUMN = 2;
/** Events without a label that lie in the same cell of so many px are one item. */
const ITEM_CELL = 28;
/** Beyond it tiles are too many to be told apart by a number; what is labelled there stays labelled. */
const DEEPEST_STEP = 48;
/** Of events beyond an end of the axis so many can be listed. */
const MOST_BEYOND = 1000;

/**
 * More events than a picture can show one by one: how many there are of each group at every time, labels for those that
 * matter most, and single events where they have room. Whatever is in view is asked of a source.
 */
export class CrowdPlan implements LayoutPlan<CrowdLayout> {
  readonly height: number;
  readonly #input: LayoutInput;
  readonly #source: Source;
  readonly #width: number;
  readonly #axisY: number;
  readonly #densityHeight: number;
  readonly #barHeight: number;
  readonly #axis: TiledAxis;
  readonly #edges: readonly EdgeChip[];
  readonly #before: number;
  readonly #after: number;
  readonly #tierHeight: number;
  /** The shortest interval that tells events apart: no start is known more exactly. */
  readonly #finest: Interval;
  readonly #cells: DensityCells;
  readonly #labels: LabelTiles;
  readonly #marks: IndividualMarks;
  readonly #sparse: SparseTiles;

  constructor(input: LayoutInput, {width, leastHeight, mostHeight}: LayoutSize, source: Source) {
    const {measure, extent} = input;
    this.#input = input;
    this.#source = source;
    this.#width = width;
    const small = lineHeight('small', measure);
    this.#tierHeight = lineHeight('title', measure) + TIER_GAP;
    this.#finest = INTERVALS.find(({length}) => length >= source.grain) ?? INTERVALS.at(-1)!;
    this.#barHeight = lineHeight('title', measure) + 2 * BAR_PAD;
    this.height = Math.max(leastHeight, Math.min(mostHeight, HEIGHT * measure.fontSize));
    const below = TICK_TOP + 2 * small;
    this.#densityHeight = Math.max(DENSITY_LEAST, Math.min(DENSITY_MOST, Math.round(this.height * DENSITY_SHARE)));
    this.#axisY = Math.round(this.height - below);
    const {compressedAxis, edgesAt} = axisBetween(0, width, beyond(source, input), input);
    this.#before = compressedAxis.before;
    this.#after = compressedAxis.after;
    this.#edges = edgesAt(this.#axisY);
    this.#axis = {extent, pxPerMs: compressedAxis.pxPerMs};
    this.#sparse = new SparseTiles(source, this.#axis);
    this.#cells = new DensityCells(source, extent, input.zone);
    const barTiers = Math.floor((this.#densityHeight - MARK_HALF) / (this.#barHeight + BAR_GAP));
    this.#marks = new IndividualMarks(input, Math.max(1, barTiers));
    this.#labels = new LabelTiles(input, source, {
      ...this.#axis,
      room: DOT_ROOM,
      tiers: Math.max(0, Math.floor((this.#axisY - this.#densityHeight - LEAD) / this.#tierHeight)),
      maxWidth: Math.min(WIDEST, width * LABEL_SHARE),
    });
  }

  scale(view: View): TimeScale {
    return new TimeScale(view, this.#before, Math.max(this.#before + 1, this.#width - this.#after));
  }

  project(view: View, isAtRest: boolean): CrowdLayout {
    this.#source.begin?.();
    const input = this.#input;
    const width = this.#width;
    const axisY = this.#axisY;
    const scale = this.scale(view);
    const axis = new AxisWindow(input, scale, width);
    const seen = axis.seen.view;
    const step = this.#step(view);
    const {labels, tiles, individuals, unlabelled} = this.#crowdIn(step, seen);
    let flags = this.#flagsOf(labels, scale);
    if (isAtRest)
      flags = turnFlags(
        flags,
        {
          size: {width},
          spacing: {tierGap: TIER_GAP},
          compressedAxis: {pxPerMs: pxPerMsAt(this.#axis, step)},
          wholeFrom: WIDE_DAY / DAY,
        },
        input,
      );
    const told = new Set(flags.map(({row}) => row));
    const bars = this.#barsIn(individuals, {view, scale, told, poles: flags.map(({at}) => at)});
    const ticks = horizontalTicks(input, axis.seen, axisY + TICK_TOP);
    const interval = this.#cells.interval(this.#axis.pxPerMs * zoomOfLevel(zoomLevel(input.extent, view)));
    const cells = this.#cells.cells(interval, seen).filter((cell) => !isCovered(cell, tiles));
    const peak = this.#cells.peak(interval);
    const periods = this.#periodsIn(ticks.ticks, scale, seen).map((period) => ({
      ...period,
      isFinest: period.interval === this.#finest,
      from: scale.toPx(period.start),
      to: scale.toPx(period.end),
    }));
    const marks = axis.marks(individuals.onAxis);
    return {
      width,
      height: this.height,
      axis: axis.line('x', axisY),
      ...ticks,
      marks,
      chips: [],
      edges: axis.edges(this.#edges),
      columns: cells.flatMap((cell) => columnOf(cell, peak, this.#densityHeight, scale)),
      awaited: awaitedIn(cells).map(({start, end}) => ({start, from: scale.toPx(start), to: scale.toPx(end)})),
      densityHeight: this.#densityHeight,
      peak,
      interval,
      periods,
      countsTop: axisY + TICK_TOP + lineHeight('small', input.measure),
      flags,
      poles: raisePoles(
        flags.flatMap(({row, at, y, height}) => [
          {row, at, top: axisY, bottom: axisY},
          {row, at, top: y, bottom: y + height},
        ]),
        [],
      ),
      bars,
      unlabelled: unlabelled
        .filter(({rows}) => rows.some((row) => isInView(input.table, row, view)))
        .map(({rows, start, end}) => ({rows, from: scale.toPx(start), to: scale.toPx(end)})),
      now: this.#nowIn(scale, axis),
    };
  }

  stops(view: View): Stop[] {
    const length = view.end - view.start;
    const {extent} = this.#input;
    const around = {start: Math.max(extent.start, view.start - length), end: Math.min(extent.end, view.end + length)};
    const scale = this.scale(view);
    const {ticks} = horizontalTicks(this.#input, new AxisWindow(this.#input, scale, this.#width).seen, 0);
    const periods = this.#periodsIn(ticks, scale, around);
    const {labels, labelled, individuals, unlabelled} = this.#crowdIn(this.#step(view), around);
    return [
      ...periods
        .filter((period) => !period.counts || total(period))
        .map(({start}): Stop => ({kind: 'period', key: String(start), rows: [], time: start})),
      ...labels.map(({row, time}): Stop => ({kind: 'event', rows: [row], time})),
      ...individuals.bars
        .filter(({rows: [row]}) => !labelled.has(row))
        .map(({rows, start}): Stop => ({kind: 'event', rows, time: start})),
      ...unlabelled.map(({rows, start}): Stop => ({kind: rows.length > 1 ? 'more' : 'event', rows, time: start})),
    ].sort((a, b) => a.time - b.time);
  }

  rowsIn(stretch: View, limit: number): readonly number[] | undefined {
    return this.#source.rows(stretch, limit);
  }

  labelTime(): undefined {
    return undefined;
  }

  /** The scale step of a view: each is twice as large as the one before. */
  #step(view: View): number {
    return Math.min(DEEPEST_STEP, Math.floor(zoomLevel(this.#input.extent, view) / 2));
  }

  /** The periods between ticks, none of them shorter than the grain. */
  #periodsIn(ticks: readonly {readonly time: number}[], {pxPerMs}: TimeScale, stretch: View): Period[] {
    const interval = intervalOf(ticks, pxPerMs, this.#finest);
    return this.#cells.cells(interval, stretch).map((cell) => ({...cell, interval}));
  }

  /** What there is at a scale step in a stretch of time: labels, and, in tiles with few events, each event. */
  #crowdIn(step: number, stretch: View): CrowdPart {
    const labels = this.#labels.labels(step, stretch);
    const labelled = new Set(labels.map(({row}) => row));
    const tiles = this.#sparse.tiles(step, stretch);
    const rows = new Set(tiles.flatMap((tile) => tile.rows));
    const individuals = this.#marks.marks(rows, pxPerMsAt(this.#axis, step));
    return {labels, labelled, tiles, individuals, unlabelled: this.#unlabelledIn(individuals, step, labelled)};
  }

  #flagsOf(labels: readonly CrowdLabel[], scale: TimeScale): Flag[] {
    const base = this.#axisY - this.#densityHeight - LEAD;
    const flags: Flag[] = [];
    for (const label of labels) {
      const at = scale.toPx(label.time);
      const x = label.hang === 'right' ? at + FLAG_PAD : at - FLAG_PAD - label.width;
      if (Math.min(at, x) < this.#width && Math.max(at, x + label.width) > 0)
        flags.push({...label, side: 'above', at, x, y: base - (label.tier + 1) * this.#tierHeight + TIER_GAP});
    }
    return flags;
  }

  #barsIn(
    {bars}: Individuals,
    {
      view,
      scale,
      told,
      poles,
    }: {readonly view: View; readonly scale: TimeScale; readonly told: Set<number>; readonly poles: readonly number[]},
  ): PlacedBar[] {
    const width = this.#width;
    return bars.flatMap((bar): PlacedBar[] => {
      const placed = projectBar(bar, scale, -BLEED, width + BLEED);
      if (placed.end <= -BLEED || placed.start >= width + BLEED) return [];
      const [row] = bar.rows;
      const uncut = {...bar, start: scale.toPx(bar.start), end: scale.toPx(bar.end)};
      const label =
        told.has(row) || !isInView(this.#input.table, row, view)
          ? undefined
          : barLabel(uncut, poles, this.#input, width);
      if (label) told.add(row);
      const y = this.#axisY - MARK_HALF - (bar.tier + 1) * (this.#barHeight + BAR_GAP);
      return [
        {
          ...placed,
          x: placed.start,
          y,
          width: placed.end - placed.start,
          height: this.#barHeight,
          ...(label && {label}),
        },
      ];
    });
  }

  /** The cells of a scale step with marks of events that have no label. */
  #unlabelledIn({onAxis}: Individuals, step: number, labelled: ReadonlySet<number>): UnlabelledCell[] {
    const length = ITEM_CELL / pxPerMsAt(this.#axis, step);
    const cells = new Map<number, UnlabelledCell>();
    for (const {rows, start, end} of onAxis) {
      const own = rows.filter((row) => !labelled.has(row));
      if (!own.length) continue;
      const index = Math.floor((start - this.#input.extent.start) / length);
      const cell = cells.get(index);
      if (cell) {
        cell.rows.push(...own);
        cell.end = Math.max(cell.end, end);
      } else cells.set(index, {rows: own, start, end});
    }
    return [...cells.values()];
  }

  #nowIn(scale: TimeScale, axis: AxisWindow): CrowdLayout['now'] {
    const {now, extent} = this.#input;
    if (!now || now.time <= extent.start || now.time >= extent.end) return undefined;
    const at = scale.toPx(now.time);
    const top = this.#axisY - this.#densityHeight - LEAD;
    return axis.holds(at, at) ? {at, top, bottom: this.#axisY + TICK_TOP} : undefined;
  }
}

/** The events beyond the ends of the axis: the first of them, and how many there are. */
function beyond(source: Source, {table, extent}: LayoutInput) {
  // Of rows elsewhere, the axis is the stretch that they are asked for: nothing is told of those beyond it.
  if (table.isPartial) return {before: [], after: []};
  const sides = {before: {start: -Infinity, end: extent.start}, after: {start: extent.end, end: Infinity}};
  // What lies on the border is in view.
  const rowsOf = (stretch: View) =>
    (source.rows(stretch, MOST_BEYOND) ?? []).filter((row) => !isInView(table, row, extent));
  const [before, after] = [rowsOf(sides.before), rowsOf(sides.after)];
  const countOf = (rows: readonly number[], stretch: View) =>
    rows.length < MOST_BEYOND ? rows.length : (source.count(stretch) ?? rows.length);
  return {before, after, counts: {before: countOf(before, sides.before), after: countOf(after, sides.after)}};
}

/** What there is at a scale step in a stretch of time. */
interface CrowdPart {
  readonly labels: readonly CrowdLabel[];
  /** Their rows. */
  readonly labelled: ReadonlySet<number>;
  readonly tiles: readonly SparseTile[];
  readonly individuals: Individuals;
  readonly unlabelled: readonly UnlabelledCell[];
}

/** Events in a cell of the axis, and the stretch of time of their marks. */
interface UnlabelledCell {
  readonly rows: number[];
  readonly start: number;
  end: number;
}

function columnOf(cell: DensityCell, peak: number, height: number, scale: TimeScale): CrowdColumn[] {
  const all = total(cell);
  if (!all) return [];
  const whole = Math.max(LEAST_COLUMN, Math.min(height, (all / peak) * height));
  return [
    {
      from: scale.toPx(cell.start),
      to: scale.toPx(cell.end),
      heights: cell.counts!.map((count) => (count / all) * whole),
    },
  ];
}
