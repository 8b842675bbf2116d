import {type AxisWindow, BLEED} from '../axis-window.js';
import {barLabel, type PlacedBar, projectBar} from '../bars.js';
import {FLAG_PAD} from '../flags/hang-flags.js';
import type {Flag} from '../flags/project-flags.js';
import {raisePoles} from '../flags/raise-poles.js';
import {barLabelInSight} from '../flags/edge-texts.js';
import {turnFlags} from '../flags/turn-flags.js';
import type {LayoutInput} from '../layout-input.js';
import type {Stop} from '../layout-plan.js';
import {isInView} from '../../query/events-in-view.js';
import type {Source} from '../../query/source.js';
import {lineHeight} from '../text-measure.js';
import type {TimeScale} from '../time-scale.js';
import type {Interval} from '../../time/axis-ticks.js';
import {DAY} from '../../time/calendar.js';
import type {View} from '../../view/view.js';
import {awaitedIn, DensityCells, type DensityCell, total} from './density-cells.js';
import {type Individuals, IndividualMarks} from './individuals.js';
import {type CrowdLabel, LabelTiles, type LabelFrame, WIDE_DAY} from './label-tiles.js';
import {isCovered, type SparseTile, SparseTiles} from './sparse-tiles.js';
import type {BandLayout, CrowdColumn} from './crowd-layout.js';
import type {Period} from './periods.js';
import {pxPerMsAt, type TiledAxis} from './tiles.js';

/** Between the highest column of the density and the first tier of labels, and between two tiers, px. */
export const LEAD = 8;
export const TIER_GAP = 5;
/** Above the axis, what marks take; the bars of spans stand above them, where else the density stands, px. */
const MARK_HALF = 8;
const BAR_GAP = 4;
const BAR_PAD = 2;
/** A column that holds an event is as high, px, so that it is never taken for empty. */
const LEAST_COLUMN = 2;
/** Events without a label that lie in the same cell of so many px are one item. */
const ITEM_CELL = 28;

/** The room of a band, px. */
export interface BandFrame extends Pick<LabelFrame, 'room' | 'tiers' | 'maxWidth' | 'mostLabels'> {
  /** The axis of the picture of which it is a part, and its width. */
  readonly axis: TiledAxis;
  readonly width: number;
  /** Before it stand the headers of lanes, which nothing is read through. */
  readonly plotX?: number;
  readonly densityHeight: number;
  /** Up to so many events in a tile are drawn one by one; as many as there is room for where it is missing. */
  readonly mostIndividuals?: number;
}

/** What a band shows. */
export interface BandView {
  readonly view: View;
  readonly scale: TimeScale;
  /** What is seen of the axis. */
  readonly axis: AxisWindow;
  /** See `tilesIn`. */
  readonly step: number;
  readonly isAtRest: boolean;
  /** Of the columns. */
  readonly interval: Interval;
  /** What the highest column stands for; the most of its own where it is missing. */
  readonly peak?: number;
  /** Where the columns stand, px from the top. */
  readonly base: number;
}

/**
 * A crowd of events on a stretch of time: how many there are, labels for those that matter most, and single events where
 * they have room. A picture is one band, or one for each lane.
 */
export class CrowdBand {
  readonly #input: LayoutInput;
  readonly #frame: BandFrame;
  readonly #tierHeight: number;
  readonly #barHeight: number;
  readonly #cells: DensityCells;
  readonly #labels: LabelTiles;
  readonly #marks: IndividualMarks;
  readonly #sparse: SparseTiles;

