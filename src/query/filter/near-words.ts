import MiniSearch from 'minisearch';
import type {Steps} from '../../data/steps.js';
import type {WordIndex} from './word-index.js';

/** So many words are taken in at a time. */
const STEP = 500;
/** Shorter words are near too many others. */
const LEAST = 3;
/** From this length on a word may differ by two letters, before by one. */
const LONG = 6;
/** How much more a word counts that stands in twice as many places: less than a letter that differs. */
const COMMON = 0.01;

/** Finds, for a word that no event holds, the one that a reader may have meant. */
export interface NearWords {
  /** The nearest word of the vocabulary, of those as near the most common; undefined where none is near. */
  nearest(word: string): number | undefined;
}

/**
 * Takes the vocabulary of some events in, in short steps. Each word is a document of its own: an index of all texts
 * would say the same of words, at many times the cost, see docs/decisions/0026-near-words.md.
 */
export function* indexNearWords(words: WordIndex): Steps<NearWords> {
  const {vocabulary} = words;
  const search = new MiniSearch<{id: number; word: string}>({
    fields: ['word'],
    // They are words already, and folded.
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });
  for (let id = 0; id < vocabulary.length; id++) {
    const word = vocabulary[id];
    if (isLikely(word)) search.add({id, word});
    if (id % STEP === STEP - 1) yield;
  }
  return {
    nearest(word) {
      if (!isLikely(word)) return undefined;
      const [first] = search.search(word, {
        fuzzy: word.length < LONG ? 1 : 2,
        boostDocument: (id: number) => 1 + COMMON * Math.log2(words.placesOf(id).count),
      });
      return first?.id as number | undefined;
    },
  };
}

/** A number that differs by a digit is another number; a character of a script without spaces is a word of its own. */
const isLikely = (word: string) => word.length >= LEAST && !/\p{N}/u.test(word);
