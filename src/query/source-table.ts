import {emptyColumns} from '../data/event-columns.js';
import {type CompiledColumns, compileTable, type EventTable} from '../data/event-table.js';
import type {Dataset, DatasetEvent} from '../data/types.js';
import {type AxisZone, UTC} from '../time/zones.js';
import type {Source} from './source.js';

/** Room for so many events: more than are in view, listed and kept beside, and more than any layout but a crowd shows. */
const ROOM = 50_000;
/** With so many it is time to begin another table: the rest of the room is for what is being asked. */
const FULL = 40_000;

/**
 * The events that a source elsewhere has told of, one row each, in the order in which they came. It fills up while it is
 * shown, and a row stays what it is. Rows that are still empty lie at no time.
 */
export class SourceTable implements CompiledColumns {
  /** The room, not the number of events. */
  readonly length = ROOM;
  readonly isPartial = true;
  readonly dates = [];
  readonly given = new Set<string>();
  /** The event of each row. */
  readonly events: DatasetEvent[] = [];
  zone = UTC;
  hasInstants = false;
  readonly order = Uint32Array.from({length: ROOM}, (_, row) => row);
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly endEarliest: Float64Array;
  readonly endLatest: Float64Array;
  readonly flags: Uint8Array;
  readonly group: Uint16Array;
  readonly importance: Float32Array;
  /** What a picture of it asks. */
  readonly source: Source;
  readonly #groups: Dataset['groups'];
  readonly #rows = new Map<string, number>();

  /** @param ask - makes the source whose rows are those of this table. */
  constructor(groups: Dataset['groups'], ask: (table: SourceTable) => Source) {
    const columns = emptyColumns(ROOM);
    for (const name of ['earliest', 'latest', 'endEarliest', 'endLatest'] as const) columns[name].fill(NaN);
    this.earliest = columns.earliest;
    this.latest = columns.latest;
    this.endEarliest = columns.endEarliest;
    this.endLatest = columns.endLatest;
    this.flags = columns.flags;
    this.group = columns.group;
    this.importance = columns.importance;
    this.#groups = groups;
    this.source = ask(this);
  }

  /** Whether it is time to begin another. */
  get isFull(): boolean {
    return this.events.length > FULL;
  }

  /** The row of an event, undefined where there is no room; one that came before keeps its row, and stays as it was. */
  add(event: DatasetEvent): number | undefined {
    const known = this.#rows.get(event.id);
    if (known !== undefined || this.events.length === ROOM) return known;
    const row = this.events.push(event) - 1;
    this.#rows.set(event.id, row);
    this.#write(row);
    return row;
  }

  indexOf(id: string): number {
    return this.#rows.get(id) ?? -1;
  }

  titleAt(row: number): string {
    return this.events[row].title;
  }

  wordsAt(row: number): Pick<DatasetEvent, 'status' | 'occurrence'> {
    return this.events[row];
  }

  /** Itself, moved to another axis: rows that come later belong on the same one. */
  onAxis({zone, hasInstants}: AxisZone): EventTable {
    this.hasInstants = hasInstants;
    if (zone !== this.zone) {
      this.zone = zone;
      for (let row = 0; row < this.events.length; row++) this.#write(row);
    }
    return this;
  }

  #write(row: number): void {
    const one = compileTable({events: [this.events[row]], groups: this.#groups, timeZone: this.zone});
    for (const name of ['earliest', 'latest', 'endEarliest', 'endLatest', 'flags', 'group', 'importance'] as const)
      [this[name][row]] = one[name];
  }
}
