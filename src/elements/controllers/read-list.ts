import type {TimelineEvent} from '../../data/types.js';
import {dateOf, textOf, titleOf} from './item-text.js';
import type {readArticle} from '../article/article-reader.js';
import type {readTable} from './read-table.js';

/**
 * Reads events from the HTML that readers without script see: a list, a description list or a table. In each item of a
 * list, the first `<time>` is the date, and two make a span; `data-when` (EDTF) replaces them where HTML's dates cannot
 * say it. A heading or bold text is the title, else all text besides dates and paragraphs; paragraphs are the text,
 * links the links. `data-group`, `data-status`, `data-occurrence` and `data-importance` are the fields of these names.
 * Columns and dates of others than lists are recognised as those of a file.
 *
 * @param list - the timeline itself where it is to gather dates from the text of the page.
 * @param readValue - reads the events of a list.
 * @param take - takes what was read of another.
 * @returns what calls one of them.
 */
export async function readList(
  list: Element,
  host: Parameters<typeof readTable>[1] & Parameters<typeof readArticle>[0],
  readValue: (events: unknown) => void,
  take: (read: ReturnType<typeof readTable>) => void,
): Promise<() => void> {
  if (list === host) {
    const {readArticle} = await import('../article/article-reader.js');
    return () => take(readArticle(host, take));
  }
  if (list.matches('dl, table')) {
    const read = (await import('./read-table.js')).readTable(list, host);
    return () => take(read);
  }
  const events = eventsOf(list);
  return () => readValue(events);
}

/** The events of the items of an `<ol>` or `<ul>`. */
export function eventsOf(list: Element): Partial<TimelineEvent>[] {
  return Array.from(list.children)
    .filter((child) => child.localName === 'li')
    .map(eventOf);
}

function eventOf(item: Element): Partial<TimelineEvent> {
  const data = item instanceof HTMLElement ? item.dataset : {};
  const times = Array.from(item.querySelectorAll('time')).filter((time) => !time.parentElement?.closest('p'));
  const paragraphs = Array.from(item.querySelectorAll('p'), textOf).filter(Boolean);
  const links = Array.from(item.querySelectorAll('a[href]'), (link) => ({
    url: link.getAttribute('href')!,
    title: textOf(link),
  }));
  const read = {
    id: item.id || undefined,
    title: titleOf(item),
    date: data['when'] ?? (times.slice(0, 2).map(dateOf).join('/') || undefined),
    text: paragraphs.join('\n\n') || undefined,
    group: data['group'],
    status: data['status'],
    occurrence: data['occurrence'],
    importance: data['importance'] === undefined ? undefined : Number(data['importance']),
    links: links.length ? links : undefined,
    lang: item.getAttribute('lang') ?? undefined,
  };
  return read as Partial<TimelineEvent>; // the values are checked when the dataset is read
}
