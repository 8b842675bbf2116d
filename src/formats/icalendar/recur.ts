import {calendarDay, DAY, HOUR, MINUTE, SECOND, startOfDay} from '../../time/calendar.js';
import {daysInMonth} from '../../time/month-length.js';
import {weekdayOf} from './calendar-values.js';
import type {RecurrenceRule, RuleDay} from './recurrence-rule.js';

/** After so many periods in which nothing recurs, nothing ever will: February 30. The calendar repeats in 400 years. */
const FRUITLESS = {long: 500, short: 5000};
const LAST_YEAR = 9999;

/** A period of a rule, such as one of its months: the days that it may have, and the times on each of these. */
interface Period {
  readonly days: readonly number[];
  readonly times: readonly number[];
}

/**
 * The times at which something recurs, in order, from the first on, in ms on clocks as if these showed UTC. The first
 * one is among them whether the rule has it or not. It ends where nothing can follow, and with the year 9999; the
 * limits of the rule itself, a count and a last time, are for the caller to keep.
 */
export function* recur(rule: RecurrenceRule, first: number): Generator<number> {
  yield first;
  const limit = /^(?:YEAR|MONTH)LY$/.test(rule.frequency) ? FRUITLESS.long : FRUITLESS.short;
  let last = first;
  let fruitless = 0;
  for (const {days, times} of periods(rule, first)) {
    const all = days.flatMap((day) => times.map((time) => day + time));
    let isFruitless = true;
    for (const time of rule.positions.length ? atPositions(all, rule.positions) : all) {
      if (time <= last) continue;
      isFruitless = false;
      last = time;
      yield time;
    }
    fruitless = isFruitless ? fruitless + 1 : 0;
    if (fruitless > limit) return;
  }
}

function atPositions(times: readonly number[], positions: readonly number[]): number[] {
  return positions
    .map((position) => times.at(position < 0 ? position : position - 1))
    .filter((time) => time !== undefined)
    .sort((a, b) => a - b);
}

/** The periods of a rule, from that of its first time on. */
function* periods(rule: RecurrenceRule, first: number): Generator<Period> {
  const {frequency, interval} = rule;
  const firstDay = Math.floor(first / DAY) * DAY;
  const {year, month, day} = calendarDay(firstDay);
  if (frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY') {
    yield* shortPeriods(rule, first);
    return;
  }
  const times = timesOfDay(rule, first - firstDay);
  if (frequency === 'YEARLY')
    for (let y = year; y <= LAST_YEAR; y += interval) yield {days: daysOfYear(rule, y, {month, day}), times};
  else if (frequency === 'MONTHLY')
    for (let m = year * 12 + month - 1; m < (LAST_YEAR + 1) * 12; m += interval)
      yield {days: daysOfMonth(rule, Math.floor(m / 12), (m % 12) + 1, day), times};
  else if (frequency === 'WEEKLY') {
    const weekdays = new Set(rule.days.length ? rule.days.map(({weekday}) => weekday) : [weekdayOf(firstDay)]);
    const end = startOfDay(LAST_YEAR + 1);
    const start = firstDay - ((weekdayOf(firstDay) - rule.weekStart + 7) % 7) * DAY;
    for (let week = start; week < end; week += interval * 7 * DAY) {
      const days = Array.from({length: 7}, (_, i) => week + i * DAY);
      yield {days: days.filter((each) => weekdays.has(weekdayOf(each)) && isInMonths(rule, each)), times};
    }
  } else {
    const end = startOfDay(LAST_YEAR + 1);
    for (let each = firstDay; each < end; each += interval * DAY) yield {days: fits(rule, each) ? [each] : [], times};
  }
}

/** Periods shorter than a day; days that do not fit are left out at once. */
function* shortPeriods(rule: RecurrenceRule, first: number): Generator<Period> {
  const unit = rule.frequency === 'HOURLY' ? HOUR : rule.frequency === 'MINUTELY' ? MINUTE : SECOND;
  const step = rule.interval * unit;
  const start = Math.floor(first / unit) * unit;
  const end = startOfDay(LAST_YEAR + 1);
  for (let at = start; at < end;) {
    const day = Math.floor(at / DAY) * DAY;
    if (!fits(rule, day)) {
      yield {days: [], times: []};
      at += Math.max(1, Math.ceil((day + DAY - at) / step)) * step;
      continue;
    }
    const [hour, minute, second] = [HOUR, MINUTE, SECOND].map(
      (size, i) => Math.floor((at - day) / size) % [24, 60, 60][i],
    );
    const has = (list: readonly number[], value: number) => !list.length || list.includes(value);
    const isIn =
      has(rule.hours, hour) &&
      (unit >= HOUR || has(rule.minutes, minute)) &&
      (unit >= MINUTE || has(rule.seconds, second));
    const inner = {
      ...rule,
      hours: [hour],
      minutes: unit >= HOUR ? rule.minutes : [minute],
      seconds: unit >= MINUTE ? rule.seconds : [second],
    };
    yield {days: isIn ? [day] : [], times: isIn ? timesOfDay(inner, first - Math.floor(first / DAY) * DAY) : []};
    at += step;
  }
}

