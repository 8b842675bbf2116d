import {dsvFormat} from 'd3';
import {quote} from '../../data/issue.js';
import type {FileIssues} from '../file-issues.js';
import {unguardFormula} from './formula-guard.js';

/** A row of a delimited text. */
export interface Row {
  readonly cells: readonly string[];
  /** The line on which it begins, counted from 1. */
  readonly line: number;
}

export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|'];
/** So much of a text is looked at to find its delimiter. */
const LOOKED_AT = 20_000;

const BREAK = /\r\n|\n|\r/;
const LINE = /[^\r\n]*/y;

/** The rows of a delimited text that have content; quotes that do not match are mended and told. */
export function parseRows(text: string, delimiter: Delimiter, issues: FileIssues): Row[] {
  // Excel writes its delimiter on a line of its own, ahead of all.
  const named = /^sep=.[\r\n]+/.exec(text)?.[0] ?? '';
  let line = named ? 2 : 1;
  const rows: Row[] = [];
  for (const cells of dsvFormat(delimiter).parseRows(mendQuotes(text.slice(named.length), delimiter, line, issues))) {
    if (cells.some((cell) => cell.trim())) rows.push({cells: cells.map(unguardFormula), line});
    line++;
    for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) line += cell.split(BREAK).length - 1;
  }
  return rows;
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
 * closes is one of the text too, so that it cannot swallow the rows that follow. In linear time.
 */
function mendQuotes(text: string, delimiter: string, firstLine: number, issues: FileIssues): string {
  const parts: string[] = [];
  let kept = 0;
  let line = firstLine;
  let counted = 0;
  let lineStart = 0;
  // Searching once more for what was not found before would take quadratic time.
  let closesNoneBefore = 0;
  let delimiterAt = -1;
  const isEnd = (at: number) => at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';
  const replace = (from: number, to: number, content: string, problem: string) => {
    const lines = text.slice(counted, from).split(BREAK);
    line += lines.length - 1;
    if (lines.length > 1) lineStart = from - lines.at(-1)!.length;
    counted = from;
    issues.error(
      `line ${line}, column ${from - lineStart + 1}`,
      'bad-format',
      `${problem} in ${quote(text.slice(from, to))}`,
    );
    parts.push(text.slice(kept, from), `"${content.replaceAll('"', '""')}"`);
    kept = to;
  };
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
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
      replace(at, last + 1, inner.replaceAll('""', '"'), 'a quote that is not doubled stands');
      at = last + 1;
    } else {
      closesNoneBefore = lineEnd;
      if (delimiterAt < at) delimiterAt = text.indexOf(delimiter, at) >>> 0; // −1 becomes a number past any text
      const end = Math.min(delimiterAt, lineEnd);
      replace(at, end, text.slice(at, end), 'a quote that is not closed stands');
      at = end;
    }
  }
  return parts.length ? parts.join('') + text.slice(kept) : text;
}
