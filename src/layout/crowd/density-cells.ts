import {RecentItems} from '../../data/recent-items.js';
import {INTERVALS, type Interval, leastInterval, ticksOf} from '../../time/axis-ticks.js';
import type {Density, Source} from '../../query/source.js';
import type {View} from '../../view/view.js';

/** A cell of the calendar, such as a day or a month. */
export interface DensityCell extends View {
  /** How many events of each group lie in it: see `Density`. Undefined while that is awaited. */
  readonly counts: readonly number[] | undefined;
  /** It is not awaited any more, as it could not be had. */
  readonly isLost?: boolean | undefined;
}

/** Of a cell, px at least. */
const LEAST_CELL = 6;
/** So many cells are asked for together. */
const BLOCK = 128;
/** So many blocks are kept. */
const MOST_BLOCKS = 64;
/** One counts by the day or the week, by the year or the decade, but not by two days or by five years. */
const UNITS = INTERVALS.filter(({unit, count}) =>
  unit === 'year' || unit === 'millisecond' ? /^10*$/.test(String(count)) : count !== 2,
);
/** A month may be longer than the interval says that months are. */
const LONGEST = 1.04;

/** Counts the events in each day, week, month and so on. Its cells are those of the calendar: panning does not move them. */
export class DensityCells {
  readonly #source: Source;
  readonly #extent: View;
  readonly #zone: string;
  readonly #blocks = new RecentItems<string, readonly DensityCell[]>(MOST_BLOCKS);
  /** The most that was counted in a cell. */
  readonly #counted = new Map<Interval, number>();

  constructor(source: Source, extent: View, zone: string) {
    this.#source = source;
    this.#extent = extent;
    this.#zone = zone;
  }

  /** The finest unit of the calendar of which a cell is wide enough at a scale. @param leastCell - px. */
  interval(pxPerMs: number, leastCell = LEAST_CELL): Interval {
    const least = Math.max(leastInterval(this.#extent.start, this.#extent.end), this.#source.grain);
    return UNITS.find(({length}) => length >= least && length * pxPerMs >= leastCell) ?? UNITS.at(-1)!;
  }

  /** No cell of an interval holds more events; where that is not known, no cell that was counted. */
  peak(interval: Interval): number {
    return Math.max(this.counted(interval), this.#source.peak(interval.length * LONGEST) ?? 0);
  }

  /** No cell of an interval that was counted holds more; at least 1. */
  counted(interval: Interval): number {
    return this.#counted.get(interval) ?? 1;
  }

  /** The cells of an interval that lie at least partly in a stretch of time, in order. */
  cells(interval: Interval, {start, end}: View): DensityCell[] {
    const length = interval.length * BLOCK;
    const origin = this.#extent.start;
    const first = Math.floor((Math.max(start - interval.length * LONGEST, origin) - origin) / length);
    const last = Math.floor((Math.min(end, this.#extent.end) - origin) / length);
    const cells: DensityCell[] = [];
    for (let index = first; index <= last; index++) cells.push(...this.#block(interval, index));
    return cells.filter((cell) => cell.end > start && cell.start < end);
  }

  /** The cells that begin in a block of time; the very first one also begins before it. */
  #block(interval: Interval, index: number): readonly DensityCell[] {
    const length = interval.length * BLOCK;
    const start = this.#extent.start + index * length;
    const end = Math.min(start + length, this.#extent.end);
    const edgesOf = () => this.#edges(interval, {start, end}, index === 0);
    const counted = this.#blocks.get(`${interval.length} ${index}`, () => this.#count(interval, edgesOf()));
    if (counted) return counted;
    const edges = edgesOf();
    const cells = cellsOf(edges);
    return this.#source.isLost?.(edges) ? cells.map((cell) => ({...cell, isLost: true})) : cells;
  }

  /** Where the cells that begin in a stretch begin and end. */
  #edges(interval: Interval, {start, end}: View, isFirst: boolean): readonly number[] {
    const reach = 2 * interval.length;
    const edges = ticksOf(interval, {start: start - reach, end: end + reach, zone: this.#zone});
    const before = edges.findLastIndex((edge) => edge <= start);
    const from = isFirst ? Math.max(0, before) : edges.findIndex((edge) => edge >= start);
    const to = edges.findIndex((edge) => edge >= end);
    return edges.slice(from, to + 1);
  }

  #count(interval: Interval, edges: readonly number[]): readonly DensityCell[] | undefined {
    const counts = edges.length > 1 ? this.#source.density(edges) : [];
    if (!counts) return undefined;
    const cells = cellsOf(edges, counts);
    const most = cells.reduce((highest, cell) => Math.max(highest, total(cell)), this.counted(interval));
    this.#counted.set(interval, most);
    return cells;
  }
}

function cellsOf(edges: readonly number[], counts?: Density): DensityCell[] {
  return edges
    .slice(1)
    .map((end, i) => ({start: edges[i], end, counts: counts && Array.from(counts, (group) => group[i])}));
}

/** How many events of all groups there are; 0 while that is awaited. */
export function total({counts}: Pick<DensityCell, 'counts'>): number {
  return counts?.reduce((all, count) => all + count, 0) ?? 0;
}

/** The stretches that cells form of which it is awaited what lies in them. */
export function awaitedIn(cells: readonly DensityCell[]): View[] {
  const stretches: {start: number; end: number}[] = [];
  for (const {start, end, counts} of cells) {
    if (counts) continue;
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({start, end});
  }
  return stretches;
}
