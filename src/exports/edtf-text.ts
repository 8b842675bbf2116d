import {isWritten, unitText} from '../data/column-dates.js';
import type {ColumnPrecision} from '../data/columns.js';
import {isSameValue} from '../data/same-value.js';
import {isDate} from '../time/date-forms.js';
import {calendarDay, MINUTE, startOfDay} from '../time/calendar.js';
import {
  endOfUnit,
  type EventDate,
  isOneUnit,
  type Precision,
  startOfLastUnit,
  UNIT_MONTHS,
} from '../time/event-date.js';
import {readEdtf} from '../time/read-edtf.js';
import {isTimeOfDay} from '../time/zones.js';

/** EDTF's numbers of the parts of a year, with the month in which the first of its kind starts. */
const PARTS: Partial<Record<Precision, {readonly number: number; readonly month: number}>> = {
  spring: {number: 21, month: 3},
  summer: {number: 22, month: 6},
  autumn: {number: 23, month: 9},
  winter: {number: 24, month: 12},
  quarter: {number: 33, month: 1},
  quadrimester: {number: 37, month: 1},
  semester: {number: 40, month: 1},
};
/** How many digits of a year are not specified in a decade, a century, a millennium. */
const UNSPECIFIED: Partial<Record<Precision, number>> = {decade: 1, century: 2, millennium: 3};
/** Where a start or an end lies within bounds that are no unit, the least of these that holds both. */
const HULLS: readonly Precision[] = ['day', 'month', 'year', 'decade', 'century', 'millennium'];

/** A date as EDTF. */
export interface EdtfText {
  readonly edtf: string;
  /** Whether the text says all that the date does; else it says less, never more. */
  readonly isExact: boolean;
}

/** The EDTF text of a date: the one that it was read from, else one that says its bounds, as far as EDTF can. */
export function edtfOf(date: EventDate): EdtfText {
  if (date.edtf !== undefined && isDate(date.edtf)) return {edtf: date.edtf, isExact: true};
  const {edtf: _, text: __, ...bounds} = date;
  const texts = [date.kind === 'span' ? spanText(date) : pointText(date), hullText(date)].filter(isDate);
  const isExact = (text: string) => {
    const {edtf: ___, ...read} = readEdtf(text);
    return isSameValue(read, bounds);
  };
  const edtf = texts.find(isExact) ?? texts[0];
  return {edtf, isExact: isExact(edtf)};
}

function pointText(date: EventDate): string {
  const {earliest, latest, precision, approximate, uncertain} = date;
  const unit = (start: number) => textOf(start, precision, date) + sign(approximate, uncertain);
  if (isOneUnit(earliest, latest, precision)) return unit(earliest);
  const [first, last] = [
    earliest === -Infinity ? '' : unit(earliest),
    latest === Infinity ? '' : unit(startOfLastUnit(latest, precision)),
  ];
  return `[${first}..${last}]`;
}

function spanText(date: EventDate): string {
  const {earliest, latest, endEarliest, endLatest, precision, endPrecision} = date;
  const isUnit = Math.min(endOfUnit(earliest, precision), endLatest) === latest;
  const last = startOfLastUnit(endLatest, endPrecision);
  const isEndUnit = Math.max(last, earliest) === endEarliest;
  const start = date.openStart
    ? '..'
    : earliest === -Infinity
      ? ''
      : isUnit
        ? textOf(earliest, precision, date)
        : hull(earliest, latest);
  const end = date.openEnd
    ? '..'
    : endLatest === Infinity
      ? ''
      : isEndUnit
        ? textOf(last, endPrecision, date)
        : hull(endEarliest, endLatest);
  const qualified = (side: string, mark: string) => (/\d/.test(side) ? side + mark : side);
  return `${qualified(start, sign(date.approximate, date.uncertain))}/${qualified(end, sign(date.endApproximate, date.endUncertain))}`;
}

/** All that is left where EDTF has no text for the units: the years. */
function hullText({kind, earliest, latest, endEarliest, endLatest}: EventDate): string {
  const year = (ms: number) => unitText(startOfDay(calendarDay(ms).year), 'year');
  const known = (ms: number) => Number.isFinite(ms);
  const [first, last] = [known(earliest) ? year(earliest) : '', known(endLatest) ? year(endLatest - 1) : ''];
  if (kind === 'span') {
    const start = known(latest) && known(earliest) && year(latest - 1) === first ? first : '';
    const end = known(endEarliest) && known(endLatest) && year(endEarliest) === last ? last : '';
    return start || end ? `${start}/${end}` : `[${first}..${last}]`;
  }
  return first === last ? first : `[${first}..${last}]`;
}

const sign = (approximate: boolean, uncertain: boolean) =>
  approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';

/** The text of the unit that starts at an instant, ms since 1970 UTC; without a text, that of its year. */
function textOf(start: number, precision: Precision, {offsetMinutes}: EventDate): string {
  const {year, month} = calendarDay(start);
  const part = PARTS[precision];
  if (part) {
    const which = part.month === 1 ? (month - 1) / UNIT_MONTHS[precision]! : 0;
    return `${unitText(start, 'year')}-${part.number + which}`;
  }
  const unspecified = UNSPECIFIED[precision];
  if (unspecified !== undefined)
    return String(Math.max(0, year)).padStart(4, '0').slice(0, -unspecified) + 'X'.repeat(unspecified);
  const unit = precision as ColumnPrecision; // all others are handled above
  if (!isWritten(start, unit)) return unitText(startOfDay(year), 'year');
  if (!isTimeOfDay(unit)) return unitText(start, unit);
  const offset = offsetMinutes ?? 0;
  return unitText(start + offset * MINUTE, unit).replace(/Z$/, offsetMinutes === undefined ? '' : offsetText(offset));
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** The least unit that holds a stretch, in EDTF; empty where there is none, or the stretch has no bounds. */
function hull(start: number, end: number): string {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return '';
  const {year, month, day} = calendarDay(start);
  for (const precision of HULLS) {
    const years = 10 ** (UNSPECIFIED[precision] ?? 0);
    const first =
      precision === 'day'
        ? startOfDay(year, month, day)
        : precision === 'month'
          ? startOfDay(year, month)
          : startOfDay(Math.floor(year / years) * years);
    if ((precision.length > 5 && year < 0) || endOfUnit(first, precision) < end) continue;
    return textOf(first, precision, {} as EventDate);
  }
  return '';
}
