/** A line of wikitext as plain lines have it: headings, links and emphasis of wikis are those of Markdown, or words. */
export function plainWiki(line: string): string {
  const heading = /^(={1,6})\s*([^=].*?)\s*\1\s*$/.exec(line);
  const words = heading ? `${'#'.repeat(heading[1].length)} ${heading[2]}` : line;
  if (!isWiki(words)) return words;
  return words
    .replaceAll(/<ref\b[^>]*(?:\/>|>[^]*?<\/ref>)/gi, '')
    .replaceAll(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replaceAll(/'{2,5}/g, '');
}

/** Whether a text has marks that wikis alone have. */
export const isWiki = (text: string): boolean => /\[\[[^[\]]+\]\]|'''|<ref\b/i.test(text);
