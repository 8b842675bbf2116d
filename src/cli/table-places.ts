import {FileIssues} from '../formats/file-issues.js';
import {delimiterOf, parseRows} from '../formats/table/parse-rows.js';

/**
 * Finds where the cell of a column begins on a line of a delimited text, in UTF-16 units, counted from 1.
 * @returns a function of the line and of the header of the column, in JSON; undefined if there is no such cell.
 */
export function tablePlaces(text: string): (line: number, header: string) => number | undefined {
  const delimiter = delimiterOf(text) ?? ',';
  const rows = parseRows(text, delimiter, new FileIssues());
  const lines = text.split(/\r\n|\n|\r/);
  const columns = new Map<string, number>();
  for (const {cells} of rows.slice(0, HEADER_ROWS).reverse())
    cells.forEach((cell, i) => columns.set(cell.replaceAll(/\s+/g, ' ').trim(), i));
  return (line, header) => {
    const name = JSON.parse(header) as string;
    // A column without a header is named by its number.
    const column = columns.get(name) ?? (/^column \d+$/.test(name) ? Number(name.slice(7)) - 1 : undefined);
    return column === undefined ? undefined : cellAt(lines[line - 1] ?? '', delimiter, column);
  };
}

/** So many rows may stand above a header, and it is one of them. */
const HEADER_ROWS = 20;

/** Where a cell begins in the first line of its row; undefined if that ends before. */
function cellAt(line: string, delimiter: string, column: number): number | undefined {
  let at = 0;
  for (let i = 0; i < column; i++) {
    const quoted = line[at] === '"' ? /"(?:[^"]|"")*"/y : undefined;
    if (quoted) {
      quoted.lastIndex = at;
      if (quoted.test(line)) at = quoted.lastIndex;
    }
    at = line.indexOf(delimiter, at) + 1;
    if (at === 0) return undefined;
  }
  return at + 1;
}
