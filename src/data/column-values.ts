import type {TimeColumn, WordColumn} from './columns.js';

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
    all: () =>
      column instanceof Float64Array ? column : column instanceof BigInt64Array ? ofBigs(column) : ofAny(column),
  };
}

function ofAny(column: TimeColumn): Float64Array {
  const times = new Float64Array(column.length);
  for (let i = 0; i < times.length; i++) times[i] = toTime(column[i]);
  return times;
}

/** Which word of an integer of 64 bits is the high one: the second on all machines that run browsers. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0];

/** Reads words, as an element that is read of such an array becomes an object. */
function ofBigs(column: BigInt64Array): Float64Array {
  const times = new Float64Array(column.length);
  const words = new Int32Array(column.buffer, column.byteOffset, 2 * column.length);
  for (let i = 0; i < times.length; i++) times[i] = words[2 * i + HIGH] * 2 ** 32 + (words[2 * i + 1 - HIGH] >>> 0);
  return times;
}

export function textAt<Text>(
  column: ArrayLike<Text> | ((index: number) => Text) | undefined,
  index: number,
): Text | undefined {
  return typeof column === 'function' ? column(index) : column?.[index];
}

export function wordAt<Word extends string>(column: WordColumn<Word> | undefined, index: number): Word | undefined {
  if (column === undefined || typeof column === 'string') return column;
  return ('codes' in column ? column.values[column.codes[index]] : column[index]) ?? undefined;
}
