import {quote} from '../../data/issue.js';
import {finish, type Steps} from '../../data/steps.js';
import type {FileIssues} from '../file-issues.js';
import {unguardFormula} from './formula-guard.js';

/** A row of a delimited text. */
export interface Row {
  readonly cells: readonly string[];
  /** The line on which it begins, counted from 1. */
  readonly line: number;
}

/** Events of so many rows are made in a step. */
export const SOME_ROWS = 16;

export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|'];
/** So much of a text is looked at to find its delimiter. */
const LOOKED_AT = 20_000;

/** So much of a text is read in a step, UTF-16 units. */
const STEP = 1 << 16;

const [LINE_FEED, RETURN] = [0x0a, 0x0d];
const BREAK = /\r\n|\n|\r/;
const BREAKS = /\r\n|\n|\r/g;
const LINE = /[^\r\n]*/y;

/** The rows of a delimited text that have content; quotes that do not match are mended and told. */
export function parseRows(text: string, delimiter: Delimiter, issues: FileIssues): Row[] {
  return finish(parsingRows(text, delimiter, issues));
}

/** Does what `parseRows` does, in steps. */
export function* parsingRows(text: string, delimiter: Delimiter, issues: FileIssues): Steps<Row[]> {
  // Excel writes its delimiter on a line of its own, ahead of all.
  const named = /^sep=.[\r\n]+/.exec(text)?.[0] ?? '';
  let line = named ? 2 : 1;
  const rows: Row[] = [];
  const reader = new RowReader(yield* mendingQuotes(text.slice(named.length), delimiter, line, issues), delimiter);
  const next = pacing();
  for (let cells = reader.next(); cells; cells = reader.next()) {
    if (cells.some((cell) => cell.trim())) rows.push({cells: cells.map(unguardFormula), line});
    line++;
    for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) line += cell.split(BREAK).length - 1;
    if (next(reader.at)) yield;
  }
  return rows;
}

/** Where the line after that of a place begins; ∞ where there is none. */
function lineAfter(text: string, at: number): number {
  BREAKS.lastIndex = at;
  return BREAKS.test(text) ? BREAKS.lastIndex : Infinity;
}

/** Tells, of a place in a text that grows, whether a step ends there. */
function pacing(): (at: number) => boolean {
  let end = STEP;
  return (at) => {
    if (at < end) return false;
    end = at + STEP;
    return true;
  };
}

/** Reads the rows of a delimited text one by one. A cell is quoted if it begins with a quote; `""` stands for one in it. */
class RowReader {
  /** How far the text has been read. */
  at = 0;
  readonly #text: string;
  readonly #delimiter: number;
  /** Where the text ends, without its last line break. */
  readonly #end: number;
  #hasNext: boolean;
  #isInRow = false;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#end = text.length - (/(?:\r\n|\n|\r)$/.exec(text.slice(-2))?.[0].length ?? 0);
    this.#hasNext = text.length > 0;
  }

  /** The cells of the next row; undefined where there is none. */
  next(): string[] | undefined {
    if (!this.#hasNext) return undefined;
    const cells: string[] = [];
    this.#isInRow = true;
    while (this.#isInRow) cells.push(this.#cell());
    return cells;
  }

  #cell(): string {
    const text = this.#text;
    const start = this.at;
    if (text[start] !== '"') {
      let at = start;
      for (; at < this.#end; at++) {
        const code = text.charCodeAt(at);
        if (code === this.#delimiter || code === LINE_FEED || code === RETURN) break;
      }
      this.#close(at);
      return text.slice(start, at);
    }
    let last = text.indexOf('"', start + 1);
    while (last >= 0 && text[last + 1] === '"') last = text.indexOf('"', last + 2);
    if (last < 0) last = this.#end;
    this.#close(last + 1);
    return text.slice(start + 1, last).replaceAll('""', '"');
  }

  /** Goes past what ends a cell. @param at - where it stands. */
  #close(at: number): void {
    const code = at < this.#end ? this.#text.charCodeAt(at) : -1;
    this.#hasNext = code >= 0;
    this.#isInRow = code >= 0 && code !== LINE_FEED && code !== RETURN;
    this.at = at + (code === RETURN && this.#text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1);
  }
}

/** The delimiter of a text: the one that splits most of its first rows alike; undefined if none splits any. */
export function delimiterOf(text: string): Delimiter | undefined {
  const named = /^sep=([,;\t|])[\r\n]/.exec(text)?.[1];
  if (named) return named as Delimiter;
  const cut = text.slice(0, LOOKED_AT);
  const lines = cut.replaceAll(/"(?:[^"]|"")*"/g, '""').split(BREAK);
  if (cut.length < text.length && lines.length > 1) lines.pop(); // it may be cut
  let best: {delimiter: Delimiter; alike: number; parts: number} | undefined;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const each of lines) {
      const parts = each.split(delimiter).length;
      if (parts > 1) counts.set(parts, (counts.get(parts) ?? 0) + 1);
    }
    for (const [parts, alike] of counts)
      if (!best || alike > best.alike || (alike === best.alike && parts > best.parts)) best = {delimiter, alike, parts};
  }
  return best?.delimiter;
}

