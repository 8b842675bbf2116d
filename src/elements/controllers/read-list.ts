import type {TimelineEvent} from '../../data/types.js';

/**
 * Reads events from the HTML list that readers without script see. In each item, the first `<time>` is the date, and
 * two make a span; `data-when` (EDTF) replaces them where HTML's dates cannot say it. A heading or bold text is the
 * title, else all text besides dates and paragraphs; paragraphs are the text, links the links. `data-group`,
 * `data-status`, `data-occurrence` and `data-importance` are the fields of these names.
 */
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

/** HTML allows a space between day and time, EDTF does not. */
function dateOf(time: HTMLTimeElement): string {
  return (time.getAttribute('datetime') ?? textOf(time)).trim().replace(/^(\S+) (\d\d:)/, '$1T$2');
}

function titleOf(item: Element): string {
  const named = item.querySelector('h1, h2, h3, h4, h5, h6, strong, b');
  if (named) return textOf(named);
  const rest = item.cloneNode(true) as Element;
  for (const other of rest.querySelectorAll('time, p')) other.remove();
  return textOf(rest).replace(/^[\s:,.–—-]+|[\s:,–—-]+$/g, '');
}

function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
