import {readTime, type CalendarTime} from './calendar-values.js';

const UNITS = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof UNITS)[number];
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A day of the week, from 0 for Sunday; with a number, only that one in its month or year, from the end if negative. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth: number | undefined;
}

/** How often something recurs, as RFC 5545 says it. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: CalendarTime | undefined;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** The weekday on which weeks begin. */
  readonly weekStart: number;
}

/** The parts that are lists of numbers: their least and most, and whether they may count from the end. */
const LISTS: Readonly<Record<string, readonly [least: number, most: number, isSigned?: boolean]>> = {
  BYMONTH: [1, 12],
  BYWEEKNO: [1, 53, true],
  BYYEARDAY: [1, 366, true],
  BYMONTHDAY: [1, 31, true],
  BYHOUR: [0, 23],
  BYMINUTE: [0, 59],
  BYSECOND: [0, 59],
  BYSETPOS: [1, 366, true],
};

/** Reads a rule; throws a RangeError that says which part of it is wrong. */
export function readRule(value: string): RecurrenceRule {
  const parts = new Map<string, string>();
  for (const part of value.split(';').filter((each) => each.trim())) {
    const [key, text = ''] = part.split('=', 2).map((side) => side.trim().toUpperCase());
    parts.set(key, text);
  }
  const frequency = parts.get('FREQ') as Frequency;
  if (!UNITS.includes(frequency)) throw new RangeError(`FREQ is one of ${UNITS.join(', ')}`);
  const wrong = (key: string, what: string) => new RangeError(`"${key}=${parts.get(key)!}" is no ${what}`);
  const whole = (key: string) => {
    const text = parts.get(key);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text) || Number(text) < 1) throw wrong(key, 'number from 1 on');
    return Number(text);
  };
  const list = (key: string): number[] => {
    const [least, most, isSigned] = LISTS[key];
    return [...new Set((parts.get(key)?.split(',') ?? []).map(Number))]
      .sort((a, b) => a - b)
      .map((number) => {
        const size = isSigned ? Math.abs(number) : number;
        if (!Number.isInteger(number) || size < least || size > most) throw wrong(key, `list of ${least} to ${most}`);
        return number;
      });
  };
  const until = parts.get('UNTIL');
  const end = until === undefined ? undefined : readTime(until);
  if (until !== undefined && !end) throw wrong('UNTIL', 'day or time');
  const weekStart = parts.has('WKST') ? WEEKDAYS.indexOf(parts.get('WKST')!) : 1;
  if (weekStart < 0) throw wrong('WKST', `one of ${WEEKDAYS.join(', ')}`);
  const days = (parts.get('BYDAY')?.split(',') ?? []).map((day) => {
    const [found, nth, name] = /^([-+]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(day.trim()) ?? [];
    if (!found || Number(nth) === 0) throw wrong('BYDAY', `list of ${WEEKDAYS.join(', ')}`);
    return {weekday: WEEKDAYS.indexOf(name), nth: nth === undefined ? undefined : Number(nth)};
  });
  for (const key of parts.keys())
    if (!(key in LISTS) && !/^(?:FREQ|INTERVAL|COUNT|UNTIL|BYDAY|WKST)$/.test(key) && !key.startsWith('X-'))
      throw new RangeError(`"${key}" is no part of a rule that is known`);
  return {
    frequency,
    // Some programs write 0 for "each".
    interval: parts.get('INTERVAL') === '0' ? 1 : (whole('INTERVAL') ?? 1),
    count: whole('COUNT'),
    until: end,
    months: list('BYMONTH'),
    weeks: list('BYWEEKNO'),
    yearDays: list('BYYEARDAY'),
    monthDays: list('BYMONTHDAY'),
    days,
    hours: list('BYHOUR'),
    minutes: list('BYMINUTE'),
    seconds: list('BYSECOND'),
    positions: list('BYSETPOS'),
    weekStart,
  };
}
