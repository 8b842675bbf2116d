import {calendarDay, DAY, startOfDay} from './calendar.js';
import type {DateMessages} from './date-messages.js';
import {
  endOfUnit,
  type EventDate,
  isOneUnit,
  isSeason,
  type Precision,
  startOfLastUnit,
  UNIT_MONTHS,
} from './event-date.js';
import {formatRangeOf} from './format-range.js';
import {eraFor, formatYear, withinDate} from './format-year.js';
import {dateTimeFormat} from './intl-cache.js';
import {isTimeOfDay, zones} from './zones.js';

/** How `formatDate` puts a date into words. */
export interface DateStyle {
  /** A language tag that `Intl` supports; see `formattingLocale`. */
  readonly locale: string;
  readonly messages: DateMessages;
  /**
   * `long`: "June 22, 2021"; `short`: "Jun 22, 2021"; `days`: as `short`, without times of day; `years`: "2021", and
   * "1834–35" where the language writes so. What is approximate, uncertain, unknown or open is said in each.
   */
  readonly length: 'long' | 'short' | 'days' | 'years';
  /** Leaves the year out of months and days: an axis beside them shows it. */
  readonly omitYear?: boolean;
  /**
   * The zone of the axis, an IANA name or an offset such as `+04:30`: instants are shown in its local time, unless they
   * were written with another offset. Without it, each is shown with its own offset.
   */
  readonly zone?: string;
}

/** How one side of a date is put into words, once the date is in the local time in which it is shown. */
interface SideStyle extends DateStyle {
  /** What follows "UTC" where the offset is named: "+4:30", or nothing. */
  readonly offset: string | undefined;
}

/**
 * Formats a date, never more exactly than it is known: `precision` decides which units are named, and words such as
 * "about" or "before" mark what is approximate, uncertain, unknown or open. The author's own `text` replaces all of it.
 */
export function formatDate(date: EventDate, style: DateStyle): string {
  if (date.text !== undefined) return date.text;
  const {date: told, startOffset, endOffset} = zones.rules?.told(date, style) ?? {date};
  const {length} = style;
  const shown = length === 'years' ? knownTo('year', told) : length === 'days' ? knownTo('day', told) : told;
  const start = {...style, offset: startOffset};
  const end = {...style, offset: endOffset};
  return date.kind === 'span'
    ? formatSpan(shown, start, end)
    : formatPoint(shown, Number.isFinite(date.earliest) ? start : end);
}

/** A date as it would be if it were known to its years or days only; what is known less exactly stays as it is. */
function knownTo(least: 'year' | 'day', date: EventDate): EventDate {
  const coarse = (unit: Precision) =>
    isTimeOfDay(unit) || (least === 'year' && (UNIT_MONTHS[unit] ?? 0) < 12) ? least : unit;
  const startOf = (ms: number) => (least === 'day' ? Math.floor(ms / DAY) * DAY : startOfDay(calendarDay(ms).year));
  const start = (ms: number) => (Number.isFinite(ms) ? startOf(ms) : ms);
  const end = (ms: number) => (Number.isFinite(ms) ? endOfUnit(startOfLastUnit(ms, least), least) : ms);
  return {
    ...date,
    earliest: start(date.earliest),
    latest: end(date.latest),
    endEarliest: start(date.endEarliest),
    endLatest: end(date.endLatest),
    precision: coarse(date.precision),
    endPrecision: coarse(date.endPrecision),
  };
}

function formatPoint(date: EventDate, style: SideStyle): string {
  const {messages} = style;
  const {earliest, latest, precision} = date;
  const unit = (start: number) => formatUnit(start, precision, style);
  const words =
    earliest === -Infinity && latest === Infinity
      ? messages.undated
      : earliest === -Infinity
        ? messages.before(unit(startOfLastUnit(latest, precision)))
        : latest === Infinity
          ? messages.after(unit(earliest))
          : latest <= earliest || isOneUnit(earliest, latest, precision)
            ? unit(earliest)
            : formatBetween(earliest, latest, precision, style);
  return qualified(words, date.approximate, date.uncertain, messages);
}

/** Languages that write the end of a span of years without its century: "1834–35". */
const ABBREVIATING = /^(en|de|es|it|pt|sv|da|n[bno])\b/;
/** Both years, from the year 1000 on without the century that they share. */
const YEARS = /^((\d\d)\d\d|\d+)\s*[–-]\s*(\2(?=\d\d$))?/;

function formatSpan(date: EventDate, startStyle: SideStyle, endStyle: SideStyle): string {
  const {messages} = startStyle;
  const {earliest, endLatest, precision, endPrecision} = date;
  const startKnown = earliest !== -Infinity;
  const endKnown = endLatest !== Infinity;
  if (!startKnown && !endKnown) return messages.undated;
  const endStart = Number.isFinite(date.endEarliest)
    ? date.endEarliest
    : endKnown
      ? startOfLastUnit(endLatest, endPrecision)
      : earliest;
  const plain = !(date.approximate || date.uncertain || date.endApproximate || date.endUncertain);
  if (
    plain &&
    startKnown &&
    endKnown &&
    precision === endPrecision &&
    startStyle.offset === endStyle.offset &&
    !isWide(earliest, date.latest, precision)
  ) {
    const range = formatRange(earliest, endStart, precision, startStyle);
    if (range !== undefined)
      return startStyle.length === 'years' && ABBREVIATING.test(startStyle.locale)
        ? range.replace(YEARS, '$1–')
        : range;
  }
  const side = (from: number, to: number, unit: Precision, style: SideStyle) =>
    isWide(from, to, unit) ? formatBetween(from, to, unit, style) : formatUnit(from, unit, style);
  const first = startKnown ? side(earliest, date.latest, precision, startStyle) : '';
  const last = endKnown ? side(endStart, endLatest, endPrecision, endStyle) : '';
  // "about 270", not "270 – about 270".
  if (first === last)
    return qualified(first, date.approximate || date.endApproximate, date.uncertain || date.endUncertain, messages);
  const start = qualified(first, date.approximate, date.uncertain, messages);
  const end = qualified(last, date.endApproximate, date.endUncertain, messages);
  if (!endKnown) return date.openEnd ? messages.since(start) : messages.endUnknown(start);
  if (!startKnown) return date.openStart ? messages.until(end) : messages.startUnknown(end);
  return messages.fromTo(start, end);
}

