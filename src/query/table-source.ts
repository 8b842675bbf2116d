import type {SortedTimes} from '../data/event-columns.js';
import {type EventTable, NO_GROUP, type TableIndex} from '../data/event-table.js';
import {RecentItems} from '../data/recent-items.js';
import {finish} from '../data/steps.js';
import type {View} from '../view/view.js';
import {GroupCounts, groupsToldApart, positionAfter, positionOf} from './group-counts.js';
import {ImportanceTree} from './importance-tree.js';
import {ReachTree} from './reach-tree.js';
import type {Source, TopQuery} from './source.js';
import {indexTable} from './table-index.js';

/** So many peaks are kept: anybody may ask a server for one of any length. */
const MOST_PEAKS = 100;
/** So many starts are passed over at once where none of them can be in a peak. */
const PEAK_BLOCK = 64;

/**
 * An event table in memory as a source. It answers at once, in time that hardly grows with the number of events: an
 * index is made once, of about 1 byte an event, and 10 bytes more where events do not end in the order in which they
 * begin.
 */
export class TableSource implements Source {
  readonly length: number;
  readonly groups: number;
  /** What all rows of the table together say. */
  readonly index: TableIndex;
  readonly #table: EventTable;
  /** How many rows there are whose earliest bound is −∞: the first ones, in the order of their ends. */
  readonly #boundless: number;
  readonly #importance: ImportanceTree;
  readonly #reach: ReachTree;
  /** Sorted `endLatest`, for counts. */
  readonly #ends: Float64Array;
  /** From when on, and until when, events are known to last, for densities. */
  readonly #knownStarts: SortedTimes;
  readonly #knownEnds: SortedTimes;
  readonly #startCounts: GroupCounts;
  readonly #endCounts: GroupCounts;
  /** By length: a picture asks for those of a few units of the calendar, at every size. */
  readonly #peaks = new RecentItems<number, number>(MOST_PEAKS);

  /** @param groupCount - how many groups the dataset has; without it, as many as events of the table name. */
  constructor(table: EventTable, groupCount = groupsIn(table)) {
    this.length = table.length;
    this.groups = groupsToldApart(groupCount);
    this.#table = table;
    this.#boundless = positionAfter(table.earliest, -Infinity);
    const known = table.index?.groupCount === this.groups ? table.index : finish(indexTable(table, groupCount));
    this.index = known;
    this.#importance = new ImportanceTree(table, known.importanceNodes);
    this.#reach = new ReachTree(table.endLatest, known.reachNodes);
    this.#ends = known.ends;
    this.#knownStarts = known.knownStarts;
    this.#knownEnds = known.knownEnds;
    this.#startCounts = new GroupCounts(this.#knownStarts.groups, this.groups + 1, known.startSums);
    this.#endCounts = new GroupCounts(this.#knownEnds.groups, this.groups + 1, known.endSums);
  }

  get grain(): number {
    return this.index.grain;
  }

  count({start, end}: View): number {
    if (!(start <= end)) return 0;
    return positionOf(this.#table.earliest, end) - positionAfter(this.#ends, start);
  }

  /** As `count` counts in each cell; of a side that nobody knows, only what is known counts. */
  density(edges: readonly number[]): readonly Uint32Array[] {
    const cells = Math.max(0, edges.length - 1);
    const groupCount = this.groups + 1;
    const groups = Array.from({length: groupCount}, () => new Uint32Array(cells));
    const begun = new Uint32Array(groupCount);
    const over = new Uint32Array(groupCount);
    const starts = this.#knownStarts.times;
    const ends = this.#knownEnds.times;
    let from = 0;
    let to = 0;
    for (let cell = 0; cell < cells; cell++) {
      const nextFrom = positionOf(starts, edges[cell + 1], from);
      this.#startCounts.advance(begun, from, nextFrom);
      from = nextFrom;
      const nextTo = positionAfter(ends, edges[cell], to);
      this.#endCounts.advance(over, to, nextTo);
      to = nextTo;
      for (let group = 0; group < groupCount; group++) groups[group][cell] = begun[group] - over[group];
    }
    return groups;
  }

  peak(length: number): number {
    return this.#peaks.get(length, () => this.#peakOf(length));
  }

  #peakOf(length: number): number {
    const starts = this.#knownStarts.times;
    const ends = this.#knownEnds.times;
    let most = 0;
    // A stretch holds the most where it ends just after the start of an event. It holds more than the most so far if
    // fewer have ended before it than would leave that many.
    for (let begun = 0; begun < starts.length;) {
      const next = Math.min(starts.length, begun + PEAK_BLOCK);
      // Both are sorted: if the last end is not after the first stretch has begun, no start of the block adds to the most.
      if (ends[next - 1 - most] > starts[begun] - length)
        for (; begun < next; begun++) while (begun >= most && ends[begun - most] > starts[begun] - length) most++;
      begun = next;
    }
    return most;
  }

  top({start, end, count}: TopQuery): readonly number[] {
    const {earliest, endLatest} = this.#table;
    const boundless = this.#boundless;
    return this.#importance.top(
      [
        // Without an earliest bound the anchor is the end.
        [positionOf(endLatest, start, 0, boundless), positionOf(endLatest, end, 0, boundless)],
        [positionOf(earliest, start, boundless), positionOf(earliest, end, boundless)],
      ],
      count,
    );
  }

  rows({start, end}: View, limit: number): readonly number[] {
    const rows: number[] = [];
    if (!(start <= end)) return rows;
    const {earliest} = this.#table;
    // What begins before the stretch may reach into it; all that begins in it lies in it.
    const first = positionOf(earliest, start);
    const last = positionOf(earliest, end, first);
    for (let row = 0; rows.length < limit; row++) {
      row = this.#reach.next(row, first, start);
      if (row >= first) break;
      rows.push(row);
    }
    for (let row = first; row < last && rows.length < limit; row++) rows.push(row);
    return rows;
  }
}

function groupsIn({group}: EventTable): number {
  let count = 0;
  for (const index of group) if (index !== NO_GROUP && index >= count) count = index + 1;
  return count;
}
