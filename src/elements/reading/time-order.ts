import type {EventTable} from '../../data/event-table.js';
import type {EventDate} from '../../time/event-date.js';
import {endOfUnit} from '../../time/event-date.js';
import {exactDate} from '../../time/exact-date.js';
import {onClocks, toInstant, toWall} from '../../time/zones.js';
import {eventIndex} from './event-index.js';
import {firstWhere, type PlaceChoice, type Range, type RowOrder, type ShownRows} from './order.js';
import type {ReadingContext, ReadingWording} from './reading-context.js';
import {type GroupUnitOrNone, place, startOfUnit, type Unit} from './time-groups.js';
import {type DatedRows, periodChoices} from './period-choices.js';

interface Group {
  readonly date: EventDate;
  readonly rows: ArrayLike<number>;
}

/**
 * Rows in time order or newest first, grouped by a unit of local time in the zone of the axis. A date that is wider than
 * the unit gets a group of its own: in groups of days, a month has its own heading, and does not count as its first day.
 * Spans go where they start or, if that is unknown, under all that is known of them; events without a date come last,
 * either way.
 *
 * The rows are sorted, so that what begins in a unit of time is a stretch of them, which is found by halves: only the
 * headings that are shown are made.
 */
export class TimeOrder implements RowOrder, DatedRows {
  readonly length: number;
  readonly newestFirst: boolean;
  readonly wording: ReadingWording;
  readonly #context: Pick<ReadingContext, 'table' | 'wording'>;
  readonly #table: EventTable;
  readonly #unit: GroupUnitOrNone;
  /** Those without a date come last; all others are in the order of the table. */
  readonly #rows: Uint32Array;
  /** How many have a date, and how many of them have no beginning. */
  readonly #dated: number;
  readonly #boundless: number;
  /** The groups of the stretches that were looked at, by where they begin. */
  readonly #groups = new Map<number, Group[]>();

  /** @param rows - in the order of the table. */
  constructor(
    context: Pick<ReadingContext, 'table' | 'wording'>,
    rows: ArrayLike<number>,
    {unit, newestFirst}: {readonly unit: GroupUnitOrNone; readonly newestFirst: boolean},
  ) {
    const {earliest, endLatest} = context.table;
    const sorted = rows instanceof Uint32Array ? rows : Uint32Array.from(rows);
    const {length} = sorted;
    const begun = firstWhere(0, length, (i) => earliest[sorted[i]] !== -Infinity);
    // Those without a beginning are sorted by their ends.
    const undated = unit === 'none' ? begun : firstWhere(0, begun, (i) => endLatest[sorted[i]] === Infinity);
    this.#context = context;
    this.wording = context.wording;
    this.#table = context.table;
    this.#unit = unit;
    this.newestFirst = newestFirst;
    this.length = length;
    this.#boundless = undated;
    this.#dated = length - (begun - undated);
    this.#rows = sorted;
    if (undated === begun) return;
    this.#rows = sorted.slice();
    this.#rows.copyWithin(undated, begun);
    this.#rows.set(sorted.subarray(undated, begun), this.#dated);
  }

