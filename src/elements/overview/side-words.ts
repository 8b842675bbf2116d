import type {View} from '../../layout/time-scale.js';
import {calendarDay, DAY, HOUR, MEAN_YEAR, MINUTE, SECOND, startOfDay} from '../../time/calendar.js';
import {startOfLastUnit, type EventDate, type Precision} from '../../time/event-date.js';
import {formatDate, type DateStyle} from '../../time/format-date.js';
import {EXACT_BC_YEARS} from '../../time/format-year.js';
import {sideStep} from './view-window.js';

/** The units in which a side of the view is told, with about how long they are, ms. */
const UNITS: readonly (readonly [Precision, number])[] = [
  ['year', MEAN_YEAR], ['month', 28 * DAY], ['day', DAY], ['hour', HOUR], ['minute', MINUTE], ['second', SECOND],
];

/** When a view starts or ends, in words: so sharp that every step of a key is heard. The end is the last unit in view. */
export function sideWords(view: View, side: 'start' | 'end', extent: View, style: DateStyle): string {
  const step = sideStep(view, extent);
  const precision = UNITS.find(([, length]) => length <= step)?.[0] ?? 'millisecond';
  const start = rounded(side === 'start' ? view.start : startOfLastUnit(view.end, precision), step);
  const date: EventDate = {
    kind: 'point', earliest: start, latest: start, endEarliest: start, endLatest: start, precision, endPrecision: precision,
    approximate: false, endApproximate: false, uncertain: false, endUncertain: false, openStart: false, openEnd: false, gaps: false,
  };
  return formatDate(date, style);
}

/** In deep time, the round year next to an instant: nobody wants to hear nine digits of which a step changes the first. */
function rounded(ms: number, step: number): number {
  const years = 10 ** Math.floor(Math.log10(step / MEAN_YEAR));
  return years < EXACT_BC_YEARS ? ms : startOfDay(Math.round(calendarDay(ms).year / years) * years);
}
