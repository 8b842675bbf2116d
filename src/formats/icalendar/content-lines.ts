import type {Steps} from '../../data/steps.js';
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

const BREAKS = /\r\n|\n|\r/g;
/** So many lines are read in a step. */
const SOME = 512;
const NAME = /^([a-z\d-]+)(?=[;:])/i;
/** Properties that are texts, whose line breaks some programs do not write as they must. */
const TEXTS = /^(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|CONTACT|CATEGORIES|RESOURCES|X-.*)$/;
/** What cannot stand in itself: where one begins before another has ended, the end of that is missing. */
const NEVER_NESTED = new Set(['VCALENDAR', 'VEVENT', 'VTODO', 'VJOURNAL', 'VTIMEZONE', 'VFREEBUSY']);

/** Reads the components of a text, in steps; what is broken is told, and what stands in it is kept. */
export function* readingParts(text: string, issues: FileIssues): Steps<CalendarPart[]> {
  const root: CalendarPart = {name: '', line: 1, lines: [], parts: []};
  const open: CalendarPart[] = [root];
  const contents = yield* unfold(text, issues);
  for (let i = 0; i < contents.length; i++) {
    if (i % SOME === 0) yield;
    const content = contents[i];
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
function* unfold(text: string, issues: FileIssues): Steps<ContentLine[]> {
  const found: ContentLine[] = [];
  const joined = yield* joinFolds(text);
  for (let i = 0; i < joined.length; i++) {
    if (i % SOME === 0) yield;
    const {text: given, line} = joined[i];
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
function* joinFolds(text: string): Steps<Omit<ContentLine, 'name'>[]> {
  const joined: Omit<ContentLine, 'name'>[] = [];
  let line = 1;
  for (let at = 0; at <= text.length; line++) {
    BREAKS.lastIndex = at;
    const end = BREAKS.exec(text);
    const given = text.slice(at, end?.index);
    at = end ? BREAKS.lastIndex : Infinity;
    const last = joined.at(-1);
    if (/^[ \t]/.test(given) && last) last.text += given.slice(1);
    else if (given.trim()) joined.push({text: given, line});
    if (line % SOME === 0) yield;
  }
  return joined;
}
