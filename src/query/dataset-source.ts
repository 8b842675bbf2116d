import {compileTable} from '../data/event-table.js';
import {indexOfEvent} from '../data/find-event.js';
import type {Dataset, DatasetEvent} from '../data/types.js';
import {TableSource} from './table-source.js';

/** Answers what a timeline asks a source, of a dataset in memory: for a server, or to try a source with. */
export interface DatasetSource {
  readonly length: number;
  density(question: {readonly edges: readonly number[]}): number[][];
  top(question: {readonly start: number; readonly end: number; readonly count: number}): DatasetEvent[];
  events(question: {readonly start: number; readonly end: number; readonly limit: number}): DatasetEvent[];
  event(question: {readonly id: string}): DatasetEvent | null;
  peak(question: {readonly length: number}): number;
}

/**
 * Makes a source of a dataset: what a timeline asks for a picture, it answers at once, in JSON. A server that answers
 * with it needs no database.
 */
export function datasetSource(dataset: Dataset): DatasetSource {
  const table = compileTable(dataset);
  const source = new TableSource(table, dataset.groups.length);
  const eventsOf = (rows: readonly number[]) => rows.map((row) => dataset.events[table.order[row]]);
  return {
    length: table.length,
    density: ({edges}) => source.density(edges).map((counts) => Array.from(counts)),
    top: (question) => eventsOf(source.top(question)),
    events: ({limit, ...stretch}) => eventsOf(source.rows(stretch, limit)),
    event: ({id}) => dataset.events[indexOfEvent(dataset, id)] ?? null,
    peak: ({length}) => source.peak(length),
  };
}
