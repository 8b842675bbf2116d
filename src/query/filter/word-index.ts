import type {Steps} from '../../data/steps.js';
import {wordsOf} from './fold-text.js';
import {NumberList} from './number-list.js';
import type {Phrase} from './read-query.js';

/** Stands between two texts of an event, so that no phrase goes on from one to the other. */
const BORDER = 0;

/** So many words are put in their place at a time. */
const STEP = 50_000;

/** Takes the words of events in, event after event. */
export class WordIndexBuilder {
  readonly #codes = new Map<string, number>();
  readonly #words = new NumberList();
  readonly #starts: Uint32Array;
  #event = 0;

  /** @param length - how many events there are. */
  constructor(length: number) {
    this.#starts = new Uint32Array(length + 1);
  }

  /** Adds the texts of the next event. */
  add(texts: Iterable<string | undefined>): void {
    for (const text of texts) {
      if (!text) continue;
      for (const word of wordsOf(text)) {
        let code = this.#codes.get(word);
        if (code === undefined) this.#codes.set(word, (code = this.#codes.size + 1));
        this.#words.push(code);
      }
      this.#words.push(BORDER);
    }
    this.#starts[++this.#event] = this.#words.length;
  }

  *build(): Steps<WordIndex> {
    const vocabulary = Array.from(this.#codes.keys()).sort();
    yield;
    // From here on a word is known by its place in the vocabulary, plus 1.
    const places = new Uint32Array(vocabulary.length + 1);
    for (let i = 0; i < vocabulary.length; i++) places[this.#codes.get(vocabulary[i])!] = i + 1;
    const words = this.#words.take();
    const ends = new Uint32Array(vocabulary.length + 2);
    for (let i = 0; i < words.length; i++) {
      words[i] = places[words[i]];
      // Between two texts there is no word to be found.
      if (words[i] !== BORDER) ends[words[i] + 1]++;
      if (i % STEP === STEP - 1) yield;
    }
    for (let i = 1; i < ends.length; i++) ends[i] += ends[i - 1];
    const next = ends.slice();
    const events = new Uint32Array(ends.at(-1)!);
    for (let event = 0; event + 1 < this.#starts.length; event++) {
      for (let i = this.#starts[event]; i < this.#starts[event + 1]; i++)
        if (words[i] !== BORDER) events[next[words[i]]++] = event;
      if (event % STEP === STEP - 1) yield;
    }
    return new WordIndex({vocabulary, words, starts: this.#starts, events, ends});
  }
}

/** What a `WordIndex` is made of. */
interface WordLists {
  /** In the order of their code units, so that those that begin alike stand together. */
  readonly vocabulary: readonly string[];
  /** The words of all events, one event after the other: places in the vocabulary plus 1, or `BORDER`. */
  readonly words: Uint32Array;
  /** Where those of each event begin. */
  readonly starts: Uint32Array;
  /** The events of all words, one word after the other, ascending; an event stands there as often as the word in it. */
  readonly events: Uint32Array;
  /** Where those of each word begin. */
  readonly ends: Uint32Array;
}

/** Which events hold which words. */
export class WordIndex {
  readonly #vocabulary: readonly string[];
  readonly #words: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #events: Uint32Array;
  readonly #ends: Uint32Array;

  constructor({vocabulary, words, starts, events, ends}: WordLists) {
    this.#vocabulary = vocabulary;
    this.#words = words;
    this.#starts = starts;
    this.#events = events;
    this.#ends = ends;
  }

  /** For each event, 1 where it holds all phrases, else 0. */
  matches(phrases: readonly Phrase[]): Uint8Array {
    const {length} = this.#starts;
    let found: Uint8Array | undefined;
    for (const phrase of phrases) {
      const next = new Uint8Array(length - 1);
      const ranges = phrase.words.map((word, i) => this.#rangeOf(word, phrase.isOpen && i === phrase.words.length - 1));
      // The rarest word says where to look for the others.
      const [first, last] = ranges.reduce((a, b) => (this.#countIn(b) < this.#countIn(a) ? b : a));
      const events = this.#events;
      const end = this.#ends[last];
      if (!found && ranges.length === 1) {
        for (let i = this.#ends[first]; i < end; i++) next[events[i]] = 1;
      } else {
        for (let i = this.#ends[first]; i < end; i++) {
          const event = events[i];
          if ((!found || found[event]) && !next[event] && (ranges.length === 1 || this.#holds(event, ranges)))
            next[event] = 1;
        }
      }
      found = next;
    }
    return found ?? new Uint8Array(length - 1).fill(1);
  }

  /** All words, folded, in the order of their code units. */
  get vocabulary(): readonly string[] {
    return this.#vocabulary;
  }

  /** Whether an event holds a word, or one that begins with it. */
  has(word: string, isOpen: boolean): boolean {
    const [from, to] = this.#rangeOf(word, isOpen);
    return from < to;
  }

  /** In how many places a word of the vocabulary stands, and in which event first. */
  placesOf(index: number): {readonly count: number; readonly event: number} {
    return {count: this.#countIn([index + 1, index + 2]), event: this.#events[this.#ends[index + 1]]};
  }

  /** The words that are a word, or begin with it: `[from, to)`, as in `#words`. */
  #rangeOf(word: string, isOpen: boolean): readonly [from: number, to: number] {
    const from = this.#firstNotBefore(word);
    const isThere = this.#vocabulary[from] === word;
    return [from + 1, (isOpen ? this.#firstNotBefore(`${word}\uffff`) : from + Number(isThere)) + 1];
  }

  #firstNotBefore(word: string): number {
    let low = 0;
    let high = this.#vocabulary.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#vocabulary[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #countIn([from, to]: readonly [number, number]): number {
    return this.#ends[to] - this.#ends[from];
  }

  #holds(event: number, ranges: readonly (readonly [number, number])[]): boolean {
    const words = this.#words;
    const last = this.#starts[event + 1] - ranges.length;
    for (let i = this.#starts[event]; i <= last; i++) {
      let length = 0;
      while (length < ranges.length && words[i + length] >= ranges[length][0] && words[i + length] < ranges[length][1])
        length++;
      if (length === ranges.length) return true;
    }
    return false;
  }
}
