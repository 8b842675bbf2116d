import {endsInAbbreviation, type TextStretch} from './sentences.js';

/** So long a title may be, in UTF-16 units; a longer one is cut. */
const LONGEST = 64;
/** A part of a sentence that is to name an event says at least so much besides its date. */
const ENOUGH = 24;

/** Where one part of a sentence ends and the next begins. */
const PART_END = /[;:؛；：]\s*|[,،、，]\s+|[、，]|\s[–—]\s/gu;

/**
 * A title for an event from the sentence that tells of it: the sentence, or, where it is long or tells of several, the
 * part of it around the date, cut after a word.
 * @param time - where the date stands in the text.
 * @param together - stretches that are not cut, such as all dates of the text.
 * @param isShared - whether the sentence tells of other events too.
 */
export function shortTitle(
  text: string,
  {
    sentence,
    time,
    together,
    language,
    isShared,
  }: {
    readonly sentence: TextStretch;
    readonly time: TextStretch;
    readonly together: readonly TextStretch[];
    readonly language: string;
    readonly isShared: boolean;
  },
): string {
  const whole = trimmed(text.slice(sentence.start, sentence.end), language);
  if (whole.length <= LONGEST && !isShared) return whole;
  const {start, end} = partAround(text, sentence, time, together);
  return cut(capitalized(trimmed(text.slice(start, end), language), language));
}

/** The part of a sentence around a date, with as many of the parts after it, or else before it, as say enough. */
function partAround(
  text: string,
  sentence: TextStretch,
  time: TextStretch,
  together: readonly TextStretch[],
): TextStretch {
  const ends = [...text.slice(sentence.start, sentence.end).matchAll(PART_END)]
    .map(({index, 0: {length}}) => sentence.start + index + length)
    .filter((end) => !together.some((one) => one.start < end && end < one.end));
  const edges = [sentence.start, ...ends.filter((end) => end < sentence.end), sentence.end];
  let first = edges.findLastIndex((edge) => edge <= time.start);
  let last = edges.findIndex((edge) => edge >= time.end);
  const says = () => edges[last] - edges[first] - (time.end - time.start);
  while (says() < ENOUGH && last < edges.length - 1) last++;
  while (says() < ENOUGH && first > 0) first--;
  return {start: edges[first], end: edges[last]};
}

/** Without the marks that end a part of a sentence; those of a question or an exclamation stay. */
function trimmed(text: string, language: string): string {
  const inner = text.replace(/^[\s,;:–—-]+|[\s,،、，;؛；:：–—-]+$/gu, '');
  return endsInAbbreviation(inner, language) ? inner : inner.replace(/[.。．۔]$/u, '');
}

function capitalized(text: string, language: string): string {
  const [first = ''] = text;
  let upper = first;
  try {
    upper = first.toLocaleUpperCase(language || undefined);
  } catch {
    // No such language: it stays as it is.
  }
  return upper + text.slice(first.length);
}

/** Cut after the last word that has room, or, in scripts without spaces, after the last character. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const short = text.slice(0, LONGEST);
  const word = short.replace(/\s+\S*$/u, '');
  const kept = word.length > LONGEST / 2 ? word : short.replace(/\p{Surrogate}$/u, '');
  return `${kept.replace(/[\s,،、，;؛；:：.–—-]+$/u, '')}…`;
}
