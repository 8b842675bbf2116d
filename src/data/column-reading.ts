import type {AxisZone} from '../time/zones.js';
import {arrowColumns, arrowNames, isArrow} from './arrow-columns.js';
import {checkTimes} from './check-times.js';
import {ColumnEvents, type LateColumns} from './column-events.js';
import {readGroups} from './column-groups.js';
import {ColumnIssues, Tally} from './column-issues.js';
import {readPrecision} from './column-precision.js';
import {isArrayLike, type Times, timesOf} from './column-values.js';
import {checkWords} from './column-words.js';
import {compileColumns, givenTimes} from './compile-columns.js';
import type {TextColumn, TimeColumn, TimelineColumns} from './columns.js';
import {eventList} from './event-list.js';
import type {EventTable, TableIndex} from './event-table.js';
import {type Issue, quote} from './issue.js';
import {unreadable} from './read-fields.js';
import type {Steps} from './steps.js';
import type {Dataset, DatasetEvent} from './types.js';

/** The most events of columns that are read: their table takes some 60 bytes each. */
const COLUMN_LIMIT = 10_000_000;

const KEYS: readonly (keyof TimelineColumns)[] = [
  'start',
  'end',
  'precision',
  'precisions',
  'group',
  'groups',
  'status',
  'occurrence',
  'kind',
  'importance',
  'title',
  'id',
  'text',
  'details',
  'length',
];

/** How columns are read, and for which axis: one in UTC, if nothing else is asked for. */
export interface ColumnReading {
  /** Reads what a dataset holds beside its columns. */
  readRest(value: unknown): {readonly dataset: Dataset; readonly issues: readonly Issue[]};
  /** The axis on which a dataset is shown. */
  axisOf?(dataset: Partial<Dataset>): AxisZone;
  /** See `CompileOptions`. */
  indexOf?(table: EventTable, groupCount: number): Steps<TableIndex>;
  /** Completes the messages of issues that are told within others: see `explainIssues`. */
  explain?(issues: readonly Issue[]): readonly Issue[];
}

/**
 * Reads columns as `readColumns` does, in steps: none takes much longer than to go through one column. The issues say
 * briefly what is wrong, see `readBriefly`.
 */
export function* readingColumns(value: unknown, reading: ColumnReading): Steps<{dataset: Dataset; issues: Issue[]}> {
  try {
    return yield* read(value, reading);
  } catch (error) {
    const {dataset} = reading.readRest([]);
    // No array that is made here has a length that is wrong.
    const fault: Pick<Issue, 'code' | 'message'> =
      error instanceof RangeError
        ? {
            code: 'too-many',
            message: `there is not enough memory for so many events (${error.message}): show fewer at a time, or let a "source" be asked for them`,
          }
        : {code: 'wrong-type', message: unreadable(error)};
    return {dataset, issues: [{...fault, severity: 'error', path: '$'}]};
  }
}

function* read(value: unknown, reading: ColumnReading): Steps<{dataset: Dataset; issues: Issue[]}> {
  const isDataset = typeof value === 'object' && value !== null && 'columns' in value && !isArrow(value);
  const {columns, groups: ofDataset, ...rest} = isDataset ? (value as Record<string, unknown>) : {columns: value};
  const issues = new ColumnIssues(reading.explain);
  const {dataset, issues: found} = reading.readRest({...rest, events: []});
  issues.list.push(...found);
  if (isDataset && Object.hasOwn(rest, 'events'))
    issues.list.push({
      code: 'unknown-key',
      severity: 'warning',
      path: '$.events',
      message: '"events" are not read, as there are "columns"',
    });
  const given = columnsOf(columns, issues);
  const result = given && (yield* compile({given, ofDataset, dataset}, issues, reading));
  return {
    dataset: {...dataset, ...(result ?? {groups: (yield* readGroups({ofDataset}, 0, issues)).groups})},
    issues: issues.list,
  };
}

