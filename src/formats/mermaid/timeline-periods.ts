import type {FileIssues} from '../file-issues.js';

/** A word or a sentence of a diagram, and its line, counted from 1. */
export interface DiagramText {
  readonly text: string;
  readonly line: number;
}

/** A column of the diagram: what it is called, and what happened then. */
export interface Period extends DiagramText {
  readonly section: string | undefined;
  readonly events: DiagramText[];
}

/** What a timeline diagram says. */
export interface Diagram {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly sections: readonly string[];
  readonly periods: readonly Period[];
}

/** A colon ahead of a space, or at the end, sets events apart; one within a time such as 10:30 does not. */
const SEPARATOR = /\s*:(?=\s|$)\s*/;

/** Reads the lines of a timeline diagram. */
export function readDiagram(text: string, issues: FileIssues): Diagram {
  const periods: Period[] = [];
  const sections: string[] = [];
  const said: Partial<Record<'title' | 'accTitle' | 'accDescr', string>> = {};
  let section: string | undefined;
  let hasBegun = false;
  let isFrontMatter = false;
  let isDescription = false;
  text.split(/\r\n|\n|\r/).forEach((given, i) => {
    const line = i + 1;
    const content = given.replace(/%%.*$/, '').trim();
    if (isDescription) {
      said.accDescr = [said.accDescr, content.replace('}', '').trim()].filter(Boolean).join(' ');
      isDescription = !content.includes('}');
      return;
    }
    if (!hasBegun) {
      if (/^---$/.test(content)) isFrontMatter = !isFrontMatter;
      else if (isFrontMatter) {
        const [, key, value] = /^(title|[\w.-]+)\s*:\s*(.*)$/.exec(content) ?? [];
        if (key === 'title') said.title = value.replace(/^(["'])(.*)\1$/, '$2');
        else if (key) issues.lose(`line ${line}`, 'a setting of the diagram');
      } else if (/^timeline\b/i.test(content)) hasBegun = true;
      return;
    }
    if (!content || /^(?:#|```|:::)/.test(content)) return;
    const [, word, rest] = /^(title|section|accTitle|accDescr)\b\s*:?\s*(.*)$/.exec(content) ?? [];
    if (word === 'section') {
      section = rest || undefined;
      if (rest && !sections.includes(rest)) sections.push(rest);
    } else if (word === 'accDescr' && rest.startsWith('{')) {
      isDescription = !rest.includes('}');
      said.accDescr = rest.replace(/[{}]/g, '').trim() || undefined;
    } else if (word !== undefined) said[word as 'title'] = rest;
    else addLine(content.replace(/;$/, ''), line);
  });
  return {title: said.title ?? said.accTitle, description: said.accDescr, sections, periods};

  function addLine(content: string, line: number): void {
    const [first, ...events] = content.split(SEPARATOR);
    if (first) periods.push({text: first, line, section, events: []});
    const period = periods.at(-1);
    if (!period) return issues.error(`line ${line}`, 'missing', 'an event has no period before it');
    for (const event of events) if (event) period.events.push({text: event, line});
  }
}
