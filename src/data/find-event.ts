import type {EventTable} from './event-table.js';
import type {Dataset, DatasetEvent} from './types.js';

/** The indices of events by their ids, and the rows of a table by these indices; made when the first is looked for. */
const indices = new WeakMap<readonly DatasetEvent[], ReadonlyMap<string, number>>();
const rows = new WeakMap<EventTable, (number | undefined)[]>();

/** The index in `dataset.events` of the event of an id, −1 where there is none. */
export function indexOfEvent({events, compiled}: Dataset, id: string): number {
  if (compiled) return compiled.indexOf(id);
  let index = indices.get(events);
  if (!index) indices.set(events, (index = new Map(events.map((event, i) => [event.id, i]))));
  return index.get(id) ?? -1;
}

/** The row in the table of a dataset of the event of an id; undefined where there is none, or where it is hidden. */
export function rowOfEvent(dataset: Dataset, table: EventTable, id: string): number | undefined {
  let rowOf = rows.get(table);
  if (!rowOf) {
    // Where events are hidden it has holes, and may be longer.
    rows.set(table, (rowOf = Array<number>(table.length)));
    for (let row = 0; row < table.length; row++) rowOf[table.order[row]] = row;
  }
  return rowOf[indexOfEvent(dataset, id)];
}

export function findEvent(dataset: Dataset | undefined, id: string): DatasetEvent | undefined {
  return dataset && id ? dataset.events[indexOfEvent(dataset, id)] : undefined;
}
