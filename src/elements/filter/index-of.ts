import type {Dataset} from '../../data/types.js';
import {type FilterIndex, filterIndex, indexEvents, knownFilterIndex} from '../../query/filter/filter-index.js';
import {inSlices} from '../slices.js';

/** So many events are indexed at once; of more, a page would stand still. */
const AT_ONCE = 2000;

/** The indexes that are being made: all that show the same dataset wait for one. */
const beingMade = new WeakMap<Dataset['events'], Promise<unknown>>();

/**
 * The index of a dataset; while it is being made, a promise of that, which resolves early when it is stopped.
 * @param signal - stops it, if whoever gives it was the first to ask.
 */
export function indexOf(dataset: Dataset, signal: AbortSignal): FilterIndex | Promise<unknown> {
  const {events} = dataset;
  const known = knownFilterIndex(dataset) ?? (events.length <= AT_ONCE ? filterIndex(dataset) : beingMade.get(events));
  if (known) return known;
  const making = inSlices(indexEvents(dataset), signal).finally(() => beingMade.delete(events));
  beingMade.set(events, making);
  return making;
}
