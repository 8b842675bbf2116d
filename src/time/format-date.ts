import {calendarDay, MINUTE, startOfDay} from './calendar.js';
import type {DateMessages} from './date-messages.js';
import {endOfUnit, isOneUnit, startOfLastUnit, type EventDate, type Precision} from './event-date.js';
import {formatRangeOf} from './format-range.js';
import {eraFor, formatYear, withinDate} from './format-year.js';
import {dateTimeFormat} from './intl-cache.js';

/** How a date is put into words. */
export interface DateStyle {
  /** A language tag that `Intl` supports; see `formattingLocale`. */
  readonly locale: string;
  readonly messages: DateMessages;
  /** `long`: "June 22, 2021"; `short`: "Jun 22, 2021". */
  readonly length: 'long' | 'short';
  /** Leave the year out of months and days, where the axis beside them says it. */
  readonly omitYear?: boolean;
}

/**
 * A date in the reader's language, never sharper than it is known: the precision picks what is named, and what is
 * approximate, bounded or open says so. The author's own `text` wins.
 */
export function formatDate(date: EventDate, style: DateStyle): string {
  if (date.text !== undefined) return date.text;
  return date.kind === 'span' ? formatSpan(date, style) : formatPoint(date, style);
}

function formatPoint(date: EventDate, style: DateStyle): string {
  const {messages} = style;
  const {earliest, latest, precision, offsetMinutes} = date;
  const unit = (start: number) => formatUnit(start, precision, style, offsetMinutes);
  const words =
    earliest === -Infinity && latest === Infinity ? messages.undated
    : earliest === -Infinity ? messages.before(unit(startOfLastUnit(latest, precision)))
    : latest === Infinity ? messages.after(unit(earliest))
    : latest <= earliest || isOneUnit(earliest, latest, precision) ? unit(earliest)
    : formatBetween(earliest, latest, precision, style, offsetMinutes);
  return qualified(words, date.approximate, date.uncertain, messages);
}

function formatSpan(date: EventDate, style: DateStyle): string {
  const {messages} = style;
  const {earliest, endLatest, precision, endPrecision, offsetMinutes} = date;
  const startKnown = earliest !== -Infinity;
  const endKnown = endLatest !== Infinity;
  if (!startKnown && !endKnown) return messages.undated;
  const endStart = Number.isFinite(date.endEarliest) ? date.endEarliest : endKnown ? startOfLastUnit(endLatest, endPrecision) : earliest;
  const plain = !(date.approximate || date.uncertain || date.endApproximate || date.endUncertain);
  if (plain && startKnown && endKnown && precision === endPrecision && !isWide(earliest, date.latest, precision)) {
    const range = formatRange(earliest, endStart, precision, style, offsetMinutes);
    if (range !== undefined) return range;
  }
  const side = (from: number, to: number, unit: Precision, approximate: boolean, uncertain: boolean) =>
    qualified(
      isWide(from, to, unit) ? formatBetween(from, to, unit, style, offsetMinutes) : formatUnit(from, unit, style, offsetMinutes),
      approximate, uncertain, messages,
    );
  const start = startKnown ? side(earliest, date.latest, precision, date.approximate, date.uncertain) : '';
  const end = endKnown ? side(endStart, endLatest, endPrecision, date.endApproximate, date.endUncertain) : '';
  if (!endKnown) return date.openEnd ? messages.since(start) : messages.endUnknown(start);
  if (!startKnown) return date.openStart ? messages.until(end) : messages.startUnknown(end);
  return start === end ? start : messages.fromTo(start, end);
}

/** Whether bounds reach beyond the unit they start in. A span's sides may be narrower: each is cut by the other. */
function isWide(earliest: number, latest: number, precision: Precision): boolean {
  return Number.isFinite(latest) && latest > endOfUnit(earliest, precision);
}

function qualified(words: string, approximate: boolean, uncertain: boolean, messages: DateMessages): string {
  const about = approximate ? messages.about(words) : words;
  return uncertain ? messages.uncertain(about) : about;
}

function formatBetween(earliest: number, latest: number, precision: Precision, style: DateStyle, offsetMinutes?: number): string {
  const last = startOfLastUnit(latest, precision);
  const sameYear = calendarDay(earliest).year === calendarDay(last).year;
  const first = formatUnit(earliest, precision, {...style, omitYear: style.omitYear || (sameYear && yearComesLast(style.locale))}, offsetMinutes);
  return style.messages.between(first, formatUnit(last, precision, style, offsetMinutes));
}

