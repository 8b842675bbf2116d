import type {FileIssues} from './file-issues.js';
import type {Format, FormatInput} from './format.js';
import {type HtmlData, htmlData, type HtmlLosses} from './html-lists.js';
import {isList, readLines} from './lines.js';
import {readRows} from './table/read-rows.js';

/** The source of a page, or of a part of it: its table of events, or its list of them. What is around is not read. */
export const html: Format = {
  name: 'html',
  mediaTypes: [],
  isJson: false,
  endings: [],
  sniff(input) {
    const {text, value} = input;
    if (value !== undefined || !/^\s*<[a-z!]/i.test(text)) return false;
    const data = dataOf(input);
    return data?.as === 'table' || (data !== undefined && isList(data.lines.map((line) => line.text).join('\n')));
  },
  read(input, issues) {
    const {options} = input;
    const data = dataOf(input);
    if (!data) return issues.error('$', 'missing', 'it has no table, nor a list, with dates');
    lose(data.lost, issues);
    if (data.as === 'list') return readLines(data.lines, options.map, issues);
    const {table, dataset, ...draft} = readRows(data.rows, options.map, issues);
    const title = data.title || (dataset as {title?: string}).title;
    return {
      ...draft,
      dataset: {...dataset, ...(title && {title})},
      table: {...table, rows: data.rows.map(({cells}) => cells)},
    };
  },
};

/** What was found in an input when it was looked at: it is read from that, not parsed again. */
const found = new WeakMap<FormatInput, {readonly data: HtmlData | undefined}>();

function dataOf(input: FormatInput): HtmlData | undefined {
  let known = found.get(input);
  if (!known) found.set(input, (known = {data: htmlData(input.text)}));
  return known.data;
}

function lose({links, pictures}: HtmlLosses, issues: FileIssues): void {
  for (const line of links) issues.lose(`line ${line}`, 'the address of a link in HTML');
  for (const line of pictures) issues.lose(`line ${line}`, 'a picture in HTML');
}
