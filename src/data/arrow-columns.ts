import {isArrayLike, type Times, toTime} from './column-values.js';
import type {ArrowColumns} from './columns.js';

/** A vector of Apache Arrow, as far as it is used here. */
interface Vector {
  readonly length: number;
  get(index: number): unknown;
  toArray?(): unknown;
  isValid?(index: number): boolean;
  readonly nullCount?: number;
  readonly type?: {readonly typeId?: number; readonly unit?: number};
  /** The chunks of the vector. */
  readonly data?: readonly {readonly length: number; readonly values?: unknown; readonly dictionary?: Vector}[];
}

/** `Type.Int`, `Type.Float` and `Type.Timestamp` of Arrow: the types whose `toArray()` copies nothing. */
const INT = 2;
const FLOAT = 3;
const TIMESTAMP = 10;

/** ms in the units of a timestamp of 64 bits: s, ms, µs, ns; as a factor, or what to divide by, as both are whole. */
const UNIT_FACTORS = [1000, 1, 1, 1];
const UNIT_DIVISORS = [1, 1, 1000, 1_000_000];

/** Whether a value is a table or a record batch of Apache Arrow, by its shape. */
export function isArrow(value: unknown): value is ArrowColumns {
  if (typeof value !== 'object' || value === null) return false;
  const {schema, getChild} = value as {schema?: {fields?: unknown}; getChild?: unknown};
  return typeof getChild === 'function' && isArrayLike(schema?.fields);
}

/** The names of the columns of a table. */
export function arrowNames({schema}: ArrowColumns): string[] {
  return schema.fields.map(({name}) => name);
}

/** The columns of a table as columns of numbers, of codes and of functions: no value is copied that is a number already. */
export function arrowColumns(table: ArrowColumns): Record<string, unknown> {
  const vector = (name: string): Vector | undefined => {
    const child = table.getChild(name);
    return isArrayLike(child) && typeof (child as Partial<Vector>).get === 'function'
      ? (child as unknown as Vector)
      : undefined;
  };
  const columnOf = <Column>(name: string, read: (vector: Vector) => Column) => {
    const found = vector(name);
    return found && {[name]: read(found)};
  };
  const texts = (found: Vector) => (index: number) => (found.get(index) as string | null) ?? undefined;
  return {
    ...columnOf('start', vectorTimes),
    ...columnOf('end', vectorTimes),
    ...columnOf('precision', words),
    ...columnOf('group', words),
    ...columnOf('status', words),
    ...columnOf('occurrence', words),
    ...columnOf('kind', words),
    ...columnOf('importance', (found) => vectorTimes(found).all()),
    ...columnOf('title', texts),
    ...columnOf('id', texts),
    ...columnOf('text', texts),
  };
}

type Numbers = Float64Array | Float32Array | BigInt64Array | BigUint64Array | Int32Array | Uint32Array | Uint16Array;

/** The values of a vector of numbers as one array without nulls taken out; undefined where it has no such array. */
function numbersOf(vector: Vector): Numbers | undefined {
  const {typeId} = vector.type ?? {};
  if (typeId !== INT && typeId !== FLOAT && typeId !== TIMESTAMP) return undefined;
  const values = vector.toArray?.();
  // Numbers of 16 bits may be halves of floats, and older versions have two words for each of 64.
  const isHalf = typeId === FLOAT && values instanceof Uint16Array;
  return ArrayBuffer.isView(values) && isArrayLike(values) && values.length === vector.length && !isHalf
    ? (values as unknown as Numbers)
    : undefined;
}

/** The times of timestamps, dates or numbers. */
function vectorTimes(vector: Vector): Times {
  const {length, nullCount = 0, type} = vector;
  const numbers = numbersOf(vector);
  if (!numbers) {
    // Dates are a number of ms, in older versions an object.
    const at = (index: number) => {
      const value = vector.get(index);
      return typeof value === 'object' && value !== null ? Number(value) : toTime(value);
    };
    return {length, at, all: () => Float64Array.from({length}, (_, index) => at(index))};
  }
  // Timestamps of 64 bits are in their own unit; those of libraries that give doubles are in ms.
  const isScaled = type?.typeId === TIMESTAMP && numbers instanceof BigInt64Array;
  const factor = isScaled ? UNIT_FACTORS[type.unit ?? 1] : 1;
  const divisor = isScaled ? UNIT_DIVISORS[type.unit ?? 1] : 1;
  const isNull = nullCount > 0 && vector.isValid ? (index: number) => !vector.isValid!(index) : undefined;
  const at = (index: number) => (isNull?.(index) ? NaN : (Number(numbers[index]) * factor) / divisor);
  return {
    length,
    at,
    all() {
      if (numbers instanceof Float64Array && !isNull) return numbers;
      const times = new Float64Array(length);
      for (let i = 0; i < length; i++) times[i] = at(i);
      return times;
    },
  };
}

/** Words, or codes: those of a dictionary with what they mean, or numbers as they are. */
function words(vector: Vector): unknown {
  const {length, nullCount = 0} = vector;
  const numbers = numbersOf(vector);
  const isNull = nullCount > 0 && vector.isValid ? (index: number) => !vector.isValid!(index) : () => false;
  const withNulls = (codes: ArrayLike<number>) =>
    nullCount > 0 ? Int32Array.from(codes, (code, index) => (isNull(index) ? -1 : code)) : codes;
  if (numbers) {
    const isBig = numbers instanceof BigInt64Array || numbers instanceof BigUint64Array;
    return withNulls(isBig ? Float64Array.from(numbers as ArrayLike<unknown> as ArrayLike<bigint>, Number) : numbers);
  }
  const chunks = vector.data ?? [];
  const dictionary = chunks[0]?.dictionary;
  const codes = chunks.map(({values}) => values);
  if (
    dictionary &&
    chunks.every(
      (chunk) => chunk.dictionary === dictionary && isArrayLike(chunk.values) && chunk.values.length >= chunk.length,
    )
  ) {
    const parts = codes as (Int32Array | Uint8Array)[];
    const all = parts.length === 1 ? parts[0].subarray(0, length) : new Int32Array(length);
    if (parts.length > 1) {
      let offset = 0;
      chunks.forEach((chunk, i) => {
        all.set(parts[i].subarray(0, chunk.length), offset);
        offset += chunk.length;
      });
    }
    return {codes: withNulls(all), values: Array.from({length: dictionary.length}, (_, code) => dictionary.get(code))};
  }
  const places = new Map<unknown, number>();
  const found = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const word = vector.get(i);
    if (!places.has(word)) places.set(word, places.size);
    found[i] = word === null || word === undefined ? -1 : places.get(word)!;
  }
  return {codes: found, values: [...places.keys()]};
}
