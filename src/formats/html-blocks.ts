import {quote} from '../data/issue.js';
import {isSafeUrl} from '../data/safe-url.js';
import type {FileIssues} from './file-issues.js';
import type {HtmlToken} from './html-tokens.js';
import type {Block, Item, Run} from './markdown-blocks.js';
import {areLinesBroken, BLOCKS, LINES, loseTag} from './plain-text.js';

const STRONG = new Set(['strong', 'b']);
const EM = new Set(['em', 'i', 'dfn', 'var']);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
const HEADING = /^h[1-6]$/;
const CONTAINERS = new Set(['ul', 'ol', 'li', 'blockquote']);

/** So deep are lists and quotations nested; what is deeper stands in the innermost. */
const MOST_NESTED = 10;

/** Markdown has numbers of at most nine digits. */
const MOST_NUMBER = 999_000_000;

interface Container {
  readonly name: string;
  readonly blocks: Block[];
  readonly items: Item[];
}

/** Whether a tag marks something that Markdown can say. */
export function isMark(token: HtmlToken): boolean {
  if (token.type !== 'open') return false;
  const {name, attributes} = token;
  const url = attributes.get(name === 'a' ? 'href' : 'src');
  if (name === 'a' || (name === 'img' && attributes.get('alt'))) return Boolean(url) && isSafeUrl(url!);
  return [STRONG, EM, CODE, CONTAINERS].some((names) => names.has(name)) || name === 'pre' || HEADING.test(name);
}

/** Reads HTML as the blocks that Markdown can say. Everything else is left out, which is told where something is lost. */
export class HtmlBlocks {
  readonly #place: string;
  readonly #issues: FileIssues;
  readonly #isBroken: boolean;
  readonly #root: Block[] = [];
  readonly #open: Container[] = [];
  readonly #marks = {strong: 0, em: 0, code: 0};
  /** How many containers were not opened, as they are nested too deep. */
  #ignored = 0;
  #heading = 0;
  #link: object | undefined;
  #url: string | undefined;
  #runs: Run[] = [];
  #code: string[] | undefined;

