import type {Steps} from '../../data/steps.js';
import type {DatasetEvent, Occurrence, Status} from '../../data/types.js';
import {groupOfRow, titleOfRow} from '../../query/row-texts.js';
import {eventIndex} from './event-index.js';
import {MOST_PLACES} from './order.js';
import type {ReadingContext, ReadingWording} from './reading-context.js';
import {sortTexts} from './sort-texts.js';
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
  readonly ranks: Uint8Array | Uint16Array | Uint32Array;
  /** From which rank on texts are, or begin with, a text; none where these are too many to choose from. */
  readonly marks: readonly Mark[];
}

/** So many rows or texts are worked on between two looks at the clock. */
const STEP = 500;
/** The share of the work that reading the texts is. */
const READING = 0.4;
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
  // Where hardly a text is there twice, looking for each would find nothing.
  let isLooking = true;
  for (let row = 0; row < length; row++) {
    const text = textOf(row);
    let code = isLooking || !text ? codes.get(text) : undefined;
    if (code === undefined) {
      code = texts.length;
      if (code < MOST_KNOWN) codes.set(text, code);
      else if (row < 2 * MOST_KNOWN) isLooking = false;
      texts.push(text);
    }
    ranks[row] = code;
    if (row % STEP === 0) yield (READING * row) / length;
  }
  const {order, isSame} = yield* inProgress(sortTexts(texts, wording.locale), READING, 0.95, texts.length / STEP);
  // From the codes of texts to their ranks.
  const rankOf = new Uint32Array(texts.length);
  const words: Mark[] = [];
  const signs: Mark[] = [];
  let first: number | undefined;
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const code = order[i];
    const text = texts[code];
    if (i % STEP === 0) yield 0.95;
    if (!text) continue;
    if (!count || !isSame[i]) {
      if (words.length <= MOST_PLACES) words.push({text, rank: count});
      const character = text.codePointAt(0)!;
      if (character !== first && signs.length <= MOST_PLACES) {
        const sign = String.fromCodePoint(character).toLocaleUpperCase(wording.locale);
        if (signs.at(-1)?.text !== sign) signs.push({text: sign, rank: count});
      }
      first = character;
      count++;
    }
    rankOf[code] = count - 1;
  }
  rankOf[0] = count;
  const Ranks = count < 2 ** 8 ? Uint8Array : count < 2 ** 16 ? Uint16Array : Uint32Array;
  const narrow = Ranks === Uint32Array ? ranks : new Ranks(length);
  for (let row = 0; row < length; row++) {
    narrow[row] = rankOf[ranks[row]];
    if (row % 100_000 === 0) yield 0.97;
  }
  return {count, ranks: narrow, marks: [words, signs].find((marks) => marks.length <= MOST_PLACES) ?? []};
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
  const {order} = table;
  const {fieldsAt: fields} = dataset.compiled ?? {};
  const index = eventIndex(context);
  if (name === 'event') return (row) => titleOfRow(row, table, dataset);
  if (name === 'group') return (row) => groupOfRow(row, table, dataset);
  if (fields && name === 'who') return (row) => fields.who(order[row]);
  if (fields && name === 'place') return (row) => fields.place(order[row]);
  if (name !== 'state') return (row) => text(index.at(row), wording);
  const stateOf = stateWords(wording);
  return fields ? (row) => stateOf(fields.words(order[row])) : (row) => stateOf(index.at(row));
}

/** How it is known, and whether it happened, in words that are made once for all events of which the same is said. */
function stateWords(wording: ReadingWording): (words: Pick<DatasetEvent, 'status' | 'occurrence'>) => string {
  const known = new Map<Status, Map<Occurrence, string>>();
  return ({status, occurrence}) => {
    let ofStatus = known.get(status);
    if (!ofStatus) known.set(status, (ofStatus = new Map()));
    let text = ofStatus.get(occurrence);
    if (text === undefined) ofStatus.set(occurrence, (text = wording.state({status, occurrence} as DatasetEvent)));
    return text;
  };
}

/** Does work in steps that yield how much of all is done: each as much less than the one before as is still to be done. */
function* inProgress<Result>(work: Steps<Result>, from: number, to: number, steps: number): Generator<number, Result> {
  for (let done = 1; ; done++) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + ((to - from) * done) / (done + steps);
  }
}
