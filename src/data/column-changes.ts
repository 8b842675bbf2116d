import type {CompiledColumns} from './event-columns.js';
import type {Dataset, DatasetEvent} from './types.js';

/** A dataset whose events came as columns, or in a large file, and are made when they are asked for. */
export interface ColumnDataset extends Dataset {
  readonly compiled: CompiledColumns;
}

/** How the events of columns differ from those that were given: some were updated, removed or added. */
export interface ColumnChanges {
  /** The dataset as it came. */
  readonly given: ColumnDataset;
  /** Those that were given, and those that events have brought. */
  readonly groups: Dataset['groups'];
  /** For each event that was given, its index now, or `GONE`. */
  readonly places: Uint32Array;
  /** For each event now, its index in what was given, or `~` that in `changed`. */
  readonly origins: Int32Array;
  /** The events that have changed or come, in the order of their indices. */
  readonly changed: readonly DatasetEvent[];
  /** Their indices. */
  readonly fresh: readonly number[];
}

/** By the list of events that they have led to. */
export const changes = new WeakMap<readonly DatasetEvent[], ColumnChanges>();

/**
 * Where the events of a list are in another list that came out of the same columns: their indices there, or −1; undefined
 * where it did not.
 */
export function placesIn(other: readonly DatasetEvent[], events: readonly DatasetEvent[]): Int32Array | undefined {
  const own = changes.get(events);
  const before = changes.get(other);
  if (!own || own.given.events !== (before?.given.events ?? other)) return undefined;
  const indices = new Map(before?.changed.map((event, i) => [event, before.fresh[i]]));
  return own.origins.map((origin) => {
    if (origin < 0) return indices.get(own.changed[~origin]) ?? -1;
    return before ? before.places[origin] : origin; // `GONE` is −1 among numbers with a sign
  });
}
