import type {Link, TimelineEvent} from '../../data/types.js';
import {readRareDates} from '../../data/rare-dates-reader.js';
import {FileIssues} from '../../formats/file-issues.js';
import type {Draft} from '../../formats/format.js';
import {readDraft} from '../../formats/read-draft.js';
import {findColumns} from '../../formats/table/find-columns.js';
import {findTable} from '../../formats/table/find-table.js';
import type {Row} from '../../formats/table/parse-rows.js';
import {tableEvents} from '../../formats/table/table-events.js';
import {readMap} from '../../formats/table/table-map.js';
import {zoneRules} from '../../time/zone-rules.js';
import {zones} from '../../time/zones.js';
import {dateOf, textOf, titleOf} from './item-text.js';

/** The cells of a table in the page, and the links that stand in them. */
interface PageRow extends Row {
  readonly links: readonly Link[];
}

/** The fields of an item of a description list, each as a column. */
const FIELDS = ['date', 'title', 'text', 'id', 'group', 'status', 'occurrence', 'importance', 'lang'] as const;

/**
 * Reads a table or a description list as events. Columns are recognised by their headers and by what is in them, dates
 * in whatever way they are written, as in a file; a `<time>` in a cell, or `data-when`, is its date.
 * @param host - says in `map` which column says what.
 */
export function readTable(list: Element, {map}: {readonly map?: string | undefined}): ReturnType<typeof readDraft> {
  zones.rules ??= zoneRules;
  readRareDates();
  const issues = new FileIssues();
  const isTable = list.localName === 'table';
  const rows = isTable ? tableRows(list as HTMLTableElement) : itemRows(list);
  const meant = readMap(map, issues);
  const table = findTable(rows, issues);
  const columns = findColumns(table, meant, issues);
  const draft = columns && tableEvents(table, columns, meant, issues);
  const caption = list.querySelector(':scope > caption');
  const read = readDraft(draft && withLinks(draft, rows, caption ? textOf(caption) : undefined), issues);
  // In a page nobody counts lines.
  const unit = isTable ? 'row' : 'item';
  return {...read, issues: read.issues.map((issue) => ({...issue, path: issue.path.replace(/^line/, unit)}))};
}

/** Adds the links of a row to its event, and a caption as the title. */
function withLinks(draft: Draft, rows: readonly PageRow[], title: string | undefined): Draft {
  const byLine = new Map(rows.map((row) => [row.line, row.links]));
  const events = draft.dataset.events.map((event, i): TimelineEvent => {
    const line = Number(/\d+/.exec(draft.placeOf?.('events', i, undefined) ?? '')?.[0]);
    const links = [...(event.links ?? []), ...(byLine.get(line) ?? [])];
    return links.length ? {...event, links} : event;
  });
  return {...draft, dataset: {...draft.dataset, ...(title && {title}), events}};
}

/** The rows of a table, where a cell that spans several stands in each of these. */
function tableRows(table: HTMLTableElement): PageRow[] {
  const cells: (HTMLTableCellElement | undefined)[][] = [];
  const rows = Array.from(table.rows);
  rows.forEach((row, i) => {
    const own = (cells[i] ??= []);
    let at = 0;
    for (const cell of row.cells) {
      while (own[at]) at++;
      // A span of 0 goes on to the end; others are limited by what there is.
      const down = Math.min(cell.rowSpan || rows.length, rows.length - i);
      for (let y = 0; y < down; y++)
        for (let x = 0; x < Math.min(cell.colSpan, 100); x++) (cells[i + y] ??= [])[at + x] ??= cell;
      at += cell.colSpan;
    }
  });
  return cells.map((row, i) => ({
    cells: Array.from(row, (cell, x) => (cell && row.indexOf(cell) === x ? cellText(cell) : '')),
    line: i + 1,
    links: [...new Set(row)].flatMap((cell) => (cell ? linksIn(cell) : [])),
  }));
}

/** What a cell says: the dates of its `<time>` elements, or its text without marks of references. */
function cellText(cell: Element): string {
  const when = whenOf(cell);
  if (when !== undefined) return when;
  const copy = cell.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('sup.reference, style, script')) other.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith(' ');
  return textOf(copy);
}

/** The date that a cell or an item says by an attribute, or by `<time>` and little else. */
function whenOf(element: Element): string | undefined {
  const given = element.getAttribute('data-when');
  if (given !== null) return given;
  const times = Array.from(element.querySelectorAll('time'));
  const rest = textOf(element).length - times.reduce((sum, time) => sum + textOf(time).length, 0);
  return times.length && rest <= 15 ? times.slice(0, 2).map(dateOf).join('/') : undefined;
}

/** The items of a description list: each description is one, at the time of the terms before it. */
function itemRows(list: Element): PageRow[] {
  const rows: PageRow[] = [{cells: [...FIELDS], line: 0, links: []}];
  // Terms and descriptions may stand together in `<div>` elements.
  const parts = Array.from(list.children).flatMap((child) =>
    child.localName === 'div' ? [...child.children] : [child],
  );
  let term: Element | undefined;
  for (const part of parts) {
    if (part.localName === 'dt') term = part;
    if (part.localName !== 'dd') continue;
    const paragraphs = Array.from(part.querySelectorAll('p'), textOf).filter(Boolean);
    const attribute = (name: string) => part.getAttribute(`data-${name}`) ?? term?.getAttribute(`data-${name}`) ?? '';
    const values: Partial<Record<(typeof FIELDS)[number], string>> = {
      date: part.getAttribute('data-when') ?? (term && (whenOf(term) ?? textOf(term))) ?? whenOf(part) ?? '',
      title: titleOf(part) || paragraphs.shift(),
      text: paragraphs.join('\n\n'),
      id: part.id,
      lang: part.getAttribute('lang') ?? '',
    };
    rows.push({
      cells: FIELDS.map((field) => values[field] ?? attribute(field)),
      line: rows.length,
      links: linksIn(part),
    });
  }
  return rows;
}

/** The links of an element to elsewhere: not those to notes of the same page. */
function linksIn(element: Element): Link[] {
  return Array.from(element.querySelectorAll('a[href]'), (link) => ({
    url: link.getAttribute('href')!,
    title: textOf(link),
  })).filter(({url, title}) => !url.startsWith('#') && title);
}
