import {DAY, startOfDay} from './calendar.js';

/** How many days a month of a year has; the month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return (startOfDay(year, month + 1) - startOfDay(year, month)) / DAY;
}
