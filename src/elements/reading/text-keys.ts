import {indices} from '../../data/sort-times.js';
import type {Steps} from '../../data/steps.js';

/** Orders texts as the language does. */
type Compare = (a: string, b: string) => number;

/** Texts as bytes that stand in about the order of the texts. */
export interface TextKeys {
  /** The keys, one after the other, each with a 0 at its end. */
  readonly bytes: Uint8Array;
  /** Where the key of each text begins. */
  readonly starts: Uint32Array;
  /** 1 for texts whose order is surely that of their keys where these differ. */
  readonly isSure: Uint8Array;
}

/** So many texts are taken in a step. */
const STEP = 2000;
/** So many classes of characters fit into a byte beside the end of a key, and into two. */
const IN_A_BYTE = 255;
const CODE_UNITS = 1 << 16;
/** The weight of what is left out of a key. */
const IGNORED = -1;
/** So many characters are tried with each other. */
const MOST_TESTED = 150;
const DIGITS = '0123456789';
/** The most digits of a number that are in a key. */
const MOST_DIGITS = 250;

/**
 * Makes keys of texts: the characters by their places in the language, without case and accents, and numbers by their
 * values. Of characters that stand for several, and of letters that are one, such as a Czech “ch”, it knows nothing: texts
 * in a language that has such letters are about in order by their keys, all others surely.
 */
export function* makingTextKeys(texts: readonly string[], locale: string): Steps<TextKeys> {
  const {weights, values, count, sure} = yield* weighing(texts, locale);
  const isWide = count > IN_A_BYTE;
  const starts = new Uint32Array(texts.length);
  const isSure = new Uint8Array(texts.length);
  let bytes = new Uint8Array(CODE_UNITS);
  let end = 0;
  const put = (weight: number) => {
    if (isWide) bytes[end++] = 1 + Math.floor(weight / IN_A_BYTE);
    bytes[end++] = 1 + (weight % IN_A_BYTE);
  };
  for (let i = 0; i < texts.length; i++) {
    if (i % STEP === 0) yield;
    const text = texts[i];
    // A number of one digit takes a weight, its length and the digit.
    if (end + 4 * text.length + 1 > bytes.length) bytes = grown(bytes, end + 4 * text.length + 1);
    starts[i] = end;
    let isPlain = text.length <= MOST_DIGITS ? 1 : 0;
    for (let at = 0; at < text.length;) {
      const unit = text.charCodeAt(at);
      const weight = weights[unit];
      isPlain &= sure[unit];
      if (values[unit] < 0) {
        if (weight !== IGNORED) put(weight);
        at++;
        continue;
      }
      put(weight);
      while (at < text.length && values[text.charCodeAt(at)] === 0) at++;
      const length = end++;
      let digits = 0;
      for (; at < text.length && values[text.charCodeAt(at)] >= 0; at++) {
        if (digits === MOST_DIGITS) break;
        const value = values[text.charCodeAt(at)];
        // Two digits a byte.
        if (digits++ % 2 === 0) bytes[end++] = 1 + 10 * value;
        else bytes[end - 1] += value;
      }
      bytes[length] = 1 + digits;
    }
    bytes[end++] = 0;
    isSure[i] = isPlain;
  }
  return {bytes, starts, isSure};
}

function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.max(length, 2 * bytes.length));
  more.set(bytes);
  return more;
}

/** What a language says of the code units of some texts. */
interface Weights {
  /** Of each code unit, the place of its class, those that differ in case or accents only being of one. */
  readonly weights: Int32Array;
  /** Of each digit, its value; −1 of other code units. */
  readonly values: Int8Array;
  /** How many classes there are. */
  readonly count: number;
  /** 1 for code units of which texts are surely in the order of their classes. */
  readonly sure: Uint8Array;
}

