/**
 * Look-alikes of the vectors and tables of Apache Arrow for JavaScript (version 21), as far as columns are read of them:
 * its types by `typeId` and `unit`, values in chunks (`Data`), a bitmap of what is not null, and dictionaries.
 */

/** `Type` of Arrow. */
export const TYPE = {int: 2, float: 3, utf8: 5, date: 8, timestamp: 10, dictionary: -1} as const;

/** `TimeUnit` and `DateUnit` of Arrow. */
export const TIME_UNIT = {second: 0, millisecond: 1, microsecond: 2, nanosecond: 3} as const;
export const DATE_UNIT = {day: 0, millisecond: 1} as const;

interface Type {
  readonly typeId: number;
  readonly unit?: number;
  readonly precision?: number;
}

type Values = Float64Array | Float32Array | Int32Array | Uint8Array | Uint16Array | BigInt64Array | readonly string[];

interface Chunk {
  readonly type: Type;
  readonly length: number;
  readonly values: Values;
  /** A bit is set where a value is valid; undefined where all are. */
  readonly nullBitmap?: Uint8Array;
  readonly dictionary?: FakeVector;
}

function isValidIn({nullBitmap}: Chunk, index: number): boolean {
  return !nullBitmap || (nullBitmap[index >> 3] & (1 << (index % 8))) !== 0;
}

/** What `get` of a vector gives: numbers of ms for dates and timestamps, whatever their unit. */
function valueIn(chunk: Chunk, index: number): unknown {
  if (!isValidIn(chunk, index)) return null;
  const {type, values, dictionary} = chunk;
  if (type.typeId === TYPE.dictionary) return dictionary!.get(values[index] as number);
  if (type.typeId === TYPE.date)
    return type.unit === DATE_UNIT.day ? 86_400_000 * (values[index] as number) : Number(values[index]);
  if (type.typeId !== TYPE.timestamp) return values[index];
  const value = values[index] as bigint;
  if (type.unit === TIME_UNIT.second) return 1000 * Number(value);
  if (type.unit === TIME_UNIT.millisecond) return Number(value);
  const divisor = type.unit === TIME_UNIT.microsecond ? 1000n : 1_000_000n;
  return Number(value / divisor) + Number(value % divisor) / Number(divisor);
}

export class FakeVector {
  readonly data: readonly Chunk[];
  readonly type: Type;
  readonly length: number;
  /** How often `get` was called. */
  gets = 0;

  constructor(...data: readonly Chunk[]) {
    this.data = data;
    this.type = data[0].type;
    this.length = data.reduce((sum, {length}) => sum + length, 0);
  }

  get nullCount(): number {
    return Array.from({length: this.length}, (_, i) => i).filter((i) => !this.isValid(i)).length;
  }

  isValid(index: number): boolean {
    return isValidIn(...this.#find(index));
  }

  get(index: number): unknown {
    this.gets++;
    return valueIn(...this.#find(index));
  }

  /** Numbers and timestamps as they are, nulls among them, without a copy if there is one chunk; else all by `get`. */
  toArray(): unknown {
    if (![TYPE.int, TYPE.float, TYPE.timestamp].includes(this.type.typeId as 2 | 3 | 10))
      return Array.from({length: this.length}, (_, i) => this.get(i));
    const parts = this.data.map(({values, length}) => (values as Float64Array).subarray(0, length));
    if (parts.length === 1) return parts[0];
    const all = new (parts[0].constructor as Float64ArrayConstructor)(this.length);
    let offset = 0;
    for (const part of parts) {
      all.set(part, offset);
      offset += part.length;
    }
    return all;
  }

  #find(index: number): [chunk: Chunk, index: number] {
    let rest = index;
    for (const chunk of this.data) {
      if (rest < chunk.length) return [chunk, rest];
      rest -= chunk.length;
    }
    throw new RangeError(`no index ${index}`);
  }
}

/** A chunk of values, of which those at some places are null. */
export function chunk(type: Type, values: Values, nulls: readonly number[] = [], dictionary?: FakeVector): Chunk {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8)).fill(0xff);
  for (const index of nulls) nullBitmap[index >> 3] &= ~(1 << (index % 8));
  return {type, length: values.length, values, ...(nulls.length && {nullBitmap}), ...(dictionary && {dictionary})};
}

export function vector(type: Type, values: Values, nulls?: readonly number[]): FakeVector {
  return new FakeVector(chunk(type, values, nulls));
}

export const utf8 = (values: readonly string[], nulls?: readonly number[]) =>
  vector({typeId: TYPE.utf8}, values, nulls);

/** A vector of words by their places in a dictionary; one chunk for each list of codes. */
export function dictionary(
  words: readonly string[],
  chunks: readonly (readonly number[])[],
  nulls: readonly number[] = [],
) {
  const meanings = utf8(words);
  return new FakeVector(
    ...chunks.map((codes, i) => chunk({typeId: TYPE.dictionary}, Int32Array.from(codes), i ? [] : nulls, meanings)),
  );
}

/** A table, or a record batch, of vectors by their names. */
export class FakeTable {
  readonly schema: {readonly fields: readonly {readonly name: string; readonly type: Type}[]};
  readonly #children: Readonly<Record<string, FakeVector>>;

  constructor(children: Readonly<Record<string, FakeVector>>) {
    this.#children = children;
    this.schema = {fields: Object.entries(children).map(([name, {type}]) => ({name, type}))};
  }

  get numRows(): number {
    return Math.max(0, ...Object.values(this.#children).map(({length}) => length));
  }

  getChild(name: string): FakeVector | null {
    return this.#children[name] ?? null;
  }
}
