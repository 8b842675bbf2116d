/** A stretch of a text, as indices of its UTF-16 units: `[start, end)`. */
export interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/** An ordinal number ends with a dot in these languages, and so may the day of a date: “am 21. Juni”. */
const DOTTED_ORDINALS = /^(bs|cs|da|de|et|fi|fo|hr|hu|is|lv|nb|nn|no|pl|sk|sl|sr|tr)\b/;

/** What ends with a dot that ends no sentence: initials (“U.S.”), titles of people, months and counts. */
const INITIALS = /(?:^|[^\p{L}\p{N}])(?:\p{L}\.\s?)*\p{Lu}\.$/u;
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|Jr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nr|Art|Abs|Bd|vs|ca|approx|al|p|pp|Fr|Hr|Mme|Mlle)\.$/u;
const ORDINAL = /(?:^|[^\p{L}\p{N}])\d{1,2}\.$/u;

const segmenters = new Map<string, Intl.Segmenter | undefined>();

/** What finds sentences in a language; undefined where the engine has none. */
function segmenterOf(language: string): Intl.Segmenter | undefined {
  if (!segmenters.has(language)) {
    let segmenter: Intl.Segmenter | undefined;
    try {
      segmenter = new Intl.Segmenter(language || undefined, {granularity: 'sentence'});
    } catch {
      // No such language, which the page may have written, or no segmenter at all: a text is one sentence then.
    }
    segmenters.set(language, segmenter);
  }
  return segmenters.get(language);
}

/** Whether a text ends with a dot that belongs to its last word. */
export function endsInAbbreviation(text: string, language: string): boolean {
  return INITIALS.test(text) || ABBREVIATION.test(text) || (DOTTED_ORDINALS.test(language) && ORDINAL.test(text));
}

/**
 * The sentences of a text, in order, without the white space around them. What the engine takes for the end of one is
 * none after an abbreviation, or within a stretch that belongs together.
 * @param together - such stretches, such as dates.
 */
export function sentencesOf(text: string, language: string, together: readonly TextStretch[] = []): TextStretch[] {
  const segments = segmenterOf(language)?.segment(text) ?? [{index: 0}];
  const sentences: TextStretch[] = [];
  let start = 0;
  const take = (end: number) => {
    const part = text.slice(start, end);
    const trimmed = part.trim();
    const from = start + part.indexOf(trimmed);
    if (trimmed) sentences.push({start: from, end: from + trimmed.length});
    start = end;
  };
  for (const {index} of segments) {
    const isWithin = together.some((one) => one.start < index && index < one.end);
    if (index > start && !isWithin && !endsInAbbreviation(text.slice(start, index).trimEnd(), language)) take(index);
  }
  take(text.length);
  return sentences;
}
