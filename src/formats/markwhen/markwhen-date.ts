import {calendarDay, DAY, HOUR, MINUTE, SECOND, startOfDay} from '../../time/calendar.js';
import {instantText, isDate} from '../../time/date-forms.js';
import {dateSpellings} from '../../time/date-spellings.js';
import {readEdtf} from '../../time/read-edtf.js';
import {edtfYear} from '../date-column.js';
import {weekdayOf} from '../icalendar/calendar-values.js';

/** From which instant to which, exclusive, on clocks as if they showed UTC; and how exact that is. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly level: Level;
}

/** How exact: a year, a month, a day, a minute, a second. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** What a date may refer to. */
export interface DateContext {
  /** The event before, and those that have an id. */
  readonly prior: Span | undefined;
  byId(id: string): Span | undefined;
  readonly isDayFirst: boolean;
}

/** The date of an event as it is written. */
export interface MarkwhenDate extends Span {
  readonly edtf: string;
  /** What was taken from elsewhere, as the text does not say it. */
  readonly guessed?: string;
}

interface Side {
  readonly edtf?: string;
  readonly span: Span;
  readonly isNow?: boolean;
  readonly guessed?: string;
}

const UNITS: readonly (readonly [RegExp, number | 'month' | 'year' | 'weekday', Level])[] = [
  [/^(?:milliseconds?|ms)$/, 1, 4],
  [/^(?:seconds?|secs?|s)$/, SECOND, 4],
  [/^(?:minutes?|mins?)$/, MINUTE, 3],
  [/^(?:hours?|h)$/, HOUR, 3],
  [/^(?:week|work|business) ?(?:days?|d)$/, 'weekday', 2],
  [/^(?:days?|d)$/, DAY, 2],
  [/^(?:weeks?|w)$/, 7 * DAY, 2],
  [/^months?$/, 'month', 1],
  [/^(?:years?|y)$/, 'year', 0],
];
const UNIT = String.raw`(?:milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|(?:week|work|business) ?days?|days?|weeks?|months?|years?|[shdwy])`;
const AMOUNT = new RegExp(String.raw`(-?\d+)\s*(${UNIT})(?![a-z])(?:\s*,\s*|\s*)`, 'y');
const RELATIVE = new RegExp(
  String.raw`^(by|before|after)?\s*(?:!(\w+))?(?:\.(start|end))?\s*(?:plus\b|\+)?\s*((?:-?\d+\s*${UNIT}(?![a-z])(?:\s*,\s*|\s*))*)$`,
);
const TIME = String.raw`(\d{1,2})(?::(\d\d))?\s*([ap]m)?`;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An amount of time: years and months go by the calendar. */
export interface Amount {
  readonly months: number;
  readonly weekdays: number;
  readonly ms: number;
  readonly level: Level;
}

/** Reads `2 weeks, 3 days`; undefined if it is none. */
export function readAmount(text: string): Amount | undefined {
  let [months, weekdays, ms, level] = [0, 0, 0, 0];
  const lower = text.trim().toLowerCase();
  AMOUNT.lastIndex = 0;
  for (let found = AMOUNT.exec(lower); found; found = AMOUNT.exec(lower)) {
    const [, digits, unit] = found;
    const count = Number(digits);
    const [, size, own] = UNITS.find(([pattern]) => pattern.test(unit))!;
    if (size === 'year') months += 12 * count;
    else if (size === 'month') months += count;
    else if (size === 'weekday') weekdays += count;
    else ms += size * count;
    level = Math.max(level, own);
    if (AMOUNT.lastIndex === lower.length) return {months, weekdays, ms, level: level as Level};
  }
  return undefined;
}

/** The time an amount after another one, or before it. */
export function shift(time: number, {months, weekdays, ms}: Amount, sign: 1 | -1 = 1): number {
  let moved = time;
  if (months) {
    const midnight = Math.floor(time / DAY) * DAY;
    const {year, month, day} = calendarDay(midnight);
    const first = startOfDay(year, month + sign * months);
    const next = startOfDay(year, month + sign * months + 1);
    moved = Math.min(first + (day - 1) * DAY, next - DAY) + time - midnight;
  }
  // Counted forward from a midnight, the last day of work ends at the midnight after it; from another time of day, at the
  // same time of that day.
  const step = sign * Math.sign(weekdays) * DAY;
  const passed = step > 0 && moved % DAY === 0 ? -step : 0;
  for (let left = Math.min(Math.abs(weekdays), 100_000); left > 0;) {
    moved += step;
    if (weekdayOf(moved + passed) % 6) left--;
  }
  return moved + sign * ms;
}

