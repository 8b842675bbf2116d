import type {ReadDataset} from '../../data/read-briefly.js';
import type {readArticle} from '../article/article-reader.js';
import {readItems} from './read-items.js';
import type {readTable} from './read-table.js';

/**
 * Reads events from the HTML that readers without script see: a list, a description list or a table. What it takes is
 * loaded for the kind that it is.
 *
 * @param list - the timeline itself where it is to gather dates from the text of the page.
 * @param readValue - reads and checks the events of a list, and completes what was found.
 * @param take - takes what was read of another.
 * @returns what calls one of them.
 */
export async function readList(
  list: Element,
  host: Parameters<typeof readTable>[1] & Parameters<typeof readArticle>[0],
  readValue: (value: unknown, complete: (read: ReadDataset) => ReadDataset) => void,
  take: (read: ReadDataset) => void,
): Promise<() => void> {
  if (list === host) {
    const {readArticle} = await import('../article/article-reader.js');
    return () => take(readArticle(host, take));
  }
  if (list.localName === 'table') {
    const read = (await import('./written-data.js')).readTable(list as HTMLTableElement, host);
    return () => take(read);
  }
  const {value, complete} = await readItems(list, host);
  return () => readValue(value, complete);
}
