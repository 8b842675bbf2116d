import type {TextColumn, TimeColumn, WordColumn} from './columns.js';

/** The times of a column, in ms since 1970 UTC; NaN where there is none. */
export interface Times {
  readonly length: number;
  at(index: number): number;
  /** All of them: the column itself, if it is an array of doubles. */
  all(): Float64Array;
}

/** Whether a value has a length and can have indices; a text is none. */
export function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const {length} = value as {length?: unknown};
  return typeof length === 'number' && Number.isInteger(length) && length >= 0;
}

/** A value as ms since 1970 UTC; NaN for what is no number. */
export function toTime(value: unknown): number {
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : NaN;
}

export function timesOf(column: TimeColumn): Times {
  return {
    length: column.length,
    at: (index) => toTime(column[index]),
    all: () => (column instanceof Float64Array ? column : Float64Array.from(column, toTime)),
  };
}

export function textAt(column: TextColumn | undefined, index: number): string | undefined {
  return typeof column === 'function' ? column(index) : column?.[index];
}

export function wordAt<Word extends string>(column: WordColumn<Word> | undefined, index: number): Word | undefined {
  if (column === undefined || typeof column === 'string') return column;
  return ('codes' in column ? column.values[column.codes[index]] : column[index]) ?? undefined;
}
