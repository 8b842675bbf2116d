import {DAY} from '../time/calendar.js';
import {FARTHEST_TIME} from './column-dates.js';
import {type ColumnIssues, Tally} from './column-issues.js';
import {UNITS} from './column-units.js';
import {isArrayLike} from './column-values.js';
import type {CheckedColumns, GivenTimes} from './compile-columns.js';
import type {ColumnPrecision} from './columns.js';
import {quote} from './issue.js';

const isTime = (time: number) => Math.abs(time) <= FARTHEST_TIME; // NaN is none

/** The starts and ends of columns, and the values that were meant as them. */
export interface TimeColumns extends GivenTimes {
  readonly length: number;
  readonly given: {readonly start?: unknown; readonly end?: unknown};
}

/** The indices of the events whose times are sound; undefined if all are. */
export function checkTimes(
  {length, start: starts, end: ends, given}: TimeColumns,
  issues: ColumnIssues,
): Uint32Array | undefined {
  const noStarts = new Tally();
  const noEnds = new Tally();
  const reversed = new Tally();
  const valueAt = (column: unknown, index: number, time: number): unknown => {
    if (!isArrayLike(column)) return time;
    if ('all' in column) return Number.isNaN(time) ? null : time; // of Arrow, where NaN was a null
    return column[index];
  };
  const isGivenEnd = (index: number) => {
    const value = valueAt(given.end, index, NaN);
    return value !== undefined && value !== null && !Number.isNaN(value);
  };
  const bad: number[] = [];
  for (let i = 0; i < length; i++) {
    const from = starts[i];
    const to = ends ? ends[i] : NaN;
    if (!isTime(from)) noStarts.add(i, valueAt(given.start, i, from));
    else if (to < from) reversed.add(i, to, () => `starts at ${from} and ends at ${to}`);
    // An infinite end is one that goes on; what is not a number was read as none.
    else if (to !== Infinity && !isTime(to) && (to > from || (ends && isGivenEnd(i))))
      noEnds.add(i, valueAt(given.end, i, to));
    else continue;
    bad.push(i);
  }
  const left = (count: number) => (count === 1 ? 'its event is left out' : 'their events are left out');
  const wanted = `; expected ms since 1970 UTC, such as ${Date.UTC(2021, 5, 22)}, from ${-FARTHEST_TIME} to ${FARTHEST_TIME}`;
  if (noStarts.count) {
    const message = `${noStarts.counted('start is no time', 'starts are no times')}, and ${left(noStarts.count)}: ${noStarts.examples}${wanted}`;
    issues.error('start', 'bad-date', message, noStarts.stands);
  }
  if (noEnds.count) {
    const message = `${noEnds.counted('end is no time', 'ends are no times')}, and ${left(noEnds.count)}: ${noEnds.examples}${wanted}, Infinity for what goes on, or NaN for a point`;
    issues.error('end', 'bad-date', message, noEnds.stands);
  }
  if (reversed.count) {
    const message = `${reversed.counted('end lies before its start', 'ends lie before their starts')}, and ${left(reversed.count)}: ${reversed.examples}; expected the first instant past the event`;
    issues.error('end', 'end-before-start', message, reversed.stands);
  }
  if (!bad.length) return undefined;
  const kept = new Uint32Array(length - bad.length);
  for (let i = 0, next = 0, count = 0; i < length; i++) {
    if (i === bad[next]) next++;
    else kept[count++] = i;
  }
  return kept;
}

/** The times of the events that are kept. */
interface SoundTimes extends GivenTimes {
  readonly length: number;
  readonly kept: Uint32Array | undefined;
}

/** Reads a column of precisions: one for all, codes, or words. */
export function readPrecision(
  {precision, precisions}: {readonly precision?: unknown; readonly precisions?: unknown},
  columns: SoundTimes,
  issues: ColumnIssues,
): CheckedColumns['precision'] {
  if (precision === undefined || precision === null) return precisionOfAll(columns);
  if (typeof precision === 'string') return unitNamed(precision, issues) ?? precisionOfAll(columns);
  const coded = precision as {codes?: unknown; values?: unknown};
  const codes = isArrayLike(precision) ? precision : coded.codes;
  if (!isArrayLike(codes)) {
    issues.error(
      'precision',
      'wrong-type',
      `${quote(precision)} is no precision: expected a word, or an array of codes`,
    );
    return precisionOfAll(columns);
  }
  const words = (isArrayLike(precision) ? precisions : coded.values) ?? UNITS;
  const names: ColumnPrecision[] = [];
  // What no known code names is taken as a day, as a date without a precision is.
  const known = Array.from(isArrayLike(words) ? words : [], (word) => unitNamed(word, issues) ?? 'day');
  names.push(...known, 'day');
  const unknown = new Tally();
  const {length, kept} = columns;
  const result = new Uint8Array(codes.length);
  for (let i = 0; i < length; i++) {
    const index = kept ? kept[i] : i;
    const value = codes[index];
    const code = typeof value === 'string' ? UNITS.indexOf(value as ColumnPrecision) : value;
    const isKnown = typeof code === 'number' && Number.isInteger(code) && code >= 0;
    if (typeof value === 'string' ? isKnown : isKnown && code < known.length) result[index] = code as number;
    else {
      unknown.add(index, value);
      result[index] = known.length;
    }
  }
  if (unknown.count)
    issues.error(
      'precision',
      'unknown-value',
      `${unknown.counted('precision is', 'precisions are')} not known, and read as days: ${unknown.examples}; expected an index in ${known.join(', ')}`,
      {...unknown.stands, accepted: UNITS},
    );
  return {codes: result, names};
}

function unitNamed(word: unknown, issues: ColumnIssues): ColumnPrecision | undefined {
  const unit = UNITS.find((name) => name === word);
  const given = typeof word === 'string' ? {given: word} : {};
  return (
    unit ?? issues.error('precision', 'unknown-value', `${quote(word)} is not known here`, {...given, accepted: UNITS})
  );
}

/** `day` if all times are midnights in UTC, else `millisecond`. */
function precisionOfAll({length, kept, start: starts, end: ends}: SoundTimes): ColumnPrecision {
  for (let i = 0; i < length; i++) {
    const index = kept ? kept[i] : i;
    if (starts[index] % DAY !== 0 || (ends && Number.isFinite(ends[index]) && ends[index] % DAY !== 0))
      return 'millisecond';
  }
  return 'day';
}
