import {calendarDay, DAY, HOUR, MEAN_YEAR, MINUTE, SECOND, startOfDay} from './calendar.js';
import {formatYear, roundYear, withinDate} from './format-year.js';
import {cached, dateTimeFormat} from './intl-cache.js';
import {toInstant, toWall, zones} from './zones.js';

/** A labelled tick of the axis. */
export interface Tick {
  /** ms since 1970 UTC. */
  readonly time: number;
  /** Empty if there is no room for it beside other labels. */
  readonly label: string;
  /** The width of the label, px. */
  readonly width: number;
}

/** Input of `axisTicks`: the axis in time and px, and how its labels are written. */
export interface AxisOptions {
  /** `[start, end)` in ms since 1970 UTC. */
  readonly start: number;
  readonly end: number;
  /** px. */
  readonly length: number;
  readonly locale: string;
  /** The time zone whose days and hours the ticks mark, as `readZone` returns it. */
  readonly zone: string;
  /** How much of the axis a label takes, px: its width, or its height on a vertical axis. */
  readonly measure: (label: string) => number;
  /** The least distance between labelled ticks, px. */
  readonly spacing: number;
  /** Always abbreviates months, as a vertical axis does, where the column of labels is narrow. */
  readonly shortMonths?: boolean;
  /**
   * The view can be panned: the scale alone then decides whether months are abbreviated, so that this does not change
   * while panning.
   */
  readonly isMoving?: boolean;
  /** Distance from a tick to the start of its label, px; if negative, labels are centred on their ticks. */
  readonly labelOffset: number;
  /** How much of the end of the axis labels must leave free, px, such as for the name of the zone. */
  readonly taken?: number;
}

/** Ticks with labels, and the times of the finer ticks between them, in order. */
export interface AxisTicks {
  readonly ticks: readonly Tick[];
  readonly minor: readonly number[];
}

type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A distance between ticks: so many of a unit of the calendar. */
export interface Interval {
  readonly unit: Unit;
  readonly count: number;
  /** Approximate, ms. */
  readonly length: number;
}

const UNIT_LENGTH: Record<Unit, number> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  month: MEAN_YEAR / 12,
  year: MEAN_YEAR,
};

