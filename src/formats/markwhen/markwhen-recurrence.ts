import {DAY} from '../../time/calendar.js';
import {recur} from '../icalendar/recur.js';
import {readRule} from '../icalendar/recurrence-rule.js';
import {type DateContext, readAmount, readMarkwhenDate, shift, type Span} from './markwhen-date.js';

/** So many times of one event are shown. */
export const MOST_TIMES = 5000;

/** When an event takes place again. */
export interface Times {
  /** The starts of all its times, on clocks as if they showed UTC. */
  readonly starts: readonly number[];
  /** Why there are no more, where the text does not say that there are none. */
  readonly cut?: 'window' | 'number';
}

const UNITS: Readonly<Record<string, string>> = {
  year: 'YEARLY',
  y: 'YEARLY',
  month: 'MONTHLY',
  week: 'WEEKLY',
  w: 'WEEKLY',
  day: 'DAILY',
  d: 'DAILY',
  hour: 'HOURLY',
  h: 'HOURLY',
  minute: 'MINUTELY',
  min: 'MINUTELY',
  second: 'SECONDLY',
  sec: 'SECONDLY',
  s: 'SECONDLY',
};
const WEEKDAYS = /^(sun|mon|tue|wed|thu|fri|sat)/;

/**
 * The times of an event by words such as `every 2 weeks x 3`, `every Monday until 2025`, `every year for 10 years`;
 * undefined if they are not understood.
 * @param end - where times are cut that have no end.
 */
export function markwhenTimes(every: string, span: Span, end: number, context: DateContext): Times | undefined {
  const lower = every.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const [found, what, times, amountText, repeats, untilText] =
    /^every (.+?)(?: for (\d+) times| for (\d+ ?[a-z ]+)| x ?(\d+)| (?:until|til|till|to|\|) (.+))?$/.exec(lower) ?? [];
  const rule = found && ruleOf(what);
  if (!rule) return undefined;
  const count = Number(times ?? repeats ?? Infinity);
  const amount = amountText === undefined ? undefined : readAmount(amountText);
  const until = untilText === undefined ? undefined : readMarkwhenDate(untilText, context);
  if ((amountText !== undefined && !amount) || (untilText !== undefined && !until)) return undefined;
  const isEndless = count === Infinity && !amount && !until;
  const last = until ? until.to : amount ? shift(span.from, amount) : isEndless ? end : Infinity;
  const starts: number[] = [];
  for (const start of recur(readRule(rule), span.from)) {
    if (start >= last || starts.length === count) return {starts, ...(isEndless && {cut: 'window' as const})};
    if (starts.length === MOST_TIMES) return {starts, cut: 'number'};
    starts.push(start);
  }
  return {starts};
}

/** A rule of iCalendar for what follows "every". */
function ruleOf(what: string): string | undefined {
  const [, count, unit, days] =
    /^(?:(\d+|other) )?(year|y|month|week|w|day|d|hour|h|minute|min|second|sec|s)s?(?: on (.+))?$/.exec(what) ?? [];
  if (unit) {
    const interval = `FREQ=${UNITS[unit]};INTERVAL=${count === 'other' ? 2 : (count ?? 1)}`;
    const byDay = days === undefined ? undefined : weekdays(days);
    if (days === undefined) return interval;
    if (byDay) return `${interval};BYDAY=${byDay}`;
    const date = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/.exec(days)?.[1];
    return date && unit === 'month' && Number(date) <= 31 ? `${interval};BYMONTHDAY=${date}` : undefined;
  }
  if (/^(?:week|work|business) ?days?$/.test(what)) return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
  const byDay = weekdays(what);
  return byDay && `FREQ=WEEKLY;BYDAY=${byDay}`;
}

function weekdays(text: string): string | undefined {
  const names = text.split(/, ?(?:and )?| and /).map((name) => WEEKDAYS.exec(name)?.[1].slice(0, 2).toUpperCase());
  return names.includes(undefined) ? undefined : names.join(',');
}

/** A year, so that what recurs without an end is shown as far beyond the last date of a text. */
export const BEYOND = 366 * DAY;
