import {quote} from '../data/issue.js';
import type {Dataset} from '../data/types.js';
import {calendarDay} from '../time/calendar.js';
import type {EventDate} from '../time/event-date.js';
import {withoutMidnight} from '../formats/date-column.js';
import {FileIssues} from '../formats/file-issues.js';
import {plainText} from '../formats/plain-text.js';
import {fieldOf, plainHeader} from '../formats/table/column-words.js';
import {guardFormula} from '../formats/table/formula-guard.js';
import {eventText, loseMarkup} from './event-text.js';
import {escapeHtml} from './escape.js';
import {filledEvents, type StatedEvent} from './authored.js';
import {edtfOf} from './edtf-text.js';
import type {CellDelimiter, Exporter} from './exporter.js';
import {groupNames} from './group-names.js';
import {loseDatasetKeys, loseKeys, trimmed} from './lose-keys.js';
import {accountCells, type Cells, HEADERS, linkCell, mediaCells} from './table-cells.js';

const HELD = new Set(
  'id title date text group kind tags importance occurrence status attributions place media links facts lang'.split(
    ' ',
  ),
);

const DELIMITERS: readonly CellDelimiter[] = [',', ';', '\t', '|'];

/** A table in which a row is an event: as programs read CSV, and as spreadsheets open it. */
export const csv: Exporter = {
  name: 'csv',
  mediaType: 'text/csv',
  ending: 'csv',
  write: (dataset, {delimiter = ','}, issues) => {
    if (!DELIMITERS.includes(delimiter))
      throw new RangeError(`${quote(delimiter)} is no delimiter; expected one of ${DELIMITERS.map(quote).join(' ')}`);
    return writeTable(dataset, delimiter, issues);
  },
};

/** The same table with tabs. */
export const tsv: Exporter = {
  name: 'tsv',
  mediaType: 'text/tab-separated-values',
  ending: 'tsv',
  write: (dataset, _, issues) => writeTable(dataset, '\t', issues),
};

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

