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

/**
 * Formats the year of an instant of any age. Years beyond `Date` take the locale's pattern for years of their era and
 * put a number of their own in it: "170 million BC". At that distance the year that BC is off ISO's count is no longer told.
 */
export function formatYear(ms: number, locale: string): string {
  const {year} = calendarDay(ms);
  const options: Intl.DateTimeFormatOptions = {year: 'numeric', ...eraFor(ms)};
  if (withinDate(ms)) return dateTimeFormat(locale, options).format(ms);
  const pattern = dateTimeFormat(locale, options).formatToParts(year > 0 ? startOfDay(2000) : startOfDay(-2000));
  const count = Math.abs(year);
  const short = significantDigits(count) <= 6;
  const number = numberFormat(locale, short ? {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6} : {});
  return pattern.map((part) => (part.type === 'year' ? number.format(count) : part.value)).join('');
}

function significantDigits(count: number): number {
  return String(count).replace(/0+$/, '').length;
}
