import {type DateContext, type MarkwhenDate, readMarkwhenDate} from './markwhen-date.js';

/** A line with what stands on it, and where. */
export interface TextLine {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A value under a key, at an event, a section or the whole. */
export interface MarkwhenProperty extends TextLine {
  readonly key: string;
}

/** The beginning of an event: its date, and how that recurs. */
export interface EventStart {
  readonly date: MarkwhenDate;
  /** How the text says the date. */
  readonly dateText: string;
  /** Such as `every 2 weeks x 3`. */
  readonly every: string | undefined;
  readonly title: string;
}

/** So many colons may stand in a date and its times. */
const COLONS = 8;

/** Reads the first line of an event: the longest text ahead of a colon that is a date. Undefined if there is none. */
export function eventStart(text: string, context: DateContext): EventStart | undefined {
  const colons: number[] = [];
  for (let at = text.indexOf(':'); at >= 0 && at < 150 && colons.length < COLONS; at = text.indexOf(':', at + 1))
    colons.push(at);
  for (const at of colons.reverse()) {
    const before = text.slice(0, at).trim();
    const [, dateText = before, every] = /^(.*?)\s+(every\s.+)$/i.exec(before) ?? [];
    const date = readMarkwhenDate(dateText, context);
    if (date) return {date, dateText, every, title: text.slice(at + 1).trim()};
  }
  return undefined;
}

/** Whether a line is one of an event whose date refers to what is not there. */
export const looksDated = (text: string): boolean =>
  /^\s*(?:now\b|(?:after|before|by)?\s*!\w+(?:\.\w+)?[^:]*:\s|\d+ (?:day|week|month|year)s?\s*:\s|\d{4}-\d\d(?:-\d\d)?\s*:\s|\d{1,2}\/\d{1,2}\/\d{4}\s*:\s)/i.test(
    text,
  );

/** Why a line that looks dated is no event. */
export function faultOf(text: string): string {
  if (/^\s*now\b/i.test(text)) return 'a date that depends on when it is read: write a date in place of "now"';
  return lacksYear(text)
    ? 'a date without a year, and no event before it says one'
    : 'a date that names an event that is not there before it, or is none that exists';
}

const SOME_DAY = {from: 0, to: 0, level: 2} as const;

/** Whether a line is an event but for its year, which an event before it would say. */
export const lacksYear = (text: string): boolean =>
  /^\s*(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text) &&
  eventStart(text, {prior: SOME_DAY, byId: () => undefined, isDayFirst: false}) !== undefined;

const GROUP = /^\s*(?:section|group)(?:\s+(.*)|\s*)$/i;

/** The title of a section that a word opens, empty where it has none; undefined where a line opens none. */
export function groupTitle(text: string): string | undefined {
  const found = GROUP.exec(text);
  return found ? (found[1] ?? '') : undefined;
}

/** Lines without what all of them are indented by; a box of a list is one of Markdown. */
export function dedented(lines: readonly string[]): string {
  const indents = lines.filter((text) => text.trim()).map((text) => text.length - text.trimStart().length);
  const least = Math.min(...indents);
  return lines
    .map((text) => text.slice(least).replace(/^(\s*[-*+] )\[\](?=\s)/, '$1[ ]'))
    .join('\n')
    .trim();
}

const PROPERTY = /^(?!-)\s*([\w.-]+):(?:\s+(.*)|\s*)$/;

/**
 * The properties that follow a line: keys and values, between lines of dashes or not. A value may go on in a list or
 * in indented lines.
 */
export function propertiesAt(
  lines: readonly string[],
  from: number,
  isStart: (text: string) => boolean,
): {readonly properties: MarkwhenProperty[]; readonly next: number} {
  const properties: MarkwhenProperty[] = [];
  const isFenced = /^---\s*$/.test(lines[from] ?? '');
  let at = isFenced ? from + 1 : from;
  for (; at < lines.length; at++) {
    const text = lines[at];
    if (isFenced && /^---\s*$/.test(text)) return {properties, next: at + 1};
    if (/^\s*\/\//.test(text)) continue;
    if (!isFenced && isStart(text)) break;
    const [found, key, value = ''] = PROPERTY.exec(text) ?? [];
    const last = properties.at(-1);
    if (found) properties.push({key, text: unquoted(value), line: at + 1});
    else if (last && /^\s+\S|^- /.test(text) && (isFenced || !last.text || /^\s*- /.test(text)))
      properties[properties.length - 1] = {
        ...last,
        text: [last.text, unquoted(text.trim().replace(/^- +/, ''))].filter(Boolean).join(', '),
      };
    else if (!isFenced) break;
  }
  return {properties, next: at};
}

/** A value without the quotes of YAML; of a list, its parts by commas. */
function unquoted(value: string): string {
  const text = value.trim();
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"$|^'(.*)'$/.exec(text)?.filter((part) => part !== undefined) ?? [];
  if (quoted !== undefined) return quoted;
  const [, list] = /^\[(.*)\]$/.exec(text) ?? [];
  return list === undefined || list.includes('](') ? text : list.split(',').map(unquoted).join(', ');
}
