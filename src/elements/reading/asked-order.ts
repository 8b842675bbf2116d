import {type AskedRows, type SourceOrder, UNREAD} from '../source/asked-rows.js';
import {type EventDate, endOfUnit} from '../../time/event-date.js';
import {exactDate} from '../../time/exact-date.js';
import {onClocks, toInstant, toWall} from '../../time/zones.js';
import type {View} from '../../view/view.js';
import {eventIndex} from './event-index.js';
import {PAGE, type PlaceChoice, type Range, type RowOrder, type ShownRows} from './order.js';
import {isPaged} from './pages.js';
import {MOST_PERIODS} from './period-choices.js';
import type {ReadingContext} from './reading-context.js';
import {type GroupUnit, place, startOfUnit, type Unit, UNITS} from './time-groups.js';

/** A stretch of time, and the positions in time order of the events that begin in it. */
interface Period extends View, Range {
  readonly date: EventDate;
}

/** Events that are shown one after the other, under one heading or awaited. */
interface Shown extends ShownRows {
  readonly rows: number[];
  awaited: number;
}

/** What a heading of time stands for; events with the same key, one after the other, stand under it together. */
interface Heading {
  readonly key: string;
  readonly date: EventDate;
  /** Whether it is a unit of time, as opposed to a date that is wider. */
  readonly isUnit: boolean;
}

/** What is counted together to count the events under a heading of each unit: the answer serves all headings in it. */
const COUNTED_IN = {day: 'month', month: 'year', year: 'decade'} as const;

/**
 * The rows of a source in the order in which they are read. What is shown is asked for, and what has not come is shown as
 * awaited.
 *
 * In the order of time they stand under headings of a unit, which count what begins in it. A date that is wider than the
 * unit has a heading of its own, wherever the source puts it; how many others have the same date is not known, nor how
 * many of those that begin in the unit are as wide: then neither says a number.
 */
export class AskedOrder implements RowOrder {
  readonly #rows: AskedRows;
  readonly #order: SourceOrder;
  readonly #unit: GroupUnit;
  readonly #context: Pick<ReadingContext, 'table' | 'wording'>;
  /** Where the rows stand that were shown last. */
  #shown = new Map<number, number>();

  /** @param order - with the `unit` of the headings, which only rows in the order of time have. */
  constructor(
    rows: AskedRows,
    {unit, ...order}: SourceOrder & {readonly unit: GroupUnit},
    context: Pick<ReadingContext, 'table' | 'wording'>,
  ) {
    this.#rows = rows;
    this.#order = order;
    this.#unit = unit;
    this.#context = context;
  }

  get length(): number {
    return this.#rows.length;
  }