  constructor(tokens: readonly HtmlToken[], place: string, issues: FileIssues) {
    this.#place = place;
    this.#issues = issues;
    this.#isBroken = areLinesBroken(tokens);
    for (const token of tokens) {
      if (token.type === 'text') this.#text(token.text);
      else if (token.type === 'hidden') loseTag(token.name, place, issues);
      else if (token.type === 'open') this.#start(token.name, token.attributes);
      else this.#end(token.name);
    }
    this.#endCode();
    this.#endParagraph();
    while (this.#open.length) this.#close();
  }

  get blocks(): readonly Block[] {
    return this.#root;
  }

  #text(text: string): void {
    if (this.#code) {
      this.#code.push(text);
      return;
    }
    if (this.#isBroken) return this.#write(text.replace(/[^\S\u00a0]+/g, ' '));
    // Lines and empty lines of the source are those of the text.
    text.split(/\n[^\S\n]*\n\s*/).forEach((paragraph, i) => {
      if (i) this.#endParagraph();
      paragraph.split('\n').forEach((line, j) => {
        if (j) this.#runs.push({break: true});
        this.#write(line.replace(/[^\S\u00a0]+/g, ' '));
      });
    });
  }

  #write(text: string): void {
    if (!text) return;
    const {strong, em, code} = this.#marks;
    this.#runs.push({
      text,
      strong: strong > 0,
      em: em > 0,
      code: code > 0,
      ...(this.#link && {link: this.#link, url: this.#url}),
    });
  }

  #start(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#code) {
      if (name === 'br') this.#code.push('\n');
      return;
    }
    this.#mark(name, 1);
    if (name === 'a') this.#startLink(attributes.get('href'));
    else if (name === 'br') this.#runs.push({break: true});
    else if (name === 'img') this.#picture(attributes);
    else if (name === 'td' || name === 'th') this.#write(' ');
    else if (BLOCKS.has(name) || LINES.has(name)) this.#startBlock(name, attributes);
    else if (!STRONG.has(name) && !EM.has(name) && !CODE.has(name)) loseTag(name, this.#place, this.#issues);
    if (name === 'table') this.#issues.lose(this.#place, 'the columns of a <table> in a text');
  }

  #startBlock(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#endParagraph();
    if (name === 'pre') this.#code = [];
    if (HEADING.test(name)) this.#heading = Number(name[1]);
    if (!CONTAINERS.has(name)) return;
    if (name === 'li') {
      const list = this.#open.findLastIndex((each) => each.name === 'ul' || each.name === 'ol');
      if (list < 0) this.#push('ul', attributes);
      else while (this.#open.length > list + 1) this.#close();
    }
    this.#push(name, attributes);
  }

  #push(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#open.length >= 2 * MOST_NESTED) {
      if (name !== 'li') this.#ignored++;
      return;
    }
    const container: Container = {name, blocks: [], items: []};
    const {blocks, items} = container;
    if (name === 'li') this.#open.at(-1)?.items.push(blocks);
    else if (name === 'blockquote') this.#add({type: 'quote', blocks});
    else {
      const start = Number.parseInt(attributes.get('start') ?? '1', 10);
      this.#add({type: 'list', isOrdered: name === 'ol', start: start >= 0 ? Math.min(start, MOST_NUMBER) : 1, items});
    }
    this.#open.push(container);
  }

  #end(name: string): void {
    if (this.#code) {
      if (name === 'pre') this.#endCode();
      return;
    }
    this.#mark(name, -1);
    if (name === 'a') this.#link = undefined;
    else if (name === 'br') this.#runs.push({break: true});
    else if (BLOCKS.has(name) || LINES.has(name)) this.#endParagraph();
    if (!CONTAINERS.has(name)) return;
    if (this.#ignored && name !== 'li') {
      this.#ignored--;
      return;
    }
    const at = this.#open.findLastIndex((each) => each.name === name);
    const list = this.#open.findLastIndex((each) => each.name === 'ul' || each.name === 'ol');
    // An item ends in its own list.
    if (at < 0 || (name === 'li' && at < list)) return;
    while (this.#open.length > at) this.#close();
  }

  /** Counts how often a mark is set; what is closed without having been opened counts as nothing. */
  #mark(name: string, step: 1 | -1): void {
    const mark = STRONG.has(name) ? 'strong' : EM.has(name) ? 'em' : CODE.has(name) ? 'code' : undefined;
    if (mark) this.#marks[mark] = Math.max(0, this.#marks[mark] + step);
  }

  #startLink(url: string | undefined): void {
    this.#link = undefined;
    if (!url) return;
    if (isSafeUrl(url)) {
      this.#link = {};
      this.#url = url;
    } else this.#issues.error(this.#place, 'unsafe-url', `${quote(url)} is not loaded`, url);
  }

  /** A picture is not shown in a text; where its alternative says what it is, that leads to it. */
  #picture(attributes: ReadonlyMap<string, string>): void {
    const [url, alt] = [attributes.get('src'), attributes.get('alt')];
    loseTag('img', this.#place, this.#issues);
    if (!alt) return;
    if (this.#link || !url || !isSafeUrl(url)) return this.#write(alt);
    [this.#link, this.#url] = [{}, url];
    this.#write(alt);
    this.#link = undefined;
  }

  #close(): void {
    this.#endParagraph();
    this.#open.pop();
  }

  #endParagraph(): void {
    const heading = this.#heading;
    this.#heading = 0;
    const runs = this.#runs;
    this.#runs = [];
    if (!runs.some((run) => 'text' in run && run.text.trim())) return;
    this.#add(heading ? {type: 'heading', level: heading, runs} : {type: 'paragraph', runs});
  }

  #endCode(): void {
    if (!this.#code) return;
    const text = this.#code.join('').replace(/^\n/, '').trimEnd();
    this.#code = undefined;
    if (text.trim()) this.#add({type: 'code', text});
  }

  /** What stands in a list but in none of its items is an item. */
  #add(block: Block): void {
    const parent = this.#open.at(-1);
    if (!parent) this.#root.push(block);
    else if (parent.name === 'ul' || parent.name === 'ol') parent.items.push([block]);
    else parent.blocks.push(block);
  }
}