/** The intervals that ticks can have, finest first. Years go in steps of 1, 2 and 5, up to 5 × 10¹². */
export const INTERVALS: readonly Interval[] = (
  [
    ['millisecond', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
    ['second', [1, 5, 15, 30]],
    ['minute', [1, 5, 15, 30]],
    ['hour', [1, 3, 6, 12]],
    ['day', [1, 2, 7]],
    ['month', [1, 3]],
    ['year', Array.from({length: 39}, (_, i) => [1, 2, 5][i % 3] * 10 ** Math.floor(i / 3))],
  ] as const
).flatMap(([unit, counts]) => counts.map((count) => ({unit, count, length: count * UNIT_LENGTH[unit]})));

/** The least distance between minor ticks, px. */
export const MINOR_SPACING = 12;
/** The least gap between two labels, px. */
export const LABEL_GAP = 12;
/** Monday, 1969-12-29, ms since 1970: ticks every 7 days are on Mondays. */
const FIRST_MONDAY = -3 * DAY;

/**
 * Chooses the finest ticks whose labels have room, from milliseconds to billions of years. Labels never overlap. The
 * year, month or day that labels share is named only in the first label and in those at which a new one begins.
 */
export function axisTicks(options: AxisOptions): AxisTicks {
  const {start, end, length, labelOffset, taken = 0} = options;
  const pxPerMs = length / (end - start);
  const least = leastInterval(start, end);
  for (let i = 0; i < INTERVALS.length; i++) {
    const interval = INTERVALS[i];
    if (interval.length < least || (interval.length * pxPerMs < options.spacing && i < INTERVALS.length - 1)) continue;
    const times = ticksOf(interval, options);
    const months =
      interval.unit !== 'month' || options.shortMonths
        ? SHORT
        : !options.isMoving
          ? LONG_OR_SHORT
          : longMonthsFit(interval.length * pxPerMs, options)
            ? LONG
            : SHORT;
    const drafts = months
      .map((month) => label(times, interval, month, options))
      // An interval is used only if all its labels fit: half of them would say less than a coarser interval does.
      // Exempt are the second label, which the longer first one may displace, and those at the end of the axis.
      .filter((draft) =>
        draft.every(
          ({time, label: text, width}, index) =>
            text !== '' ||
            index === 1 ||
            index === draft.length - 1 ||
            (time - start) * pxPerMs + labelOffset + width > length - taken,
        ),
      );
    const ticks = drafts.find((draft) => draft.at(-1)?.label !== '') ?? drafts[0];
    if (ticks) return {ticks, minor: minorTicks(i, options)};
  }
  return {ticks: [], minor: []};
}

const LONG = ['long'] as const;
const SHORT = ['short'] as const;
const LONG_OR_SHORT = ['long', 'short'] as const;

const monthNames = cached((locale, options: Intl.DateTimeFormatOptions) =>
  Array.from({length: 12}, (_, i) => dateTimeFormat(locale, options).format(startOfDay(2000, i + 1))),
);

/** Whether every month has room for its whole name, and its year. */
function longMonthsFit(px: number, {locale, measure}: AxisOptions): boolean {
  return monthNames(locale, {month: 'long', year: 'numeric'}).every((name) => measure(name) + LABEL_GAP <= px);
}

function minorTicks(major: number, options: AxisOptions): readonly number[] {
  const {start, end, length} = options;
  const finest = INTERVALS.findIndex(
    (interval) =>
      interval.length >= leastInterval(start, end) && (interval.length * length) / (end - start) >= MINOR_SPACING,
  );
  return finest >= 0 && finest < major ? ticksOf(INTERVALS[finest], options) : [];
}

/**
 * The shortest usable interval between two instants, ms. Far from 1970 doubles are more than 1 ms apart, so that adding
 * 1 changes nothing; beyond the range of `Date`, `Intl` names nothing finer than years.
 */
export function leastInterval(start: number, end: number): number {
  const grain = Math.max(Math.abs(start), Math.abs(end)) * 2 ** -48;
  return withinDate(start, end) ? grain : Math.max(grain, MEAN_YEAR);
}

/** The times of the ticks of an interval within `[start, end)`, ms since 1970 UTC: round times in the zone. */
export function ticksOf(
  {unit, count}: Interval,
  {start, end, zone}: Pick<AxisOptions, 'start' | 'end' | 'zone'>,
): number[] {
  const times: number[] = [];
  const step = count * UNIT_LENGTH[unit];
  const origin = count === 7 ? FIRST_MONDAY : 0;
  if (step < DAY) {
    // Between clock changes, local time runs evenly. An hour that occurs twice gets its ticks twice.
    for (const stretch of zones.rules?.evenStretches(start, end, zone) ?? [{start, end, offset: 0}]) {
      const wall = stretch.start + stretch.offset;
      let n = Math.ceil(wall / step);
      // A day whose midnight the clocks skip begins at the clock change.
      if (
        stretch.start > start &&
        wall < n * step &&
        Math.floor(wall / DAY) > Math.floor(toWall(stretch.start - 1, zone) / DAY)
      )
        times.push(stretch.start);
      for (; n * step - stretch.offset < stretch.end; n++) times.push(n * step - stretch.offset);
    }
    return times;
  }
  const wall = toWall(start, zone);
  const {year, month} = calendarDay(wall);
  // Begin one tick early: the clocks may change between the first tick and `start`.
  for (
    let n =
      Math.floor(unit === 'year' ? year / count : unit === 'month' ? (month - 1) / count : (wall - origin) / step) - 1;
    ;
    n++
  ) {
    const at =
      unit === 'year'
        ? startOfDay(roundYear(n * count, count))
        : unit === 'month'
          ? startOfDay(year, n * count + 1)
          : origin + n * step;
    const time = toInstant(at, zone);
    if (time >= end) return times;
    if (time >= start && time !== times.at(-1)) times.push(time);
  }
}

function label(times: readonly number[], interval: Interval, month: 'long' | 'short', options: AxisOptions): Tick[] {
  const {start, end, length, locale, zone, measure, labelOffset, taken = 0} = options;
  const walls = times.map((time) => toWall(time, zone));
  const isCentred = labelOffset < 0;
  const drafts = times.map((time, i) => {
    const wall = walls[i];
    const context = i === 0 || contextOf(wall, interval.unit) !== contextOf(walls[i - 1], interval.unit);
    const role = i === 0 ? 'first' : context ? 'context' : 'plain';
    const startsYear = i === 0 || calendarDay(wall).year !== calendarDay(walls[i - 1]).year;
    const text = tickLabel(wall, {
      unit: interval.unit,
      month,
      role,
      startsYear,
      locale,
      erasMeet: start < startOfDay(1),
    });
    const width = measure(text);
    const at = ((time - start) / (end - start)) * length + (isCentred ? -width / 2 : labelOffset);
    return {time, text, width, at, context};
  });
  // Place labels with a year, month or day first: without them the plain ones would be misread.
  const placed: (typeof drafts)[number][] = [];
  for (const draft of [...drafts.filter(({context}) => context), ...drafts.filter(({context}) => !context)]) {
    const fits = isCentred
      ? draft.at >= -draft.width / 2 && draft.at <= length
      : draft.at >= 0 && draft.at + draft.width <= length - taken;
    const free = placed.every(
      (other) => draft.at >= other.at + other.width + LABEL_GAP || other.at >= draft.at + draft.width + LABEL_GAP,
    );
    if (fits && free) placed.push(draft);
  }
  return drafts.map((draft) => ({
    time: draft.time,
    label: placed.includes(draft) ? draft.text : '',
    width: draft.width,
  }));
}

/** What labels of this unit omit (era, year, month or day), as a number that changes with it. */
export function contextOf(wall: number, unit: Unit): number {
  const {year, month} = calendarDay(wall);
  if (unit === 'year') return year > 0 ? 1 : 0;
  if (unit === 'month') return year;
  if (unit === 'day') return year * 12 + month;
  return Math.floor(wall / DAY);
}

const TIME_OF_DAY: Partial<Record<Unit, Intl.DateTimeFormatOptions>> = {
  hour: {hour: 'numeric', minute: '2-digit'},
  minute: {hour: 'numeric', minute: '2-digit'},
  second: {hour: 'numeric', minute: '2-digit', second: '2-digit'},
  millisecond: {minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3},
};

interface TickLabelOptions {
  readonly unit: Unit;
  readonly month: 'long' | 'short';
  readonly role: 'first' | 'context' | 'plain';
  /** Whether it is the first tick in its year. */
  readonly startsYear: boolean;
  readonly locale: string;
  readonly erasMeet: boolean;
}

/**
 * Formats a tick's label: "plain", with the year, month or day that begins there ("context"), or with all that later
 * labels omit ("first"); with the era if the axis has years before 1 AD.
 * @param wall - local time of the zone, as ms since 1970 as if it were UTC.
 */
export function tickLabel(wall: number, {unit, month, role, startsYear, locale, erasMeet}: TickLabelOptions): string {
  if (unit === 'year' || !withinDate(wall))
    return formatYear(wall, locale, wall < startOfDay(1) || (role !== 'plain' && erasMeet));
  const format = (options: Intl.DateTimeFormatOptions) => dateTimeFormat(locale, options).format(wall);
  // "Jul 69" could be 1969, and "Jul 214" a day: a year of few digits says its era beside a month.
  const year: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...((erasMeet || wall < startOfDay(1000)) && {era: 'short'}),
  };
  if (unit === 'month') return role === 'plain' ? monthName(wall, month, locale) : format({month, ...year});
  const day: Intl.DateTimeFormatOptions = {month: 'short', day: 'numeric', ...(startsYear && year)};
  if (unit === 'day') return role === 'plain' ? dayName(wall, locale) : format(day);
  const midnight = wall % DAY === 0;
  if (role === 'first' && !midnight) return format({...day, hour: 'numeric', ...TIME_OF_DAY[unit]});
  return format(role === 'plain' ? TIME_OF_DAY[unit]! : day);
}

/**
 * The name of a month as written beside a year: some languages abbreviate a month alone differently ("Mär", but "Feb.
 * 2021").
 */
function monthName(time: number, month: 'long' | 'short', locale: string): string {
  const parts = dateTimeFormat(locale, {month, year: 'numeric'}).formatToParts(time);
  const year = parts.findIndex(({type}) => type === 'year');
  const isFirst = year < parts.findIndex(({type}) => type === 'month');
  // Remove with the year what joins it to the month: a separator, and in Persian a hamza on the last letter.
  return (isFirst ? parts.slice(year + 2) : parts.slice(0, year - 1))
    .map(({value}) => value)
    .join('')
    .replace(/\u0654$/, '');
}

/** A day as written beside a month, with the point that some languages put after it: "8." beside "1. Feb.". */
function dayName(time: number, locale: string): string {
  const day = dateTimeFormat(locale, {day: 'numeric'}).format(time);
  const parts = dateTimeFormat(locale, {month: 'short', day: 'numeric'}).formatToParts(time);
  const after = parts[parts.findIndex(({type}) => type === 'day') + 1]?.value ?? '';
  return after.startsWith('.') && !day.endsWith('.') ? `${day}.` : day;
}
