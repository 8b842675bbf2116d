import {indices} from '../../data/sort-times.js';
import type {DatasetEvent} from '../../data/types.js';
import {groupOfRow, titleOfRow} from '../../query/row-texts.js';
import {eventIndex} from './event-index.js';
import {MOST_PLACES} from './order.js';
import type {ReadingContext} from './reading-context.js';
import type {Column} from './table-columns.js';

/** A text, or the sign that texts begin with, and the first rank that has it. */
export interface Mark {
  readonly text: string;
  readonly rank: number;
}

/** The rows of a table, ranked by the texts of a column. */
export interface RankedRows {
  /** How many ranks there are: texts that the collation of the language finds equal share one. */
  readonly count: number;
  /** For each row the rank of its text, and `count` for rows without one. */
  readonly ranks: Uint32Array;
  /** From which rank on texts are, or begin with, a text; none where these are too many to choose from. */
  readonly marks: readonly Mark[];
}

/** So many rows or texts are worked on between two looks at the clock. */
const STEP = 500;
/** The share of the work that reading the texts is. */
const READING = 0.3;
/** No more texts than these are looked up to be sorted once: a map of all would hold up the page while it grows. */
const MOST_KNOWN = 50_000;

/** Ranks all rows by a column, step by step; yields how much is done, 0 to 1. No event is made where its columns tell. */
export function* rankRows(column: Column, context: ReadingContext): Generator<number, RankedRows> {
  const {table, wording} = context;
  const {length} = table;
  const codes = new Map<string, number>();
  // The text of rows without one is always known.
  const texts = [''];
  codes.set('', 0);
  const ranks = new Uint32Array(length);
  const textOf = textReader(column, context);
  for (let row = 0; row < length; row++) {
    const text = textOf(row);
    let code = codes.get(text);
    if (code === undefined) {
      code = texts.length;
      if (code < MOST_KNOWN) codes.set(text, code);
      texts.push(text);
    }
    ranks[row] = code;
    if (row % STEP === 0) yield (READING * row) / length;
  }
  const {compare} = new Intl.Collator(wording.locale, {numeric: true});
  const sorted = yield* sortedTexts(texts, compare);
  // From the codes of texts to their ranks.
  const rankOf = new Uint32Array(texts.length);
  const words: Mark[] = [];
  const signs: Mark[] = [];
  let before = '';
  let count = 0;
  for (const [i, code] of sorted.entries()) {
    const text = texts[code];
    if (i % STEP === 0) yield 0.95;
    if (!text) continue;
    if (!before || compare(before, text) !== 0) {
      const sign = String.fromCodePoint(text.codePointAt(0)!).toLocaleUpperCase(wording.locale);
      if (words.length <= MOST_PLACES) words.push({text, rank: count});
      if (signs.length <= MOST_PLACES && signs.at(-1)?.text !== sign) signs.push({text: sign, rank: count});
      count++;
    }
    before = text;
    rankOf[code] = count - 1;
  }
  rankOf[0] = count;
  for (let row = 0; row < length; row++) {
    ranks[row] = rankOf[ranks[row]];
    if (row % 100_000 === 0) yield 0.97;
  }
  return {count, ranks, marks: [words, signs].find((marks) => marks.length <= MOST_PLACES) ?? []};
}

/** Sorts rows by their ranks, step by step; equal ones stay in time order, those without a text come last either way. */
export function* rowsByRank({count, ranks}: RankedRows, isDescending: boolean): Generator<number, Uint32Array> {
  const bucketOf = (row: number) => (isDescending && ranks[row] < count ? count - 1 - ranks[row] : ranks[row]);
  const starts = new Uint32Array(count + 2);
  for (let row = 0; row < ranks.length; row++) {
    starts[bucketOf(row) + 1]++;
    if (row % 100_000 === 0) yield 0.98;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] += starts[bucket - 1];
  const rows = new Uint32Array(ranks.length);
  for (let row = 0; row < ranks.length; row++) {
    rows[starts[bucketOf(row)]++] = row;
    if (row % 100_000 === 0) yield 0.99;
  }
  return rows;
}

/** How to read the text of a row: from the columns of the data, if it has some, so that no event is made for it. */
function textReader({name, text}: Column, context: ReadingContext): (row: number) => string {
  const {table, wording} = context;
  const {dataset} = wording;
  const {compiled} = dataset;
  const index = eventIndex(context);
  if (name === 'event') return (row) => titleOfRow(row, table, dataset);
  if (compiled && name === 'group') return (row) => groupOfRow(row, table, dataset);
  if (compiled && name === 'state' && !compiled.given.has('details')) {
    return (row) => {
      const {status = 'reported', occurrence = 'happened'} = compiled.wordsAt(table.order[row]);
      return wording.state({status, occurrence} as DatasetEvent);
    };
  }
  return (row) => text(index.at(row), wording);
}

/**
 * Sorts texts, and returns their indices in that order. A merge sort that starts from short runs, so that each step
 * between two yields takes about the same time.
 */
function* sortedTexts(
  texts: readonly string[],
  compare: (a: string, b: string) => number,
): Generator<number, Uint32Array> {
  const {length} = texts;
  let from: Uint32Array = indices(length);
  let to: Uint32Array = new Uint32Array(length);
  const passes = 1 + Math.max(0, Math.ceil(Math.log2(length / STEP)));
  for (let start = 0; start < length; start += STEP) {
    const run = Array.from(from.subarray(start, start + STEP)).sort((a, b) => compare(texts[a], texts[b]));
    from.set(run, start);
    yield READING + (0.65 * start) / length / passes;
  }
  let pass = 1;
  for (let run = STEP; run < length; run *= 2, pass++) {
    for (let start = 0; start < length; start += 2 * run) {
      const middle = Math.min(start + run, length);
      const end = Math.min(start + 2 * run, length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const isLeft = right >= end || (left < middle && compare(texts[from[left]], texts[from[right]]) <= 0);
        to[at] = from[isLeft ? left++ : right++];
        if (at % STEP === 0) yield READING + (0.65 * (pass + at / length)) / passes;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
