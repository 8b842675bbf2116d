import type {Format, FormatInput} from './format.js';
import {isWrapped} from './loose-json.js';
import {canTellEvents, findColumns} from './table/find-columns.js';
import {findTable} from './table/find-table.js';
import {type Delimiter, delimiterOf, parseRows} from './table/parse-rows.js';
import {tableEvents} from './table/table-events.js';
import {acled} from './table/acled.js';
import {ucdpGed} from './table/ucdp-ged.js';
import {readMap} from './table/table-map.js';
import {timelineJsSheet} from './table/timelinejs-sheet.js';

const READY_LAYOUTS = [timelineJsSheet, ucdpGed, acled];

/** A table as delimited text: CSV, TSV, or with another delimiter. */
export const csv: Format = {
  name: 'csv',
  mediaTypes: ['text/csv', 'application/csv', 'text/tab-separated-values'],
  isJson: false,
  endings: ['csv', 'tsv', 'tab'],
  sniff: ({text, value}) =>
    value === undefined && !/^\s*[<[{]/.test(text) && !isWrapped(text) && delimiterOf(text) !== undefined,
  read({text, options}, issues) {
    const delimiter = delimiterFor(text, options);
    const rows = parseRows(text, delimiter, issues);
    const map = readMap(options.map, issues);
    const layout = READY_LAYOUTS.find((ready) => (map.layout ? ready.name === map.layout : ready.fits(rows)));
    if (layout) {
      const draft = layout.read(rows, map, issues) ?? {dataset: {events: []}};
      return {...draft, table: {delimiter, layout: layout.name}};
    }
    const table = findTable(rows, issues);
    const columns = findColumns(table, map, issues);
    const draft = canTellEvents(columns) ? tableEvents(table, columns, map, issues) : {dataset: {events: []}};
    const {headers, line} = table;
    return {...draft, table: {delimiter, headers, headerLine: line, columns: Object.fromEntries(columns)}};
  },
};

function delimiterFor(text: string, {type = '', name = ''}: FormatInput['options']): Delimiter {
  const isTabbed = type.startsWith('text/tab-separated-values') || /\.(?:tsv|tab)(?:$|[?#])/i.test(name);
  return isTabbed && text.includes('\t') ? '\t' : (delimiterOf(text) ?? ',');
}