/** Reads the date of an event, without what recurs; undefined if the text is none. */
export function readMarkwhenDate(given: string, context: DateContext): MarkwhenDate | undefined {
  const text = given.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (!text || text.length > 120 || !hasWordsOfDates(text)) return undefined;
  const sides = text.split(/ ?\/ ?/);
  if (sides.length === 2 && sides.every((side) => EDTF_SIDE.test(side) || RELATIVE.test(side))) {
    const read = joined(sides[0], sides[1], context);
    if (read) return read;
  }
  const whole = single(text, context);
  if (whole) return whole;
  for (const {index, 0: separator} of text.matchAll(/ to |[-\u2013]/g)) {
    const [first, last] = [text.slice(0, index).trim(), text.slice(index + separator.length).trim()];
    const read = first && last ? joined(eraOf(first, last), last, context) : undefined;
    if (read) return read;
  }
  return undefined;
}

const WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|st|nd|rd|th|am|pm|bce?|ce|ad|[twz]|to|now|by|before|after|plus|start|end|(?:week|work|business)(?:days?)?|milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|[shdy])$/;

/** Whether a text has no other words than dates have: most that stand ahead of a colon do, and cost no more than this. */
const hasWordsOfDates = (text: string) =>
  /^[\da-z!.+]/.test(text) &&
  (text.replaceAll(/!\w+/g, '').match(/[^\d\s/:.,!+\u2013-]+/g) ?? []).every((word) => WORD.test(word));

const EDTF_SIDE = /^(?:\d{4}(?:-\d\d(?:-\d\d(?: .+)?)?)?|\d{4}-?w\d\d(?:-?[1-7])?|now)$/;

/** `285–247 bce` says the era once. */
const eraOf = (first: string, last: string) =>
  /^\d{1,5}$/.test(first) ? first + (/ ?bce?$/.exec(last)?.[0] ?? '') : first;

function single(text: string, context: DateContext): MarkwhenDate | undefined {
  const relative = RELATIVE.exec(text);
  if (relative && text) {
    const [, word, id, , amounts] = relative;
    const base = baseOf(relative, context);
    if (base === undefined) return undefined;
    const amount = readAmount(amounts);
    if (!amount) return id === undefined ? undefined : dated({from: base.at, to: base.at, level: 3});
    const level = Math.max(base.level, amount.level) as Level;
    const other = shift(base.at, amount, isBackWord(word) ? -1 : 1);
    return dated({from: Math.min(base.at, other), to: Math.max(base.at, other), level});
  }
  const side = readSide(text, context);
  if (!side || side.isNow) return undefined;
  return {...side.span, edtf: side.edtf!, ...(side.guessed && {guessed: side.guessed})};
}

function joined(first: string, last: string, context: DateContext): MarkwhenDate | undefined {
  const start = relativeTime(first, context) ?? readSide(first, context);
  if (!start || start.isNow) return undefined;
  const {level} = start.span;
  if (isBack(first) && isAmount(last)) return lastingBack(start.span, readAmount(last)!);
  const {from} = start.span;
  const said = start.guessed ? {guessed: start.guessed} : undefined;
  const inner = {...context, prior: {from, to: from, level}};
  // A range up to an event ends where that event begins.
  const end = relativeTime(/^!\w+$/.test(last) ? `${last}.start` : last, inner) ?? readSide(last, inner);
  if (!end) return undefined;
  const edtf = start.edtf ?? textOf(from, level);
  if (end.isNow) return {from, to: Infinity, level, edtf: `${edtf}/..`, ...said};
  const to = end.edtf === undefined ? end.span.from : end.span.to;
  const finer = Math.max(level, end.span.level) as Level;
  if (start.edtf === undefined || end.edtf === undefined) return {...dated({from, to, level: finer}), ...said};
  return {from, to, level: finer, edtf: `${edtf}/${end.edtf}`, ...said};
}

/** A time in relation to another, by what lies between. */
function relativeTime(text: string, context: DateContext): Side | undefined {
  const found = RELATIVE.exec(text);
  if (!found) return undefined;
  const base = baseOf(found, context);
  if (!base) return undefined;
  const amount = readAmount(found[4]);
  if (!amount && found[2] === undefined) return undefined;
  const at = amount ? shift(base.at, amount, isBackWord(found[1]) ? -1 : 1) : base.at;
  return {span: {from: at, to: at, level: Math.max(base.level, amount?.level ?? 0) as Level}};
}

const isBackWord = (word: string | undefined) => word === 'before' || word === 'by';
const isBack = (text: string) => isBackWord(RELATIVE.exec(text)?.[1]);
const isAmount = (text: string) => readAmount(text) !== undefined;

/** Of `by !x 3 days - 1 week`: the week that ends three days before the event x. */
function lastingBack({from: to, level}: Span, amount: Amount): MarkwhenDate {
  return dated({from: shift(to, amount, -1), to, level: Math.max(level, amount.level) as Level});
}

