import {plainTextOf} from '../../data/plain-markdown.js';
import {finish, type Steps} from '../../data/steps.js';
import type {Dataset, DatasetEvent} from '../../data/types.js';
import {FacetBuilder, type FacetIndex} from './facet-index.js';
import {type Facet, FACETS, type KnownFilter} from './filter.js';
import {readQuery} from './read-query.js';
import {type WordIndex, WordIndexBuilder} from './word-index.js';

/** The bit of each condition of a filter that an event can fail. */
const BITS = Object.fromEntries([...FACETS, 'text'].map((name, i) => [name, 1 << i])) as Record<Facet | 'text', number>;

/** So many events are taken in at a time. */
const STEP = 200;

/** Of an event, what a filter asks for. */
type Asked = Partial<DatasetEvent> & Pick<DatasetEvent, 'title'>;

/** What the events of a dataset have of each facet, and which words are in them. Events are meant by their index. */
export class FilterIndex {
  readonly #facets: Readonly<Record<Facet, FacetIndex>>;
  readonly #words: WordIndex;
  /** What was searched for last: a reader who chooses values leaves it as it is. */
  #found: {readonly text: string; readonly matches: Uint8Array} | undefined;

  constructor(facets: Readonly<Record<Facet, FacetIndex>>, words: WordIndex, length: number) {
    this.#facets = facets;
    this.#words = words;
    this.length = length;
  }

  /** The number of events. */
  readonly length: number;

  /** The values of a facet, in the order in which the events have them. */
  valuesOf(facet: Facet): readonly string[] {
    return this.#facets[facet].values;
  }

  /** For each event, which conditions of a filter it fails: 0 where it is shown. */
  failures(filter: KnownFilter): Uint16Array {
    const failures = new Uint16Array(this.length);
    for (const facet of FACETS) {
      const values = filter[facet];
      if (values) this.#facets[facet].fail(values, BITS[facet], failures);
    }
    if (filter.text) {
      const matches = this.#search(filter.text);
      for (let event = 0; event < matches.length; event++) if (!matches[event]) failures[event] |= BITS.text;
    }
    return failures;
  }

  /** How many events each value of a facet would show, all else of the filter being as it is. */
  counts(facet: Facet, failures: Uint16Array): Uint32Array {
    return this.#facets[facet].count(failures, BITS[facet]);
  }

  #search(text: string): Uint8Array {
    if (this.#found?.text !== text) this.#found = {text, matches: this.#words.matches(readQuery(text))};
    return this.#found.matches;
  }
}

const indexes = new WeakMap<Dataset['events'], FilterIndex>();

/** The index of a dataset, where it has been made. */
export function knownFilterIndex({events}: Dataset): FilterIndex | undefined {
  return indexes.get(events);
}

/** Makes the index of a dataset, once. */
export function filterIndex(dataset: Dataset): FilterIndex {
  return knownFilterIndex(dataset) ?? finish(indexEvents(dataset));
}

/** Makes the index of a dataset in short steps. Of plain columns no event is made. */
export function* indexEvents(dataset: Dataset): Steps<FilterIndex> {
  const {events, compiled} = dataset;
  const {length} = events;
  const eventAt: (event: number) => Asked = compiled?.plainAt?.bind(compiled) ?? ((event) => events[event]);
  const builders = FACETS.map((facet) => ({facet, builder: new FacetBuilder(length)}));
  const words = new WordIndexBuilder(length);
  for (let i = 0; i < length; i++) {
    const event = eventAt(i);
    for (const {facet, builder} of builders) builder.add(valuesOf(event, facet));
    words.add(textsOf(event));
    if (i % STEP === STEP - 1) yield;
  }
  const facets = Object.fromEntries(builders.map(({facet, builder}) => [facet, builder.build()]));
  const index = new FilterIndex(facets as Record<Facet, FacetIndex>, yield* words.build(), length);
  indexes.set(events, index);
  return index;
}

const unique = (values: readonly (string | undefined)[] | undefined): Iterable<string> =>
  values?.length ? new Set(values.filter((value): value is string => Boolean(value))) : [];

/** What an event has of a facet. */
export function valuesOf(event: Asked, facet: Facet): Iterable<string> {
  switch (facet) {
    case 'tag':
      return unique(event.tags);
    case 'place':
      return unique([event.place?.name]);
    case 'who':
      return unique(event.attributions?.map(({who}) => who));
    case 'media':
      return unique(event.media?.map(({type}) => type));
    case 'certainty':
      return certaintiesOf(event.date);
    case 'status':
      return [event.status ?? 'reported'];
    case 'occurrence':
      return [event.occurrence ?? 'happened'];
    default:
      return unique([event[facet]]);
  }
}

function certaintiesOf(date: DatasetEvent['date'] | undefined): readonly string[] {
  const isApproximate = date && (date.approximate || date.endApproximate);
  const isUncertain = date && (date.uncertain || date.endUncertain);
  if (!isApproximate && !isUncertain) return ['certain'];
  return [...(isApproximate ? ['approximate'] : []), ...(isUncertain ? ['uncertain'] : [])];
}

/** The texts of an event in which words are searched for. */
export function* textsOf(event: Asked): Iterable<string | undefined> {
  yield event.title;
  yield event.text && plainTextOf(event.text);
  yield event.kind;
  yield event.place?.name;
  yield* event.tags ?? [];
  for (const {who, text} of event.attributions ?? []) {
    yield who;
    yield text;
  }
  for (const {name, value} of event.facts ?? []) {
    yield name;
    yield value;
  }
  for (const medium of event.media ?? []) {
    if (medium.type === 'quote') yield* [medium.text, medium.by];
    else if (medium.type === 'number') yield* [medium.value, medium.label];
    else yield* [medium.caption, medium.alt, ...(medium.places ?? []).map(({name}) => name)];
  }
}
