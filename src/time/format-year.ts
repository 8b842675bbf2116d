import {calendarDay, startOfDay} from './calendar.js';
import {dateTimeFormat, numberFormat} from './intl-cache.js';

/** The limit of `Date`, and so of `Intl.DateTimeFormat`: ms before and after 1970, about 271,821 years. */
const DATE_LIMIT = 8.64e15;

/** Whether `Intl` can format every one of these instants (ms since 1970 UTC). */
export function withinDate(...instants: number[]): boolean {
  return instants.every((ms) => Math.abs(ms) <= DATE_LIMIT);
}

/** The `era` option of `Intl`, set only if one of the instants lies before 1 AD. */
export function eraFor(...instants: number[]): Intl.DateTimeFormatOptions {
  return instants.some((ms) => ms < startOfDay(1)) ? {era: 'short'} : {};
}

/**
 * Years of five digits and more are grouped like other numbers; from this one on they are written in words: "170
 * million BC".
 */
const NAMED_YEARS = 1e6;

/**
 * The multiple of `step` nearest to a year, counted as BC or AD: 200 BC is the year −199, and 1 AD takes the place of
 * 0.
 */
export function roundYear(year: number, step: number): number {
  const round = Math.round(year / step) * step;
  return round > 0 || step === 1 ? round : round + 1;
}

/**
 * Formats the year of an instant of any age. Year 0 is 1 BC, so the year −n is n + 1 BC. A year of millions is written
 * in words if n or n + 1 is round: by −170,000,000 authors mean 170 million BC, not 170,000,001 BC. Years of five
 * digits and more, and so those beyond `Date`, are put into the locale's pattern for years of their era.
 */
export function formatYear(ms: number, locale: string, withEra = ms < startOfDay(1)): string {
  const {year} = calendarDay(ms);
  const options: Intl.DateTimeFormatOptions = {year: 'numeric', ...(withEra && {era: 'short'})};
  const count = year > 0 ? year : 1 - year;
  if (count < 10_000) return dateTimeFormat(locale, options).format(ms);
  const named = count >= NAMED_YEARS && Math.min(significantDigits(count), significantDigits(Math.abs(year))) <= 6;
  const number = numberFormat(
    locale,
    named ? {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6} : {},
  );
  const pattern = dateTimeFormat(locale, options).formatToParts(startOfDay(year > 0 ? 2000 : -2000));
  return pattern.map((part) => (part.type === 'year' ? number.format(count) : part.value)).join('');
}

function significantDigits(count: number): number {
  return String(count).replace(/0+$/, '').length;
}