/** What a date is relative to: the end of the event that it names, or of the one before; the start for "before". */
function baseOf([, word, id, edge]: RegExpExecArray, context: DateContext): {at: number; level: Level} | undefined {
  const other = id === undefined ? context.prior : context.byId(id);
  if (!other) return undefined;
  const isStart = edge ? edge === 'start' : isBackWord(word);
  return {at: isStart ? other.from : other.to, level: other.level};
}

/** A date that says itself when it is. */
function readSide(text: string, context: DateContext): Side | undefined {
  if (text === 'now') return {span: {from: Infinity, to: Infinity, level: 4}, isNow: true};
  const [, hour, minute, half] = new RegExp(`^${TIME}$`).exec(text) ?? [];
  if (hour !== undefined && (minute ?? half)) {
    if (!context.prior) return undefined;
    const day = textOf(Math.floor(context.prior.from / DAY) * DAY, 2);
    return sideOf(withTime(day, hour, minute, half), 'the day of the event before');
  }
  const edtf = /^(\d{4}(?:-\d\d){0,2})$/.exec(text)?.[1];
  if (edtf) return sideOf(edtf);
  const week = /^(\d{4})-?w(\d\d)(?:-?([1-7]))?$/.exec(text);
  if (week) return sideOf(`${week[1]}-W${week[2]}${week[3] ? `-${week[3]}` : ''}`);
  if (/^\d{4}-\d\d-\d\dt[\d:.]+z$/.test(text)) return sideOf(text.toUpperCase());
  const timed = new RegExp(`^(.+?)(?:,| )+${TIME}$`).exec(text);
  if (timed && (timed[3] ?? timed[4] ?? (/\d{4}$/.test(timed[1]) ? timed[2] : undefined))) {
    const day = readSide(timed[1], context);
    if (day?.edtf && day.span.level === 2) return sideOf(withTime(day.edtf, timed[2], timed[3], timed[4]), day.guessed);
  }
  const [, digits, era] = /^(\d{1,5}) ?(bce?|ce|ad)?$/.exec(text) ?? [];
  if (digits) return sideOf(edtfYear(era?.startsWith('b') ? 1 - Number(digits) : Number(digits)));
  const slashes = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{1,5})$/.exec(text);
  if (slashes) {
    const [, first, second, year] = slashes;
    const [month, day] = second && context.isDayFirst ? [second, first] : [first, second];
    return sideOf(
      [edtfYear(Number(year)), month, day]
        .filter(Boolean)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    );
  }
  if (!MONTHS.some((month) => text.includes(month))) return undefined;
  const own = dateSpellings(text)[0]?.edtf;
  if (own && /^\d{4}-\d\d(?:-\d\d)?$/.test(own)) return sideOf(own);
  const year = context.prior && calendarDay(context.prior.from).year;
  if (year === undefined || /\d{4}/.test(text)) return undefined;
  const added = dateSpellings(`${text} ${String(year).padStart(4, '0')}`)[0]?.edtf;
  return added && /^\d{4}-\d\d(?:-\d\d)?$/.test(added) ? sideOf(added, 'the year of the event before') : undefined;
}

function withTime(day: string, hour: string, minute = '00', half?: string): string {
  const hours = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour);
  return `${day}T${String(hours).padStart(2, '0')}:${minute}`;
}

function sideOf(edtf: string, guessed?: string): Side | undefined {
  if (!isDate(edtf)) return undefined;
  const {earliest, endLatest} = readEdtf(edtf);
  const time = /T\d\d(?::\d\d(:\d\d)?)?/.exec(edtf);
  const level = time ? (time[1] ? 4 : 3) : /W|-\d\d-\d\d$/.test(edtf) ? 2 : /\d{4}-\d\d$/.test(edtf) ? 1 : 0;
  // A time is a moment, a day lasts.
  const to = level < 3 ? endLatest : earliest;
  return {edtf, span: {from: earliest, to, level}, ...(guessed && {guessed})};
}

/** A stretch of time as EDTF, no more exact than it is known. */
function dated({from, to, level}: Span): MarkwhenDate {
  const exact: Level = level < 3 && from % DAY === 0 && to % DAY === 0 ? level : (Math.max(level, 3) as Level);
  const first = textOf(from, exact);
  // The last unit is within; of times, the end itself is told.
  const last = textOf(exact < 3 ? Math.max(from, to - 1) : to, exact);
  return {from, to, level: exact, edtf: first === last ? first : `${first}/${last}`};
}

/** A time as EDTF. */
export function textOf(time: number, level: Level): string {
  const {year, month, day} = calendarDay(time);
  const [yearText, two] = [edtfYear(year), (part: number) => `-${String(part).padStart(2, '0')}`];
  if (level === 0 || yearText.startsWith('Y')) return yearText;
  if (level === 1) return yearText + two(month);
  if (level === 2) return yearText + two(month) + two(day);
  return instantText(time).slice(0, level === 3 ? -4 : -1);
}