  constructor(input: LayoutInput, source: Source, frame: BandFrame) {
    const {measure, extent, zone} = input;
    const {axis, densityHeight} = frame;
    this.#input = input;
    this.#frame = frame;
    this.#tierHeight = lineHeight('title', measure) + TIER_GAP;
    this.#barHeight = lineHeight('title', measure) + 2 * BAR_PAD;
    this.#sparse = new SparseTiles(source, axis, frame.mostIndividuals);
    this.#cells = new DensityCells(source, extent, zone);
    const barTiers = Math.floor((densityHeight - MARK_HALF) / (this.#barHeight + BAR_GAP));
    this.#marks = new IndividualMarks(input, Math.max(1, barTiers));
    this.#labels = new LabelTiles(input, source, {...frame, ...axis});
  }

  /** The interval of the columns at a scale, px per ms. */
  interval(pxPerMs: number): Interval {
    return this.#cells.interval(pxPerMs);
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

  project({view, scale, axis, step, isAtRest, interval, base, ...asked}: BandView): BandLayout {
    const input = this.#input;
    const {width, densityHeight, plotX = 0} = this.#frame;
    const seen = axis.seen.view;
    const {labels, tiles, individuals, unlabelled} = this.#crowdIn(step, scale.pxPerMs, seen);
    const cells = this.#cells.cells(interval, seen).filter((cell) => !isCovered(cell, tiles));
    const peak = asked.peak ?? this.#cells.peak(interval);
    let flags = this.#flagsOf(labels, scale, base);
    if (isAtRest)
      flags = turnFlags(
        flags.map((flag) => ({...flag, at: flag.at - plotX, x: flag.x - plotX})),
        {
          size: {width: width - plotX},
          spacing: {tierGap: TIER_GAP},
          compressedAxis: {pxPerMs: pxPerMsAt(this.#frame.axis, step)},
          wholeFrom: WIDE_DAY / DAY,
        },
        input,
      ).map((flag) => ({...flag, at: flag.at + plotX, x: flag.x + plotX}));
    const told = new Set(flags.map(({row}) => row));
    const bars = this.#barsIn(individuals, {view, scale, isAtRest, told, poles: flags.map(({at}) => at), base});
    return {
      columns: cells.flatMap((cell) => columnOf(cell, peak, densityHeight, scale)),
      awaited: awaitedIn(cells).map(({start, end}) => ({start, from: scale.toPx(start), to: scale.toPx(end)})),
      densityHeight,
      peak,
      interval,
      flags,
      poles: raisePoles(flags, () => base, []),
      bars,
      marks: axis.marks(individuals.onAxis),
      unlabelled: unlabelled
        .filter(({rows}) => rows.some((row) => isInView(input.table, row, view)))
        .map(({rows, start, end}) => ({rows, from: scale.toPx(start), to: scale.toPx(end)})),
    };
  }

  /** The events with a label that stand in a stretch at a scale, px per ms, in the order of time. */
  labelStops(pxPerMs: number, stretch: View): Stop[] {
    return this.#labels.labels(pxPerMs, stretch).map(({row, time}): Stop => ({kind: 'event', rows: [row], time}));
  }

  /** All stops in a stretch but its periods, in no order. @param pxPerMs - of the scale, at a step. */
  stops(step: number, pxPerMs: number, stretch: View): Stop[] {
    const {labels, labelled, individuals, unlabelled} = this.#crowdIn(step, pxPerMs, stretch);
    return [
      ...labels.map(({row, time}): Stop => ({kind: 'event', rows: [row], time})),
      ...individuals.bars
        .filter(({rows: [row]}) => !labelled.has(row))
        .map(({rows, start}): Stop => ({kind: 'event', rows, time: start})),
      ...unlabelled.map(({rows, start}): Stop => ({kind: rows.length > 1 ? 'more' : 'event', rows, time: start})),
    ];
  }

  /** What there is at a scale in a stretch of time: labels, and, in tiles with few events, each event. */
  #crowdIn(step: number, pxPerMs: number, stretch: View): CrowdPart {
    const labels = this.#labels.labels(pxPerMs, stretch);
    const labelled = new Set(labels.map(({row}) => row));
    const tiles = this.#sparse.tiles(step, stretch);
    const rows = new Set(tiles.flatMap((tile) => tile.rows));
    const individuals = this.#marks.marks(rows, pxPerMsAt(this.#frame.axis, step));
    return {labels, labelled, tiles, individuals, unlabelled: this.#unlabelledIn(individuals, step, labelled)};
  }

  #flagsOf(labels: readonly CrowdLabel[], scale: TimeScale, base: number): Flag[] {
    const {width, densityHeight} = this.#frame;
    const top = base - densityHeight - LEAD;
    const flags: Flag[] = [];
    for (const label of labels) {
      const at = scale.toPx(label.time);
      const x = label.hang === 'right' ? at + FLAG_PAD : at - FLAG_PAD - label.width;
      if (Math.min(at, x) < width && Math.max(at, x + label.width) > 0)
        flags.push({...label, side: 'above', at, x, y: top - (label.tier + 1) * this.#tierHeight + TIER_GAP});
    }
    return flags;
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
    const {width} = this.#frame;
    return bars.flatMap((bar): PlacedBar[] => {
      const placed = projectBar(bar, scale, -BLEED, width + BLEED);
      if (placed.end <= -BLEED || placed.start >= width + BLEED) return [];
      const [row] = bar.rows;
      const uncut = {...bar, start: scale.toPx(bar.start), end: scale.toPx(bar.end)};
      const wanted =
        told.has(row) || !isInView(this.#input.table, row, view)
          ? undefined
          : (isAtRest ? barLabelInSight : barLabel)(uncut, poles, this.#input, [0, width]);
      const label = wanted && wanted.at < width && wanted.at + wanted.width > 0 ? wanted : undefined;
      if (label) told.add(row);
      const y = base - MARK_HALF - (bar.tier + 1) * (this.#barHeight + BAR_GAP);
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
