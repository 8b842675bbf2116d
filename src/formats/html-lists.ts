import {isDateText} from './date-column.js';
import {type HtmlToken, htmlTokens} from './html-tokens.js';
import type {Row} from './table/parse-rows.js';

/** A table or a list of a page, as words. */
export type HtmlData =
  | {readonly as: 'table'; readonly rows: readonly Row[]; readonly title: string; readonly lost: HtmlLosses}
  | {readonly as: 'list'; readonly lines: readonly HtmlLine[]; readonly lost: HtmlLosses};

/** An item of a list. */
export interface HtmlLine {
  readonly text: string;
  readonly line: number;
}

/** The lines of links and pictures, which words do not keep. */
export interface HtmlLosses {
  readonly links: readonly number[];
  readonly pictures: readonly number[];
}

/** Elements that set words apart. */
const APART = new Set('br p div li td th dt dd ul ol dl tr h1 h2 h3 h4 h5 h6 img'.split(' '));
const LISTS = new Set(['ul', 'ol', 'dl']);
/** So many columns and rows a cell may span. */
const MOST_SPANNED = 1000;

/** The first table of a page that has a date in it, else its first list that has one; undefined where it has neither. */
export function htmlData(html: string): HtmlData | undefined {
  const reader = new Reader(html);
  let list: HtmlData | undefined;
  for (let at = 0; at < reader.tokens.length; at++) {
    const token = reader.tokens[at];
    if (token.type !== 'open') continue;
    if (token.name === 'table') {
      const table = reader.table(at);
      if (table.rows.length > 1 && table.rows.some(({cells}) => cells.some(isDateText))) return table;
    } else if (!list && LISTS.has(token.name)) {
      const found = reader.list(at);
      if (found.lines.some(({text}) => /\d/.test(text))) list = found;
    }
  }
  return list;
}

class Reader {
  readonly tokens: readonly HtmlToken[];
  readonly #html: string;
  #links: number[] = [];
  #pictures: number[] = [];
  #line = 1;
  #counted = 0;

  constructor(html: string) {
    this.#html = html;
    this.tokens = htmlTokens(html);
  }

  table(start: number): Extract<HtmlData, {as: 'table'}> {
    const grid: string[][] = [];
    const lines: number[] = [];
    let title = '';
    this.#begin(start);
    this.#within(start, ({name, attributes, at}, words) => {
      if (name === 'caption') title = words();
      else if (name === 'tr') {
        lines.push(this.#lineAt(at));
        grid[lines.length - 1] ??= [];
      } else if (name === 'td' || name === 'th') {
        const top = Math.max(0, lines.length - 1);
        const text = words();
        const row = (grid[top] ??= []);
        let column = 0;
        while (row[column] !== undefined) column++;
        const [width, height] = ['colspan', 'rowspan'].map((key) => spanOf(attributes.get(key)));
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) (grid[top + y] ??= [])[column + x] ??= x ? '' : text;
      }
    });
    const rows = lines.map((line, i) => ({cells: Array.from(grid[i] ?? [], (cell) => cell ?? ''), line}));
    return {as: 'table', rows: rows.filter(({cells}) => cells.some(Boolean)), title, lost: this.#lost()};
  }

  list(start: number): Extract<HtmlData, {as: 'list'}> {
    const lines: HtmlLine[] = [];
    let term = '';
    this.#begin(start);
    this.#within(start, ({name, at}, words) => {
      if (name === 'dt') term = words();
      else if (name === 'li' || name === 'dd') {
        const line = this.#lineAt(at);
        const text = words();
        if (text) lines.push({text: name === 'dd' ? `${term}: ${text}` : text, line});
      }
    });
    return {as: 'list', lines, lost: this.#lost()};
  }

  #begin(start: number): void {
    this.#links = [];
    this.#pictures = [];
    const token = this.tokens[start];
    if ('at' in token && token.at < this.#counted) [this.#line, this.#counted] = [1, 0];
  }

  #lost = (): HtmlLosses => ({links: this.#links, pictures: this.#pictures});

  /** Visits the tags within an element. After `words()` of a tag was called, the tags within that one are skipped. */
  #within(start: number, visit: (tag: Tag, words: () => string) => void): void {
    const outer = (this.tokens[start] as Tag).name;
    let depth = 0;
    for (let at = start; at < this.tokens.length; at++) {
      const token = this.tokens[at];
      if (!('attributes' in token)) continue;
      if (token.name === outer && (depth += token.type === 'open' ? 1 : -1) <= 0) return;
      if (token.type === 'open' && at > start)
        visit(token, () => {
          const {text, end} = this.#wordsAt(at);
          at = end - 1;
          return text;
        });
    }
  }

  /** The words of an element, up to its end, to that of what it stands in, or to another of its kind. */
  #wordsAt(start: number): {text: string; end: number} {
    const {name} = this.tokens[start] as Tag;
    const rivals = name === 'td' || name === 'th' ? new Set(['td', 'th', 'tr']) : new Set([name, 'dt', 'dd']);
    let text = '';
    let depth = 0;
    let time: string | undefined;
    let at = start + 1;
    for (; at < this.tokens.length; at++) {
      const token = this.tokens[at];
      if (token.type === 'text') text += time ?? token.text;
      if (token.type === 'text' && time !== undefined) time = '';
      if (!('attributes' in token)) continue;
      const isOpen = token.type === 'open';
      if (isOpen && isUnseen(token)) {
        at = this.#endOf(at);
        continue;
      }
      if (token.name === 'table' || LISTS.has(token.name)) {
        if (!isOpen && !depth) break;
        depth += isOpen ? 1 : -1;
      } else if (!depth && (isOpen ? rivals.has(token.name) : token.name === name || token.name === 'tr')) break;
      if (APART.has(token.name)) text += ' ';
      if (token.name === 'time') time = isOpen ? token.attributes.get('datetime') || undefined : undefined;
      if (isOpen && token.name === 'a' && token.attributes.get('href')) this.#links.push(this.#lineAt(token.at));
      if (isOpen && token.name === 'img') this.#pictures.push(this.#lineAt(token.at));
    }
    return {text: text.replaceAll(/\s+/g, ' ').trim(), end: at};
  }

  /** Where an element ends, which may have others of its kind within it; its own place if it has no end. */
  #endOf(start: number): number {
    const {name} = this.tokens[start] as Tag;
    let depth = 0;
    for (let at = start; at < this.tokens.length; at++) {
      const token = this.tokens[at];
      if ('attributes' in token && token.name === name && (depth += token.type === 'open' ? 1 : -1) === 0) return at;
    }
    return start;
  }

  /** The line of a place, counted from 1; places are asked for in order. */
  #lineAt(at: number): number {
    this.#line += this.#html.slice(this.#counted, at).split(/\r\n|\n|\r/).length - 1;
    this.#counted = Math.max(at, this.#counted);
    return this.#line;
  }
}

type Tag = Extract<HtmlToken, {type: 'open' | 'close'}>;

/** Whether an element says nothing: nobody sees it, as words by which a table is sorted, or it is the mark of a note. */
const isUnseen = ({name, attributes}: Tag): boolean =>
  attributes.has('hidden') ||
  (name === 'sup' && /(?:^|\s)reference(?:\s|$)/.test(attributes.get('class') ?? '')) ||
  /display\s*:\s*none/i.test(attributes.get('style') ?? '');

const spanOf = (text = ''): number => Math.min(Math.max(1, Math.trunc(Number(text)) || 1), MOST_SPANNED);
