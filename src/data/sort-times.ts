import {finish, type Steps} from './steps.js';

/** From this many rows on a radix sort is worth its counts of digits. */
const RADIX_LENGTH = 1 << 14;

/** The most bits of a digit. */
const DIGIT_BITS = 16;

/** A double, and the bits of it. */
const double = new Float64Array(1);
const integer = new BigInt64Array(double.buffer);

/** Whether numbers stand in ascending order. */
export function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
  return true;
}

/** The indices from 0 on. */
export function indices(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  return order;
}

/**
 * Sorts indices by the numbers that stand there, which may be infinite but not NaN; equal ones keep their order. Costs
 * linear time where there are many. The numbers are not changed.
 *
 * @param order - the indices, in some order. It may be overwritten.
 * @returns the sorted indices, in `order` or in a new array.
 */
export function sortByTime(values: Float64Array, order: Uint32Array): Uint32Array {
  return finish(sortingByTime(values, order));
}

/** The same in steps, each of them linear. */
export function* sortingByTime(values: Float64Array, order: Uint32Array): Steps<Uint32Array> {
  if (order.length < RADIX_LENGTH) {
    // Compared, not subtracted: the difference of two infinities is NaN. A sort of arrays keeps the order of equal ones.
    order.set(Array.from(order).sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0)));
    return order;
  }
  const words = sortableWords(values);
  yield;
  const {first, count} = varyingBits(words);
  const passes = Math.ceil(count / DIGIT_BITS);
  const bits = Math.ceil(count / passes);
  const digits = new Uint16Array(values.length);
  let from = order;
  let to: Uint32Array = new Uint32Array(order.length);
  for (let pass = 0; pass < passes; pass++) {
    takeDigits(words, first + pass * bits, bits, digits);
    yield;
    sortByDigit(digits, from, to);
    [from, to] = [to, from];
    yield;
  }
  return from;
}

/** The bits of doubles as pairs of words, changed so that they sort as unsigned integers as the doubles do. */
interface Words {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

function sortableWords(values: Float64Array): Words {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const words = new Uint32Array(double.buffer);
  // All machines that run browsers store the low word first, but nothing says that they must.
  const last = new Uint8Array(new Uint16Array([1]).buffer)[0];
  for (let i = 0; i < values.length; i++) {
    double[0] = values[i] + 0; // −0 is 0
    const negative = words[last] >> 31;
    low[i] = words[1 - last] ^ negative;
    high[i] = words[last] ^ (negative | 0x80000000);
  }
  return {low, high};
}

/** The stretch of bits that are not the same everywhere, as those of a common exponent are: the others sort nothing. */
function varyingBits({low, high}: Words): {first: number; count: number} {
  let below = 0;
  let above = 0;
  for (let i = 0; i < low.length; i++) {
    below |= low[i] ^ low[0];
    above |= high[i] ^ high[0];
  }
  const first = below ? lowestBit(below) : 32 + lowestBit(above);
  const end = above ? 64 - Math.clz32(above) : 32 - Math.clz32(below);
  return {first, count: Math.max(0, end - first)};
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Takes some bits of each pair of words. */
function takeDigits({low, high}: Words, first: number, bits: number, digits: Uint16Array): void {
  const mask = (1 << bits) - 1;
  if (first >= 32) {
    for (let i = 0; i < digits.length; i++) digits[i] = (high[i] >>> (first - 32)) & mask;
  } else if (first + bits <= 32) {
    for (let i = 0; i < digits.length; i++) digits[i] = (low[i] >>> first) & mask;
  } else {
    for (let i = 0; i < digits.length; i++) digits[i] = ((low[i] >>> first) | (high[i] << (32 - first))) & mask;
  }
}

/** Sorts indices by the digits that stand there: the sorted ones are written into another array. */
function sortByDigit(digits: Uint16Array, from: Uint32Array, to: Uint32Array): void {
  const places = new Uint32Array(1 << DIGIT_BITS);
  for (let i = 0; i < from.length; i++) places[digits[from[i]]]++;
  for (let digit = 0, place = 0; digit < places.length; digit++) {
    const count = places[digit];
    places[digit] = place;
    place += count;
  }
  for (let i = 0; i < from.length; i++) {
    const index = from[i];
    to[places[digits[index]]++] = index;
  }
}

/** The least number that is greater. */
export function nextTime(value: number): number {
  if (!Number.isFinite(value)) return value;
  double[0] = value + 0; // −0 is 0
  integer[0] += value < 0 ? -1n : 1n;
  return double[0];
}
