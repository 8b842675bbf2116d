import {quote} from '../../data/issue.js';
import {isDateText} from '../date-column.js';
import type {FileIssues} from '../file-issues.js';
import {fieldIn, fieldOf, isDayHeader, isPeriodHeader, isStampHeader, lifeIn} from './column-words.js';
import type {Table} from './find-table.js';
import {GOES_ON, NONE, UNKNOWN} from './no-date.js';
import {GROUPED_YEAR, numberOf} from './number-of.js';
import {columnOf, columnsIn} from './named-columns.js';
import {TABLE_FIELDS, type TableField, type TableMap} from './table-map.js';

/** The index of the column that says a field. */
export type Columns = ReadonlyMap<TableField, number>;

/** So many rows are looked at to judge what a column holds. */
const SAMPLE = 200;

const DATES: ReadonlySet<TableField> = new Set<TableField>(['date', 'year', 'start', 'end', 'earliest', 'latest']);
/** Words that a column of a status may hold. */
const STATUS = /^(?:confirmed|corroborated|reported|claimed|disputed|retracted|false|unknown)$/i;
const OCCURRENCE = /^(?:happened|ongoing|planned|postponed|cancelled|unknown)$/i;

/**
 * Finds which column says what: as the caller says, by the headers, and where no header tells the date or the title, by
 * what the columns hold. Without a date or a title, which is told, no event can be read: see `canTellEvents`.
 */
export function findColumns(table: Table, map: TableMap, issues: FileIssues): Columns {
  const {headers, rows} = table;
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, i) => i % step === 0);
  const columns = new Map<TableField, number>();
  const others = new Set([...columnsIn(map.ignore, headers), ...columnsIn(map.facts, headers)]);
  const isTaken = (index: number) => others.has(index) || [...columns.values()].includes(index);
  const share = (index: number, fits: (cell: string) => boolean) => {
    const cells = sample.map(({cells}) => cells[index]?.trim() ?? '').filter(Boolean);
    return cells.length ? cells.filter(fits).length / cells.length : 0;
  };
  const filled = (index: number) => sample.filter(({cells}) => cells[index]?.trim()).length / sample.length;
  const hasWord = (cell: string) => /\p{L}{2}/u.test(cell);
  const isWords = (index: number) => share(index, (cell) => hasWord(cell) && !isDateText(cell)) >= 0.5;
  /** Whether nearly all rows have several words in a column, and each other ones: then it names events, not groups. */
  const namesEach = (index: number) =>
    sample.length > 3 &&
    filled(index) >= 0.9 &&
    share(index, (cell) => /\p{L}\s+\p{L}/u.test(cell)) >= 0.8 &&
    new Set(sample.map(({cells}) => cells[index]?.trim())).size >= sample.length * 0.9;
  const canEnd = (start: number, end: number) =>
    sample.every(({cells}) => {
      const [first, last] = [cells[start], cells[end]].map((cell) => Number.parseInt(cell ?? ''));
      return Number.isNaN(first) || Number.isNaN(last) || first <= last;
    });
  for (const field of TABLE_FIELDS) {
    const wanted = map[field];
    if (wanted === undefined) continue;
    const index = columnOf(wanted, headers);
    if (index !== undefined) columns.set(field, index);
    else
      issues.error(
        'map',
        'bad-map',
        `there is no column ${quote(wanted)}, which "${field}" is to be; there are ${headers.map(quote).join(', ')}`,
      );
  }
  const take = (field: TableField | undefined, index: number) => {
    if (!field || columns.has(field) || isTaken(index) || !holds(field, (fits) => share(index, fits))) return;
    // What is called a period is often its name.
    if (field === 'date' && isPeriodHeader(headers[index]) && share(index, isDateText) < 0.5) return;
    columns.set(field, index);
  };
  // The day of a month is no date of its own.
  const isDay = (header: string, index: number) =>
    isDayHeader(header) && share(index, (cell) => /^\d{1,2}\.?$/.test(cell)) > 0.5;
  headers.forEach((header, i) => {
    // A whole date is no mere month.
    const isWhole = fieldOf(header) === 'month' && share(i, isCertainDate) >= 0.8;
    if (!isDay(header, i) || fieldOf(header) !== 'date') take(isWhole ? 'date' : fieldOf(header), i);
  });
  if (columns.has('month') && columns.has('year')) {
    const day = headers.findIndex((header) => isDayHeader(header));
    if (day >= 0) {
      if (columns.get('date') === day || columns.get('tags') === day)
        columns.delete(columns.get('date') === day ? 'date' : 'tags');
      take('day', day);
    }
  }
  const isDated = hasDate(columns);
  headers.forEach((header, i) => {
    const field = fieldIn(header);
    // A date may be more exact than the year beside it.
    const isExact = field === 'date' && columns.has('year') && !columns.has('month') && share(i, isDateText) >= 0.5;
    if (field === 'title' || !isDated || isExact) take(field, i);
  });
  // When a form was filled in is not when it happened, where another column says that.
  const stamp = columns.get('date');
  if (stamp !== undefined && map.date === undefined && isStampHeader(headers[stamp])) {
    const other = headers.findIndex((_, i) => !isTaken(i) && share(i, isCertainDate) >= 0.8);
    if (other >= 0 || columns.has('start')) columns.delete('date');
    if (other >= 0 && !columns.has('start')) guessed('date', other);
  }
  // Somebody lived from one to the other, where nothing else is dated.
  if (!hasDate(columns)) headers.forEach((header, i) => take(lifeIn(header), i));
  if (!hasDate(columns)) {
    const [guess, other] = headers.flatMap((_, i) => (!isTaken(i) && share(i, isCertainDate) >= 0.8 ? [i] : []));
    if (guess !== undefined) guessed('date', guess);
    // Without headers, the date after a date is its end.
    if (other === guess + 1 && table.line === undefined && canEnd(guess, other)) guessed('end', other);
  }
  if (!columns.has('title')) {
    const text = columns.get('text');
    const group = columns.get('group');
    const id = columns.get('id');
    const titles = headers.flatMap((_, i) => (!isTaken(i) && isWords(i) ? [i] : []));
    const fullest = titles.toSorted((a, b) => filled(b) - filled(a))[0] as number | undefined;
    const first = titles.find((i) => filled(i) >= 0.5);
    const instead = (field: TableField, index: number) => {
      columns.delete(field);
      guessed('title', index);
    };
    if (group !== undefined && map.group === undefined && namesEach(group)) instead('group', group);
    else if (text !== undefined && map.text === undefined && (filled(text) >= 0.5 || fullest === undefined)) {
      columns.delete('text');
      columns.set('title', text);
    } else if (first !== undefined) guessed('title', first);
    else if (id !== undefined && map.id === undefined && share(id, hasWord) >= 0.5) instead('id', id);
    else if (fullest !== undefined && filled(fullest) >= 0.1) guessed('title', fullest);
  }
  // A column without a value is what its header says: it may be filled later.
  const isEmpty = (index: number) => !sample.some(({cells}) => cells[index]?.trim());
  headers.forEach((header, i) => {
    const field = fieldOf(header);
    if (field && !columns.has(field) && !isTaken(i) && isEmpty(i)) columns.set(field, i);
  });
  const missing = !hasDate(columns) ? 'date' : !columns.has('title') ? 'title' : undefined;
  if (missing)
    issues.error(
      '$',
      'missing',
      `no column is recognised as the ${missing} of the events: say which in "map", such as ${quote(`${missing}=${headers.find((_, i) => !isTaken(i)) ?? headers[0] ?? 'When'}`)}; there are ${headers.map(quote).join(', ')}`,
    );
  return columns;

  function guessed(field: TableField, index: number): void {
    columns.set(field, index);
    issues.warn(
      '$',
      'guessed',
      `column ${quote(headers[index])} is read as the ${field} of the events; if it is not, say which in "map", such as "${field}=…"`,
    );
  }
}

