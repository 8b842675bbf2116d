import {endOfUnit, type EventDate, type Precision, spanOf, startOfLastUnit} from './event-date.js';
import {onClocks} from './zones.js';

/**
 * The range of the dates of some events, by the clocks of a zone: it begins with the unit (such as a day or a year) in which
 * the first of them begins, and ends with the one in which the last of them ends. Bounds that are not known do not count.
 * @param events - one at least.
 */
export function rangeOfDates(events: readonly {readonly date: EventDate}[], zone: string): EventDate {
  let first = {earliest: Infinity} as Parameters<typeof spanOf>[0];
  let last = {endLatest: -Infinity} as Parameters<typeof spanOf>[1];
  // There may be very many: nothing is made of those between.
  const look = (earliest: number, endLatest: number, precision: Precision) => {
    if (earliest < first.earliest) first = {earliest, latest: endLatest, precision};
    if (endLatest > last.endLatest) last = {endEarliest: earliest, endLatest, endPrecision: precision};
  };
  for (const {date} of events) {
    const {earliest, endLatest, precision, endPrecision} = onClocks(date, zone);
    if (earliest > -Infinity) look(earliest, endOfUnit(earliest, precision), precision);
    if (endLatest < Infinity) look(startOfLastUnit(endLatest, endPrecision), endLatest, endPrecision);
  }
  return spanOf(first, last);
}