/** Whether "June 21 and September 10, 2021" says the year once, or leaves the first day without one to lean on. */
function yearComesLast(locale: string): boolean {
  const parts = dateTimeFormat(locale, {year: 'numeric', month: 'long', day: 'numeric'}).formatToParts(0);
  return parts.filter(({type}) => type !== 'literal').at(-1)?.type === 'year';
}

/** The unit that holds or starts at `ms`, named. */
function formatUnit(ms: number, precision: Precision, style: DateStyle, offsetMinutes?: number): string {
  const {locale, messages} = style;
  switch (precision) {
    case 'spring': case 'summer': case 'autumn': case 'winter':
      return messages.season(precision, formatYear(ms, locale));
    case 'quarter': case 'quadrimester': case 'semester': {
      const lastMonth = startOfLastUnit(endOfUnit(ms, precision), 'month');
      return formatRange(ms, lastMonth, 'month', style) ?? formatYear(ms, locale);
    }
    case 'decade':
      return formatYears(ms, 10, style);
    case 'century':
      return formatYears(ms, 100, style);
    case 'millennium':
      return formatYears(ms, 1000, style);
    case 'year':
      return formatYear(ms, locale);
    default: {
      if (!withinDate(ms)) return formatYear(ms, locale);
      const instant = dateTimeFormat(locale, unitOptions(precision, style, ms)).format(ms + (offsetMinutes ?? 0) * MINUTE);
      return withOffset(instant, precision, style, offsetMinutes);
    }
  }
}

/** "the 1560s": only where the count of years goes upward and the name cannot mean a longer stretch. */
function formatYears(ms: number, count: number, style: DateStyle): string {
  const {year} = calendarDay(ms);
  const first = year > 0 ? Math.floor(year / count) * count : year;
  const named = first > 0 && (count === 10 ? first % 100 !== 0 : count === 100 && first % 1000 !== 0);
  const start = startOfDay(first);
  if (named) return style.messages.yearsFrom(formatYear(start, style.locale));
  const last = startOfDay(first + count - 1);
  return formatRange(start, last, 'year', style) ?? style.messages.fromTo(formatYear(start, style.locale), formatYear(last, style.locale));
}

/** Start and end in one pattern that says once what they share, or undefined where `Intl` has none. */
function formatRange(start: number, end: number, precision: Precision, style: DateStyle, offsetMinutes?: number): string | undefined {
  if (!withinDate(start, end) || !RANGE_UNITS.has(precision)) return undefined;
  const options = precision === 'year' ? {year: 'numeric' as const, ...eraFor(start, end)} : unitOptions(precision, style, start, end);
  const shift = (offsetMinutes ?? 0) * MINUTE;
  const range = formatRangeOf(dateTimeFormat(style.locale, options), start + shift, end + shift);
  return withOffset(range, precision, style, offsetMinutes);
}

/** The units that `Intl` has patterns for. */
const RANGE_UNITS: ReadonlySet<Precision> = new Set<Precision>(['millisecond', 'second', 'minute', 'hour', 'day', 'month', 'year']);

const TIME_OPTIONS: Partial<Record<Precision, Intl.DateTimeFormatOptions>> = {
  hour: {hour: 'numeric'},
  minute: {hour: 'numeric', minute: '2-digit'},
  second: {hour: 'numeric', minute: '2-digit', second: '2-digit'},
  millisecond: {hour: 'numeric', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3},
};

/** What `Intl` is to name for months, days and times. */
function unitOptions(precision: Precision, style: DateStyle, ...instants: number[]): Intl.DateTimeFormatOptions {
  return {
    month: style.length === 'long' ? 'long' : 'short',
    ...(precision !== 'month' && {day: 'numeric'}),
    ...(!style.omitYear && {year: 'numeric', ...eraFor(...instants)}),
    ...TIME_OPTIONS[precision],
  };
}

/** Appends the offset to an instant where there is room for it. A time without one is a wall clock's somewhere: UTC would be a claim. */
function withOffset(instant: string, precision: Precision, style: DateStyle, offsetMinutes: number | undefined): string {
  if (offsetMinutes === undefined || style.length === 'short' || !TIME_OPTIONS[precision]) return instant;
  const minutes = Math.abs(offsetMinutes) % 60;
  const hours = Math.floor(Math.abs(offsetMinutes) / 60);
  const offset = `${offsetMinutes < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
  return style.messages.withOffset(instant, offsetMinutes ? offset : '');
}
