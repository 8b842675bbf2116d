/** The longest word that is compared: nobody mistypes a longer one. */
const LONGEST = 30;

/** The known word that differs by one or two letters; undefined if there is none. */
export function nearestWord(given: string, known: readonly string[]): string | undefined {
  if (given.length > LONGEST) return undefined;
  return known.find((word) => editDistance(given.toLowerCase(), word.toLowerCase()) <= (word.length > 4 ? 2 : 1));
}

/** How many letters must be put in, taken out or changed to turn `a` into `b` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
