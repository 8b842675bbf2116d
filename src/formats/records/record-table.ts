import {going, mapping, type Steps} from '../../data/steps.js';
import {instantText} from '../../time/date-forms.js';
import type {FileIssues} from '../file-issues.js';
import {isObject} from '../json-values.js';
import {fieldIn, fieldOf} from '../table/column-words.js';
import {columnOf} from '../table/named-columns.js';
import type {Row} from '../table/parse-rows.js';
import type {TableMap} from '../table/table-map.js';
import {type FoundRecords, headersAround} from './find-records.js';
import {cellsOf, plain, type RecordCell} from './record-cells.js';

/** Records as a table. */
export interface RecordTable {
  /** The headers first, where `hasHeader`; else they are among the rows. */
  readonly rows: readonly Row[];
  readonly hasHeader: boolean;
  /** Where something stands in the JSON, for a line and a column of the table, by its headers as they were read. */
  placeOf(place: string, headers?: readonly string[]): string;
  /** The tags of a row, where they are a list. */
  tagsOf(place: string, column: number | undefined): string[] | undefined;
}

/** A record: where it stands, and its cells by their columns. */
interface Source {
  readonly path: string;
  readonly cells: readonly (Omit<RecordCell, 'header'> | undefined)[];
}

const LINE = /^line (\d+)(?:, column (".*"))?$/s;
const INSTANTS = ['date', 'start', 'end', 'earliest', 'latest'] as const;
/** Numbers from here on are ms since 1970: those before are of 1973 and earlier. */
const LEAST_MS = 1e11;
/** Between these, they are seconds, from 1973 to 2033; a day of eight digits is less, an hour of ten is more. */
const SECONDS = [1e8, 2e9] as const;

/** So many records are read in a step. */
const SOME = 64;

/** Reads the records of a list as a table: a column for each key. In steps. */
export function* readingRecords(found: FoundRecords, map: TableMap, issues: FileIssues): Steps<RecordTable> {
  const headers: string[] = headersAround(found)?.names ?? [];
  const hasHeader = headers.length > 0 || found.list.some(isObject);
  const sources = yield* sourcesOf(found, headers, issues);
  const instants = new Set(INSTANTS.map((field) => map[field] !== undefined && columnOf(map[field], headers)));
  headers.forEach((header, i) => {
    if (INSTANTS.some((field) => field === (fieldOf(header) ?? fieldIn(header)))) instants.add(i);
  });
  const rowOf = ({path, cells}: Source, i: number): Row => {
    const texts = Array.from({length: Math.max(headers.length, cells.length)}, (_, column) => {
      const {value, text = '', path: at = ''} = cells[column] ?? {};
      return instants.has(column) && typeof value === 'number' ? instantOf(value, path + at, issues) : text;
    });
    return {cells: texts, line: i + 1};
  };
  const rows = yield* mapping(sources, rowOf, SOME);
  return {
    rows: hasHeader ? [{cells: headers, line: 0}, ...rows] : rows,
    hasHeader,
    placeOf: (place, named = headers) => {
      const [, line, header] = LINE.exec(place) ?? [];
      const source = sources[Number(line) - 1];
      if (!source) return place && line === undefined ? place : found.path;
      if (header === undefined) return source.path;
      const name = JSON.parse(header) as string;
      const number = /^column (\d+)$/.exec(name)?.[1];
      const exact = named.indexOf(name);
      // Tables of a known kind name their columns in lower case.
      const column = exact >= 0 ? exact : named.findIndex((each) => each.toLowerCase() === name);
      return source.path + (source.cells[column >= 0 ? column : Number(number) - 1]?.path ?? '');
    },
    tagsOf: (place, column = -1) => {
      const value = sources[Number(LINE.exec(place)?.[1]) - 1]?.cells[column]?.value;
      return Array.isArray(value) ? value.map(String).filter(Boolean) : undefined;
    },
  };
}

/** Reads the cells of each record; the headers of those that are new are added. */
function* sourcesOf({list, path}: FoundRecords, headers: string[], issues: FileIssues): Steps<Source[]> {
  const columns = new Map(headers.map((header, i) => [header, i]));
  const sources: Source[] = [];
  const add = (value: unknown, i: number): void => {
    const place = `${path}[${i}]`;
    if (Array.isArray(value)) {
      const cells = value.map((cell, column) => ({
        path: `[${column}]`,
        value: cell,
        text: cell === null ? '' : plain(cell),
      }));
      return void sources.push({path: place, cells});
    }
    if (!isObject(value)) return issues.error(place, 'wrong-type', 'a record is an object');
    const cells: RecordCell[] = [];
    for (const cell of cellsOf(value, place, issues)) {
      const column = columns.get(cell.header) ?? headers.push(cell.header) - 1;
      columns.set(cell.header, column);
      cells[column] = cell;
    }
    sources.push({path: place, cells});
  };
  yield* going(list, add, SOME);
  return sources;
}

/** A number in a column of dates: since 1970, where it is too large for a year or a day. */
function instantOf(value: number, place: string, issues: FileIssues): string {
  if (Math.abs(value) >= LEAST_MS) return instantText(Math.round(value));
  const [least, most] = SECONDS;
  if (value < least || value >= most || !Number.isInteger(value)) return String(value);
  issues.warn(place, 'guessed', `${value} is read as seconds since 1970: ${instantText(value * 1000)}`, String(value));
  return instantText(value * 1000);
}
