/**
 * Breaks a text into lines no wider than `maxWidth`, as even as they get without a line more. Breaks stand between
 * words; a word that is wider than a line is broken at its soft hyphens, else where its language breaks words, or, at
 * worst, anywhere between two characters. What does not fit into `maxLines` ends with "…".
 *
 * @param width - how wide a text is on one line, in the unit of `maxWidth`.
 */
export function breakLines(text: string, maxWidth: number, maxLines: number, width: (text: string) => number): string[] {
  // Spaces at which no line may break stay what they are.
  const trimmed = text.trim().replace(/[^\S\u00a0\u202f\ufeff\u3000]+/g, ' ');
  if (width(withoutBreaks(trimmed)) <= maxWidth) return [withoutBreaks(trimmed)];
  const split = (piece: string, level: number): string[] =>
    SPLITS[level](piece).flatMap((part) => (level === SPLITS.length - 1 || width(seen(part)) <= maxWidth ? [part] : split(part, level + 1)));
  const pieces = split(trimmed, 0);
  const greedy = fill(pieces, maxWidth, width);
  if (greedy.length > maxLines) {
    const last = withoutBreaks(greedy.slice(maxLines - 1).join(''));
    return [...greedy.slice(0, maxLines - 1).map(seen), truncate(last, maxWidth, width)];
  }
  // The narrowest measure that needs no line more makes lines of even length.
  let [low, high] = [maxWidth / 2, maxWidth];
  let even = greedy;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, middle, width);
    if (lines.length > greedy.length || lines.some((line) => width(seen(line)) > middle)) low = middle;
    else {
      high = middle;
      even = lines;
    }
  }
  return even.map((line, i) => (i < even.length - 1 ? seen(line) : withoutBreaks(line)));
}

/** The text up to where it fits, with "…". */
export function truncate(text: string, maxWidth: number, width: (text: string) => number): string {
  if (width(text) <= maxWidth) return text;
  const characters = segments(graphemes, text);
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (width(`${characters.slice(0, middle).join('')}…`) <= maxWidth) fits = middle;
    else tooLong = middle;
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`;
}

const SOFT_HYPHEN = '\u00ad';

/** A text without the places, which are not seen, where it may be broken. */
export function withoutBreaks(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, '');
}

/** A line that others follow, as it is seen: broken at a soft hyphen, it ends with a hyphen. */
function seen(line: string): string {
  const trimmed = line.trimEnd();
  return withoutBreaks(trimmed) + (trimmed.endsWith(SOFT_HYPHEN) ? '-' : '');
}

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const words = new Intl.Segmenter(undefined, {granularity: 'word'});

function segments(by: Intl.Segmenter, text: string): string[] {
  return Array.from(by.segment(text), ({segment}) => segment);
}

/** Scripts without spaces between words: Thai and its neighbours, Chinese, Japanese. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff]/;

/**
 * Where no line may be broken between two pieces, with a line feed for the place: before what closes or ends something and
 * before small kana (kinsoku), after a space only before what French sets a space before; after what opens something; and
 * where spaces or joiners tie.
 */
const TIED = /[^ ]\n[\s\u00ad\u2060\p{Pe}\p{Po}«»”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ～]| \n[!?:;»]+( |$)|([\u00a0\u202f\u2060\ufeff\p{Ps}]|« )\n/u;

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
 * Where a syllable begins in languages that write vowels: before a consonant that a vowel follows, and never within "ch" and
 * the like; in German compounds after the s that ties two words.
 */
const SYLLABLE = new RegExp(`(?<=(?:ung|ion|eit|aft)s)(?=\\p{L}{3})|(?<=\\p{L}{2})(?=(?!(?<=[cpst])h|(?<=c)k|(?<=ung|ion|eit|aft)s|${VOWEL})\\p{L}${VOWEL}\\p{L})`, 'iu');
/** Letters of the scripts that write a hyphen where a word is broken. */
const CASED = /^[\p{Lu}\p{Ll}]\p{M}*$/u;

/** The ways to break a text into the pieces between which a line may end, from the best to the last. Spaces stay behind the word before them. */
const SPLITS: readonly ((text: string) => string[])[] = [
  (text) => tied(text.split(/(?<=[ \u200b\u3000]|\S[-‐–—/](?!\p{Nd}))/u).flatMap((word) => (UNSPACED.test(word) ? segments(words, word) : [word]))),
  (text) => text.split(/(?<=\u00ad)/),
  (text) => tied(segments(words, text)),
  (text) => text.split(SYLLABLE).map((syllable, i, {length}) => (i < length - 1 ? syllable + SOFT_HYPHEN : syllable)),
  (text) => tied(segments(graphemes, text).map((one, i, all) => (CASED.test(one) && CASED.test(all[i + 1] ?? '') ? one + SOFT_HYPHEN : one))),
  (text) => segments(graphemes, text),
];

function fill(pieces: readonly string[], maxWidth: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && width(seen(line + piece)) > maxWidth) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  if (line) lines.push(line);
  return lines;
}