function* weighing(texts: readonly string[], locale: string): Steps<Weights> {
  const isUsed = new Uint8Array(CODE_UNITS);
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    for (let at = 0; at < text.length; at++) isUsed[text.charCodeAt(at)] = 1;
    if (i % STEP === 0) yield;
  }
  const {compare} = new Intl.Collator(locale, {numeric: true});
  const {compare: compareBase} = new Intl.Collator(locale, {numeric: true, sensitivity: 'base'});
  const weights = new Int32Array(CODE_UNITS).fill(IGNORED);
  const values = new Int8Array(CODE_UNITS).fill(-1);
  const characters: string[] = [];
  for (let unit = 0; unit < CODE_UNITS; unit++) if (isUsed[unit]) characters.push(String.fromCharCode(unit));
  const order = yield* sortingTexts(characters, compare);
  const classes: string[] = [];
  for (let i = 0; i < order.length; i++) {
    if (i % STEP === 0) yield;
    const character = characters[order[i]];
    const value = /\p{Nd}/u.test(character)
      ? Array.from(DIGITS).findIndex((digit) => !compareBase(character, digit))
      : -1;
    const own = value < 0 ? character : '0';
    if (!compareBase(own, '')) continue;
    if (!classes.length || compareBase(classes.at(-1)!, own)) classes.push(own);
    weights[character.charCodeAt(0)] = classes.length - 1;
    values[character.charCodeAt(0)] = value;
  }
  const sure = new Uint8Array(CODE_UNITS);
  for (const isCandidate of [isSingle, isMarked, isAscii]) {
    const own = characters.filter(
      (character) => weights[character.charCodeAt(0)] !== IGNORED && isCandidate(character),
    );
    const tested = new Set(own.map((character) => weights[character.charCodeAt(0)]));
    if (
      !(yield* areInOrder(
        classes.filter((_, i) => tested.has(i)),
        compareBase,
      ))
    )
      continue;
    for (const character of own) sure[character.charCodeAt(0)] = 1;
    break;
  }
  return {weights, values, count: classes.length, sure};
}

const isAscii = (character: string) => character <= '~';

/** Whether a character is one of a language, with or without marks, not several in one, nor a part of one. */
function isSingle(character: string): boolean {
  return /^[^\p{M}\p{Cs}\p{Co}\p{Cn}]\p{M}*$/u.test(character.normalize('NFKD'));
}

/** Leaves out Latin letters such as æ and ß, which stand for two in many languages. */
function isMarked(character: string): boolean {
  return (
    isSingle(character) &&
    (isAscii(character) || character.normalize('NFKD') !== character || !/\p{Script=Latin}/u.test(character))
  );
}

/** Whether texts of two characters are in the order of the characters: none of them are one letter, none is several. */
function* areInOrder(characters: readonly string[], compare: Compare): Steps<boolean> {
  if (characters.length > MOST_TESTED) return false;
  for (const [i, first] of characters.entries()) {
    let before = first;
    for (const second of characters) {
      if (first === '0' && second === '0') continue;
      if (compare(before, first + second) >= 0) return false;
      before = first + second;
    }
    if (i + 1 < characters.length && compare(before, characters[i + 1]) >= 0) return false;
    yield;
  }
  return true;
}

/** So many texts are sorted, or merged, at a time. */
const RUN = 500;

/**
 * Sorts texts, and returns their indices in that order. A merge sort that starts from short runs, so that each step
 * between two yields takes about the same time.
 */
export function* sortingTexts(texts: readonly string[], compare: Compare): Steps<Uint32Array> {
  const {length} = texts;
  let from: Uint32Array = indices(length);
  let to: Uint32Array = new Uint32Array(length);
  for (let start = 0; start < length; start += RUN) {
    from.set(
      Array.from(from.subarray(start, start + RUN)).sort((a, b) => compare(texts[a], texts[b])),
      start,
    );
    yield;
  }
  for (let run = RUN; run < length; run *= 2) {
    for (let start = 0; start < length; start += 2 * run) {
      const middle = Math.min(start + run, length);
      const end = Math.min(start + 2 * run, length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const isLeft = right >= end || (left < middle && compare(texts[from[left]], texts[from[right]]) <= 0);
        to[at] = from[isLeft ? left++ : right++];
        if (at % RUN === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
