import type {View} from '../../view/view.js';
import {calendarDay, DAY, HOUR, MEAN_YEAR, MINUTE, SECOND, startOfDay} from '../../time/calendar.js';
import {startOfLastUnit, type Precision} from '../../time/event-date.js';
import {exactDate} from '../../time/exact-date.js';
import type {Wording} from '../../scene/event-words.js';
import {spokenTime} from '../../scene/spoken-time.js';
import {roundYear} from '../../time/format-year.js';
import {toWall} from '../../time/zones.js';
import {sideStep} from '../../view/view-sides.js';

/** The units in which a side of the view is told, with about how long they are, ms. */
const UNITS: readonly (readonly [Precision, number])[] = [
  ['year', MEAN_YEAR],
  ['month', 28 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
];

/**
 * When a view starts or ends, in words, by the clocks of the axis: so sharp that every step of a key is heard. The end
 * is the last unit in view.
 */
export function sideWords(view: View, side: 'start' | 'end', extent: View, wording: Wording): string {
  const step = sideStep(view, extent);
  const precision = UNITS.find(([, length]) => length <= step)?.[0] ?? 'millisecond';
  const wall = toWall(view[side], wording.axis.zone);
  const start = rounded(side === 'start' ? wall : startOfLastUnit(wall, precision), step);
  return spokenTime(exactDate(start, start, precision), view, wording);
}

/** Steps of so many years are those of deep time. */
const DEEP_STEP = 1e5;

/**
 * In deep time, the round year next to an instant: nobody wants to hear nine digits of which a step changes the first.
 */
function rounded(ms: number, step: number): number {
  const years = 10 ** Math.floor(Math.log10(step / MEAN_YEAR));
  return years < DEEP_STEP ? ms : startOfDay(roundYear(calendarDay(ms).year, years));
}
