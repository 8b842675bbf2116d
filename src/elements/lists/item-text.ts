import type {Link} from '../../data/types.js';

/** The date of a `<time>`: HTML allows a space between day and time, EDTF does not. */
export function dateOf(time: HTMLTimeElement): string {
  return (time.getAttribute('datetime') ?? textOf(time)).trim().replace(/^(\S+) (\d\d:)/, '$1T$2');
}

/** The text of a node on one line. */
export function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether a text has more than spaces and punctuation. */
export const hasWords = (text: string | null) => /[^\s\p{P}]/u.test(text ?? '');

/** Whether a node stands in an element that a selector names, within another. */
export function isIn(selector: string, node: Node, root: Element): boolean {
  const found = node.parentElement?.closest(selector);
  return Boolean(found) && found !== root && root.contains(found!);
}

/** An `<a>` as a link of an event. */
export function linkOf(link: Element): Link {
  const title = textOf(link);
  return {url: link.getAttribute('href')!, ...(title && {title})};
}

/** What an element holds, as markup for those who read it from files: it becomes no part of a page. */
export function markupIn(element: Element): string {
  return Array.from(element.childNodes, markupOf).join('');
}

export function markupOf(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}
