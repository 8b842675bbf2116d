import {plainWords} from '../../data/plain-markdown.js';
import type {FileIssues} from '../file-issues.js';
import type {Row} from './parse-rows.js';

/** The line of dashes below the headers of a table in Markdown. */
const RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m;
/** So much of a text is looked at for it. */
const LOOKED_AT = 20_000;

/** Whether a text has a table of Markdown. */
export const isMarkdownTable = (text: string): boolean => RULE.test(text.slice(0, LOOKED_AT));

/** The rows of a text with a table of Markdown, as words. */
export function markdownRows(text: string, issues: FileIssues): Row[] {
  return text.split(/\r\n|\n|\r/).flatMap((whole, i): Row[] => {
    const line = i + 1;
    if (!whole.trim() || RULE.test(whole)) return [];
    const cells = whole
      .trim()
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    return [{cells: cells.map((cell) => wordsOf(cell.replace(/^#{1,6} /, ''), line, issues)), line}];
  });
}

function wordsOf(cell: string, line: number, issues: FileIssues): string {
  const words = plainWords(cell);
  if (/\]\(/.test(cell) && words !== cell) issues.lose(`line ${line}`, 'the address of a link in a table of Markdown');
  return words;
}
