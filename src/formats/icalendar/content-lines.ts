import {quote} from '../../data/issue.js';
import type {FileIssues} from '../file-issues.js';

/** A content line of iCalendar, unfolded. */
export interface ContentLine {
  /** The name of the property, in capitals. */
  readonly name: string;
  /** The whole line: name, parameters and value. */
  text: string;
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number;
}

/** A component, such as an event, with all that stands in it. */
export interface CalendarPart {
  /** In capitals: `VEVENT`. */
  readonly name: string;
  readonly line: number;
  readonly lines: ContentLine[];
  readonly parts: CalendarPart[];
}

const NAME = /^([a-z\d-]+)(?=[;:])/i;
/** Properties that are texts, whose line breaks some programs do not write as they must. */
const TEXTS = /^(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|CONTACT|CATEGORIES|RESOURCES|X-.*)$/;
/** What cannot stand in itself: where one begins before another has ended, the end of that is missing. */
const NEVER_NESTED = new Set(['VCALENDAR', 'VEVENT', 'VTODO', 'VJOURNAL', 'VTIMEZONE', 'VFREEBUSY']);

/** Reads the components of a text; what is broken is told, and what stands in it is kept. */
export function readParts(text: string, issues: FileIssues): CalendarPart[] {
  const root: CalendarPart = {name: '', line: 1, lines: [], parts: []};
  const open: CalendarPart[] = [root];
  for (const content of unfold(text, issues)) {
    const parent = open.at(-1)!;
    const what = partName(content);
    if (content.name === 'BEGIN') {
      const same = NEVER_NESTED.has(what) ? open.findIndex(({name}) => name === what) : -1;
      if (same > 0) unclosed(open.splice(same), issues);
      const part: CalendarPart = {name: what, line: content.line, lines: [], parts: []};
      open.at(-1)!.parts.push(part);
      open.push(part);
    } else if (content.name === 'END') {
      const index = open.findLastIndex(({name}) => name === what);
      if (index > 0) unclosed(open.splice(index).slice(1), issues);
      else issues.error(`line ${content.line}`, 'bad-format', `${quote(content.text)} ends what has not begun`);
    } else if (parent === root)
      issues.error(`line ${content.line}`, 'bad-format', `${quote(content.text)} stands outside of the calendar`);
    else parent.lines.push(content);
  }
  unclosed(open.slice(1), issues);
  return root.parts;
}

const partName = ({text}: ContentLine) =>
  text
    .slice(text.indexOf(':') + 1)
    .trim()
    .toUpperCase();

function unclosed(parts: readonly CalendarPart[], issues: FileIssues): void {
  for (const {name, line} of parts)
    issues.error(
      `line ${line}`,
      'bad-format',
      `BEGIN:${name} has no END:${name}; what follows it up to here is kept. The file may have been cut`,
    );
}

/** The content lines of a text; what is no property is told, and kept as more of the line before if that is a text. */
function unfold(text: string, issues: FileIssues): ContentLine[] {
  const found: ContentLine[] = [];
  for (const {text: given, line} of joinFolds(text)) {
    const last = found.at(-1);
    const name = NAME.exec(given)?.[1];
    if (name) found.push({name: name.toUpperCase(), text: given, line});
    else if (!last || !TEXTS.test(last.name))
      issues.error(`line ${line}`, 'bad-format', `${quote(given)} is no property of a calendar, and is left out`);
    else {
      issues.error(
        `line ${line}, column 1`,
        'bad-format',
        `${quote(given)} is no property; it is read as more of the line before, which would have to begin with a space`,
      );
      last.text += `\\n${given}`;
    }
  }
  return found;
}

/** Joins folded lines: one that begins with a space continues the line before it. Lines may be folded anywhere. */
function joinFolds(text: string): Omit<ContentLine, 'name'>[] {
  const joined: Omit<ContentLine, 'name'>[] = [];
  text.split(/\r\n|\n|\r/).forEach((given, i) => {
    const last = joined.at(-1);
    if (/^[ \t]/.test(given) && last) last.text += given.slice(1);
    else if (given.trim()) joined.push({text: given, line: i + 1});
  });
  return joined;
}
