import type {EventTable} from '../../data/event-table.js';
import {findEvent, rowOfEvent} from '../../data/find-event.js';
import {indices} from '../../data/sort-times.js';
import type {Dataset, DatasetEvent} from '../../data/types.js';
import type {ReadingContext} from './reading-context.js';

/** A relation of another event to a given one. */
export interface Incoming {
  readonly type: string;
  readonly from: DatasetEvent;
}

/**
 * Finds events by id and by row, and the relations of others to an event. Built once per table, because tables are
 * large. It makes no event before it is asked for.
 */
export class EventIndex {
  readonly #table: EventTable;
  readonly #dataset: Dataset;
  #incoming: Map<string, Incoming[]> | undefined;

  constructor(table: EventTable, dataset: Dataset) {
    this.#table = table;
    this.#dataset = dataset;
  }

  /** The event in a row of the table, which is in the order of time. */
  at(row: number): DatasetEvent {
    return this.#dataset.events[this.#table.order[row]];
  }

  /** The row of an event, or −1. */
  rowOf(id: string): number {
    return (id ? rowOfEvent(this.#dataset, this.#table, id) : undefined) ?? -1;
  }

  /** The event of an id, also where it is hidden. */
  find(id: string): DatasetEvent | undefined {
    return findEvent(this.#dataset, id);
  }

  /** Whether an event is one of the dataset, but not of those that are shown. */
  isHidden(id: string): boolean {
    return this.#table.whole !== undefined && this.rowOf(id) < 0;
  }

  /** The event that is shown before or after an event; of a hidden one, where it would stand. */
  beside(id: string, step: -1 | 1): DatasetEvent | undefined {
    const {length, whole} = this.#table;
    let row = this.rowOf(id) + step;
    if (this.isHidden(id)) {
      const place = rowOfEvent(this.#dataset, whole!, id);
      if (place === undefined) return undefined;
      // The rows of either table are in the same order.
      let before = 0;
      for (let other = 0; other < place && before < length; other++)
        if (whole!.order[other] === this.#table.order[before]) before++;
      row = step < 0 ? before - 1 : before;
    }
    return row >= 0 && row < length ? this.at(row) : undefined;
  }

  /**
   * The relations of other events to this one, in time order. Of events of columns none are known: to find them, all
   * events would have to be made.
   */
  incoming(id: string): readonly Incoming[] {
    if (this.#dataset.compiled) return [];
    return (this.#incoming ??= this.#relations()).get(id) ?? [];
  }

  #relations(): Map<string, Incoming[]> {
    const incoming = new Map<string, Incoming[]>();
    // Those of hidden events too.
    for (const index of (this.#table.whole ?? this.#table).order) {
      const from = this.#dataset.events[index];
      for (const {type, to} of from.relations ?? []) {
        if (to === from.id) continue;
        const ties = incoming.get(to);
        if (ties) ties.push({type, from});
        else incoming.set(to, [{type, from}]);
      }
    }
    return incoming;
  }
}

/** As long as a list or a table holds them. */
const lists = new WeakMap<EventTable, WeakRef<Uint32Array>>();

/** All rows of a table, in the order of time. */
export function allRows(table: EventTable): Uint32Array {
  let rows = lists.get(table)?.deref();
  if (!rows) lists.set(table, new WeakRef((rows = indices(table.length))));
  return rows;
}

const indexes = new WeakMap<EventTable, EventIndex>();

/** The index of a table, built on first use. */
export function eventIndex({table, wording}: Pick<ReadingContext, 'table' | 'wording'>): EventIndex {
  let index = indexes.get(table);
  if (!index) indexes.set(table, (index = new EventIndex(table, wording.dataset)));
  return index;
}
