/** From this many rows on a radix sort is worth its counts of digits. */
const RADIX_LENGTH = 1 << 15;

const DIGITS = 1 << 16;

/** A double, and the bits of it. */
const double = new Float64Array(1);
const integer = new BigInt64Array(double.buffer);

/** Whether numbers stand in ascending order. */
export function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
  return true;
}

/**
 * Sorts indices by the numbers that stand there, which may be infinite but not NaN; equal ones keep their order. Costs
 * linear time where there are many. The numbers are not changed.
 *
 * @param order - the indices, in some order. It may be overwritten.
 * @returns the sorted indices, in `order` or in a new array.
 */
export function sortByTime(values: Float64Array, order: Uint32Array): Uint32Array {
  if (values.length < RADIX_LENGTH) {
    // Compared, not subtracted: the difference of two infinities is NaN. A sort of arrays keeps the order of equal ones.
    order.set(Array.from(order).sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0)));
    return order;
  }
  let from = order;
  let to: Uint32Array = new Uint32Array(order.length);
  const {low, high} = sortableBits(values);
  for (const [word, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    const places = new Uint32Array(DIGITS);
    for (let i = 0; i < word.length; i++) places[(word[i] >>> shift) & (DIGITS - 1)]++;
    // Digits that are the same everywhere, as the last ones of whole numbers are, sort nothing.
    if (places[(word[0] >>> shift) & (DIGITS - 1)] === word.length) continue;
    for (let digit = 0, place = 0; digit < DIGITS; digit++) {
      const count = places[digit];
      places[digit] = place;
      place += count;
    }
    for (let i = 0; i < from.length; i++) {
      const index = from[i];
      to[places[(word[index] >>> shift) & (DIGITS - 1)]++] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The bits of doubles in two words each, changed so that they sort as unsigned integers as the doubles do. */
function sortableBits(values: Float64Array): {low: Uint32Array; high: Uint32Array} {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const bits = new Uint32Array(double.buffer);
  // All machines that run browsers store the low word first, but nothing says that they must.
  const last = new Uint8Array(new Uint16Array([1]).buffer)[0];
  for (let i = 0; i < values.length; i++) {
    double[0] = values[i] + 0; // −0 is 0
    const top = bits[last];
    const isNegative = top >>> 31;
    low[i] = isNegative ? ~bits[1 - last] : bits[1 - last];
    high[i] = isNegative ? ~top : top ^ 0x80000000;
  }
  return {low, high};
}

/** The least number that is greater. */
export function nextTime(value: number): number {
  if (!Number.isFinite(value)) return value;
  double[0] = value + 0; // −0 is 0
  integer[0] += value < 0 ? -1n : 1n;
  return double[0];
}
