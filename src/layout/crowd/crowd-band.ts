import {type AxisWindow, BLEED} from '../axis-window.js';
import {barLabel, type PlacedBar, projectBar} from '../bars.js';
import type {Steps} from '../../data/steps.js';
import {raisePoles} from '../flags/raise-poles.js';
import {barLabelInSight} from '../flags/edge-texts.js';
import type {LayoutInput} from '../layout-input.js';
import type {Stop} from '../layout-plan.js';
import {isInView} from '../../query/events-in-view.js';
import type {Source} from '../../query/source.js';
import {lineHeight} from '../text-measure.js';
import type {Interval} from '../../time/axis-ticks.js';
import type {TimeScale} from '../time-scale.js';
import type {View} from '../../view/view.js';
import {awaitedIn, DensityCells, type DensityCell, total} from './density-cells.js';
import {type Individuals, IndividualMarks} from './individuals.js';
import {BandLabels, type ScaledView} from './band-labels.js';
import type {LabelFrame} from './label-candidates.js';
import {isCovered, type SparseTile, SparseTiles} from './sparse-tiles.js';
import type {BandLayout, CrowdColumn} from './crowd-layout.js';
import type {Period} from './periods.js';
import {pxPerMsAt, type TiledAxis} from './tiles.js';

/** Above the axis, what marks take; the bars of spans stand above them, where else the density stands, px. */
const MARK_HALF = 8;
const BAR_GAP = 4;
const BAR_PAD = 2;
/** Beside an axis that runs down bars have no names in them, and are so wide, px. */
const BARE_BAR = 8;
/** A column that holds an event is as high, px, so that it is never taken for empty. */
const LEAST_COLUMN = 2;
/** Events without a label that lie in the same cell of so many px are one item. */
const ITEM_CELL = 28;

/** The room of a band, px. */
export interface BandFrame extends Pick<LabelFrame, 'room' | 'tiers' | 'maxWidth' | 'mostLabels' | 'cards'> {
  /** The axis of the picture of which it is a part, and its length along that. */
  readonly axis: TiledAxis;
  readonly width: number;
  /** Before it stands what nothing is read through, such as the headers of lanes. */
  readonly plotX?: number;
  /** Of the columns, from the axis up, or beside one that runs down. */
  readonly densityHeight: number;
  /** Of a column along the axis, at least. */
  readonly leastCell?: number;
  /** Up to so many events in a tile are drawn one by one; as many as there is room for where it is missing. */
  readonly mostIndividuals?: number;
}

/** What a band shows. */
export interface BandView extends ScaledView {
  /** What is seen of the axis. */
  readonly axis: AxisWindow;
  /** See `tilesIn`. */
  readonly step: number;
  readonly isAtRest: boolean;
  /** Of the columns. */
  readonly interval: Interval;
  /** What the highest column stands for; the most of its own where it is missing. */
  readonly peak?: number;
  /** Where the columns stand, px from the top, or from the left beside an axis that runs down. */
  readonly base: number;
}

/**
 * A crowd of events on a stretch of time: how many there are, labels for those that matter most, and single events where
 * they have room. A picture is one band, or one for each lane.
 */
export class CrowdBand {
  readonly #input: LayoutInput;
  readonly #frame: BandFrame;
  readonly #barHeight: number;
  readonly #cells: DensityCells;
  readonly #labels: BandLabels;
  readonly #marks: IndividualMarks;
  readonly #sparse: SparseTiles;