/** Whether the columns tell what an event cannot be without. */
export const canTellEvents = (columns: Columns) => hasDate(columns) && columns.has('title');

const hasDate = (columns: Columns) =>
  (['date', 'start', 'end', 'year', 'earliest', 'latest'] as const).some((field) => columns.has(field));

/** A date that is more than a mere number, such as that of a telephone. */
const isCertainDate = (cell: string) => !/^[-+]?(?:[\d.,\s]{1,3}|\d{5,7}|\d{9,12})$/.test(cell) && isDateText(cell);

/** Whether a cell holds addresses: https, http, mailto or relative, one a line. */
export function isAddressCell(cell: string): boolean {
  return /^(?:https?:|mailto:|\/|\.|[\w-]+\/)/i.test(cell) || /\.\w{2,4}$/m.test(cell);
}

/** Whether a column can say what its header promises. */
function holds(field: TableField, share: (fits: (cell: string) => boolean) => number): boolean {
  if (field === 'year' && share((cell) => GROUPED_YEAR.test(cell)) >= 0.3) return true;
  // Dates that are not recognised are told one by one where most are.
  if (DATES.has(field))
    return (
      share(
        (cell) =>
          isDateText(cell) ||
          [NONE, GOES_ON, UNKNOWN].some((words) => words.test(cell)) ||
          (/\d/.test(cell) && cell.length <= 40 && !/^[-+]?\d{1,3}(?:[.,]\d+)?%?$/.test(cell)),
      ) >= 0.3
    );
  if (field === 'lat') return share((cell) => Math.abs(numberOf(cell) ?? 91) <= 90) === 1;
  if (field === 'lon') return share((cell) => Math.abs(numberOf(cell) ?? 181) <= 180) === 1;
  if (field === 'importance') return share((cell) => (numberOf(cell) ?? -1) >= 0 && numberOf(cell)! <= 1) === 1;
  if (field === 'status') return share((cell) => STATUS.test(cell)) === 1;
  if (field === 'occurrence') return share((cell) => OCCURRENCE.test(cell)) === 1;
  if (field === 'link' || field === 'sourceUrl' || field === 'media') return share(isAddressCell) >= 0.5;
  if (field === 'lang') return share((cell) => /^[a-z]{2,3}(?:-\w+)*$/i.test(cell)) === 1;
  return true;
}
