import {indices} from '../../data/sort-times.js';
import type {Steps} from '../../data/steps.js';
import {makingTextKeys, sortingTexts, type TextKeys} from './text-keys.js';

/** Texts in the order of a language. */
export interface SortedTexts {
  /** The indices of the texts in that order. */
  readonly order: Uint32Array;
  /** 1 where a text of that order equals the one before it. */
  readonly isSame: Uint8Array;
}

/** Fewer texts are compared right away. */
const FEW = 1000;
/** So few texts are sorted by looking at each pair of them. */
const SHORT = 24;
/** So many texts are looked at in a step, and so many compared in the language. */
const STEP = 20_000;
const COMPARED = 2000;
/** Where each text has to move by more places than this, on average, keys say nothing, and all texts are compared. */
const MOST_MOVES = 8;

/**
 * Sorts texts in the collation of a language, numbers by value, in short steps. Most are brought into their order by keys
 * first: then texts are compared with their neighbours only where the keys do not tell, and few of them move.
 */
export function* sortTexts(texts: readonly string[], locale: string): Steps<SortedTexts> {
  const {compare} = new Intl.Collator(locale, {numeric: true});
  const compareAt = (a: number, b: number) => compare(texts[a], texts[b]);
  if (texts.length > FEW) {
    const keys = yield* makingTextKeys(texts, locale);
    const order = yield* sortingByKeys(keys, texts.length);
    const {bytes, starts, isSure} = keys;
    const byKeys = (a: number, b: number) =>
      (isSure[a] && isSure[b] && compareKeys(bytes, starts[a], starts[b])) || compareAt(a, b);
    const sorted = yield* settling(order, byKeys);
    if (sorted) return sorted;
  }
  return (yield* settling(yield* sortingTexts(texts, compare), compareAt))!;
}

/**
 * Moves each text before those that come after it, and finds out which are equal. Undefined where too many would have to
 * move.
 * @param compare - texts, by their indices.
 */
function* settling(order: Uint32Array, compare: (a: number, b: number) => number): Steps<SortedTexts | undefined> {
  const isSame = new Uint8Array(order.length);
  let moves = 0;
  for (let i = 1; i < order.length; i++) {
    if (i % COMPARED === 0) yield;
    const own = order[i];
    let found = compare(order[i - 1], own);
    let at = i;
    while (found > 0) {
      order[at] = order[at - 1];
      isSame[at] = isSame[at - 1];
      at--;
      if (++moves % COMPARED === 0) yield;
      found = at ? compare(order[at - 1], own) : -1;
    }
    if (at < i) isSame[at + 1] = 0;
    order[at] = own;
    isSame[at] = found === 0 ? 1 : 0;
    if (moves > MOST_MOVES * order.length) return undefined;
  }
  return {order, isSame};
}

/** Where keys are. */
type Keys = Pick<TextKeys, 'bytes' | 'starts'>;

/** A stretch of an order whose keys are equal up to a byte. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Sorts keys byte by byte, from the first on: equal ones keep their order. */
function* sortingByKeys({bytes, starts}: Keys, length: number): Steps<Uint32Array> {
  const order = indices(length);
  const spare = new Uint32Array(length);
  const digits = new Uint8Array(length);
  const places = new Uint32Array(257);
  const open: Stretch[] = [{from: 0, to: length, depth: 0}];
  let done = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const {from, to, depth} = next;
    if ((done += to - from) > STEP) {
      done = 0;
      yield;
    }
    if (to - from <= SHORT) {
      sortFew(order, next, {bytes, starts});
      continue;
    }
    places.fill(0);
    for (let start = from; start < to; start += STEP) {
      countDigits(order, {from: start, to: Math.min(to, start + STEP), depth}, {bytes, starts, digits, places});
      if (to - start > STEP) yield;
    }
    const first = digits[from];
    if (places[first + 1] === to - from) {
      if (first) open.push({from, to, depth: depth + 1});
      continue;
    }
    places[0] = from;
    for (let digit = 0; digit < 256; digit++) places[digit + 1] += places[digit];
    // From here on the place of a digit is where the next one of it goes.
    for (let start = from; start < to; start += STEP) {
      const stop = Math.min(to, start + STEP);
      for (let at = start; at < stop; at++) spare[places[digits[at]]++] = order[at];
      if (stop < to) yield;
    }
    order.set(spare.subarray(from, to), from);
    // Those that end here are equal.
    for (let digit = 1, start = places[0]; digit < 256; start = places[digit++])
      if (places[digit] - start > 1) open.push({from: start, to: places[digit], depth: depth + 1});
  }
  return order;
}

function countDigits(
  order: Uint32Array,
  {from, to, depth}: Stretch,
  {bytes, starts, digits, places}: Keys & {readonly digits: Uint8Array; readonly places: Uint32Array},
): void {
  for (let at = from; at < to; at++) {
    const digit = bytes[starts[order[at]] + depth];
    digits[at] = digit;
    places[digit + 1]++;
  }
}

function sortFew(order: Uint32Array, {from, to, depth}: Stretch, {bytes, starts}: Keys): void {
  for (let i = from + 1; i < to; i++) {
    const own = order[i];
    let at = i;
    for (; at > from && compareKeys(bytes, starts[order[at - 1]] + depth, starts[own] + depth) > 0; at--)
      order[at] = order[at - 1];
    order[at] = own;
  }
}

/** Compares two keys. @param a - @param b - where they begin, or go on. */
function compareKeys(bytes: Uint8Array, a: number, b: number): number {
  while (bytes[a] === bytes[b] && bytes[a]) {
    a++;
    b++;
  }
  return bytes[a] - bytes[b];
}
