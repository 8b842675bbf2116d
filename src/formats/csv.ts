import type {Format, FormatInput} from './format.js';
import {isWrapped} from './loose-json.js';
import {isMarkdownTable, markdownRows} from './table/markdown-table.js';
import {type Delimiter, delimiterOf, parseRows} from './table/parse-rows.js';
import {readRows} from './table/read-rows.js';

/** How markup, JSON and scripts begin. */
const NO_TABLE = /^\s*(?:[<[{]|(?:var|let|const|import|function)\s[^,;\t]*[={(*])/;

/** A table as delimited text: CSV, TSV, or with another delimiter. */
export const csv: Format = {
  name: 'csv',
  mediaTypes: ['text/csv', 'application/csv', 'text/tab-separated-values'],
  isJson: false,
  endings: ['csv', 'tsv', 'tab'],
  sniff: ({text, value}) =>
    value === undefined && !NO_TABLE.test(text) && !isWrapped(text) && delimiterOf(text) !== undefined,
  read({text, options}, issues) {
    const delimiter = delimiterFor(text, options);
    const rows = isMarkdownTable(text) ? markdownRows(text, issues) : parseRows(text, delimiter, issues);
    const {table, ...draft} = readRows(rows, options.map, issues);
    return {...draft, table: {delimiter, ...table}};
  },
};

function delimiterFor(text: string, {type = '', name = ''}: FormatInput['options']): Delimiter {
  const isTabbed = type.startsWith('text/tab-separated-values') || /\.(?:tsv|tab)(?:$|[?#])/i.test(name);
  return isTabbed && text.includes('\t') ? '\t' : (delimiterOf(text) ?? ',');
}