  shown(from: number, to: number): ShownRows[] {
    const all: (Shown & {readonly heading: Heading | undefined})[] = [];
    this.#shown = new Map();
    for (const [i, row] of this.#rows.at(this.#order, from, to).entries()) {
      const first = from + i;
      if (row === UNREAD) continue;
      const isAwaited = row === undefined;
      const heading = isAwaited ? undefined : this.#headingOf(row);
      let last = all.at(-1);
      const follows =
        last &&
        last.first + last.rows.length + last.awaited === first &&
        last.awaited > 0 === isAwaited &&
        last.heading?.key === heading?.key;
      if (!last || !follows) {
        const {length} = this;
        last = {date: heading?.date, rows: [], awaited: 0, first, before: first, count: length, heading};
        all.push(last);
      }
      if (isAwaited) last.awaited++;
      else {
        last.rows.push(row);
        this.#shown.set(row, first);
      }
    }
    const mixed = new Set(
      all.flatMap(({heading}) => (heading && !heading.isUnit ? [this.#unitAt(heading.date.earliest)] : [])),
    );
    return all.map(({heading, ...group}) => (heading ? this.#counted(group, heading, mixed) : group));
  }

  /** The heading over a row; undefined where there are none. */
  #headingOf(row: number): Heading | undefined {
    if (this.#order.sort !== 'start') return undefined;
    const {date} = eventIndex(this.#context).at(row);
    return place(onClocks(date, this.#context.table.zone), this.#unit);
  }

  #unitAt(wall: number): number {
    return startOfUnit(wall, this.#unit);
  }

  /** A group with how many stand under its heading. @param mixed - the units in which wider dates begin. */
  #counted(group: Shown, {date, isUnit}: Heading, mixed: ReadonlySet<number>): ShownRows {
    const unknown = {...group, before: 0, count: undefined};
    // Where all are shown on one page, none are counted.
    if (!isUnit || mixed.has(date.earliest) || !isPaged(this)) return unknown;
    const period = this.#periodOf(date);
    if (!period) return {...unknown, isCountAwaited: true};
    const {from, to} = this.#positions(period);
    const before = group.first - from;
    const count = to - from;
    // What a source counts may not be what it lists, as of dates on the clocks of another zone.
    return before >= 0 && before + group.rows.length <= count ? {...group, before, count} : unknown;
  }

  /** The events that begin in a unit of time; undefined while that is awaited. */
  #periodOf({earliest}: EventDate): Range | undefined {
    const outer = COUNTED_IN[this.#unit];
    const start = startOfUnit(earliest, outer);
    const periods = this.#begunIn(datesIn({start, end: endOfUnit(start, outer)}, this.#unit));
    return periods?.find(({date}) => date.earliest === earliest);
  }

  positionOf(row: number): number | undefined {
    return this.#shown.get(row) ?? this.#rows.placeOf(row, this.#order);
  }

  choices(position: number): PlaceChoice[] {
    const {length} = this;
    const {sort, isDescending} = this.#order;
    if (sort !== 'start') return [];
    const index = isDescending ? length - 1 - position : position;
    const choices: PlaceChoice[] = [];
    for (let stretch: View | undefined = this.#rows.extent; stretch;) {
      const known = this.#periodsIn(stretch);
      const periods = known.length && !choices.length ? this.#withBeyond(known) : known;
      if (!periods.length) break;
      const found = periods.findIndex(({from, to}) => index >= from && index < to);
      const places = periods.map(({date, from, to}) => {
        const {text, lang} = this.#context.wording.datePhrase(date);
        return {text, lang, position: this.#positions({from, to}).from, count: to - from};
      });
      choices.push(
        isDescending
          ? {places: places.reverse(), current: found < 0 ? found : places.length - 1 - found}
          : {places, current: found},
      );
      const period = known.find(({from, to}) => index >= from && index < to);
      stretch = period && period.to - period.from > PAGE ? period : undefined;
    }
    return choices;
  }

  /** The positions at which a stretch of the order of time is read. */
  #positions({from, to}: Range): Range {
    return this.#order.isDescending ? {from: this.length - to, to: this.length - from} : {from, to};
  }

  /** The periods of a stretch in which events begin, by the finest unit that is a choice; none while they are awaited. */
  #periodsIn({start, end}: View): Period[] {
    const {zone} = this.#context.table;
    const stretch = {start: toWall(start, zone), end: toWall(end, zone)};
    for (const unit of UNITS) {
      const dates = datesIn(stretch, unit, MOST_PERIODS);
      if (dates.length <= MOST_PERIODS)
        return dates.length > 1 ? (this.#begunIn(dates) ?? []).filter(({from, to}) => to > from) : [];
    }
    return [];
  }

  /** Adds a period for what begins before the first of these, and one for what begins after the last, if there is any. */
  #withBeyond(periods: readonly Period[]): Period[] {
    const [first, last] = [periods[0], periods.at(-1)!];
    return [
      {...first, date: exactDate(-Infinity, first.date.earliest, first.date.precision), from: 0, to: first.from},
      ...periods,
      {...last, date: exactDate(last.date.latest, Infinity, last.date.precision), from: last.to, to: this.length},
    ].filter(({from, to}) => to > from);
  }

  /** Units of time, one after the other, with what begins in each; undefined while that is awaited. */
  #begunIn(dates: readonly EventDate[]): Period[] | undefined {
    const {zone} = this.#context.table;
    const edges = [...dates.map(({earliest}) => earliest), dates.at(-1)!.latest].map((wall) => toInstant(wall, zone));
    const begun = this.#rows.begun(edges);
    return (
      begun && dates.map((date, i) => ({date, start: edges[i], end: edges[i + 1], from: begun[i], to: begun[i + 1]}))
    );
  }
}

/** The units of a stretch, ms on the clocks of the axis; at most one more than `most`. */
function datesIn({start, end}: View, unit: Unit, most = Infinity): EventDate[] {
  const dates: EventDate[] = [];
  for (let from = startOfUnit(start, unit); from < end && dates.length <= most;) {
    const next = endOfUnit(from, unit);
    dates.push(exactDate(from, next, unit));
    if (!(next > from)) break;
    from = next;
  }
  return dates;
}
