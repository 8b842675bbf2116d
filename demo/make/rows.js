import {dsvFormat} from '../../dist/demo/dsv.js';

/** The rows of a delimited text, each an array of cells; a break at the end of the text begins no row. */
export const rowsOf = (text, delimiter) => dsvFormat(delimiter).parseRows(text.replace(/^\ufeff/, ''));

/** Rows as a delimited text; cells of whitespace at the end of a row are kept, so that columns stay where they are. */
export const textOf = (rows, delimiter) => (rows.length ? `${dsvFormat(delimiter).formatRows(rows)}\n` : '');

/** The line on which each row begins, counted from 1: a cell may hold several lines. */
export function linesOf(rows) {
  let line = 1;
  return rows.map((cells) => {
    const begins = line++;
    for (const cell of cells) line += cell.split(/\r\n|\n|\r/).length - 1;
    return begins;
  });
}

/** Cells of a range as other programs take them from the clipboard. */
export const clipboardText = (rows) => dsvFormat('\t').formatRows(rows);

/** The cells that another program has put on the clipboard; a text without tabs and breaks is one cell. */
export const clipboardRows = (text) => rowsOf(text.replace(/(?:\r\n|\n|\r)$/, ''), '\t');

/** Rows with a block of cells written at a place; rows and columns are added where it reaches beyond. */
export function withBlock(rows, block, [row, column]) {
  const result = [...rows];
  block.forEach((cells, i) => {
    while (result.length <= row + i) result.push([]);
    const changed = [...result[row + i]];
    cells.forEach((cell, j) => {
      while (changed.length < column + j) changed.push('');
      changed[column + j] = cell;
    });
    result[row + i] = changed;
  });
  return squared(result);
}

/** Rows of the same length: that of the longest. */
export function squared(rows) {
  const width = Math.max(0, ...rows.map(({length}) => length));
  return rows.map((cells) => (cells.length === width ? cells : [...cells, ...Array(width - cells.length).fill('')]));
}
