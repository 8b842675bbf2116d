import type {Steps} from '../data/steps.js';

/** A column, or what stands in its place, in a form of which a thread can give another one typed arrays. */
export type PackedColumn =
  | {readonly as: 'numbers'; readonly values: Float64Array}
  /** Few different words: an index in `words` for each value, `words.length` for null. */
  | {readonly as: 'words'; readonly codes: Uint16Array; readonly words: readonly string[]}
  /** Texts in UTF-8, one after the other, and where each of them ends. */
  | {readonly as: 'texts'; readonly bytes: Uint8Array; readonly ends: Float64Array}
  | {readonly as: 'coded'; readonly codes: PackedColumn; readonly rest: object}
  | {readonly as: 'value'; readonly value: unknown};

export type PackedColumns = readonly (readonly [key: string, column: PackedColumn])[];

/** What writes texts as UTF-8: a `TextEncoder`. */
export interface Utf8Encoder {
  encodeInto(text: string, bytes: Uint8Array): {readonly written: number};
}

/** Columns of texts that differ, and those where null means the same as NaN. */
const TEXTS = ['title', 'id', 'text'];
const NULLABLE = ['end', 'importance', 'group'];

/** So many different words are told apart by their codes; what has more stays as it is. */
const MOST_WORDS = 0xfffe;

/** What UTF-8 cannot hold. */
const HALF_PAIR = /\p{Surrogate}/u;

/** The most bytes that a UTF-16 unit takes in UTF-8, and room for so many texts is made at a time, bytes. */
const UNIT_BYTES = 3;
const LEAST_ROOM = 1 << 16;

/** So many values are packed in a step. */
const STEP = 10_000;

/** Packs columns as JSON holds them, so that what is read of them is the same, and of faults is said the same. In steps. */
export function* packingColumns(
  columns: Readonly<Record<string, unknown>>,
  encoder: Utf8Encoder,
): Steps<PackedColumns> {
  const count = Array.isArray(columns['start']) ? columns['start'].length : -1;
  const all: [string, PackedColumn][] = [];
  for (const [key, value] of Object.entries(columns)) all.push([key, yield* packing(key, value, {count, encoder})]);
  return all;
}

interface Packing {
  /** How many events there are. */
  readonly count: number;
  readonly encoder: Utf8Encoder;
}

function* packing(key: string, value: unknown, {count, encoder}: Packing): Steps<PackedColumn> {
  const coded = value as {codes?: unknown} | null;
  if (typeof value === 'object' && !Array.isArray(value) && Array.isArray(coded?.codes)) {
    const {codes, ...rest} = coded;
    return {as: 'coded', codes: yield* packing('', codes, {count, encoder}), rest};
  }
  if (!Array.isArray(value)) return {as: 'value', value};
  const list = value as readonly unknown[];
  const numbers = yield* numbersOf(list, NULLABLE.includes(key));
  if (numbers) return numbers;
  if (!TEXTS.includes(key)) return (yield* wordsOf(list)) ?? {as: 'value', value};
  // A function has no length that could be told to be wrong.
  return (list.length === count ? yield* textsOf(list, encoder) : undefined) ?? {as: 'value', value};
}

function* numbersOf(list: readonly unknown[], isNullable: boolean): Steps<PackedColumn | undefined> {
  const values = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    if (typeof value === 'number') values[i] = value;
    else if (value === null && isNullable) values[i] = NaN;
    else return undefined;
    if (i % STEP === STEP - 1) yield;
  }
  return {as: 'numbers', values};
}

function* wordsOf(list: readonly unknown[]): Steps<PackedColumn | undefined> {
  const codes = new Uint16Array(list.length);
  const places = new Map<string, number>();
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    if (value === null) codes[i] = MOST_WORDS + 1;
    else if (typeof value !== 'string') return undefined;
    else {
      let place = places.get(value);
      if (place === undefined) {
        if (places.size === MOST_WORDS) return undefined;
        places.set(value, (place = places.size));
      }
      codes[i] = place;
    }
    if (i % STEP === STEP - 1) yield;
  }
  return {as: 'words', codes, words: [...places.keys()]};
}

function* textsOf(list: readonly unknown[], encoder: Utf8Encoder): Steps<PackedColumn | undefined> {
  const ends = new Float64Array(list.length);
  let bytes = new Uint8Array(LEAST_ROOM);
  let end = 0;
  for (let i = 0; i < list.length; i++) {
    const text = list[i];
    if (typeof text !== 'string' || HALF_PAIR.test(text)) return undefined;
    const least = end + UNIT_BYTES * text.length;
    if (least > bytes.length) {
      const more = new Uint8Array(2 * least);
      more.set(bytes.subarray(0, end));
      bytes = more;
    }
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    ends[i] = end;
    if (i % STEP === STEP - 1) yield;
  }
  return {as: 'texts', bytes: bytes.slice(0, end), ends};
}
