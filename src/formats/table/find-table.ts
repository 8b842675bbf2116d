import {quote} from '../../data/issue.js';
import {going, type Steps} from '../../data/steps.js';
import {isDateText} from '../date-column.js';
import type {FileIssues} from '../file-issues.js';
import {fieldIn, fieldOf} from './column-words.js';
import type {Row} from './parse-rows.js';

/** A table as it was found in a file: named columns and rows, and what stood above. */
export interface Table {
  /** The text of each header, unique; a column without one is named by its number. */
  readonly headers: readonly string[];
  /** The line of the headers; undefined where no row is one. */
  readonly line: number | undefined;
  readonly rows: readonly Row[];
  /** What stands in the rows above the header. */
  readonly above: readonly string[];
}

/** So many rows may stand above a header. */
const SEARCHED = 20;
/** So many rows are looked at in a step. */
const SOME = 2000;

/**
 * Finds the header of a table and the rows below it, in steps.
 * @param hasHeader - it is the first row.
 */
export function* findingTable(rows: readonly Row[], issues: FileIssues, hasHeader = false): Steps<Table> {
  const index = hasHeader ? 0 : headerIndex(rows, yield* isOneColumn(rows));
  const header = rows[index];
  const body = rows.slice(index + 1);
  const width = header ? widthOf(header) : Math.max(0, ...rows.slice(0, SEARCHED).map(widthOf));
  const headers = uniqueHeaders(header, width, body, issues);
  yield* going(body, ({cells, line}) => {
    const extra = cells.slice(headers.length).filter((cell) => cell.trim());
    if (extra.length)
      issues.error(
        cellPlace(line, `column ${headers.length + 1}`),
        'bad-format',
        `the row has ${widthOf({cells})} cells, the header ${headers.length}: ${quote(extra[0])}${extra.length > 1 ? ` and ${extra.length - 1} more are` : ' is'} left out. A text with a delimiter stands in double quotes`,
      );
  });
  const above = rows.slice(0, Math.max(0, index)).map(({cells}) => cells.filter((cell) => cell.trim()).join(' – '));
  return {headers, line: header?.line, rows: body, above};
}

/** Whether no row has more than one cell. */
function* isOneColumn(rows: readonly Row[]): Steps<boolean> {
  for (let i = 0; i < rows.length; i++) {
    if (widthOf(rows[i]) > 1) return false;
    if (i % SOME === 0) yield;
  }
  return true;
}

/** The place of a cell, for issues. */
export function cellPlace(line: number, header: string | undefined): string {
  return header === undefined ? `line ${line}` : `line ${line}, column ${JSON.stringify(header)}`;
}

const widthOf = ({cells}: Pick<Row, 'cells'>) => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** The index of the row that names the columns; −1 if none does. */
function headerIndex(rows: readonly Row[], isOne: boolean): number {
  let best = -1;
  let most = 0;
  const searched = rows.slice(0, SEARCHED);
  searched.forEach(({cells}, i) => {
    const filled = cells.filter((cell) => cell.trim());
    const named = filled.filter((cell) => fieldOf(cell) ?? fieldIn(cell)).length;
    // A row of data may hold a word that is a header elsewhere, but it has a date too.
    if (
      named > most &&
      (named > 1 || filled.length === 1 || !filled.some(isDateText)) &&
      (filled.length > 1 || isOne)
    ) {
      best = i;
      most = named;
    }
  });
  if (best >= 0) return best;
  // Words in no language that is known: the first full row names the columns if it has neither a date nor a number.
  const full = Math.max(0, ...searched.map(widthOf));
  const first = searched.findIndex((row) => widthOf(row) === full);
  const isData = (cell: string) => isDateText(cell) || /^[-+]?[\d\s.,]+%?$/.test(cell.trim());
  return first >= 0 && first + 1 < rows.length && full > 1 && !rows[first].cells.some(isData) ? first : -1;
}

function uniqueHeaders(header: Row | undefined, width: number, body: readonly Row[], issues: FileIssues): string[] {
  const seen = new Map<string, number>();
  const headers = Array.from({length: width}, (_, i) => {
    const given = header?.cells[i].replaceAll(/\s+/g, ' ').trim() ?? '';
    const name = given || `column ${i + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count === 1) return name;
    issues.warn(
      cellPlace(header!.line, `column ${i + 1}`),
      'duplicate-id',
      `${quote(name)} is the header of more than one column; this one is read as ${quote(`${name} (${count})`)}`,
    );
    return `${name} (${count})`;
  });
  // Columns that the header does not reach, but that every row has, have no name.
  if (!header) return headers;
  const sampled = body.slice(0, SEARCHED).map(widthOf);
  const widest = sampled.length ? Math.min(...sampled) : 0;
  for (let i = headers.length; i < widest; i++) headers.push(`column ${i + 1}`);
  return headers;
}
