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
 * The start or end of a view in words, in local time of the axis: so precise that each step of a key changes it. The
 * end is named by the last unit in view.
 */
export function sideWords(view: View, side: 'start' | 'end', extent: View, wording: Wording): string {
  const step = sideStep(view, extent);
  const precision = UNITS.find(([, length]) => length <= step)?.[0] ?? 'millisecond';
  const wall = toWall(view[side], wording.axis.zone);
  const start = rounded(side === 'start' ? wall : startOfLastUnit(wall, precision), step);
  return spokenTime(exactDate(start, start, precision), view, wording);
}

/** From steps of this many years on, a bound is announced as a round year. */
const DEEP_STEP = 1e5;

/**
 * Rounds an instant (ms) to the precision of a step (ms) of at least `DEEP_STEP` years, so that round years are spoken.
 */
function rounded(ms: number, step: number): number {
  const years = 10 ** Math.floor(Math.log10(step / MEAN_YEAR));
  return years < DEEP_STEP ? ms : startOfDay(roundYear(calendarDay(ms).year, years));
}
