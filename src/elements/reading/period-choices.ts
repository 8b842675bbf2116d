import type {EventDate} from '../../time/event-date.js';
import type {DatasetEvent} from '../../data/types.js';
import {PAGE, type Place, type PlaceChoice, type Range} from './order.js';
import type {ReadingWording} from './reading-context.js';
import {type Unit, UNITS} from './time-groups.js';

/** Where time is too long for any unit, so many parts with as many events each are places to go to. */
const PARTS = 50;
/** A century is chosen from decades first, not from a hundred years; ten years are from years, not from 120 months. */
export const MOST_PERIODS = 60;

/** Rows in time order, by their indices in it. */
export interface DatedRows {
  readonly newestFirst: boolean;
  readonly wording: ReadingWording;
  /** Those whose beginning is known. */
  readonly begun: Range;
  eventAt(index: number): DatasetEvent;
  /** The positions of a stretch in the order in which it is read. */
  positions(stretch: Range): Range;
  /** The unit of time in which one begins, on the clocks of the axis, and the index after its last, at most `most`. */
  unitFrom(index: number, unit: Unit, most: number): {readonly date: EventDate; readonly to: number};
}

/** A place, by its indices in time order. */
interface Period extends Range {
  readonly date: EventDate;
}

/**
 * The periods that lead to an event, such as its year, then its month, then its day: each with all others beside it, and
 * how many events begin in them. They are found by halves in the sorted times, so that no event is made for them.
 */
export function periodChoices(order: DatedRows, index: number): PlaceChoice[] {
  const choices: PlaceChoice[] = [];
  let range = order.begun;
  while (range.to - range.from > PAGE) {
    const periods = periodsIn(order, range);
    if (!periods) break;
    const found = periods.findIndex(({from, to}) => index >= from && index < to);
    choices.push(choiceOf(order, periods, found));
    if (found < 0) break;
    range = periods[found];
  }
  return choices;
}

/** The periods of the finest unit of which a range has no more than can be chosen from; undefined if they part nothing. */
function periodsIn(order: DatedRows, range: Range): Period[] | undefined {
  for (const unit of UNITS) {
    const periods: Period[] = [];
    let from = range.from;
    while (from < range.to && periods.length <= MOST_PERIODS) {
      const {date, to} = order.unitFrom(from, unit, range.to);
      periods.push({date, from, to});
      from = to;
    }
    if (periods.length === 1) return undefined;
    if (periods.length <= MOST_PERIODS) return periods;
  }
  const at = (part: number) => range.from + Math.floor(((range.to - range.from) * part) / PARTS);
  return Array.from({length: PARTS}, (_, part) => ({
    from: at(part),
    to: at(part + 1),
    date: order.eventAt(at(part)).date,
  }));
}

function choiceOf(order: DatedRows, periods: readonly Period[], found: number): PlaceChoice {
  const places = periods.map((period): Place => {
    const {text, lang} = order.wording.datePhrase(period.date);
    return {text, lang, position: order.positions(period).from, count: period.to - period.from};
  });
  if (!order.newestFirst) return {places, current: found};
  return {places: places.reverse(), current: found < 0 ? found : places.length - 1 - found};
}
