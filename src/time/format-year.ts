import {calendarDay, startOfDay} from './calendar.js';
import {dateTimeFormat, numberFormat} from './intl-cache.js';

/** Where `Date`, and so `Intl.DateTimeFormat`, ends: ±271,821 years. */
const DATE_LIMIT = 8.64e15;

/** Whether `Intl` can format every one of these instants (ms since 1970 UTC). */
export function withinDate(...instants: number[]): boolean {
  return instants.every((ms) => Math.abs(ms) <= DATE_LIMIT);
}

/** `era` only where years before 1 AD are in play: elsewhere it is noise. */
export function eraFor(...instants: number[]): Intl.DateTimeFormatOptions {
  return instants.some((ms) => ms < startOfDay(1)) ? {era: 'short'} : {};
}

/** Years of five digits and more are numbers, grouped as such; from here on they have a name: "170 million BC". */
const NAMED_YEARS = 1e6;
/** Before this the year by which ISO's count is off (year 0 is 1 BC) is no longer told. */
export const EXACT_BC_YEARS = 1e5;

/**
 * Formats the year of an instant of any age. Long years, and those beyond `Date`, take the locale's pattern for years
 * of their era and put a number of their own in it.
 */
export function formatYear(ms: number, locale: string, withEra = ms < startOfDay(1)): string {
  const {year} = calendarDay(ms);
  const options: Intl.DateTimeFormatOptions = {year: 'numeric', ...(withEra && {era: 'short'})};
  if (Math.abs(year) < 10_000) return dateTimeFormat(locale, options).format(ms);
  const count = year > 0 ? year : -year < EXACT_BC_YEARS ? 1 - year : -year;
  const named = count >= NAMED_YEARS && significantDigits(count) <= 6;
  const number = numberFormat(locale, named ? {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6} : {});
  const pattern = dateTimeFormat(locale, options).formatToParts(startOfDay(year > 0 ? 2000 : -2000));
  return pattern.map((part) => (part.type === 'year' ? number.format(count) : part.value)).join('');
}

function significantDigits(count: number): number {
  return String(count).replace(/0+$/, '').length;
}
