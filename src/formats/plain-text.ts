import {REFERENCE} from '../data/character-references.js';
import type {Link} from '../data/types.js';
import type {FileIssues} from './file-issues.js';
import {type HtmlToken, htmlTokens} from './html-tokens.js';

/** What markup says, as text. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly Link[];
}

const MARKUP = new RegExp(`</?[a-z][^<>]*>|<!--|${REFERENCE.source}`, 'i');
/** Between these, lines break; two of them are a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'p div ul ol blockquote h1 h2 h3 h4 h5 h6 section article table pre figure figcaption header footer dl'.split(' '),
);
export const LINES: ReadonlySet<string> = new Set('br li tr dt dd hr'.split(' '));
/** What only says how a text looks, which is lost; and what says nothing that is seen. */
const EMPHASIS = new Set('b i em strong u s big small font center sup sub code mark'.split(' '));
const NEUTRAL = new Set('span cite q abbr tt time label tbody thead wbr'.split(' '));

/** Whether a text may have markup. */
export const hasMarkup = (text: string) => MARKUP.test(text);

/** Whether elements break the lines; otherwise the lines are those of the source. */
export function areLinesBroken(tokens: readonly HtmlToken[]): boolean {
  return tokens.some((token) => token.type === 'open' && (BLOCKS.has(token.name) || LINES.has(token.name)));
}

/** Tells that a tag is not carried over, unless nothing is seen of it. */
export function loseTag(name: string, place: string, issues: FileIssues): void {
  if (EMPHASIS.has(name)) issues.lose(place, 'emphasis and the like in texts');
  else if (!NEUTRAL.has(name)) issues.lose(place, `<${name}> in a text`);
}

/**
 * The text of HTML: paragraphs are set apart by an empty line, links come beside it, and what is lost, such as a
 * picture, is told. A text without markup stays as it is.
 */
export function plainText(html: string, place: string, issues: FileIssues): PlainText {
  if (!hasMarkup(html)) return {text: html, links: []};
  const links: Link[] = [];
  const written: string[] = [];
  let breaks = 0;
  let link: {url: string; from: number} | undefined;
  const tokens = htmlTokens(html);
  // A no-break space that is written as a reference is meant.
  const space = areLinesBroken(tokens) ? /[^\S\u00a0]+/g : /[^\S\n\u00a0]+/g;
  const write = (words: string) => {
    const isAtStart = breaks > 0 || !written.length || /\s$/.test(written.at(-1)!);
    const fresh = isAtStart ? words.replace(/^ +/, '') : words;
    if (!fresh) return;
    if (breaks && written.length) written.push('\n'.repeat(breaks));
    breaks = 0;
    written.push(fresh);
  };
  const endLink = () => {
    if (!link) return;
    const title = written.slice(link.from).join('').trim();
    links.push({url: link.url, ...(title && {title})});
    link = undefined;
  };
  for (const token of tokens) {
    if (token.type === 'text') {
      write(token.text.replace(space, ' '));
      continue;
    }
    const {name, type} = token;
    if (BLOCKS.has(name)) breaks = 2;
    else if (LINES.has(name)) breaks = Math.min(2, name === 'br' ? breaks + 1 : Math.max(1, breaks));
    else if (name === 'a') {
      endLink();
      const url = token.type === 'open' ? token.attributes.get('href') : undefined;
      if (url) link = {url, from: written.length};
    } else if (name === 'td' || name === 'th') write(' ');
    else if (type !== 'close') loseTag(name, place, issues);
  }
  endLink();
  return {text: written.join('').replace(/ +\n/g, '\n').trim(), links};
}
