/** The longest name of a file, in characters, without its ending. */
const MOST = 80;

/** A name for a file, from a title in any script: without what one of the common systems forbids in it. */
export function fileName(title: string, ending: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = Array.from(words)
    .slice(0, MOST)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `${short || 'timeline'}.${ending}`;
}
