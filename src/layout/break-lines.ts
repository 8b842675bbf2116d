/**
 * Breaks a text into lines no wider than `maxWidth`, as even as they get without a line more. Breaks stand between
 * words; a word that is wider than a line is broken where its language breaks words, or, at worst, anywhere between
 * two characters. What does not fit into `maxLines` ends with "…".
 *
 * @param width - how wide a text is on one line, in the unit of `maxWidth`.
 */
export function breakLines(text: string, maxWidth: number, maxLines: number, width: (text: string) => number): string[] {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (width(trimmed) <= maxWidth) return [trimmed];
  const pieces = piecesOf(trimmed, maxWidth, width);
  const greedy = fill(pieces, maxWidth, width);
  if (greedy.length > maxLines) {
    const last = greedy.slice(maxLines - 1).join('');
    return [...greedy.slice(0, maxLines - 1).map((line) => line.trimEnd()), truncate(last, maxWidth, width)];
  }
  // The narrowest measure that needs no line more makes lines of even length.
  let [low, high] = [maxWidth / 2, maxWidth];
  let even = greedy;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, middle, width);
    if (lines.length > greedy.length || lines.some((line) => width(line.trimEnd()) > middle)) low = middle;
    else {
      high = middle;
      even = lines;
    }
  }
  return even.map((line) => line.trimEnd());
}

/** The text up to where it fits, with "…". */
export function truncate(text: string, maxWidth: number, width: (text: string) => number): string {
  if (width(text) <= maxWidth) return text;
  const characters = Array.from(graphemes.segment(text), ({segment}) => segment);
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (width(`${characters.slice(0, middle).join('')}…`) <= maxWidth) fits = middle;
    else tooLong = middle;
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`;
}

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const words = new Intl.Segmenter(undefined, {granularity: 'word'});

/** The pieces between which a line may end. Spaces stay at the end of the piece before them. */
function piecesOf(text: string, maxWidth: number, width: (text: string) => number): string[] {
  return text.split(/(?<=[ \-–—/\u200b])/).flatMap((word) => {
    if (width(word.trimEnd()) <= maxWidth) return [word];
    // Scripts without spaces, and addresses: by words as the platform knows them, then by characters.
    return Array.from(words.segment(word), ({segment}) => segment).flatMap((segment) =>
      width(segment) <= maxWidth ? [segment] : Array.from(graphemes.segment(segment), (grapheme) => grapheme.segment));
  });
}

function fill(pieces: readonly string[], maxWidth: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && width((line + piece).trimEnd()) > maxWidth) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  if (line) lines.push(line);
  return lines;
}
