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

const WORDS = ['title', 'section', 'accTitle', 'accDescr'] as const;

/** Reads the lines of a timeline diagram. */
export function readDiagram(text: string, issues: FileIssues): Diagram {
  const periods: Period[] = [];
  const sections: string[] = [];
  const said: Partial<Record<'title' | 'accTitle' | 'accDescr', string>> = {};
  let section: string | undefined;
  let hasBegun = false;
  let isFrontMatter = false;
  let isDescription = false;
  text.split(/\r\n|\n|\r/).forEach((whole, i) => {
    const line = i + 1;
    const content = whole.replace(/%%.*$/, '').trim();
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
    if (!content || /^(?:#|```|:::|direction\s+(?:LR|TD|TB|RL|BT)$)/i.test(content)) return;
    const [, given, rest] = /^(title|section|accTitle|accDescr)\b\s*:?\s*(.*)$/i.exec(content) ?? [];
    const word = WORDS.find((name) => name.toLowerCase() === given?.toLowerCase());
    if (word === 'section') {
      section = rest || undefined;
      if (rest && !sections.includes(rest)) sections.push(rest);
    } else if (word === 'accDescr' && rest.startsWith('{')) {
      isDescription = !rest.includes('}');
      said.accDescr = rest.replace(/[{}]/g, '').trim() || undefined;
    } else if (word !== undefined) said[word] = rest;
    else addLine(content.replace(/(?<!#\w{1,8});$/, ''), line);
  });
  return {title: said.title ?? said.accTitle, description: said.accDescr, sections, periods};

  function addLine(content: string, line: number): void {
    const [first, ...events] = content.split(SEPARATOR).map(withoutCodes);
    if (first) periods.push({text: first, line, section, events: []});
    const period = periods.at(-1);
    if (!period) return issues.error(`line ${line}`, 'missing', 'an event has no period before it');
    for (const event of events) if (event) period.events.push({text: event, line});
  }
}

/** Mermaid writes `#colon;` and `#35;` for characters that mean something to it. */
const withoutCodes = (text: string) =>
  text.replaceAll(/#(\d{1,6}|[a-z]{2,8});/gi, (_, code: string) =>
    code === 'colon' ? ':' : code === 'num' ? '#' : `&${/^\d/.test(code) ? '#' : ''}${code};`,
  );
