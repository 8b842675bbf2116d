import {calendarDay, DAY, HOUR, MEAN_YEAR, MINUTE, SECOND, startOfDay} from './calendar.js';
import {eraFor, formatYear, roundYear, withinDate} from './format-year.js';
import {dateTimeFormat} from './intl-cache.js';
import {toInstant, toWall, zones} from './zones.js';

/** A labelled tick of the axis. */
export interface Tick {
  /** ms since 1970 UTC. */
  readonly time: number;
  /** Empty where a label found no place beside its neighbours. */
  readonly label: string;
  /** How wide the label is, px. */
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
  /** Months in their short form only, where labels stand beside each other on lines of their own. */
  readonly shortMonths?: boolean;
  /**
   * The view can be panned: the scale alone then decides whether months are abbreviated, so that this does not change
   * while panning.
   */
  readonly isMoving?: boolean;
  /** From a tick to where its label starts, px; negative for labels that stand centred on their tick. */
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
  /** About how long it is, ms. */
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

/**
 * The distances that people count time in, finest first; years go on in 1, 2 and 5 to the age of the universe and
 * beyond.
 */
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

/** Between minor ticks, px at least. */
export const MINOR_SPACING = 12;
/** Between two labels, px at least. */
export const LABEL_GAP = 12;
/** Monday, 1969-12-29: where weeks are counted from. */
const FIRST_MONDAY = -3 * DAY;

/**
 * The finest ticks whose labels have room, from milliseconds to billions of years. Labels never collide, and what they
 * share is said once: the first label, and every one with which a year, a month or a day begins, names it.
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

/** Whether every month has room for its whole name, and its year. */
function longMonthsFit(px: number, {locale, measure}: AxisOptions): boolean {
  const name = (month: number) =>
    dateTimeFormat(locale, {month: 'long', year: 'numeric'}).format(startOfDay(2000, month));
  return Array.from({length: 12}, (_, month) => measure(name(month + 1))).every((width) => width + LABEL_GAP <= px);
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

/** The ticks of an interval within `[start, end)`: where the calendar and the clocks of the zone come to them. */
export function ticksOf(
  {unit, count}: Interval,
  {start, end, zone}: Pick<AxisOptions, 'start' | 'end' | 'zone'>,
): number[] {
  const times: number[] = [];
  const step = count * UNIT_LENGTH[unit];
  const origin = count === 7 ? FIRST_MONDAY : 0;
  if (step < DAY) {
    // Between two changes of the clocks hours are even; an hour that is shown twice has its ticks twice.
    for (const stretch of zones.rules?.evenStretches(start, end, zone) ?? [{start, end, offset: 0}]) {
      const wall = stretch.start + stretch.offset;
      let n = Math.ceil(wall / step);
      // A day whose midnight the clocks leap over begins all the same.
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
  // From before the first on, because clocks may be changed between it and the start.
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
  const year: Intl.DateTimeFormatOptions = {year: 'numeric', ...(erasMeet ? {era: 'short'} : eraFor(wall))};
  if (unit === 'month') return role === 'plain' ? monthName(wall, month, locale) : format({month, ...year});
  const day: Intl.DateTimeFormatOptions = {month: 'short', day: 'numeric', ...(startsYear && year)};
  if (unit === 'day') return role === 'plain' ? dayName(wall, locale) : format(day);
  const midnight = wall % DAY === 0;
  if (role === 'first' && !midnight) return format({...day, hour: 'numeric', ...TIME_OF_DAY[unit]});
  return format(role === 'plain' ? TIME_OF_DAY[unit]! : day);
}

/** A month as it is called beside its year: alone, some languages shorten it otherwise ("Mär" beside "Feb. 2021"). */
function monthName(time: number, month: 'long' | 'short', locale: string): string {
  const parts = dateTimeFormat(locale, {month, year: 'numeric'}).formatToParts(time);
  const year = parts.findIndex(({type}) => type === 'year');
  const isFirst = year < parts.findIndex(({type}) => type === 'month');
  // With the year goes what ties it to the month: in Persian that is a hamza on its last letter.
  return (isFirst ? parts.slice(year + 2) : parts.slice(0, year - 1))
    .map(({value}) => value)
    .join('')
    .replace(/\u0654$/, '');
}

/** A day as it is called beside its month, with the point that some languages write after it: "8." beside "1. Feb.". */
function dayName(time: number, locale: string): string {
  const day = dateTimeFormat(locale, {day: 'numeric'}).format(time);
  const parts = dateTimeFormat(locale, {month: 'short', day: 'numeric'}).formatToParts(time);
  const after = parts[parts.findIndex(({type}) => type === 'day') + 1]?.value ?? '';
  return after.startsWith('.') && !day.endsWith('.') ? `${day}.` : day;
}
