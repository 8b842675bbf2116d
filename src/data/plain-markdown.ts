import {decodeReferences} from './character-references.js';
import type {EventText} from './types.js';

/** The words of a text of an event, without what marks them: for places that show plain text only. */
export function plainTextOf(text: EventText): string {
  return typeof text === 'string' ? text : plainMarkdown(text.value);
}

const FENCE = /^[ \t]*(`{3,}|~{3,})[^`]*$/;
/** The signs at the start of a line that quote it, or make it an item. */
const CONTAINER = /^[ \t]*(>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/;
const RULE = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
/** Below words, this makes them a heading. */
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s*\S/;

/**
 * The words of Markdown: paragraphs are set apart by an empty line, an item begins with a bullet or its number, of a
 * link its text is left. It reads what people write without a parser, in time proportional to the text.
 */
function plainMarkdown(markdown: string): string {
  const blocks: string[] = [];
  let lines: string[] = [];
  let fence = '';
  let isAfterItem = false;
  const end = (separator: string) => {
    if (lines.length) blocks.push(plainWords(lines.join('\n')), separator);
    lines = [];
  };
  for (const given of markdown.split('\n')) {
    const {line, item} = withoutContainers(given, fence !== '');
    const [, opening = ''] = FENCE.exec(line) ?? [];
    if (fence) {
      if (opening.startsWith(fence) && !line.replaceAll(opening[0], '').trim()) {
        fence = '';
        blocks.push('\n');
      } else blocks.push(line, '\n');
    } else if (opening) {
      end('\n\n');
      fence = opening;
    } else if (!line.trim() && !item) end('\n\n');
    else if (!item && (RULE.test(line) || (lines.length && UNDERLINE.test(line)))) end('\n\n');
    else if (!DEFINITION.test(line)) {
      const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/.exec(line)?.[0];
      if (item || heading !== undefined) end(item && isAfterItem ? '\n' : '\n\n');
      if (item) isAfterItem = true;
      else if (!lines.length) isAfterItem = false;
      const words = heading === undefined ? line : line.slice(heading.length).replace(/[ \t]+#+[ \t]*$/, '');
      lines.push(item + words.trimStart());
      if (heading !== undefined) end('\n\n');
    }
  }
  end('');
  return blocks
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A line without the signs at its start, and the bullet or number of its innermost item. */
function withoutContainers(given: string, isCode: boolean): {line: string; item: string} {
  let line = given;
  let item = '';
  for (let found = CONTAINER.exec(line); found; found = CONTAINER.exec(line)) {
    const [all, sign] = found;
    if ((isCode && sign !== '>') || (sign !== '>' && RULE.test(line))) break;
    line = line.slice(all.length).replace(/^ /, '');
    if (sign !== '>') item = /\d/.test(sign) ? `${sign} ` : '• ';
  }
  return {line: isCode ? line : line.replace(/^[ \t]+/, ''), item};
}

/** In this order: code, a sign that is escaped, a break, an address, a link or a picture, a reference to one, signs. */
const INLINE =
  /(`+)(?!`)([^`]|[^`][^]{0,2000}?[^`])\1(?!`)|\\([!-/:-@[-`{-~])|(?:\\|(?<! ) {2,})\n\s*|<((?:[a-z][a-z\d+.-]{1,31}:|[\w.+-]+@)[^\s<>]*)>|\]\((?:\s*<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\]\[[^[\]]*\]|!?\[|\*+|_+|`+|\n/gi;

interface Piece {
  text: string;
  /** `*`, `_` or `[`, of what may begin something. */
  readonly sign?: string;
}

const isWord = (character: string) => /[^\s\p{P}\p{S}]/u.test(character);

/** The words of a paragraph, without its signs. */
export function plainWords(text: string): string {
  const pieces: Piece[] = [];
  const open: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    const [all, , code, escaped, address] = found;
    pieces.push({text: decodeReferences(text.slice(at, found.index))});
    at = found.index + all.length;
    if (code !== undefined) pieces.push({text: code.replaceAll('\n', ' ').replace(/^ (.*\S.*) $/, '$1')});
    else if (escaped !== undefined) pieces.push({text: escaped});
    else if (address !== undefined) pieces.push({text: address});
    else if (all.startsWith('`')) pieces.push({text: all});
    else if (all === '\n') pieces.push({text: ' '});
    else if (/^(?:\\| )/.test(all)) pieces.push({text: '\n'});
    else if (all.startsWith(']')) {
      const start = open.findLastIndex(({sign}) => sign === '[');
      if (start < 0) pieces.push({text: all});
      else open.splice(start)[0].text = '';
    } else if (all.endsWith('[')) {
      const piece = {text: all, sign: '['};
      pieces.push(piece);
      open.push(piece);
    } else closeSigns(pieces, open, all, [text.charAt(found.index - 1), text.charAt(at)]);
  }
  pieces.push({text: decodeReferences(text.slice(at))});
  return pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
}

/** Takes away a run of `*` or `_`, and that which it ends, where it can by what stands beside it. */
function closeSigns(pieces: Piece[], open: Piece[], run: string, [before, after]: readonly [string, string]): void {
  const sign = run[0];
  const opens = after !== '' && !/\s/.test(after) && (isWord(after) || !isWord(before));
  const closes = before !== '' && !/\s/.test(before) && (isWord(before) || !isWord(after));
  const canOpen = opens && (sign === '*' || !closes || !isWord(before));
  const canClose = closes && (sign === '*' || !opens || !isWord(after));
  let left = run.length;
  const opened = () => (canClose ? open.findLastIndex((piece) => piece.sign === sign) : -1);
  while (left) {
    // Others between them, which are not ended, are signs as they are.
    const start = opened();
    if (start < 0) break;
    const count = Math.min(left, open[start].text.length);
    open[start].text = open[start].text.slice(count);
    left -= count;
    open.length = open[start].text ? start + 1 : start;
  }
  const piece = {text: sign.repeat(left), sign};
  pieces.push(piece);
  if (canOpen && left) open.push(piece);
}
