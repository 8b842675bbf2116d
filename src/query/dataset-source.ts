import {compileTable, type EventTable, NO_GROUP} from '../data/event-table.js';
import {indexOfEvent} from '../data/find-event.js';
import {quote} from '../data/issue.js';
import {indices} from '../data/sort-times.js';
import type {Dataset, DatasetEvent} from '../data/types.js';
import {positionOf} from './group-counts.js';
import {PartSource} from './part-source.js';
import {groupOfRow, titleOfRow} from './row-texts.js';
import type {Density} from './source.js';
import {TableSource} from './table-source.js';

/** The ids of groups, and null for events of none. */
type Groups = readonly (string | null)[];

/** Answers what a timeline asks a source, of a dataset in memory: for a server, or to try a source with. */
export interface DatasetSource {
  readonly length: number;
  density(question: {readonly edges: readonly number[]}): number[][];
  top(question: {
    readonly start: number;
    readonly end: number;
    readonly count: number;
    readonly groups?: Groups;
  }): DatasetEvent[];
  events(question: {
    readonly start: number;
    readonly end: number;
    readonly limit: number;
    readonly groups?: Groups;
  }): DatasetEvent[];
  event(question: {readonly id: string}): DatasetEvent | null;
  peak(question: {readonly length: number; readonly groups?: Groups}): number;
  readonly byGroup: boolean;
  rows(question: {
    readonly offset: number;
    readonly limit: number;
    readonly sort: string;
    readonly descending: boolean;
  }): DatasetEvent[];
  begun(question: {readonly times: readonly number[]}): number[];
  readonly sorts: ('title' | 'group' | 'place')[];
}

/** The texts that rows are sorted by; empty where there is none. */
const TEXTS = {
  title: titleOfRow,
  group: groupOfRow,
  place: (row, {order}, {events}) => events[order[row]].place?.name ?? '',
} satisfies Record<string, (row: number, table: EventTable, dataset: Dataset) => string>;

/**
 * Makes a source of a dataset: what a timeline asks for a picture, it answers at once, in JSON. A server that answers
 * with it needs no database.
 */
export function datasetSource(dataset: Dataset): DatasetSource {
  const table = compileTable(dataset);
  const source = new TableSource(table, dataset.groups.length);
  const eventsOf = (rows: readonly number[]) => rows.map((row) => dataset.events[table.order[row]]);
  const parts = new Map<string, PartSource>();
  const ids = dataset.groups.map(({id}) => id);
  const partOf = (groups: Groups): PartSource => {
    const wanted = groups.map((id) => (id === null ? NO_GROUP : ids.indexOf(id)));
    const key = wanted.join();
    const rows = () => Array.from(indices(table.length)).filter((row) => wanted.includes(table.group[row]));
    const part = parts.get(key) ?? PartSource.of(table, rows(), {grain: source.grain, groupCount: 0});
    parts.set(key, part);
    return part;
  };
  const of = (groups: Groups | undefined): TableSource | PartSource => (groups ? partOf(groups) : source);
  // A table tells only so many groups apart.
  const density = (edges: readonly number[]): Density =>
    ids.length <= source.groups ? source.density(edges) : [...ids, null].map((id) => partOf([id]).density(edges)[0]);
  const orders = new Map<string, Uint32Array>();
  const sorted = (sort: string, descending: boolean): Uint32Array => {
    const key = `${sort} ${descending}`;
    const order = orders.get(key) ?? sortedRows(dataset, table, {sort, descending});
    orders.set(key, order);
    return order;
  };
  return {
    length: table.length,
    density: ({edges}) => density(edges).map((counts) => Array.from(counts)),
    top: ({groups, ...query}) => eventsOf(of(groups).top(query)),
    events: ({limit, groups, ...stretch}) => eventsOf(of(groups).rows(stretch, limit)),
    event: ({id}) => dataset.events[indexOfEvent(dataset, id)] ?? null,
    peak: ({length, groups}) => of(groups).peak(length),
    byGroup: true,
    rows: ({offset, limit, sort, descending}) =>
      eventsOf(Array.from(sorted(sort, descending).subarray(offset, offset + limit))),
    begun: ({times}) => times.map((time) => positionOf(table.earliest, time)),
    sorts: ['title', 'group', 'place'],
  };
}

/** All rows, sorted; equal ones stay in the order of time, and those without a text come last in either direction. */
function sortedRows(
  dataset: Dataset,
  table: EventTable,
  {sort, descending}: {readonly sort: string; readonly descending: boolean},
): Uint32Array {
  const rows = indices(table.length);
  if (sort === 'start') return descending ? rows.reverse() : rows;
  if (!Object.hasOwn(TEXTS, sort))
    throw new RangeError(`${quote(sort)} is nothing to sort by: expected start, ${Object.keys(TEXTS).join(', ')}`);
  const textOf = TEXTS[sort as keyof typeof TEXTS];
  const texts = Array.from(rows, (row) => textOf(row, table, dataset));
  const ranks = ranksOf(texts);
  const sign = descending ? -1 : 1;
  const places = Float64Array.from(texts, (text) => (text ? sign * ranks.get(text)! : Number.MAX_VALUE));
  return rows.sort((a, b) => places[a] - places[b] || a - b);
}

/** The place of each text in the alphabet. It is compared once, however many events share it. */
function ranksOf(texts: readonly string[]): Map<string, number> {
  const {compare} = new Intl.Collator('en', {numeric: true});
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | undefined;
  for (const text of [...new Set(texts)].sort(compare)) {
    if (before !== undefined && compare(before, text) !== 0) rank++;
    ranks.set(text, rank);
    before = text;
  }
  return ranks;
}
