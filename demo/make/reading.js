import {en, formatDate, readFormat, writeFormat} from '../../dist/demo/core.js';
import {lineInJson} from './json-place.js';
import {linesOf, rowsOf, squared} from './rows.js';

/**
 * Reads the text of a draft.
 *
 * @param {import('./draft.js').Draft} draft
 * @param before - what was read before: a text that is the same is not read again.
 * @returns `file`: what `readFormat` says; `dataset`: what is shown and published; `rows`, and their `lines`, if the
 *   text is a table; `issues` with their places; `questions` about dates that can be read in two ways.
 */
export function readText(draft, before) {
  const {text, map, settings} = draft;
  const isSame = before?.draft.text === text && before.draft.map === map;
  const read = isSame ? before : readTable(text, map);
  const {dataset} = read.file;
  const title = settings.title || dataset.title;
  const lang = settings.lang || dataset.lang;
  return {...read, draft, dataset: JSON.parse(writeFormat({...dataset, title, lang}, 'json').text)};
}

const NOTHING = {dataset: {events: [], groups: []}, issues: [], format: undefined};

function readTable(text, map) {
  const file = text.trim() ? readFormat(text, {map}) : NOTHING;
  const {table} = file;
  const rows = table?.delimiter && squared(rowsOf(text, table.delimiter));
  const lines = rows && linesOf(rows);
  const placed = file.issues.map((issue) => ({...issue, ...placeOf(issue.path, {text, rows, lines, table})}));
  // A sheet that has its head only is not wrong yet.
  const issues = rows && rows.length <= 1 && !file.dataset.events.length ? [] : placed;
  return {file, rows, lines, issues, questions: issues.flatMap(questionOf)};
}

/** Where an issue stands: its line, and in a table its row and column, counted from 0. */
function placeOf(path, {text, rows, lines, table}) {
  const [, number, , column] = /^line (\d+)(?:(, column (".*"|\d+))|, \$.*)?$/s.exec(path) ?? [];
  if (number === undefined) return path.startsWith('$') && !rows && path !== '$' ? {line: lineInJson(text, path)} : {};
  const line = Number(number);
  if (!rows) return {line};
  const after = lines.findIndex((begins) => begins > line);
  const header = column?.startsWith('"') ? JSON.parse(column) : undefined;
  const index = header === undefined ? -1 : (table.headers ?? []).indexOf(header);
  return {
    line,
    row: after < 0 ? lines.length - 1 : after - 1,
    ...(index >= 0 && {column: index}),
    ...(header !== undefined && {header}),
  };
}

/** What is to be asked of dates that can be read in two ways. */
function questionOf({code, accepted, given, header}) {
  if (code !== 'ambiguous-date' || !accepted) return [];
  const readings = accepted.map((name) => ({name, example: exampleOf(given, name)}));
  return [{header, given, readings}];
}

/** A date in words, read in one of its ways. */
function exampleOf(given, reading) {
  const quoted = `"${given.replaceAll('"', '""')}"`;
  const {events} = readFormat(`date,title\n${quoted},x\n`, {format: 'csv', map: {dates: reading}}).dataset;
  return events.length ? formatDate(events[0].date, {locale: 'en', messages: en, length: 'long'}) : '';
}
