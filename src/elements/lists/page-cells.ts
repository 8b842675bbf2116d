import type {Link, Media} from '../../data/types.js';
import type {FileIssues} from '../../formats/file-issues.js';
import {takeDates} from './item-dates.js';
import {linkOf, markupIn, textOf} from './item-text.js';
import {withoutNotes} from './list-item.js';
import {takeMedia} from './page-media.js';

/** A cell of a table in the page, as it is read. */
export interface PageCell {
  readonly isHeader: boolean;
  /** Its date, or its words on one line. */
  readonly text: string;
  /** Its words with their marks, as HTML. */
  readonly html: string;
  readonly links: readonly Link[];
  readonly media: readonly Media[];
}

/** A row with a cell for each column: one that spans several rows or columns stands in each of them. */
export interface GridRow {
  readonly cells: readonly (PageCell | undefined)[];
  readonly line: number;
}

/** Marks of notes where they are mere text. */
const NOTE = /\[(?:\d{1,3}|[a-z]|(?:note|nb|n) ?\d{1,3})\]/gi;
/** More than this beside the dates of a cell are words that it says, too. */
const AROUND_DATES = 15;

/** Reads the cells of a table. What is not carried over is told of the row in which a cell begins. */
export function gridOf(table: HTMLTableElement, issues: FileIssues): GridRow[] {
  const grid: (PageCell | undefined)[][] = [];
  const rows = Array.from(table.rows);
  rows.forEach((row, i) => {
    const own = (grid[i] ??= []);
    let at = 0;
    for (const cell of row.cells) {
      while (own[at]) at++;
      const read = readCell(cell, `line ${i + 1}`, issues);
      // A span of 0 goes on to the end; others are limited by what there is.
      const down = Math.min(cell.rowSpan || rows.length, rows.length - i);
      for (let y = 0; y < down; y++)
        for (let x = 0; x < Math.min(cell.colSpan, 100); x++) (grid[i + y] ??= [])[at + x] ??= read;
      at += cell.colSpan;
    }
  });
  return grid.map((cells, i) => ({cells: Array.from(cells), line: i + 1}));
}

function readCell(cell: HTMLTableCellElement, place: string, issues: FileIssues): PageCell {
  const copy = withoutNotes(cell, place, issues);
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const words = node.textContent!.replaceAll(NOTE, '');
    if (words === node.textContent) continue;
    issues.lose(place, 'a mark of a note, such as [1],');
    node.textContent = words;
  }
  const media = takeMedia(copy, place, issues);
  const links = Array.from(copy.querySelectorAll('a[href]'), linkOf).filter(({title}) => title);
  const html = markupIn(copy).trim();
  for (const line of copy.querySelectorAll('br')) line.replaceWith(' ');
  const words = textOf(copy);
  const date = takeDates(copy, undefined, place, issues);
  const text = cell.getAttribute('data-when') ?? (date && textOf(copy).length <= AROUND_DATES ? date.when : words);
  return {isHeader: cell.matches('th, thead > tr > *'), text, html, links, media};
}