/**
 * Whether bounds, ms since 1970 UTC, reach beyond the unit in which they start. A side of a span may be shorter than
 * its unit, as the other side limits it.
 */
function isWide(earliest: number, latest: number, precision: Precision): boolean {
  return Number.isFinite(latest) && latest > endOfUnit(earliest, precision);
}

function qualified(words: string, approximate: boolean, uncertain: boolean, messages: DateMessages): string {
  const about = approximate ? messages.about(words) : words;
  return uncertain ? messages.uncertain(about) : about;
}

function formatBetween(earliest: number, latest: number, precision: Precision, style: SideStyle): string {
  const last = startOfLastUnit(latest, precision);
  const sameYear = calendarDay(earliest).year === calendarDay(last).year;
  const first = formatUnit(earliest, precision, {
    ...style,
    omitYear: style.omitYear || (sameYear && yearComesLast(style.locale)),
  });
  const second = formatUnit(last, precision, style);
  // Far from the present all units are told by their year alone, which may be the same for both.
  return first === second ? first : style.messages.between(first, second);
}

/** Whether the locale writes the year last, so that "June 21 and September 10, 2021" can name it once for both. */
function yearComesLast(locale: string): boolean {
  const parts = dateTimeFormat(locale, {year: 'numeric', month: 'long', day: 'numeric'}).formatToParts(0);
  return parts.filter(({type}) => type !== 'literal').at(-1)?.type === 'year';
}

/** Formats the unit that contains `ms`. */
function formatUnit(ms: number, precision: Precision, style: SideStyle): string {
  const {locale, messages} = style;
  const months = UNIT_MONTHS[precision] ?? 0;
  if (isSeason(precision)) return messages.season(precision, formatYear(ms, locale));
  if (months > 12) return formatYears(ms, months / 12, style);
  if (months === 12 || !withinDate(ms)) return formatYear(ms, locale);
  if (months > 1)
    return (
      formatRange(ms, startOfLastUnit(endOfUnit(ms, precision), 'month'), 'month', style) ?? formatYear(ms, locale)
    );
  return withOffset(dateTimeFormat(locale, unitOptions(precision, style, ms)).format(ms), precision, style);
}

/** Formats a decade, century or millennium: "the 1560s" if AD and not ambiguous, else a range of years. */
function formatYears(ms: number, count: number, style: SideStyle): string {
  const {year} = calendarDay(ms);
  const first = year > 0 ? Math.floor(year / count) * count : year;
  const named = first > 0 && (count === 10 ? first % 100 !== 0 : count === 100 && first % 1000 !== 0);
  const start = startOfDay(first);
  if (named) return style.messages.yearsFrom(formatYear(start, style.locale));
  const last = startOfDay(first + count - 1);
  return (
    formatRange(start, last, 'year', style) ??
    style.messages.fromTo(formatYear(start, style.locale), formatYear(last, style.locale))
  );
}

/** Formats a start and an end as one range, which names once what they share; undefined if `Intl` cannot. */
function formatRange(start: number, end: number, precision: Precision, style: SideStyle): string | undefined {
  if (!withinDate(start, end) || end < start || !IN_RANGES.test(precision)) return undefined;
  const options =
    precision === 'year'
      ? {year: 'numeric' as const, ...eraFor(start, end)}
      : unitOptions(precision, style, start, end);
  return withOffset(formatRangeOf(style.locale, {...options, start, end}), precision, style);
}

/** Matches the units in which `Intl` can format a range. */
const IN_RANGES = /^(day|month|year|hour|minute|.*second)$/;

const MINUTE = {hour: 'numeric', minute: '2-digit'} as const;
const SECOND = {...MINUTE, second: '2-digit'} as const;
const TIME_OPTIONS: Partial<Record<Precision, Intl.DateTimeFormatOptions>> = {
  hour: {hour: 'numeric'},
  minute: MINUTE,
  second: SECOND,
  millisecond: {...SECOND, fractionalSecondDigits: 3},
};

/** The options of `Intl` for months, days and times of day. */
function unitOptions(precision: Precision, style: DateStyle, ...instants: number[]): Intl.DateTimeFormatOptions {
  return {
    month: style.length === 'long' ? 'long' : 'short',
    ...(precision !== 'month' && {day: 'numeric'}),
    ...(!style.omitYear && {year: 'numeric', ...eraFor(...instants)}),
    ...TIME_OPTIONS[precision],
  };
}

/** Appends the UTC offset to a time of day; a time without one is local to an unknown place, and stays as it is. */
function withOffset(words: string, precision: Precision, {messages, offset}: SideStyle): string {
  return offset === undefined || !isTimeOfDay(precision) ? words : messages.withOffset(words, offset);
}
