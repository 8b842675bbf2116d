import type {readDraft} from '../../formats/read-draft.js';
import type {readArticle} from '../article/article-reader.js';
import type {readTable} from './read-table.js';

/**
 * Reads events from the HTML that readers without script see: a list, a description list or a table. What it takes is
 * loaded for the kind that it is.
 *
 * @param list - the timeline itself where it is to gather dates from the text of the page.
 * @param take - takes what was read.
 * @returns what calls it.
 */
export async function readList(
  list: Element,
  host: Parameters<typeof readTable>[1] & Parameters<typeof readArticle>[0],
  take: (read: ReturnType<typeof readDraft>) => void,
): Promise<() => void> {
  if (list === host) {
    const {readArticle} = await import('../article/article-reader.js');
    return () => take(readArticle(host, take));
  }
  const read =
    list.localName === 'table'
      ? (await import('./read-table.js')).readTable(list as HTMLTableElement, host)
      : (await import('./read-items.js')).readItems(list, host);
  return () => take(read);
}
