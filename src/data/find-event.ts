import type {Dataset, DatasetEvent} from './types.js';

/** The indices of events by their ids, made when the first is looked for. */
const indices = new WeakMap<readonly DatasetEvent[], ReadonlyMap<string, number>>();

/** The index in `dataset.events` of the event of an id, −1 where there is none. */
export function indexOfEvent({events, compiled}: Dataset, id: string): number {
  if (compiled) return compiled.indexOf(id);
  let index = indices.get(events);
  if (!index) indices.set(events, (index = new Map(events.map((event, i) => [event.id, i]))));
  return index.get(id) ?? -1;
}

export function findEvent(dataset: Dataset | undefined, id: string): DatasetEvent | undefined {
  return dataset && id ? dataset.events[indexOfEvent(dataset, id)] : undefined;
}
