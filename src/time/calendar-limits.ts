import {DAY, startOfDay} from './calendar.js';

/**
 * The greatest year that is accepted, AD and BC: about 70 times the age of the universe. Days are still counted exactly
 * there.
 */
export const YEAR_LIMIT = 1e12;

/** How many days a month of a year has; the month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return (startOfDay(year, month + 1) - startOfDay(year, month)) / DAY;
}
