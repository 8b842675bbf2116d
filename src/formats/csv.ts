import {type Format, type FormatInput, readsInSteps} from './format.js';
import {isWrapped} from './loose-json.js';
import {isMarkdownTable, markdownRows} from './table/markdown-table.js';
import {type Delimiter, delimiterOf, parsingRows} from './table/parse-rows.js';
import {readingRows} from './table/read-rows.js';

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
  ...readsInSteps(function* ({text, options}, issues) {
    const delimiter = delimiterFor(text, options);
    const rows = isMarkdownTable(text) ? markdownRows(text, issues) : yield* parsingRows(text, delimiter, issues);
    const {table, ...draft} = yield* readingRows(rows, options.map, issues);
    return {...draft, table: {delimiter, ...table}};
  }),
};

function delimiterFor(text: string, {type = '', name = ''}: FormatInput['options']): Delimiter {
  const isTabbed = type.startsWith('text/tab-separated-values') || /\.(?:tsv|tab)(?:$|[?#])/i.test(name);
  return isTabbed && text.includes('\t') ? '\t' : (delimiterOf(text) ?? ',');
}
