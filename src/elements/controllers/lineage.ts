import type {DatasetEvent} from '../../data/types.js';

const lineages = new WeakMap<readonly DatasetEvent[], object>();

/**
 * What events have in common with those that they came out of, by changes while they were shown: where it is the same,
 * what a reader has chosen stays. Other data have another.
 */
export function lineageOf(events: readonly DatasetEvent[]): object {
  let lineage = lineages.get(events);
  if (!lineage) lineages.set(events, (lineage = {}));
  return lineage;
}

/** Notes that events came out of others. */
export function descend(events: readonly DatasetEvent[], from: readonly DatasetEvent[]): void {
  lineages.set(events, lineageOf(from));
}
