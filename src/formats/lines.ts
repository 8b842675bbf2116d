import {plainWords} from '../data/plain-markdown.js';
import type {Link, TimelineEvent} from '../data/types.js';
import {readDateColumn} from './date-column.js';
import type {FileIssues} from './file-issues.js';
import type {Draft, Format, FormatOptions, ReadTable} from './format.js';
import {markwhen} from './markwhen.js';
import {isWiki, plainWiki} from './wiki-text.js';
import {splitLine, type SplitLine} from './split-line.js';
import {meantBy} from './table/named-columns.js';
import {delimiterOf} from './table/parse-rows.js';
import {readMap} from './table/table-map.js';

const BREAK = /\r\n|\n|\r/;
/** So much of a text is looked at to tell what it is. */
const LOOKED_AT = 20_000;
const BULLET = /^(\s*)(?:([-*+•‣▪◦–—]|\d{1,3}[.)])\s+)?(.*)$/s;
const LINK = /\[([^\]]*)\]\((?:<([^>]*)>|([^\s)]+))(?:\s+"[^"]*")?\)/g;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;

/** What a list says of its events, with the headers of a table of them. */
const FIELDS = [
  ['date', 'Date'],
  ['title', 'Title'],
  ['group', 'Group'],
  ['text', 'Text'],
  ['link', 'Link'],
] as const;

/** A line that has words. */
interface Line extends SplitLine {
  readonly number: number;
  /** How far it is indented, and the sign ahead of it, which the lines of a list share. */
  readonly indent: number;
  readonly bullet: string;
  readonly isHeading: boolean;
  /** An empty line stands ahead of it. */
  readonly isApart: boolean;
  /** All of it but what marks its kind. */
  readonly words: string;
}

/** An event as it is gathered from lines. */
interface Item {
  readonly line: Line;
  /** The line of its date: its own, or one above that has nothing else. */
  readonly dated: Line;
  readonly title: string;
  readonly links: Link[];
  readonly group: string | undefined;
  readonly text: string[];
}

/** A list as people type it, also in Markdown: on each line a date, then what happened. */
export const lines: Format = {
  name: 'lines',
  mediaTypes: [],
  isJson: false,
  endings: [],
  sniff: (input) => {
    const {text, value} = input;
    return value === undefined && isList(text) && (isPlain(text) || !markwhen.sniff(input));
  },
  read: ({text, options}, issues) =>
    readLines(
      text.split(BREAK).map((each, i) => ({text: each, line: i + 1})),
      options.map,
      issues,
    ),
};

/** A line as it is written, and its number in the file. */
interface WrittenLine {
  readonly text: string;
  readonly line: number;
}

/** Reads lines as the events of a list. */
export function readLines(written: readonly WrittenLine[], map: FormatOptions['map'], issues: FileIssues): Draft {
  const list = new List(issues);
  for (const line of linesOf(written)) list.add(line);
  return list.draft(meantBy(readMap(map, issues)));
}

