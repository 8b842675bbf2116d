import {plainTextOf} from '../../data/plain-markdown.js';
import {finish, type Steps} from '../../data/steps.js';
import type {Dataset, DatasetEvent} from '../../data/types.js';
import {FacetBuilder, type FacetIndex} from './facet-index.js';
import {type Facet, FACETS, type KnownFilter} from './filter.js';
import {findWords} from './fold-text.js';
import type {NearWords} from './near-words.js';
import {type Phrase, readQuery} from './read-query.js';
import {type WordIndex, WordIndexBuilder} from './word-index.js';

/** The bit of each condition of a filter that an event can fail. */
const BITS = Object.fromEntries([...FACETS, 'text'].map((name, i) => [name, 1 << i])) as Record<Facet | 'text', number>;

/** So many events are taken in at a time. */
const STEP = 200;

/** Of an event, what a filter asks for. */
type Asked = Partial<DatasetEvent> & Pick<DatasetEvent, 'title'>;

/** A word that no event holds, and the one that is searched for in its place, both as they are written. */
export interface MeantWord {
  readonly typed: string;
  readonly meant: string;
}

/** What a text searches for. */
export interface Search {
  readonly phrases: readonly Phrase[];
  readonly meant: readonly MeantWord[];
  /** Some words are in no event, and it is not known yet which are near them. */
  readonly lacksNear: boolean;
  readonly matches: Uint8Array;
}

/** Finds events by a filter, and counts what they have of each facet. Events are meant by their index. */
export type EventFinder = Pick<
  FilterIndex,
  'length' | 'near' | 'valuesOf' | 'failures' | 'counts' | 'search' | 'words'
>;

/** What the events of a dataset have of each facet, and which words are in them. Events are meant by their index. */
export class FilterIndex {
  readonly #facets: Readonly<Record<Facet, FacetIndex>>;
  readonly #words: WordIndex;
  readonly #eventAt: (event: number) => Asked;
  /** What was searched for last: a reader who chooses values leaves it as it is. */
  #found: {readonly text: string; readonly near: NearWords | undefined; readonly search: Search} | undefined;
  /** Which words are near others: once it is known, what no event holds finds what is meant. */
  near: NearWords | undefined;

  constructor(
    facets: Readonly<Record<Facet, FacetIndex>>,
    words: WordIndex,
    length: number,
    eventAt: (event: number) => Asked,
  ) {
    this.#facets = facets;
    this.#words = words;
    this.length = length;
    this.#eventAt = eventAt;
  }

  /** The number of events. */
  readonly length: number;

  get words(): WordIndex {
    return this.#words;
  }

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
      failText(this.search(filter.text), failures);
    }
    return failures;
  }

  /** How many events each value of a facet would show, all else of the filter being as it is. */
  counts(facet: Facet, failures: Uint16Array): Uint32Array {
    return this.#facets[facet].count(failures, BITS[facet]);
  }

  /** What a text searches for, and finds. */
  search(text: string): Search {
    const {near} = this;
    if (this.#found?.text !== text || this.#found.near !== near) this.#found = {text, near, search: this.#search(text)};
    return this.#found.search;
  }

  #search(text: string): Search {
    const read = this.read(text);
    return {...read, matches: this.#words.matches(read.phrases)};
  }

  /**
   * What a text searches for.
   * @param isElsewhere - whether events that are not in this index hold a word.
   */
  read(text: string, isElsewhere: WordIndex['has'] = () => false): Omit<Search, 'matches'> {
    const {near} = this;
    const meant: MeantWord[] = [];
    let lacksNear = false;
    const phrases = readQuery(text).map((phrase): Phrase => {
      // Who writes a phrase in quotation marks means these words.
      if (!phrase.isOpen) return phrase;
      const words = phrase.words.map((word, i) => {
        const isLast = i === phrase.words.length - 1;
        if (this.#words.has(word, isLast) || isElsewhere(word, isLast)) return word;
        lacksNear ||= !near;
        const place = near?.nearest(word);
        if (place === undefined) return word;
        const other = this.#words.vocabulary[place];
        meant.push({typed: writtenIn([text], word), meant: this.#written(place)});
        return other;
      });
      return {...phrase, words};
    });
    return {phrases, meant, lacksNear};
  }

  /** A word as it is written in the first event that holds it. */
  #written(place: number): string {
    const {event} = this.#words.placesOf(place);
    return writtenIn(textsOf(this.#eventAt(event)), this.#words.vocabulary[place]);
  }
}

/** Notes which events a search does not find. */
export function failText({matches}: Search, failures: Uint16Array): void {
  for (let event = 0; event < matches.length; event++) if (!matches[event]) failures[event] |= BITS.text;
}

/** A folded word as one of some texts writes it. */
function writtenIn(texts: Iterable<string | undefined>, folded: string): string {
  for (const text of texts) {
    const found = findWords(text ?? '').find(({word}) => word === folded);
    if (found) return text!.slice(found.start, found.end);
  }
  return folded;
}

const indexes = new WeakMap<Dataset['events'], EventFinder>();

/** The index of a dataset, where it has been made. */
export function knownFilterIndex({events}: Dataset): EventFinder | undefined {
  return indexes.get(events);
}

/** Keeps an index that was made otherwise. */
export function keepFilterIndex({events}: Dataset, index: EventFinder): void {
  indexes.set(events, index);
}

/** Makes the index of a dataset, once. */
export function filterIndex(dataset: Dataset): EventFinder {
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
  const index = new FilterIndex(facets as Record<Facet, FacetIndex>, yield* words.build(), length, eventAt);
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
    case 'group':
      // Those that belong to none can be chosen too.
      return [event.group ?? ''];
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
