import {segments, SOFT_HYPHEN, splitAnywhere, splitCharacters, splitWords, type Splits} from './break-lines.js';

const words = new Intl.Segmenter(undefined, {granularity: 'word'});

/** Scripts without spaces between words: Thai and its neighbours, Chinese, Japanese. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff]/;

/**
 * Matches two pieces, joined by a line feed, between which no line may break: before closing or final punctuation and
 * small kana (kinsoku), after a space only before what French sets a space before; after opening punctuation; and at
 * no-break spaces and joiners.
 */
const TIED =
  /[^ ]\n[\s\u00ad\u2060\p{Pe}\p{Po}«»”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ～]| \n[!?:;»]+( |$)|([\u00a0\u202f\u2060\ufeff\p{Ps}]|« )\n/u;

/** Puts pieces together that no line may be broken between. */
function tied(pieces: readonly string[]): string[] {
  const all: string[] = [];
  let before = '';
  for (const piece of pieces) {
    if (TIED.test(`${before.slice(-2)}\n${piece}`)) all.push((all.pop() ?? '') + piece);
    else all.push(piece);
    before = piece;
  }
  return all;
}

const VOWEL = '[aeiouyäöüåøáéíóúаеиоуыэюя]';
/**
 * Where a syllable begins in languages that write vowels: before a consonant that a vowel follows, and never within
 * "ch" and the like; in German compounds after the s that ties two words.
 */
const SYLLABLE = new RegExp(
  `(?<=(?:ung|ion|eit|aft)s)(?=\\p{L}{3})|(?<=\\p{L}{2})(?=(?!(?<=[cpst])h|(?<=c)k|(?<=ung|ion|eit|aft)s|${VOWEL})\\p{L}${VOWEL}\\p{L})`,
  'iu',
);
/**
 * How languages break lines: between words, at soft hyphens, between the words of scripts without spaces, between
 * syllables, and at last anywhere.
 */
export const wordBreaks: Splits = [
  (text) => tied(splitWords(text).flatMap((word) => (UNSPACED.test(word) ? segments(words, word) : [word]))),
  (text) => text.split(/(?<=\u00ad)/),
  (text) => tied(segments(words, text)),
  (text) => text.split(SYLLABLE).map((syllable, i, {length}) => (i < length - 1 ? syllable + SOFT_HYPHEN : syllable)),
  (text) => tied(splitAnywhere(text)),
  splitCharacters,
];
