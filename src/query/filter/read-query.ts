import {wordsOf} from './fold-text.js';

/** Words that must stand one after the other. */
export interface Phrase {
  /** Folded; at least one. */
  readonly words: readonly string[];
  /** The last word may go on: only a phrase whose quotation mark is closed is whole. */
  readonly isOpen: boolean;
}

const QUOTES = '"“”„‟«»「」『』';
const PART = new RegExp(`[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)|[^\\s${QUOTES}]+`, 'gu');

/**
 * What a reader searches for: words, all of which must be found, each at the beginning of a word; and phrases in
 * quotation marks. What is written without a space, such as "e-mail" or 東京, is a phrase too.
 */
export function readQuery(text: string): readonly Phrase[] {
  return Array.from(text.matchAll(PART), ([part, quoted, close]) => ({
    words: wordsOf(quoted ?? part),
    isOpen: !close,
  })).filter(({words}) => words.length);
}