  shown(from: number, to: number): ShownRows[] {
    if (this.#unit === 'none') {
      const rows = Array.from({length: to - from}, (_, i) => this.#rows[this.#flip(from + i)]);
      return rows.length ? [{date: undefined, rows, first: from, before: from, count: this.length}] : [];
    }
    const all: ShownRows[] = [];
    for (let next = from; next < to;) {
      const stretch = this.#stretchAt(this.#flip(next), this.#unit);
      const {from: first, to: end} = this.positions(stretch);
      let at = first;
      const groups = this.#groupsOf(stretch, this.#unit);
      for (const {date, rows} of this.newestFirst ? [...groups].reverse() : groups) {
        const [begin, stop] = [Math.max(at, from) - at, Math.min(at + rows.length, to) - at];
        const isShown = begin < stop;
        if (isShown)
          all.push({
            date,
            rows: Array.from({length: stop - begin}, (_, i) =>
              this.newestFirst ? rows[rows.length - 1 - begin - i] : rows[begin + i],
            ),
            first: at + begin,
            before: begin,
            count: rows.length,
          });
        at += rows.length;
      }
      next = end;
    }
    return all;
  }

  positionOf(row: number): number {
    let index = firstWhere(0, this.#dated, (i) => this.#rows[i] >= row);
    if (this.#rows[index] !== row) index = this.#rows.indexOf(row, this.#dated);
    if (index < 0 || this.#rows[index] !== row) return -1;
    if (this.#unit === 'none') return this.#flip(index);
    const stretch = this.#stretchAt(index, this.#unit);
    let at = this.positions(stretch).from;
    const groups = this.#groupsOf(stretch, this.#unit);
    for (const {rows} of this.newestFirst ? [...groups].reverse() : groups) {
      const within = Array.prototype.indexOf.call(rows, row);
      if (within >= 0) return at + (this.newestFirst ? rows.length - 1 - within : within);
      at += rows.length;
    }
    return -1;
  }

  choices(position: number): PlaceChoice[] {
    return periodChoices(this, this.#flip(position));
  }

  /** The indices of those whose beginning is known. */
  get begun(): Range {
    return {from: this.#boundless, to: this.#dated};
  }

  /** The event at an index in time order. */
  eventAt(index: number) {
    return eventIndex(this.#context).at(this.#rows[index]);
  }

  /** The positions of a stretch of indices in time order. */
  positions({from, to}: Range): Range {
    return this.newestFirst ? {from: this.#flip(to - 1), to: this.#flip(from) + 1} : {from, to};
  }

  /** The unit of time in which the event at an index begins, on the clocks of the axis, and the index after its last. */
  unitFrom(index: number, unit: Unit, most: number): {readonly date: EventDate; readonly to: number} {
    const {zone} = this.#table;
    const start = startOfUnit(toWall(this.#start(index), zone), unit);
    const end = endOfUnit(start, unit);
    const instant = toInstant(end, zone);
    // It holds the event itself also where clocks were changed, or numbers are too large for the unit.
    const to = firstWhere(index + 1, most, (i) => this.#start(i) >= instant);
    return {date: exactDate(start, end, unit), to};
  }

  #start(index: number): number {
    return this.#table.earliest[this.#rows[index]];
  }

  /** From an index in time order to a position, and back. */
  #flip(index: number): number {
    if (!this.newestFirst) return index;
    return index < this.#dated ? this.#dated - 1 - index : this.length - 1 - (index - this.#dated);
  }

  /** The indices of those that begin in the same unit as the one at an index. */
  #stretchAt(index: number, unit: Unit): Range {
    if (index >= this.#dated) return {from: this.#dated, to: this.length};
    if (index < this.#boundless) return {from: 0, to: this.#boundless};
    const {zone} = this.#table;
    const first = toInstant(startOfUnit(toWall(this.#start(index), zone), unit), zone);
    return {
      from: firstWhere(this.#boundless, index, (i) => this.#start(i) >= first),
      to: this.unitFrom(index, unit, this.#dated).to,
    };
  }

  #groupsOf({from, to}: Range, unit: Exclude<GroupUnitOrNone, 'none'>): Group[] {
    let groups = this.#groups.get(from);
    if (!groups) this.#groups.set(from, (groups = this.#group(this.#rows.subarray(from, to), from, unit)));
    return groups;
  }

  /** Groups a stretch of rows. */
  #group(rows: Uint32Array, from: number, unit: Exclude<GroupUnitOrNone, 'none'>): Group[] {
    const {earliest, latest, zone} = this.#table;
    const {compiled} = this.wording.dataset;
    const index = eventIndex(this.#context);
    let end = NaN;
    const groups = new Map<string, {readonly date: EventDate; readonly rows: number[]}>();
    if (from >= this.#boundless && from < this.#dated) {
      const {date} = this.unitFrom(from, unit, from + 1);
      end = toInstant(date.latest, zone);
      if (rows.every((row) => latest[row] <= end)) return [{date, rows}];
    }
    let key = '';
    for (const [i, row] of rows.entries()) {
      const before = rows[i - 1];
      // Dates of columns with the same bounds are the same, and none has words of its own: the group of the one before.
      const isSame = compiled && i > 0 && earliest[row] === earliest[before] && latest[row] === latest[before];
      let date: EventDate | undefined;
      if (latest[row] <= end) key = 'unit';
      else if (!isSame) ({key, date} = place(onClocks(index.at(row).date, zone), unit));
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, {date: date ?? this.unitFrom(from, unit, from + 1).date, rows: [row]});
    }
    return Array.from(groups.values());
  }
}
