import {type ColumnIssues, Tally} from './column-issues.js';
import {isArrayLike} from './column-values.js';
import type {WordColumn} from './columns.js';
import {Cursor, type Issue, quote} from './issue.js';
import {readEvent} from './read-event.js';

/** The most different words of a column that are looked at. */
const WORD_LIMIT = 1000;

/** What is wrong with a word, as the reader of events finds it. */
function faultOf(key: string, word: unknown, issues: ColumnIssues): Issue | undefined {
  const cursor = new Cursor();
  readEvent({title: key, date: '2000', [key]: word}, cursor);
  return issues.explain(cursor.issues)[0];
}

/** Checks a column of words: one for all, one an event, or codes. Undefined if it is none of these. */
export function checkWords(
  key: 'status' | 'occurrence' | 'kind',
  column: unknown,
  length: number,
  issues: ColumnIssues,
): WordColumn<string> | undefined {
  if (column === undefined || column === null) return undefined;
  const coded = column as {codes?: unknown; values?: unknown};
  const report = (word: unknown, tally?: Tally) => {
    const fault = faultOf(key, word, issues);
    if (!fault) return;
    const {code, severity, message, given, accepted} = fault;
    const where = tally ? `, in ${tally.counted('event')}: ${tally.examples}` : '';
    const rest = {...(given !== undefined && {given}), ...(accepted && {accepted}), ...tally?.stands};
    issues[severity === 'error' ? 'error' : 'warn'](key, code, message + where, rest);
  };
  if (typeof column === 'string') {
    report(column);
    return column;
  }
  if (isArrayLike(column)) {
    const tallies = new Map<unknown, Tally>();
    let last: unknown;
    let tally: Tally | undefined;
    for (let i = 0; i < length; i++) {
      const word = column[i];
      if (word === undefined || word === null) continue;
      if (word !== last || !tally) {
        last = word;
        tally = tallies.get(word) ?? new Tally();
        if (tallies.size < WORD_LIMIT) tallies.set(word, tally);
      }
      tally.add(i, word);
    }
    for (const [word, tally] of tallies) report(word, tally);
    return column as ArrayLike<string>;
  }
  if (!isArrayLike(coded.codes) || !isArrayLike(coded.values))
    return issues.error(
      key,
      'wrong-type',
      `${quote(column)} is no column: expected a word for all, an array of words, or {codes, values}`,
    );
  for (const word of Array.from(coded.values)) report(word);
  return {codes: coded.codes as ArrayLike<number>, values: Array.from(coded.values) as string[]};
}