/** Whether most lines begin with a date, and go on with words, not as the rows of a table do. */
export function isList(text: string): boolean {
  if (/^\s*(?:[<{]|\[(?!\d))/.test(text)) return false;
  const head = text.slice(0, LOOKED_AT);
  const delimiter = delimiterOf(head);
  const found = numbered(head);
  const isCell = ({date, separator, rest}: Line) =>
    date !== undefined && rest !== '' && separator.startsWith(delimiter!);
  // Above rows stands a header.
  if (delimiter && found[0]?.date === undefined && found[0]?.words.includes(delimiter)) return false;
  const dated = found.filter((line) => line.date !== undefined && !(delimiter && isCell(line)));
  const told = dated.filter(({rest}) => /\p{L}/u.test(rest)).length;
  const others = found.filter(({date, indent, isHeading}) => date === undefined && !indent && !isHeading).length;
  if (delimiter && told < 2) return false;
  // Dates may stand on lines of their own, above what happened.
  return told > 0 ? told + dated.length >= others * (delimiter ? 4 : 1) : dated.length > 1 && others >= dated.length;
}

/** Whether most dates stand ahead of something else than the colon that markwhen has, maybe after more of the date. */
function isPlain(text: string): boolean {
  if (isWiki(text.slice(0, LOOKED_AT))) return true;
  const dated = numbered(text.slice(0, LOOKED_AT)).filter(({date, rest}) => date !== undefined && rest);
  const others = dated.filter(({separator, rest}) => !separator.startsWith(':') && !/^[^,;]{0,60}:\s/.test(rest));
  return 2 * others.length > dated.length;
}

const numbered = (text: string): Line[] => linesOf(text.split(BREAK).map((each, i) => ({text: each, line: i + 1})));

function linesOf(written: readonly WrittenLine[]): Line[] {
  let isApart = false;
  return written.flatMap(({text: given, line: number}): Line[] => {
    const whole = plainWiki(given);
    if (!whole.trim()) {
      isApart = true;
      return [];
    }
    const heading = HEADING.exec(whole)?.[1];
    const [, space, sign = '', content] = BULLET.exec(whole)!;
    const all = (heading ?? whole).trim();
    // "12. May 1961" is no item 12.
    const split = /^\d/.test(sign) && heading === undefined ? splitLine(all) : undefined;
    const isDated = split?.date !== undefined;
    const words = heading !== undefined || isDated ? all : content.trim();
    const line = {
      ...(isDated ? split : splitLine(words)),
      number,
      indent: space.length,
      bullet: isDated ? '' : sign.replace(/\d+/, '1'),
      isHeading: heading !== undefined,
      isApart,
      words,
    };
    isApart = false;
    return [line];
  });
}

/** Gathers events from the lines of a list. */
class List {
  readonly #issues: FileIssues;
  readonly #items: Item[] = [];
  readonly #description: string[] = [];
  #title: string | undefined;
  #group: string | undefined;
  /** The group is a date that stands as a heading. */
  #isDateGroup = false;
  /** A line that is nothing but a date, for the lines below it. */
  #date: Line | undefined;
  /** The first line without a date that was read as text, and how many there are. */
  #undated: {readonly line: number; count: number} | undefined;

  constructor(issues: FileIssues) {
    this.#issues = issues;
  }

  add(line: Line): void {
    const {date, rest, words, number} = line;
    const last = this.#items.at(-1);
    if (date !== undefined && !rest) {
      this.#endDate();
      this.#date = line;
      if (line.isHeading && this.#isDateGroup) this.#group = undefined;
    } else if (date !== undefined) {
      this.#endGroupDate();
      this.#endDate();
      this.#date = undefined;
      this.#push(line, line, rest);
    } else if (line.isHeading) {
      this.#endDate();
      this.#date = undefined;
      this.#isDateGroup = false;
      if (last || this.#title !== undefined) this.#group = plainWords(words);
      else this.#title = plainWords(words);
    } else if (this.#date && (line.bullet || last?.dated !== this.#date)) this.#push(line, this.#date, words);
    else if (!last) {
      if (this.#title === undefined) this.#title = plainWords(words);
      else this.#description.push(plainWords(words));
    } else if (line.bullet && line.bullet === last.line.bullet && line.indent <= last.line.indent)
      this.#issues.error(`line ${number}`, 'missing', 'the line has no date at its beginning', words);
    else {
      last.text.push(line.isApart && last.text.length ? `\n${words}` : words);
      if (line.indent || line.isApart || this.#date) return;
      if (this.#undated) this.#undated.count++;
      else this.#undated = {line: number, count: 1};
    }
  }

  draft(meant: readonly string[]): Draft {
    this.#endDate();
    if (this.#undated)
      this.#issues.warn(
        `line ${this.#undated.line}`,
        'guessed',
        `the line does not begin with a date, and is read as text of the event above it${this.#undated.count > 1 ? `; so are ${this.#undated.count - 1} others` : ''}`,
      );
    if (!this.#items.length)
      this.#issues.error('$', 'missing', 'no line begins with a date, as "1961: The Wall is built" does');
    const {dates, words, faults} = readDateColumn(
      this.#items.map(({dated}) => dated.date!),
      meant,
    );
    for (const {index, code, message, given, accepted} of faults)
      this.#issues.error(`line ${this.#items[index].dated.number}`, code, message, given, accepted);
    const kept = this.#items.filter((_, i) => dates[i] !== undefined);
    const events = this.#items.flatMap(({title, links, group, text}, i): TimelineEvent[] => {
      const edtf = dates[i];
      const date = words[i] === undefined ? edtf : {edtf, text: words[i]};
      return edtf === undefined ? [] : [{title, date: date!, group, text: textOf(text), ...(links.length && {links})}];
    });
    return {
      dataset: {title: this.#title, description: this.#description.join('\n') || undefined, events},
      table: this.#table(),
      placeOf: (list, index, key) =>
        list === 'events' ? `line ${kept[index][key === 'date' ? 'dated' : 'line'].number}` : undefined,
    };
  }

  /** The same as a table; columns without a value are left out. */
  #table(): ReadTable {
    const rows = this.#items.map(({dated, title, group = '', text, links}) => ({
      date: dated.date!,
      title,
      group,
      text: text.join('\n'),
      link: links.map(({url}) => url).join('\n'),
    }));
    const fields = FIELDS.filter(([field]) => rows.some((row) => row[field]));
    const headers = fields.map(([, header]) => header);
    return {
      rows: [headers, ...rows.map((row) => fields.map(([field]) => row[field]))],
      headers,
      columns: Object.fromEntries(fields.map(([field], i) => [field, i])),
    };
  }

  #push(line: Line, dated: Line, title: string): void {
    this.#items.push({line, dated, title: plainWords(title), links: linksIn(title), group: this.#group, text: []});
  }

  /** A heading such as "1990s" above lines that have dates of their own is their group, not a date without events. */
  #endGroupDate(): void {
    if (!this.#date?.isHeading || this.#items.at(-1)?.dated === this.#date) return;
    this.#group = plainWords(this.#date.words);
    this.#isDateGroup = true;
    this.#date = undefined;
  }

  /** A date without anything below it is told. */
  #endDate(): void {
    if (this.#date && this.#items.at(-1)?.dated !== this.#date)
      this.#issues.error(`line ${this.#date.number}`, 'missing', 'nothing stands after the date, nor below it');
  }
}

const linksIn = (line: string): Link[] =>
  Array.from(line.matchAll(LINK), ([, words, marked, plain]) => ({
    url: marked ?? plain,
    ...(words && {title: plainWords(words)}),
  }));

/** Lines below an event, which may have the marks of Markdown. */
function textOf(lines: readonly string[]): TimelineEvent['text'] {
  const value = lines.join('\n');
  return value ? {format: 'markdown', value} : undefined;
}