/**
 * Makes of quotes what they are probably meant for. A quote opens a cell at its start and closes it ahead of a
 * delimiter or the end of its line; in between, a quote that is not doubled is one of the text. A quote that nothing
 * closes is one of the text too, so that it cannot swallow the rows that follow. In linear time, and in steps.
 */
function* mendingQuotes(text: string, delimiter: string, firstLine: number, issues: FileIssues): Steps<string> {
  const parts: string[] = [];
  let kept = 0;
  let line = firstLine;
  /** The line that is counted last, and the one after it. */
  let lineStart = 0;
  let nextLine = 0;
  // Searching once more for what was not found before would take quadratic time.
  let closesNoneBefore = 0;
  let delimiterAt = -1;
  const isEnd = (at: number) => at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';
  const next = pacing();
  const nextCounted = pacing();
  const replace = function* (from: number, to: number, content: string, problem: string): Steps<void> {
    for (; nextLine <= from; nextLine = lineAfter(text, nextLine)) {
      if (nextLine > 0) line++;
      lineStart = nextLine;
      if (nextCounted(nextLine)) yield;
    }
    issues.error(
      `line ${line}, column ${from - lineStart + 1}`,
      'bad-format',
      `${problem} in ${quote(text.slice(from, to))}`,
    );
    parts.push(text.slice(kept, from), `"${content.replaceAll('"', '""')}"`);
    kept = to;
  };
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    if (next(at)) yield;
    if (at > 0 && !isEnd(at - 1)) {
      at++;
      continue;
    }
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close >= 0 && isEnd(close + 1)) {
      at = close + 1;
      continue;
    }
    LINE.lastIndex = at;
    const lineEnd = at < closesNoneBefore ? closesNoneBefore : at + LINE.exec(text)![0].length;
    let last = at < closesNoneBefore ? -1 : text.indexOf('"', at + 1);
    while (last >= 0 && last < lineEnd && !isEnd(last + 1)) last = text.indexOf('"', last + 1);
    if (last >= 0 && last < lineEnd) {
      const inner = text.slice(at + 1, last);
      yield* replace(at, last + 1, inner.replaceAll('""', '"'), 'a quote that is not doubled stands');
      at = last + 1;
    } else {
      closesNoneBefore = lineEnd;
      if (delimiterAt < at) delimiterAt = text.indexOf(delimiter, at) >>> 0; // −1 becomes a number past any text
      const end = Math.min(delimiterAt, lineEnd);
      yield* replace(at, end, text.slice(at, end), 'a quote that is not closed stands');
      at = end;
    }
  }
  return parts.length ? parts.join('') + text.slice(kept) : text;
}