/** The columns as an object with known keys; undefined if they are none. */
function columnsOf(value: unknown, issues: ColumnIssues): Record<string, unknown> | undefined {
  if (isArrow(value)) {
    const columns = arrowColumns(value);
    const names = arrowNames(value);
    for (const name of ['start', 'title'].filter((name) => columns[name] === undefined))
      issues.error('', 'missing', `the table has no column "${name}", but ${quote(names.join(', '))}`);
    return columns.start && columns.title ? columns : undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return issues.error(
      '',
      'wrong-type',
      `${quote(value)} is no columns: expected an object such as {start: [${Date.UTC(2021, 5, 22)}], title: ["…"]}, or a table of Apache Arrow`,
    );
  const columns = value as Record<string, unknown>;
  for (const key of Object.keys(columns))
    if (!KEYS.includes(key as keyof TimelineColumns))
      issues.warn(key, 'unknown-key', `${quote(key)} is not known here`, {given: key.slice(0, 200), accepted: KEYS});
  const missing = ['start', 'title'].filter((key) => columns[key] === undefined || columns[key] === null);
  for (const key of missing) issues.error('', 'missing', `it has no "${key}"`, {given: key});
  return missing.length ? undefined : columns;
}

function* compile(
  {
    given,
    ofDataset,
    dataset,
  }: {readonly given: Record<string, unknown>; readonly ofDataset: unknown; readonly dataset: Dataset},
  issues: ColumnIssues,
  reading: ColumnReading,
): Steps<Pick<Dataset, 'events' | 'groups' | 'compiled'> | undefined> {
  const start = times(given.start, 'start', issues);
  const title = texts(given.title, 'title', issues);
  if (!start || !title) return undefined;
  const end = times(given.end, 'end', issues);
  const all = lengthOf({...given, start}, issues);
  const arrays = givenTimes({start, end});
  yield;
  const kept = checkTimes({length: all, ...arrays, given}, issues);
  yield;
  const length = kept ? kept.length : all;
  const {group, groups} = yield* readGroups({group: given.group, groups: given.groups, ofDataset}, all, issues);
  yield;
  const columns = {
    length,
    kept,
    start,
    end,
    group,
    importance: importance(given.importance, all, issues),
    precision: readPrecision(given, {length, kept, ...arrays}, issues),
  };
  yield;
  const {details} = given;
  if (details !== undefined && details !== null && typeof details !== 'function')
    issues.error('details', 'wrong-type', `${quote(details)} is not a function of an index`);
  const late: LateColumns = {
    title,
    id: texts(given.id, 'id', issues),
    text: texts(given.text, 'text', issues),
    status: checkWords('status', given.status, all, issues),
    occurrence: checkWords('occurrence', given.occurrence, all, issues),
    kind: checkWords('kind', given.kind, all, issues),
    ...(typeof details === 'function' && {details: details as TimelineColumns['details']}),
  };
  const events = new ColumnEvents(columns, late, groups);
  yield* events.findingRepeated(issues);
  events.sample(issues, dataset);
  yield;
  const {axisOf, indexOf} = reading;
  const compiled = yield* compileColumns(columns, arrays, {
    ...(axisOf && {axisOf: (dates) => axisOf({...dataset, compiled: {dates} as unknown as Dataset['compiled']})}),
    ...(indexOf && {indexOf: (table) => indexOf(table, groups.length)}),
  });
  return {
    groups,
    events: eventList(length, (index) => events.make(index)) as DatasetEvent[], // read only, as all of a dataset
    compiled: {
      ...compiled,
      indexOf: (id) => events.indexOf(id),
      listing: () => events.listing(),
      titleAt: (event) => events.titleAt(event),
      wordsAt: (event) => events.wordsAt(event),
      fieldsAt: events.fieldsAt,
      ...(events.plainAt && {plainAt: events.plainAt, dateAt: (event) => events.dateAt(event)}),
      given: new Set(Object.entries(late).flatMap(([name, column]) => (column === undefined ? [] : [name]))),
    },
  };
}

function times(column: unknown, key: string, issues: ColumnIssues): Times | undefined {
  if (column === undefined || column === null) return undefined;
  if (isArrayLike(column)) return 'all' in column ? (column as unknown as Times) : timesOf(column as TimeColumn);
  return issues.error(key, 'wrong-type', `${quote(column)} is no column: expected an array of ms since 1970 UTC`);
}

function texts(column: unknown, key: string, issues: ColumnIssues): TextColumn | undefined {
  if (column === undefined || column === null) return undefined;
  if (typeof column === 'function' || isArrayLike(column)) return column as TextColumn;
  return issues.error(
    key,
    'wrong-type',
    `${quote(column)} is no column: expected an array of texts, or a function of an index`,
  );
}

function importance(column: unknown, length: number, issues: ColumnIssues): ArrayLike<number> | undefined {
  if (column === undefined || column === null) return undefined;
  if (!isArrayLike(column))
    return issues.error('importance', 'wrong-type', `${quote(column)} is no column: expected an array of numbers`);
  const wrong = new Tally();
  for (let i = 0; i < length; i++) {
    const value = column[i];
    if (typeof value === 'number' ? value < 0 || value > 1 : value !== undefined && value !== null) wrong.add(i, value);
  }
  if (wrong.count)
    issues.error(
      'importance',
      'out-of-range',
      `${wrong.counted('importance is not', 'importances are not')} from 0 to 1: ${wrong.examples}; the nearest that is counts, and 0.5 for what is no number`,
      wrong.stands,
    );
  return column as ArrayLike<number>;
}

/** How many events there are: as many as the shortest column has values, where they differ. */
function lengthOf(given: Record<string, unknown> & {start: Times}, issues: ColumnIssues): number {
  const {start, length: asked} = given;
  const isAsked = typeof asked === 'number' && Number.isInteger(asked) && asked >= 0;
  if (asked !== undefined && asked !== null && !isAsked)
    issues.error('length', 'wrong-type', `${quote(asked)} is no number of events`);
  const lengths = new Map<string, number>();
  for (const key of KEYS) {
    if (key === 'precisions' || key === 'groups' || key === 'length') continue;
    const column = given[key];
    const codes = (column as {codes?: unknown} | null | undefined)?.codes;
    if (isArrayLike(column)) lengths.set(key, column.length);
    else if (isArrayLike(codes)) lengths.set(key, codes.length);
  }
  const wanted = isAsked ? asked : start.length;
  const shortest = Math.min(...lengths.values(), wanted);
  for (const [key, length] of lengths) {
    if (isAsked ? length >= wanted : length === wanted) continue;
    const other = isAsked ? `"length" is ${wanted}` : `"start" has ${wanted}`;
    issues.error(
      key,
      'wrong-type',
      `"${key}" has ${length} values, and ${other}: the first ${shortest} events are shown; expected one value an event in every column, or "length" for how many count`,
    );
  }
  if (shortest > COLUMN_LIMIT) issues.error('', 'too-many', `${shortest} events; the first ${COLUMN_LIMIT} are kept`);
  return Math.min(shortest, COLUMN_LIMIT);
}
