import type {Steps} from '../data/steps.js';
import {type IdIndex, placeOfMadeUp} from './id-index.js';

/** So many ids are made in a step. */
const STEP = 512;

/**
 * Makes ids unique, in steps, as `readDataset` does, but looks only at the events that may have the id of another.
 * @param count - how many events there are.
 * @param repeated - the indices of those whose own id an earlier one has, ascending.
 * @returns the ids to give, by the index of the event: to those whose own id, or the one made up of their place, is taken.
 */
export function* completeIds(ids: IdIndex, count: number, repeated: readonly number[]): Steps<Map<number, string>> {
  const renamed = new Map<number, string>();
  const given = new Set<string>();
  const counts = new Map<string, number>();
  const hasOwn = (index: number) => ids.idOf(index) !== '';
  /** An id that is made up for an event before another one. */
  const isMadeUp = (id: string, before: number) => {
    const place = placeOfMadeUp(id);
    return place >= 0 && place < before && !hasOwn(place) && !renamed.has(place);
  };
  // Events without an id of their own, of which another event has the id that would be made up for them.
  const named = new Set(ids.places.filter((place) => place < count && !hasOwn(place)));
  const waiting = [...repeated, ...named].sort((a, b) => a - b);
  for (let next = 0; next < waiting.length; next++) {
    if (next % STEP === 0) yield;
    const index = waiting[next];
    const wanted = ids.idOf(index) || `event-${index + 1}`;
    let id = wanted;
    let n = counts.get(wanted) ?? 2;
    do id = `${wanted}-${n++}`;
    while (given.has(id) || ids.indexOf(id) >= 0 || isMadeUp(id, index));
    counts.set(wanted, n);
    renamed.set(index, id);
    given.add(id);
    const place = placeOfMadeUp(id);
    if (place > index && place < count && !hasOwn(place) && !named.has(place)) {
      named.add(place);
      const after = waiting.findIndex((other) => other > place);
      waiting.splice(after < 0 ? waiting.length : after, 0, place);
    }
  }
  return renamed;
}