  constructor(input: LayoutInput, source: Source, frame: BandFrame) {
    const {measure, extent, zone} = input;
    const {axis, densityHeight} = frame;
    this.#input = input;
    this.#frame = frame;
    this.#barHeight = frame.cards ? BARE_BAR : lineHeight('title', measure) + 2 * BAR_PAD;
    this.#sparse = new SparseTiles(source, axis, frame.mostIndividuals);
    this.#cells = new DensityCells(source, extent, zone);
    const barTiers = Math.floor((densityHeight - MARK_HALF) / (this.#barHeight + BAR_GAP));
    this.#marks = new IndividualMarks(input, Math.max(1, barTiers));
    this.#labels = new BandLabels(input, source, {...frame, ...axis});
  }

  /** The interval of the columns at a scale, px per ms. */
  interval(pxPerMs: number): Interval {
    return this.#cells.interval(pxPerMs, this.#frame.leastCell);
  }

  /** No column of an interval stands for more. */
  peak(interval: Interval): number {
    return this.#cells.peak(interval);
  }

  /** No column of an interval that was counted so far stands for more. */
  counted(interval: Interval): number {
    return this.#cells.counted(interval);
  }

  periods(interval: Interval, stretch: View): Period[] {
    return this.#cells.cells(interval, stretch).map((cell) => ({...cell, interval}));
  }

  /** Counts and hangs what a view shows, in steps: to project it takes little then. */
  *preparing({scale, axis, step, interval}: Pick<BandView, 'scale' | 'axis' | 'step' | 'interval'>): Steps<void> {
    const seen = axis.seen.view;
    this.#individualsIn(step, seen);
    yield;
    this.#cells.cells(interval, seen);
    yield;
    yield* this.#labels.preparing(scale, seen);
  }

  project({view, scale, axis, step, isAtRest, interval, base, ...asked}: BandView): BandLayout {
    const input = this.#input;
    const {densityHeight} = this.#frame;
    const seen = axis.seen.view;
    const {tiles, individuals} = this.#individualsIn(step, seen);
    const cells = this.#cells.cells(interval, seen).filter((cell) => !isCovered(cell, tiles));
    const peak = asked.peak ?? this.#cells.peak(interval);
    const flags = isAtRest ? this.#labels.atRest({view, scale}, base) : this.#labels.moving(scale, seen, base);
    const told = new Set(flags.map(({row}) => row));
    // Only single events can lack a label.
    const beyond = individuals.onAxis.length ? this.#labels.beyond({view, scale}, seen) : [];
    const labelled = new Set([...told, ...beyond.map(({row}) => row)]);
    const unlabelled = this.#unlabelledIn(individuals, step, labelled);
    const bars = this.#barsIn(individuals, {view, scale, isAtRest, told, poles: flags.map(({at}) => at), base});
    return {
      columns: cells.flatMap((cell) => columnOf(cell, peak, densityHeight, scale)),
      awaited: awaitedIn(cells).map(({start, end}) => ({start, from: scale.toPx(start), to: scale.toPx(end)})),
      densityHeight,
      peak,
      interval,
      flags,
      poles: this.#frame.cards ? [] : raisePoles(flags, () => base, []),
      bars,
      marks: axis.marks(individuals.onAxis),
      unlabelled: unlabelled
        .filter(({rows}) => rows.some((row) => isInView(input.table, row, view)))
        .map(({rows, start, end}) => ({rows, from: scale.toPx(start), to: scale.toPx(end)})),
    };
  }

  /** The events in a stretch that have a label at the scale of a view, unsorted. */
  labelStops(shown: ScaledView, stretch: View): Stop[] {
    return this.#labels.labelledIn(shown, stretch).map(({row, time}): Stop => ({kind: 'event', rows: [row], time}));
  }

  /** All stops in a stretch at the scale of a view but its periods, in no order. */
  stops({view, scale, step}: ScaledView & Pick<BandView, 'step'>, stretch: View): Stop[] {
    const labels = this.#labels.labelledIn({view, scale}, stretch);
    const labelled = new Set(labels.map(({row}) => row));
    const {individuals} = this.#individualsIn(step, stretch);
    return [
      ...labels.map(({row, time}): Stop => ({kind: 'event', rows: [row], time})),
      ...individuals.bars
        .filter(({rows: [row]}) => !labelled.has(row))
        .map(({rows, start}): Stop => ({kind: 'event', rows, time: start})),
      ...this.#unlabelledIn(individuals, step, labelled).map(({rows, start}): Stop => ({
        kind: rows.length > 1 ? 'more' : 'event',
        rows,
        time: start,
      })),
    ];
  }

  /** The events of tiles with few of them, which are drawn one by one. */
  #individualsIn(step: number, stretch: View): {tiles: readonly SparseTile[]; individuals: Individuals} {
    const tiles = this.#sparse.tiles(step, stretch);
    const rows = new Set(tiles.flatMap((tile) => tile.rows));
    return {tiles, individuals: this.#marks.marks(rows, pxPerMsAt(this.#frame.axis, step))};
  }

  #barsIn(
    {bars}: Individuals,
    {
      view,
      scale,
      isAtRest,
      told,
      poles,
      base,
    }: Pick<BandView, 'view' | 'scale' | 'isAtRest' | 'base'> & {
      readonly told: Set<number>;
      readonly poles: readonly number[];
    },
  ): PlacedBar[] {
    const {width, cards} = this.#frame;
    return bars.flatMap((bar): PlacedBar[] => {
      const placed = projectBar(bar, scale, -BLEED, width + BLEED);
      if (placed.end <= -BLEED || placed.start >= width + BLEED) return [];
      const thickness = this.#barHeight;
      const away = MARK_HALF + bar.tier * (thickness + BAR_GAP);
      const length = placed.end - placed.start;
      if (cards) return [{...placed, x: base + away, y: placed.start, width: thickness, height: length}];
      const [row] = bar.rows;
      const uncut = {...bar, start: scale.toPx(bar.start), end: scale.toPx(bar.end)};
      const wanted =
        told.has(row) || !isInView(this.#input.table, row, view)
          ? undefined
          : (isAtRest ? barLabelInSight : barLabel)(uncut, poles, this.#input, [0, width]);
      const label = wanted && wanted.at < width && wanted.at + wanted.width > 0 ? wanted : undefined;
      if (label) told.add(row);
      const y = base - away - thickness - BAR_GAP;
      return [{...placed, x: placed.start, y, width: length, height: thickness, ...(label && {label})}];
    });
  }

  /** The cells of a scale step with marks of events that have no label. */
  #unlabelledIn({onAxis}: Individuals, step: number, labelled: ReadonlySet<number>): UnlabelledCell[] {
    const length = ITEM_CELL / pxPerMsAt(this.#frame.axis, step);
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
