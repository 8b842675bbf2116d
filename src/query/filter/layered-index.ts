import type {Dataset, DatasetEvent} from '../../data/types.js';
import {finish} from '../../data/steps.js';
import type {Facet, KnownFilter} from './filter.js';
import {type EventFinder, failText, type FilterIndex, indexEvents, type Search} from './filter-index.js';

/**
 * The index of events most of which are in another index: those that have changed since are in a small one above it, so
 * that a change costs what has changed, and not what there is.
 */
export class LayeredIndex implements EventFinder {
  readonly length: number;
  readonly #base: FilterIndex;
  readonly #fresh: FilterIndex;
  /** For each event its index in the base, or, where it is not there, `~` that among the fresh ones. */
  readonly #places: Int32Array;
  readonly #merged = new Map<Facet, {readonly values: readonly string[]; readonly codes: readonly number[]}>();
  #found: {readonly text: string; readonly near: unknown; readonly search: Search} | undefined;

  constructor(base: FilterIndex, fresh: FilterIndex, places: Int32Array) {
    this.length = places.length;
    this.#base = base;
    this.#fresh = fresh;
    this.#places = places;
  }

  get near(): FilterIndex['near'] {
    return this.#base.near;
  }
  set near(near: FilterIndex['near']) {
    this.#base.near = near;
  }

  /** Of the base: which words are near others is found out once. */
  get words(): FilterIndex['words'] {
    return this.#base.words;
  }

  valuesOf(facet: Facet): readonly string[] {
    return this.#mergedOf(facet).values;
  }

  failures(filter: KnownFilter): Uint16Array {
    const {text, ...facets} = filter;
    const failures = this.#merge(
      this.#base.failures(facets),
      this.#fresh.failures(facets),
      new Uint16Array(this.length),
    );
    if (text) failText(this.search(text), failures);
    return failures;
  }

  counts(facet: Facet, failures: Uint16Array): Uint32Array {
    // What is gone from the base fails by everything.
    const ofBase = new Uint16Array(this.#base.length).fill(0xffff);
    const ofFresh = new Uint16Array(this.#fresh.length);
    const places = this.#places;
    for (let event = 0; event < places.length; event++) {
      const place = places[event];
      if (place < 0) ofFresh[~place] = failures[event];
      else ofBase[place] = failures[event];
    }
    const {values, codes} = this.#mergedOf(facet);
    const counts = new Uint32Array(values.length);
    counts.set(this.#base.counts(facet, ofBase));
    this.#fresh.counts(facet, ofFresh).forEach((count, code) => (counts[codes[code]] += count));
    return counts;
  }

  search(text: string): Search {
    const {near} = this;
    if (this.#found?.text !== text || this.#found.near !== near) {
      const read = this.#base.read(text, (word, isOpen) => this.#fresh.words.has(word, isOpen));
      const ofBase = this.#base.words.matches(read.phrases);
      const ofFresh = this.#fresh.words.matches(read.phrases);
      this.#found = {text, near, search: {...read, matches: this.#merge(ofBase, ofFresh, new Uint8Array(this.length))}};
    }
    return this.#found.search;
  }

  #merge<List extends Uint8Array | Uint16Array>(ofBase: List, ofFresh: List, merged: List): List {
    const places = this.#places;
    for (let event = 0; event < places.length; event++)
      merged[event] = places[event] < 0 ? ofFresh[~places[event]] : ofBase[places[event]];
    return merged;
  }

  /** The values of both, and the code of each that the fresh events have. */
  #mergedOf(facet: Facet): {readonly values: readonly string[]; readonly codes: readonly number[]} {
    let merged = this.#merged.get(facet);
    if (!merged) {
      const known = new Map(this.#base.valuesOf(facet).map((value, code) => [value, code]));
      const codes = this.#fresh.valuesOf(facet).map((value) => {
        if (!known.has(value)) known.set(value, known.size);
        return known.get(value)!;
      });
      this.#merged.set(facet, (merged = {values: [...known.keys()], codes}));
    }
    return merged;
  }
}

/** Events as the base of others. */
export interface IndexBase {
  readonly index: FilterIndex;
  /** Where each of some events is in the base, or −1. */
  placesOf(events: readonly DatasetEvent[]): Int32Array | undefined;
}

/**
 * The index of events of which most are in a base.
 * @returns the index, and how many events are not in the base; undefined where these are more than `most`.
 */
export function layer({index, placesOf}: IndexBase, dataset: Dataset, most: number) {
  const places = placesOf(dataset.events);
  if (!places) return undefined;
  const fresh: number[] = [];
  for (let event = 0; event < places.length; event++) if (places[event] < 0) places[event] = ~(fresh.push(event) - 1);
  if (fresh.length > most) return undefined;
  const above = finish(indexEvents({...dataset, compiled: undefined, events: fresh.map((i) => dataset.events[i])}));
  return {index: new LayeredIndex(index, above, places), fresh: fresh.length};
}
