import type {EventTable} from '../../data/event-table.js';
import type {DatasetEvent} from '../../data/types.js';
import type {ReadingContext} from './reading-context.js';

/** A relation of another event to a given one. */
export interface Incoming {
  readonly type: string;
  readonly from: DatasetEvent;
}

/**
 * Finds events by id and by row, and the relations of others to an event. Built once per table, because tables are
 * large.
 */
export class EventIndex {
  readonly #table: EventTable;
  readonly #events: readonly DatasetEvent[];
  readonly #rows = new Map<string, number>();
  readonly #incoming = new Map<string, Incoming[]>();

  constructor(table: EventTable, events: readonly DatasetEvent[]) {
    this.#table = table;
    this.#events = events;
    for (let row = 0; row < table.length; row++) {
      const from = this.at(row);
      this.#rows.set(from.id, row);
      for (const {type, to} of from.relations ?? []) {
        if (to === from.id) continue;
        const ties = this.#incoming.get(to);
        if (ties) ties.push({type, from});
        else this.#incoming.set(to, [{type, from}]);
      }
    }
  }

  /** The event in a row of the table, which is in the order of time. */
  at(row: number): DatasetEvent {
    return this.#events[this.#table.order[row]];
  }

  /** The row of an event, or −1. */
  rowOf(id: string): number {
    return this.#rows.get(id) ?? -1;
  }

  find(id: string): DatasetEvent | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : this.at(row);
  }

  /** The relations of other events to this one, in time order. */
  incoming(id: string): readonly Incoming[] {
    return this.#incoming.get(id) ?? [];
  }
}

/** All rows of a table, in the order of time. */
export function allRows({length}: EventTable): number[] {
  return Array.from({length}, (_, row) => row);
}

const indexes = new WeakMap<EventTable, EventIndex>();

/** The index of a table, built on first use. */
export function eventIndex({table, wording}: Pick<ReadingContext, 'table' | 'wording'>): EventIndex {
  let index = indexes.get(table);
  if (!index) indexes.set(table, (index = new EventIndex(table, wording.dataset.events)));
  return index;
}
