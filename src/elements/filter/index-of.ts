import {placesIn} from '../../data/column-changes.js';
import type {Dataset, DatasetEvent} from '../../data/types.js';
import {
  type EventFinder,
  type FilterIndex,
  filterIndex,
  indexEvents,
  keepFilterIndex,
  knownFilterIndex,
} from '../../query/filter/filter-index.js';
import {type IndexBase, layer} from '../../query/filter/layered-index.js';
import {lineageOf} from '../controllers/lineage.js';
import {inSlices} from '../slices.js';
import {whenIdle} from '../when-idle.js';

/** So many events are indexed at once; of more, a page would stand still. */
const AT_ONCE = 2000;
/** With more events than these that have come since, all are indexed anew, when the page is idle. */
const MANY_FRESH = 300;

/** The indexes that are being made, by the lineage of their events: all that show these wait for one. */
const beingMade = new WeakMap<object, Promise<unknown>>();
/** The last whole index of each lineage. */
const bases = new WeakMap<object, IndexBase>();

/** Finds the index of the events that are shown, and has it made. */
export class IndexWatch {
  readonly #wait: (indexing: Promise<unknown>) => void;
  #awaited: object | undefined;
  #indexing = new AbortController();

  /** @param wait - is given a promise of an index that takes long. */
  constructor(wait: (indexing: Promise<unknown>) => void) {
    this.#wait = wait;
  }

  /** The index of a dataset; undefined while it is being made. */
  of(dataset: Dataset): EventFinder | undefined {
    const known = readyIndex(dataset);
    if (known) return known;
    const lineage = lineageOf(dataset.events);
    // Events that change while they are indexed are indexed to the end: else a feed would never come to one.
    if (this.#awaited === lineage) return undefined;
    this.stop();
    this.#awaited = lineage;
    this.#wait(
      making(dataset, this.#indexing.signal).then(() => {
        // It may have been stopped by whoever has asked first.
        if (this.#awaited === lineage) this.#awaited = undefined;
      }),
    );
    return undefined;
  }

  stop(): void {
    this.#indexing.abort();
    this.#indexing = new AbortController();
    this.#awaited = undefined;
  }
}

/** The index of a dataset, where it is there or made in no time. */
function readyIndex(dataset: Dataset): EventFinder | undefined {
  const known = knownFilterIndex(dataset);
  if (known) return known;
  const lineage = lineageOf(dataset.events);
  const base = bases.get(lineage);
  const layered = base && layer(base, dataset, AT_ONCE);
  if (layered) {
    keepFilterIndex(dataset, layered.index);
    if (layered.fresh > MANY_FRESH && !beingMade.has(lineage))
      whenIdle(() => void making(dataset, new AbortController().signal));
    return layered.index;
  }
  if (dataset.events.length > AT_ONCE) return undefined;
  const index = filterIndex(dataset);
  keepBase(dataset, index);
  return index;
}

/** Makes an index in slices, unless it is being made. */
function making(dataset: Dataset, signal: AbortSignal): Promise<unknown> {
  const lineage = lineageOf(dataset.events);
  let promise = beingMade.get(lineage);
  if (!promise) {
    promise = inSlices(indexEvents(dataset), signal)
      .then((index) => index && keepBase(dataset, index))
      .finally(() => beingMade.delete(lineage));
    beingMade.set(lineage, promise);
  }
  return promise;
}

function keepBase({events, compiled}: Dataset, index: EventFinder): void {
  bases.set(lineageOf(events), {
    index: index as FilterIndex,
    // Columns make an event anew each time.
    placesOf: compiled ? (others) => placesIn(events, others) : placesByEvent(events),
  });
}

function placesByEvent(events: readonly DatasetEvent[]): IndexBase['placesOf'] {
  const places = new Map([...events].map((event, i) => [event, i]));
  return (others) => Int32Array.from(others, (event) => places.get(event) ?? -1);
}

const nearBeingMade = new WeakMap<EventFinder['words'], Promise<unknown>>();

/** Finds out, once, which words of an index are near others. */
export function loadNear(index: EventFinder): Promise<unknown> {
  const {words} = index;
  let promise = nearBeingMade.get(words);
  if (!promise) nearBeingMade.set(words, (promise = makeNear(index)));
  return promise;
}

async function makeNear(index: EventFinder): Promise<void> {
  const {indexNearWords} = await import('../../query/filter/near-words.js');
  index.near = await inSlices(indexNearWords(index.words), new AbortController().signal);
}
