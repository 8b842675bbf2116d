import {isSameValue} from '../../data/same-value.js';
import type {Dataset, DatasetEvent} from '../../data/types.js';

/** Whether two datasets are the same but for their events, and what follows from these. */
export function isSameFrame(one: Dataset, other: Dataset): boolean {
  const ownOf = (dataset: Dataset) => ({...dataset, events: undefined, groups: undefined, now: undefined});
  return isSameValue(ownOf(one), ownOf(other));
}

/** Whether some of them have a date with an offset, which is read with the rules of zones. */
export function haveOffsets(events: readonly DatasetEvent[]): boolean {
  return events.some(({date}) => date.offsetMinutes !== undefined);
}
