import {quote} from '../../data/issue.js';
import type {FileIssues} from '../../formats/file-issues.js';
import {fieldOf} from '../../formats/table/column-words.js';
import type {Row} from '../../formats/table/parse-rows.js';
import type {GridRow, PageCell} from './page-cells.js';

/** A row of a table in the page, and the cells that say it, by their columns. */
export interface PageRow extends Row {
  readonly read: readonly (PageCell | undefined)[];
}

/** A cell across the table: what the rows below it have in common. */
interface Section {
  readonly text: string;
  readonly line: number;
  isUsed: boolean;
}

const YEAR = /^\d{1,4}(?: (?:AD|CE|BCE?))?$/i;

/**
 * The rows of a table as those of a file. Headers of several rows are one, and those that are repeated further down are
 * left out; the section of a row stands in a column of its own, that of years if all of them are years.
 */
export function rowsOf(grid: readonly GridRow[], issues: FileIssues): PageRow[] {
  const width = Math.max(0, ...grid.map(({cells}) => cells.length));
  const isSection = ({cells}: GridRow) => width > 1 && cells.length === width && new Set(cells).size === 1;
  const isHead = (row: GridRow) => !isSection(row) && row.cells.every((cell) => !cell || cell.isHeader);
  const start = grid.findIndex(isHead);
  const after = grid.findIndex((row, i) => i > start && !isHead(row));
  const heads = start < 0 ? [] : grid.slice(start, after < 0 ? undefined : after);
  const above = grid.slice(0, Math.max(0, start));
  const names = heads.length ? namesIn(heads, width) : undefined;
  const sections: Section[] = [];
  const body: {readonly row: GridRow; readonly section: Section | undefined}[] = [];
  for (const row of grid.slice(above.length + heads.length)) {
    const texts = textsOf(row).join('\n');
    if (heads.some((head) => textsOf(head).join('\n') === texts)) continue;
    if (isSection(row)) sections.push({text: textsOf(row)[0], line: row.line, isUsed: false});
    else {
      const section = sections.at(-1);
      if (section) section.isUsed = true;
      body.push({row, section});
    }
  }
  for (const {text, line, isUsed} of sections)
    if (!isUsed) issues.lose(`line ${line}`, `${quote(text)}, which stands above no row,`);
  const used = sections.filter(({isUsed}) => isUsed);
  const areYears = used.every(({text}) => YEAR.test(text)) && !names?.some((name) => fieldOf(name) === 'year');
  const withSection = (cells: string[], text: string) =>
    used.length ? [...Array.from({length: width}, (_, i) => cells[i] ?? ''), text] : cells;
  return [
    ...above.map((row) => ({cells: textsOf(row), line: row.line, read: row.cells})),
    ...(names
      ? [{cells: withSection(names, areYears ? 'year' : 'section'), line: heads.at(-1)!.line, read: heads[0].cells}]
      : []),
    ...body.map(({row, section}) => ({
      cells: withSection(textsOf(row), section?.text ?? ''),
      line: row.line,
      read: row.cells,
    })),
  ];
}

/** The texts of a row; a cell that spans several columns stands in the first. */
function textsOf({cells}: GridRow): string[] {
  return cells.map((cell, x) => (cell && cells.indexOf(cell) === x ? cell.text : ''));
}

/** The names of the columns: what the lowest header says; where several say the same, after what stands above it. */
function namesIn(heads: readonly GridRow[], width: number): string[] {
  const own = textsOf(heads.at(-1)!);
  return Array.from({length: width}, (_, x) => {
    const name = own[x] ?? '';
    const over = heads[0].cells[x]?.text ?? '';
    return heads.length > 1 && name !== over && own.indexOf(name) !== own.lastIndexOf(name) ? `${over} ${name}` : name;
  });
}
