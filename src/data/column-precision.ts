import {DAY} from '../time/calendar.js';
import {type ColumnIssues, Tally} from './column-issues.js';
import {UNITS} from './column-units.js';
import {isArrayLike} from './column-values.js';
import type {CheckedColumns, GivenTimes} from './compile-columns.js';
import type {ColumnPrecision} from './columns.js';
import {quote} from './issue.js';

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
  const known = Array.from(isArrayLike(words) ? words : [], (word) => unitNamed(word, issues) ?? 'day');
  // Words that stand in the column itself follow those of the codes. What is neither is taken as a day, as a date
  // without a precision is.
  const names: ColumnPrecision[] = [...known, ...UNITS];
  const unknown = new Tally();
  const {length, kept} = columns;
  const result = new Uint8Array(codes.length);
  for (let i = 0; i < length; i++) {
    const index = kept ? kept[i] : i;
    const value = codes[index];
    const word = UNITS.indexOf(value as ColumnPrecision);
    if (word >= 0) result[index] = known.length + word;
    else if (Number.isInteger(value) && known[value as number]) result[index] = value as number;
    else {
      unknown.add(index, value);
      result[index] = known.length + UNITS.indexOf('day');
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
