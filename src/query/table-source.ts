import type {RowIndex} from '../data/event-columns.js';
import {type EventTable, NO_GROUP, type TableIndex} from '../data/event-table.js';
import {RecentItems} from '../data/recent-items.js';
import {finish} from '../data/steps.js';
import type {View} from '../view/view.js';
import {GroupCounts, groupsToldApart, placeAfter, placeOf} from './group-counts.js';
import {ImportanceTree} from './importance-tree.js';
import {knownEnd, knownStart, overAt} from './known-bounds.js';
import {ReachTree} from './reach-tree.js';
import type {Source, TopQuery} from './source.js';
import {indexTable} from './table-index.js';

/** So many peaks are kept: anybody may ask a server for one of any length. */
const MOST_PEAKS = 100;
/** So many starts are passed over at once where none of them can be in a peak. */
const PEAK_BLOCK = 64;

/** Some rows of a table, in its order, and the index of them. */
export interface TablePart {
  readonly rows: Uint32Array;
  readonly index: RowIndex;
  /** See `Source.grain`: that of the whole, so that cells of all parts are the same. */
  readonly grain: number;
}

/** A place in ascending times. */
type TimeAt = (place: number) => number;

/**
 * An event table in memory as a source, or some of its rows. It answers at once, in time that hardly grows with the number
 * of events: an index is made once, of about 1 byte an event, and 4 bytes more where events do not end in the order in
 * which they begin.
 */
export class TableSource implements Source {
  readonly length: number;
  readonly groups: number;
  readonly grain: number;
  readonly #whole: TableIndex | undefined;
  /** Those of a part, which are known here by their places among them. */
  readonly #rows: Uint32Array | undefined;
  /** How many rows there are whose earliest bound is −∞: the first ones, in the order of their ends. */
  readonly #boundless: number;
  readonly #importance: ImportanceTree;
  readonly #reach: ReachTree;
  /** The bounds of a row. */
  readonly #earliest: TimeAt;
  readonly #latest: TimeAt;
  /** Ascending ends, for counts. */
  readonly #ends: TimeAt;
  /** From when on, and until when, events are known to last, for densities. */
  readonly #knownStarts: TimeAt;
  readonly #knownEnds: TimeAt;
  readonly #startCounts: GroupCounts;
  readonly #endCounts: GroupCounts;
  /** By length: a picture asks for those of a few units of the calendar, at every size. */
  readonly #peaks = new RecentItems<number, number>(MOST_PEAKS);

  /**
   * @param groupCount - how many groups the dataset has; without it, as many as events of the table name.
   * @param part - the rows that it has, if not all.
   */
  constructor(table: EventTable, groupCount = groupsIn(table), part?: TablePart) {
    const rows = part?.rows;
    this.length = rows?.length ?? table.length;
    this.groups = groupsToldApart(groupCount);
    this.#rows = rows;
    if (!part)
      this.#whole = table.index?.groupCount === this.groups ? table.index : finish(indexTable(table, groupCount));
    const index = part?.index ?? this.#whole!;
    this.grain = part?.grain ?? this.#whole!.grain;
    this.#importance = new ImportanceTree(table, rows, index.importanceNodes);
    this.#reach = new ReachTree(table.endLatest, rows, index.reachNodes);
    const {earliest, endLatest, group} = table;
    this.#earliest = timesOf(rows, (row) => earliest[row]);
    this.#latest = timesOf(rows, (row) => endLatest[row]);
    this.#ends = timesOf(index.ends, (row) => overAt(earliest[row], endLatest[row]));
    this.#knownStarts = index.isKnown ? this.#earliest : timesOf(index.knownStarts, (row) => knownStart(table, row));
    this.#knownEnds = index.isKnown
      ? this.#ends
      : timesOf(index.knownEnds, (row) => overAt(knownStart(table, row), knownEnd(table, row)));
    this.#startCounts = new GroupCounts(group, this.groups + 1, index.knownStarts, index.startSums);
    this.#endCounts = new GroupCounts(group, this.groups + 1, index.knownEnds, index.endSums);
    this.#boundless = placeAfter(this.#earliest, -Infinity, 0, this.length);
  }

  /** What all rows of the table together say; not of a part. */
  get index(): TableIndex {
    return this.#whole!;
  }

  count({start, end}: View): number {
    if (!(start <= end)) return 0;
    const {length} = this;
    return placeOf(this.#earliest, end, 0, length) - placeAfter(this.#ends, start, 0, length);
  }

  /** As `count` counts in each cell; of a side that nobody knows, only what is known counts. */
  density(edges: readonly number[]): readonly Uint32Array[] {
    const cells = Math.max(0, edges.length - 1);
    const groupCount = this.groups + 1;
    const groups = Array.from({length: groupCount}, () => new Uint32Array(cells));
    const begun = new Uint32Array(groupCount);
    const over = new Uint32Array(groupCount);
    const {length} = this;
    let from = 0;
    let to = 0;
    for (let cell = 0; cell < cells; cell++) {
      const nextFrom = placeOf(this.#knownStarts, edges[cell + 1], from, length);
      this.#startCounts.advance(begun, from, nextFrom);
      from = nextFrom;
      const nextTo = placeAfter(this.#knownEnds, edges[cell], to, length);
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
    const starts = this.#knownStarts;
    const ends = this.#knownEnds;
    const all = this.length;
    let most = 0;
    // A stretch holds the most where it ends just after the start of an event. It holds more than the most so far if
    // fewer have ended before it than would leave that many.
    for (let begun = 0; begun < all;) {
      const next = Math.min(all, begun + PEAK_BLOCK);
      // Both are sorted: if the last end is not after the first stretch has begun, no start of the block adds to the most.
      if (next > most && ends(next - 1 - most) > starts(begun) - length)
        for (; begun < next; begun++) while (begun >= most && ends(begun - most) > starts(begun) - length) most++;
      begun = next;
    }
    return most;
  }

  top({start, end, count}: TopQuery): readonly number[] {
    const boundless = this.#boundless;
    const {length} = this;
    const rows = this.#importance.top(
      [
        // Without an earliest bound the anchor is the end.
        [placeOf(this.#latest, start, 0, boundless), placeOf(this.#latest, end, 0, boundless)],
        [placeOf(this.#earliest, start, boundless, length), placeOf(this.#earliest, end, boundless, length)],
      ],
      count,
    );
    return this.#inTable(rows);
  }

  rows({start, end}: View, limit: number): readonly number[] {
    const rows: number[] = [];
    if (!(start <= end)) return rows;
    // What begins before the stretch may reach into it; all that begins in it lies in it.
    const first = placeOf(this.#earliest, start, 0, this.length);
    const last = placeOf(this.#earliest, end, first, this.length);
    for (let row = 0; rows.length < limit; row++) {
      row = this.#reach.next(row, first, start);
      if (row >= first) break;
      rows.push(row);
    }
    for (let row = first; row < last && rows.length < limit; row++) rows.push(row);
    return this.#inTable(rows);
  }

  /** The rows of the table at places among those of the part. */
  #inTable(places: readonly number[]): readonly number[] {
    const rows = this.#rows;
    return rows ? places.map((place) => rows[place]) : places;
  }
}

/** The time of each row of an order; of all rows in theirs, where it is undefined. */
function timesOf(order: Uint32Array | undefined, timeOf: (row: number) => number): TimeAt {
  return order ? (place) => timeOf(order[place]) : timeOf;
}

function groupsIn({group}: EventTable): number {
  let count = 0;
  for (const index of group) if (index !== NO_GROUP && index >= count) count = index + 1;
  return count;
}
