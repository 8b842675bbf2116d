import {type EventDate, knownSides, spanOf} from './event-date.js';
import {onClocks} from './zones.js';

/**
 * From the first of some dates to the last, as far as their bounds are known, by the clocks of a zone.
 * @param dates - one at least.
 */
export function rangeOfDates(dates: readonly EventDate[], zone: string): EventDate {
  const sides = dates.flatMap((date) => knownSides(onClocks(date, zone)));
  const first = sides.reduce((a, b) => (b.earliest < a.earliest ? b : a));
  const last = sides.reduce((a, b) => (b.endLatest > a.endLatest ? b : a));
  return spanOf(first, last);
}