/** The times of day of a rule, in ms; where it does not say an hour, a minute or a second, that of the first time. */
function timesOfDay({hours, minutes, seconds}: RecurrenceRule, first: number): number[] {
  const or = (list: readonly number[], size: number, count: number) =>
    list.length ? list : [Math.floor(first / size) % count];
  return or(hours, HOUR, 24).flatMap((hour) =>
    or(minutes, MINUTE, 60).flatMap((minute) =>
      or(seconds, SECOND, 60).map((second) => hour * HOUR + minute * MINUTE + second * SECOND),
    ),
  );
}

const isInMonths = ({months}: RecurrenceRule, day: number) => !months.length || months.includes(calendarDay(day).month);

/** Whether a number counted from the start, or from the end as a negative one, is in a list; any is in an empty one. */
const counted = (list: readonly number[], number: number, count: number) =>
  !list.length || list.includes(number) || list.includes(number - count - 1);

/** Whether a day is one of a rule, whatever its period; days of the week count without their number. */
function fits(rule: RecurrenceRule, wall: number): boolean {
  const {year, month, day} = calendarDay(wall);
  return (
    (!rule.months.length || rule.months.includes(month)) &&
    counted(rule.monthDays, day, daysInMonth(year, month)) &&
    fitsYear(rule, wall, year) &&
    (!rule.days.length || rule.days.some(({weekday}) => weekday === weekdayOf(wall)))
  );
}

function fitsYear(rule: RecurrenceRule, wall: number, year: number): boolean {
  const start = startOfDay(year);
  const length = (startOfDay(year + 1) - start) / DAY;
  return (
    counted(rule.yearDays, (wall - start) / DAY + 1, length) &&
    (!rule.weeks.length || counted(rule.weeks, ...weekOf(wall, rule.weekStart)))
  );
}

/** The number of the week that a day is in, and how many its year has. The first week has four days of its year. */
function weekOf(wall: number, weekStart: number): [week: number, count: number] {
  const middle = (day: number) => day - ((weekdayOf(day) - weekStart + 7) % 7) * DAY + 3 * DAY;
  const {year} = calendarDay(middle(wall));
  const numberOf = (day: number) => Math.floor((middle(day) - startOfDay(year)) / (7 * DAY)) + 1;
  return [numberOf(wall), numberOf(startOfDay(year, 12, 28))];
}

/** Whether a day is one of the numbered days of the week of a period, which has `length` days from `start` on. */
function isNth(days: readonly RuleDay[], wall: number, start: number, length: number): boolean {
  const weekday = weekdayOf(wall);
  const index = (wall - start) / DAY;
  return days.some(
    (day) =>
      day.weekday === weekday &&
      (day.nth === undefined ||
        (day.nth > 0 ? Math.floor(index / 7) + 1 === day.nth : -Math.floor((length - 1 - index) / 7) - 1 === day.nth)),
  );
}

function daysOfMonth(rule: RecurrenceRule, year: number, month: number, firstDay: number): number[] {
  if (rule.months.length && !rule.months.includes(month)) return [];
  const length = daysInMonth(year, month);
  const start = startOfDay(year, month);
  if (!rule.monthDays.length && !rule.days.length) return firstDay <= length ? [start + (firstDay - 1) * DAY] : [];
  return Array.from({length}, (_, i) => start + i * DAY).filter(
    (day, i) => counted(rule.monthDays, i + 1, length) && (!rule.days.length || isNth(rule.days, day, start, length)),
  );
}

function daysOfYear(rule: RecurrenceRule, year: number, first: {month: number; day: number}): number[] {
  const {months, weeks, yearDays, monthDays, days} = rule;
  // By months, unless the rule counts weeks or days of the year, or days of the week from the ends of the year.
  if (!weeks.length && !yearDays.length && (months.length || monthDays.length || !days.length)) {
    const all = months.length ? months : monthDays.length ? Array.from({length: 12}, (_, i) => i + 1) : [first.month];
    return all.flatMap((month) => daysOfMonth(rule, year, month, first.day));
  }
  const start = startOfDay(year);
  const length = (startOfDay(year + 1) - start) / DAY;
  const weekday = weekdayOf(startOfDay(year, first.month, first.day));
  return Array.from({length}, (_, i) => start + i * DAY).filter((day) => {
    if (!fitsYear(rule, day, year) || !isInMonths(rule, day)) return false;
    const {month, day: date} = calendarDay(day);
    if (!counted(monthDays, date, daysInMonth(year, month))) return false;
    if (weeks.length)
      return days.length ? days.some((each) => each.weekday === weekdayOf(day)) : weekday === weekdayOf(day);
    return !days.length || isNth(days, day, start, length);
  });
}
