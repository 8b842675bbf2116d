import {finish, type Steps} from '../../data/steps.js';
import type {FileIssues} from '../file-issues.js';
import type {Draft, ReadTable} from '../format.js';
import {acled} from './acled.js';
import {canTellEvents, findColumns} from './find-columns.js';
import {findingTable} from './find-table.js';
import type {Row} from './parse-rows.js';
import {readingTable} from './table-events.js';
import {readMap, type TableMap} from './table-map.js';
import {timelineJsSheet} from './timelinejs-sheet.js';
import {ucdpGed} from './ucdp-ged.js';

const READY_LAYOUTS = [timelineJsSheet, ucdpGed, acled];

/** What the rows of a table say, and how they were read. */
export interface RowsDraft extends Draft {
  readonly table: ReadTable;
}

/** Does what `readingRows` does, at once. */
export function readRows(...given: Parameters<typeof readingRows>): RowsDraft {
  return finish(readingRows(...given));
}

/**
 * Reads rows as a table of a kind that is known, or by what its headers and columns say; in steps.
 * @param hasHeader - the first row names the columns; else it is looked for.
 */
export function* readingRows(
  rows: readonly Row[],
  map: string | TableMap | undefined,
  issues: FileIssues,
  hasHeader = false,
): Steps<RowsDraft> {
  const meant = readMap(map, issues);
  const layout = READY_LAYOUTS.find((ready) => (meant.layout ? ready.name === meant.layout : ready.fits(rows)));
  if (layout)
    return {...((yield* layout.reading(rows, meant, issues)) ?? {dataset: {events: []}}), table: {layout: layout.name}};
  const table = yield* findingTable(rows, issues, hasHeader);
  const columns = findColumns(table, meant, issues);
  const draft = canTellEvents(columns) ? yield* readingTable(table, columns, meant, issues) : {dataset: {events: []}};
  const {headers, line} = table;
  return {...draft, table: {headers, headerLine: line, columns: Object.fromEntries(columns)}};
}
