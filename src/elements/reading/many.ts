/**
 * Above this many events, list and table show a window on them: its headings count what stands under them, and selects
 * lead to any time. Below it, all can be read from the first to the last.
 */
const MANY = 2000;

export function isMany({length}: {readonly length: number}): boolean {
  return length > MANY;
}
