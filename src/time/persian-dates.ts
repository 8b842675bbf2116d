import {DAY, startOfDay} from './calendar.js';
import {instantText, type Spelling} from './date-forms.js';

/** Months of the Persian calendar, as Iran and as Afghanistan call them. */
const MONTHS = [
  'فروردین حمل farvardin',
  'اردیبهشت ثور ordibehesht',
  'خرداد جوزا khordad',
  'تیر سرطان tir',
  'مرداد اسد mordad',
  'شهریور سنبله shahrivar',
  'مهر میزان mehr',
  'آبان عقرب aban',
  'آذر قوس azar',
  'دی جدی dey',
  'بهمن دلو bahman',
  'اسفند حوت esfand',
].map((names) => names.split(' '));

/** The years that this arithmetic is right for. */
const FIRST_YEAR = 1206;
const LAST_YEAR = 1498;
/** Leap years come eight times in 33 years. */
const daysBefore = (year: number) => 365 * year + Math.floor((8 * year + 21) / 33);
const EPOCH = startOfDay(1969, 3, 21) - daysBefore(1348) * DAY;

/** When a day of the Persian calendar begins; months have 31 days up to the sixth, then 30. */
const dayStart = (year: number, month: number, day: number): number =>
  EPOCH + (daysBefore(year) + (month - 1) * 30 + Math.min(month - 1, 6) + day - 1) * DAY;

const textOf = (ms: number) => instantText(ms).slice(0, 10);

/** A day, a month or a year of the Persian calendar, in EDTF; undefined where there is none. */
function edtfOf(year: number, month?: number, day?: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || (month !== undefined && (month < 1 || month > 12))) return undefined;
  const end = month === undefined || month === 12 ? dayStart(year + 1, 1, 1) : dayStart(year, month + 1, 1);
  if (day === undefined) return `[${textOf(dayStart(year, month ?? 1, 1))}..${textOf(end - DAY)}]`;
  const start = dayStart(year, month!, day);
  return day > 0 && start < end ? textOf(start) : undefined;
}

const NAMED = /^(?:(\d{1,2}) )?(\p{L}+)(?: ماه)?,? (\d{4})$/u;
const DIGITS = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/**
 * Reads a date of the Persian calendar: one with the name of a month of it, or one in Persian digits, which may also be
 * of the common calendar.
 *
 * @param isPersian - it was written in Persian digits.
 */
export function persianSpellings(text: string, isPersian: boolean): Spelling[] {
  const [, date, name, of] = NAMED.exec(text) ?? [];
  const month = name === undefined ? -1 : MONTHS.findIndex((names) => names.includes(name));
  if (month >= 0) return spelling(edtfOf(Number(of), month + 1, date === undefined ? undefined : Number(date)), date);
  const digits = isPersian ? DIGITS.exec(text) : null;
  if (!digits) return [];
  const [year, number, day] = digits.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return spelling(edtfOf(year!, number, day), day);
}

/** What lies somewhere within a month or a year keeps its words: that is no unit of the common calendar. */
const spelling = (edtf: string | undefined, day: unknown): Spelling[] =>
  edtf === undefined ? [] : [{edtf, reading: 'Persian calendar', ...(day === undefined && {whole: edtf})}];
