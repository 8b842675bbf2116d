import {type AskedRows, type SourceOrder, UNREAD} from '../source/asked-rows.js';
import {type EventDate, endOfUnit} from '../../time/event-date.js';
import {exactDate} from '../../time/exact-date.js';
import {toInstant, toWall} from '../../time/zones.js';
import type {View} from '../../view/view.js';
import {MOST_PLACES, PAGE, type PlaceChoice, type Range, type RowOrder, type ShownRows} from './order.js';
import {MOST_WITHIN_YEAR, WITHIN_YEAR} from './period-choices.js';
import type {ReadingContext} from './reading-context.js';
import {startOfUnit, UNITS} from './time-groups.js';

/** A stretch of time, and the positions in time order of the events that begin in it. */
interface Period extends View, Range {
  readonly date: EventDate;
}

/**
 * The rows of a source in the order in which they are read. What is shown is asked for, and what has not come is shown as
 * awaited. There are no headings of time: only of the events in the window is it known when they were.
 */
export class AskedOrder implements RowOrder {
  readonly #rows: AskedRows;
  readonly #order: SourceOrder;
  readonly #context: Pick<ReadingContext, 'table' | 'wording'>;
  /** Where the rows stand that were shown last. */
  #shown = new Map<number, number>();

  constructor(rows: AskedRows, order: SourceOrder, context: Pick<ReadingContext, 'table' | 'wording'>) {
    this.#rows = rows;
    this.#order = order;
    this.#context = context;
  }

  get length(): number {
    return this.#rows.length;
  }

  shown(from: number, to: number): ShownRows[] {
    const {length} = this;
    const all: (ShownRows & {rows: number[]; awaited: number})[] = [];
    this.#shown = new Map();
    for (const [i, row] of this.#rows.at(this.#order, from, to).entries()) {
      const first = from + i;
      const last = all.at(-1);
      const isAwaited = row === undefined;
      const follows = last && last.first + last.rows.length + last.awaited === first && last.awaited > 0 === isAwaited;
      if (row === UNREAD) continue;
      const group = follows ? last : {date: undefined, rows: [], awaited: 0, first, before: first, count: length};
      if (group !== last) all.push(group);
      if (isAwaited) group.awaited++;
      else {
        group.rows.push(row);
        this.#shown.set(row, first);
      }
    }
    return all;
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
      const periods = this.#periodsIn(stretch);
      if (!periods.length) break;
      const found = periods.findIndex(({from, to}) => index >= from && index < to);
      const places = periods.map(({date, from, to}) => {
        const {text, lang} = this.#context.wording.datePhrase(date);
        return {text, lang, position: isDescending ? length - to : from, count: to - from};
      });
      choices.push(
        isDescending
          ? {places: places.reverse(), current: found < 0 ? found : places.length - 1 - found}
          : {places, current: found},
      );
      const period = periods.at(found);
      stretch = found >= 0 && period && period.to - period.from > PAGE ? period : undefined;
    }
    return choices;
  }

  /** The periods of a stretch in which events begin, by the finest unit that is a choice; none while they are awaited. */
  #periodsIn(stretch: View): Period[] {
    const dates = this.#datesIn(stretch);
    if (dates.length < 2) return [];
    const {zone} = this.#context.table;
    const edges = [...dates.map(({earliest}) => earliest), dates.at(-1)!.latest].map((wall) => toInstant(wall, zone));
    const begun = this.#rows.begun(edges);
    if (!begun) return [];
    return dates
      .map((date, i) => ({date, start: edges[i], end: edges[i + 1], from: begun[i], to: begun[i + 1]}))
      .filter(({from, to}) => to > from);
  }

  /** The units of time of a stretch, on the clocks of the axis: the finest of which there are not too many. */
  #datesIn({start, end}: View): EventDate[] {
    const {zone} = this.#context.table;
    const last = toWall(end, zone);
    for (const unit of UNITS) {
      const most = WITHIN_YEAR.test(unit) ? MOST_WITHIN_YEAR : MOST_PLACES;
      const dates: EventDate[] = [];
      for (let from = startOfUnit(toWall(start, zone), unit); from < last && dates.length <= most;) {
        const next = endOfUnit(from, unit);
        dates.push(exactDate(from, next, unit));
        if (!(next > from)) break;
        from = next;
      }
      if (dates.length <= most) return dates;
    }
    return [];
  }
}