function writeTable(dataset: Dataset, delimiter: string, issues: FileIssues): string {
  loseDatasetKeys(dataset, [], issues);
  const groups = groupNames(dataset, issues);
  const facts = new FactColumns(issues);
  const rows: {readonly cells: Cells; readonly facts: ReadonlyMap<string, string>}[] = [];
  const dates: string[] = [];
  for (const {event, path} of filledEvents(dataset)) {
    loseKeys(event, HELD, path, {of: 'an event', issues});
    loseMarkup(event, path, issues);
    const date = edtfOf(event.date);
    if (!date.isExact) issues.lose(`${path}.date`, 'what EDTF cannot say of a date');
    dates.push(date.edtf);
    rows.push({
      cells: cellsOf(event, {date: dateCell(date.edtf, event.date), groups, path, issues}),
      facts: facts.of(event, path),
    });
  }
  const kept = withoutMidnight(dates);
  const midnight = dates.findIndex((date, i) => date !== kept[i]);
  if (midnight >= 0)
    issues.lose(`$.events[${midnight}].date`, 'midnight as a time where no event has another time of day');
  const used = HEADERS.filter(
    (header) => header === 'date' || header === 'title' || rows.some(({cells}) => cells[header]),
  );
  const names = facts.names;
  const lines = [
    [...used, ...names.values()],
    ...rows.map(({cells, facts: own}) => [
      ...used.map((header) => cells[header] ?? ''),
      ...Array.from(names.keys(), (name) => own.get(name) ?? ''),
    ]),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map((cell) => written(cell)).join(delimiter)}\r\n`).join('');
}

/** A cell in quotes if it holds what any program may take for a delimiter or an end. */
function written(cell: string): string {
  const text = guardFormula(cell);
  return /["\n\r,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A year BC alone is written in words: `-1200` could be 1200 BC or 1201 BC, and a spreadsheet would take it for a number. */
function dateCell(edtf: string, {earliest}: EventDate): string {
  return /^-\d{4}$|^0000$/.test(edtf) ? `${1 - calendarDay(earliest).year} BC` : edtf;
}

interface RowInput {
  readonly date: string;
  readonly groups: ReadonlyMap<string, string>;
  readonly path: string;
  readonly issues: FileIssues;
}

function cellsOf(event: StatedEvent, {date, groups, path, issues}: RowInput): Cells {
  const {id, title, group, kind, tags, importance, occurrence, status, place, lang} = event;
  const text = eventText(event);
  const cell = (value: string | undefined, key: string) => value && trimmed(value, `${path}.${key}`, issues);
  const tagCells = tags?.filter((tag) => {
    if (tag.trim() === tag && tag && !/[;,|]/.test(tag)) return true;
    issues.lose(`${path}.tags`, 'a tag with a comma, a semicolon or a bar');
    return false;
  });
  const hasBoth = place?.lat !== undefined && place.lon !== undefined;
  if (place && !hasBoth && (place.lat ?? place.lon) !== undefined)
    issues.lose(`${path}.place`, 'a latitude or longitude without the other');
  return {
    date,
    'display date': cell(event.date.text, 'date.text'),
    title: markedUp(trimmed(title, `${path}.title`, issues), `${path}.title`, issues),
    text: text && markedUp(trimmed(text, `${path}.text`, issues), `${path}.text`, issues),
    group: group === undefined ? undefined : cell(groups.get(group) ?? group, 'group'),
    kind: cell(kind, 'kind'),
    tags: tagCells?.join('; '),
    importance: importance?.toString(),
    occurrence,
    status,
    place: cell(place?.name, 'place.name'),
    ...(hasBoth && {lat: String(place.lat), lon: String(place.lon)}),
    link: linkCell(event, path, issues),
    ...mediaCells(event, path, issues),
    ...accountCells(event, path, issues),
    id: cell(id, 'id'),
    lang: langCell(lang, path, issues),
  };
}

function langCell(lang: string | undefined, path: string, issues: FileIssues): string | undefined {
  if (lang === undefined || /^[a-z]{2,3}(?:-\w+)*$/i.test(lang)) return lang;
  return issues.lose(`${path}.lang`, 'what is no tag of a language') as undefined;
}

/** A text that a table would be read as markup: with its signs as character references. */
function markedUp(text: string, path: string, issues: FileIssues): string {
  const read = (cell: string) => plainText(cell, '', new FileIssues()).text;
  if (read(text) === text) return text;
  const escaped = escapeHtml(text);
  if (read(escaped) !== text) issues.lose(path, 'repeated white space in a text with HTML in it');
  return escaped;
}

/** The facts of events, which have a column for each name. */
class FactColumns {
  /** By the name of a fact, the header of its column. */
  readonly names = new Map<string, string>();
  readonly #issues: FileIssues;
  readonly #taken = new Set<string>();

  constructor(issues: FileIssues) {
    this.#issues = issues;
  }

  of({facts = []}: StatedEvent, path: string): Map<string, string> {
    const cells = new Map<string, string>();
    let last = -1;
    facts.forEach(({name, value}, i) => {
      const place = `${path}.facts[${i}]`;
      const text = trimmed(value, `${place}.value`, this.#issues);
      if (!this.names.has(name)) this.#add(name, place);
      const before = cells.get(name);
      if (before !== undefined) this.#issues.lose(place, 'which of the facts of one name is which');
      else {
        const column = Array.from(this.names.keys()).indexOf(name);
        if (column < last) this.#issues.lose(place, 'the order of facts');
        last = column;
      }
      cells.set(name, before === undefined ? text : `${before}; ${text}`);
    });
    return cells;
  }

  /** A header is unique, and is not the name of another column. */
  #add(name: string, place: string): void {
    const plain = name.replaceAll(/\s+/g, ' ').trim();
    let header = plain;
    for (let n = 1; this.#taken.has(header) || fieldOf(header) !== undefined || /^column \d+$/.test(header); n++)
      header = `${plain} (fact${n > 1 ? ` ${n}` : ''})`;
    if (header !== name || !plainHeader(header)) this.#issues.lose(place, 'the name of a fact that columns have');
    this.#taken.add(header);
    this.names.set(name, header);
  }
}
