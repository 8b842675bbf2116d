import {readRareDates} from '../../data/rare-dates-reader.js';
import {finish} from '../../data/steps.js';
import type {TimelineEvent} from '../../data/types.js';
import {FileIssues} from '../../formats/file-issues.js';
import type {Draft} from '../../formats/format.js';
import {plainText} from '../../formats/plain-text.js';
import {readDraft} from '../../formats/read-draft.js';
import {canTellEvents, type Columns, findColumns} from '../../formats/table/find-columns.js';
import {cellPlace, findingTable, type Table} from '../../formats/table/find-table.js';
import type {Row} from '../../formats/table/parse-rows.js';
import {readingTable} from '../../formats/table/table-events.js';
import {readMap} from '../../formats/table/table-map.js';
import {zoneRules} from '../../time/zone-rules.js';
import {zones} from '../../time/zones.js';
import {textOf} from './item-text.js';
import {withoutNotes} from './list-item.js';
import {gridOf, type PageCell} from './page-cells.js';
import {type PageRow, rowsOf} from './page-rows.js';

/**
 * Reads a table of the page as events. Columns are recognised by their headers and by what is in them, dates in whatever
 * way they are written, as in a file; a `<time>` in a cell, or `data-when`, is its date. A row of one cell across the
 * table is the section of the rows below it. Texts keep their marks; pictures and links of any cell are those of its
 * event.
 * @param host - says in `map` which column says what.
 */
export function readTable(
  list: HTMLTableElement,
  {map}: {readonly map?: string | undefined},
): ReturnType<typeof readDraft> {
  zones.rules ??= zoneRules;
  readRareDates();
  const issues = new FileIssues();
  const rows = rowsOf(gridOf(list, issues), issues);
  const meant = readMap(map, issues);
  const table = finish(findingTable(rows, issues));
  const columns = findColumns(table, meant, issues);
  const draft = canTellEvents(columns)
    ? finish(readingTable({...table, rows: withMarks(table, columns, issues)}, columns, meant, issues))
    : undefined;
  const caption = list.caption && textOf(withoutNotes(list.caption, 'caption', issues));
  const read = readDraft(draft && withMore(draft, rows, {columns, title: caption || undefined}), issues);
  // In a page nobody counts lines.
  return {...read, issues: read.issues.map((issue) => ({...issue, path: issue.path.replace(/^line/, 'row')}))};
}

/** The rows with the marks of their texts; of other cells the marks are lost, which is told. */
function withMarks({headers, rows}: Table, columns: Columns, issues: FileIssues): Row[] {
  const text = columns.get('text');
  const told = new Set<PageCell>();
  return (rows as readonly PageRow[]).map(({cells, line, read}) => {
    read.forEach((cell, i) => {
      if (!cell || i === text || told.has(cell)) return;
      told.add(cell);
      plainText(cell.html, cellPlace(line, headers[i]), issues);
    });
    return {line, cells: cells.map((cell, i) => (i === text && cell ? (read[i]?.html ?? cell) : cell))};
  });
}

/** Adds what stands in the cells of an event beside their words, and a caption as the title. */
function withMore(
  draft: Draft,
  rows: readonly PageRow[],
  {columns, title}: {readonly columns: Columns; readonly title: string | undefined},
): Draft {
  const byLine = new Map(rows.map((row) => [row.line, row.read]));
  const events = draft.dataset.events.map((event, i): TimelineEvent => {
    const line = Number(/\d+/.exec(draft.placeOf?.('events', i, undefined) ?? '')?.[0]);
    const read = byLine.get(line) ?? [];
    const cells = [...new Set(read)].filter((cell) => cell !== undefined);
    const inText = read[columns.get('text') ?? -1];
    const links = [...(event.links ?? []), ...cells.flatMap((cell) => (cell === inText ? [] : cell.links))];
    const media = [...(event.media ?? []), ...cells.flatMap((cell) => cell.media)];
    return {...event, ...(links.length && {links}), ...(media.length && {media})};
  });
  return {...draft, dataset: {...draft.dataset, ...(title && {title}), events}};
}
