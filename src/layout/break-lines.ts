/**
 * Breaks a text into lines no wider than `maxWidth`, as even as they get without a line more. Breaks stand between
 * words; a word that is wider than a line is broken at its soft hyphens, else where its language breaks words, or, at
 * worst, anywhere between two characters. What does not fit into `maxLines` ends with "…".
 *
 * @param width - how wide a text is on one line, in the unit of `maxWidth`.
 */
export function breakLines(
  text: string,
  maxWidth: number,
  maxLines: number,
  width: (text: string) => number,
): string[] {
  // Collapse white space, but keep no-break and ideographic spaces.
  const trimmed = text.trim().replace(/[^\S\u00a0\u202f\ufeff\u3000]+/g, ' ');
  if (width(withoutBreaks(trimmed)) <= maxWidth) return [withoutBreaks(trimmed)];
  const splits = (needsRules(trimmed) && lineBreaks.rules) || PLAIN;
  const split = (piece: string, level: number): string[] =>
    splits[level](piece).flatMap((part) =>
      level === splits.length - 1 || width(seen(part)) <= maxWidth ? [part] : split(part, level + 1),
    );
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

export const SOFT_HYPHEN = '\u00ad';

/** Removes the invisible places where a text may be broken: soft hyphens and zero-width spaces. */
export function withoutBreaks(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, '');
}

/** A line other than the last, as it is drawn: with a hyphen if it was broken at a soft hyphen. */
function seen(line: string): string {
  const trimmed = line.trimEnd();
  return withoutBreaks(trimmed) + (trimmed.endsWith(SOFT_HYPHEN) ? '-' : '');
}

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

export function segments(by: Intl.Segmenter, text: string): string[] {
  return Array.from(by.segment(text), ({segment}) => segment);
}

/** Letters of the scripts that write a hyphen where a word is broken. */
const CASED = /^[\p{Lu}\p{Ll}]\p{M}*$/u;

/** Splits a text between any two characters; in scripts that hyphenate, each break gets a soft hyphen. */
export function splitAnywhere(text: string): string[] {
  return segments(graphemes, text).map((one, i, all) =>
    CASED.test(one) && CASED.test(all[i + 1] ?? '') ? one + SOFT_HYPHEN : one,
  );
}

/** A text between words, and after hyphens and dashes. Spaces stay behind the word before them. */
export function splitWords(text: string): string[] {
  return text.split(/(?<=[ \u200b\u3000]|\S[-‐–—/](?!\p{Nd}))/u);
}

/** A text between any two of its characters. */
export function splitCharacters(text: string): string[] {
  return segments(graphemes, text);
}

/** The ways to break a text into the pieces between which a line may end, from the best to the last. */
export type Splits = readonly ((text: string) => string[])[];

/**
 * The rules of languages, once they are there: see `word-breaks.ts`. Short words with spaces between them do without.
 */
export const lineBreaks: {rules?: Splits} = {};
const PLAIN: Splits = [splitWords, splitAnywhere, splitCharacters];

/**
 * Whether a text needs more than to be broken at its spaces: soft hyphens, joiners, French punctuation, scripts without
 * spaces, long words.
 */
export function needsRules(text: string): boolean {
  return /[\u00ad\u2060\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff]| [!?:;»]|\S{16}/.test(text);
}

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
