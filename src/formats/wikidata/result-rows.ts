import type {FileIssues} from '../file-issues.js';
import type {FormatInput} from '../format.js';
import {isObject, textOf} from '../json-values.js';
import {parseRows, type Row} from '../table/parse-rows.js';
import {isResults} from './result-shape.js';

/** What a query found, by its variables. */
export interface ResultRows {
  readonly variables: readonly string[];
  readonly rows: readonly ResultRow[];
}

export interface ResultRow {
  /** The values by their variables, as texts without markup of SPARQL. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The languages of values that say theirs, by their variables. */
  readonly languages: Readonly<Record<string, string | undefined>>;
  /** Where a value stands in the file; without a variable, the row. */
  placeOf(variable?: string): string;
}

/** Reads the rows of a result, in whatever form it was downloaded. */
export function resultRows({value, text}: FormatInput, issues: FileIssues): ResultRows {
  if (value === undefined) return delimitedRows(text, issues);
  const isStandard = isResults(value);
  const root = isStandard ? '$.results.bindings' : '$';
  const list = (
    isStandard ? (value as {results: {bindings: unknown[]}}).results.bindings : value
  ) as readonly unknown[];
  const variables = new Set<string>(isStandard ? namesIn(value) : []);
  const rows: ResultRow[] = [];
  list.forEach((row, i) => {
    const path = `${root}[${i}]`;
    if (!isObject(row)) return issues.error(path, 'wrong-type', 'a row is an object');
    const values: Record<string, string> = {};
    const languages: Record<string, string> = {};
    for (const [name, cell] of Object.entries(row)) {
      variables.add(name);
      // What stands for an unknown value has no name of its own.
      const isBlank = isObject(cell) && cell.type === 'bnode';
      const content = textOf(isObject(cell) ? cell.value : cell);
      if (content === undefined || isBlank || isBlankNode(content)) continue;
      values[name] = content;
      const language = isObject(cell) ? textOf(cell['xml:lang']) : undefined;
      if (language !== undefined) languages[name] = language;
    }
    rows.push({values, languages, placeOf: (name) => (name === undefined ? path : `${path}.${name}`)});
  });
  return {variables: [...variables], rows};
}

/** Wikibase writes an unknown value as a node that has no meaning outside of the result. */
const isBlankNode = (text: string) => /^(?:_:|t\d+$|https?:\/\/www\.wikidata\.org\/\.well-known\/genid\/)/.test(text);

function namesIn(value: unknown): string[] {
  const head = isObject(value) ? value.head : undefined;
  const names = isObject(head) && Array.isArray(head.vars) ? (head.vars as unknown[]) : [];
  return names.filter((name) => typeof name === 'string');
}

function delimitedRows(text: string, issues: FileIssues): ResultRows {
  const isTabbed = /^[^\n\r]*\t/.test(text) || text.startsWith('?');
  const hasTerms = text.startsWith('?');
  const [header, ...body] = isTabbed ? tabbedRows(text) : parseRows(text, ',', issues);
  const variables = (header?.cells ?? []).map((cell) => cell.trim().replace(/^\?/, ''));
  const rows = body.map(({cells, line}): ResultRow => {
    const values: Record<string, string> = {};
    const languages: Record<string, string> = {};
    variables.forEach((name, i) => {
      const cell = cells[i]?.trim() ?? '';
      const content = hasTerms ? plainTerm(cell) : cell;
      if (!content || isBlankNode(content)) return;
      values[name] = content;
      const language = hasTerms ? /"@([\w-]+)$/.exec(cell)?.[1] : undefined;
      if (language !== undefined) languages[name] = language;
    });
    return {
      values,
      languages,
      placeOf: (name) => (name === undefined ? `line ${line}` : `line ${line}, column "${name}"`),
    };
  });
  return {variables, rows};
}

/** In TSV of SPARQL a quote is one of a term, and never of a cell: tabs and line ends are escaped in terms, or left out. */
const tabbedRows = (text: string): Row[] =>
  text.split(/\r\n|\n|\r/).flatMap((row, i) => (row.trim() ? [{cells: row.split('\t'), line: i + 1}] : []));

/** The text of a term as TSV writes it: `<address>`, `"text"@en`, `"2001-01-01T00:00:00Z"^^<type>`. */
function plainTerm(term: string): string {
  const [, address] = /^<(.*)>$/.exec(term) ?? [];
  if (address !== undefined) return address;
  const [, text] = /^"([^]*)"(?:@[\w-]+|\^\^<[^>]*>)?$/.exec(term) ?? [];
  return text?.replace(/\\([ntr"\\])/g, (_, sign: string) => ({n: '\n', t: '\t', r: ''})[sign] ?? sign) ?? term;
}
