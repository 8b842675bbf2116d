import type {EventTable} from '../../data/event-table.js';
import {RecentItems} from '../../data/recent-items.js';
import {INTERVALS, type Interval, leastInterval, ticksOf} from '../../time/axis-ticks.js';
import type {View} from '../../view/view.js';
import type {SyncSource} from './sync-source.js';

/** A cell of the calendar, such as a day or a month, and how many events of each group lie in it. */
export interface DensityCell extends View {
  readonly counts: readonly number[];
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
  readonly #source: SyncSource;
  readonly #extent: View;
  readonly #zone: string;
  readonly #grain: number;
  readonly #blocks = new RecentItems<string, readonly DensityCell[]>(MOST_BLOCKS);
  readonly #peaks = new Map<Interval, number>();

  /** @param grain - the shortest time to which an event is known, ms: no cell is shorter. */
  constructor(source: SyncSource, extent: View, {zone, grain}: {readonly zone: string; readonly grain: number}) {
    this.#source = source;
    this.#extent = extent;
    this.#zone = zone;
    this.#grain = grain;
  }

  /** The finest unit of the calendar of which a cell is wide enough at a scale. */
  interval(pxPerMs: number): Interval {
    const least = Math.max(leastInterval(this.#extent.start, this.#extent.end), this.#grain);
    return UNITS.find(({length}) => length >= least && length * pxPerMs >= LEAST_CELL) ?? UNITS.at(-1)!;
  }

  /** No cell of an interval holds more events. */
  peak(interval: Interval): number {
    let peak = this.#peaks.get(interval);
    if (peak === undefined) this.#peaks.set(interval, (peak = this.#source.peak(interval.length * LONGEST)));
    return peak;
  }

  /** The cells of an interval that lie at least partly in a stretch of time, in order. */
  cells(interval: Interval, {start, end}: View): DensityCell[] {
    const length = interval.length * BLOCK;
    const origin = this.#extent.start;
    const first = Math.floor((Math.max(start - interval.length, origin) - origin) / length);
    const last = Math.floor((Math.min(end, this.#extent.end) - origin) / length);
    const cells: DensityCell[] = [];
    for (let index = first; index <= last; index++) cells.push(...this.#block(interval, index));
    return cells.filter((cell) => cell.end > start && cell.start < end);
  }

  /** The cells that begin in a block of time; the very first one also begins before it. */
  #block(interval: Interval, index: number): readonly DensityCell[] {
    const length = interval.length * BLOCK;
    const start = this.#extent.start + index * length;
    return this.#blocks.get(`${interval.length} ${index}`, () =>
      this.#count(interval, {start, end: start + length}, index === 0),
    );
  }

  #count(interval: Interval, {start, end}: View, isFirst: boolean): DensityCell[] {
    const reach = 2 * interval.length;
    const edges = ticksOf(interval, {start: start - reach, end: end + reach, zone: this.#zone});
    const before = edges.findLastIndex((edge) => edge <= start);
    const from = isFirst ? Math.max(0, before) : edges.findIndex((edge) => edge >= start);
    const to = edges.findIndex((edge) => edge >= end);
    const own = edges.slice(from, to + 1);
    const counts = this.#source.density(own);
    return own.slice(1).map((edge, i) => ({start: own[i], end: edge, counts: counts.map((group) => group[i])}));
  }
}

/** How many events of all groups there are. */
export function total({counts}: Pick<DensityCell, 'counts'>): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** The shortest time to which the start of an event is known, ms. */
export function grainOf({length, earliest, latest}: EventTable): number {
  let grain = Infinity;
  for (let row = 0; row < length; row++) grain = Math.min(grain, latest[row] - earliest[row]);
  return grain < Infinity ? grain : 0;
}
