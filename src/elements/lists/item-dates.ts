import type {Link} from '../../data/types.js';
import type {FileIssues} from '../../formats/file-issues.js';
import {dateOf, hasWords, isIn, linkOf, textOf} from './item-text.js';

/** A date as an attribute says it, or in words. */
export interface ItemDate {
  readonly when: string;
  readonly isWords: boolean;
}

/** What is the text of an event: dates in it are words. */
export const BLOCKS = 'p, blockquote, pre, ul, ol, table, hr, details, [data-text]';

/** A date as `datetime` has it. */
const PLAIN = /^-?\d{4}(?:-\d\d){0,2}(?:[T ][\d:.]+(?:Z|[-+][\d:]+)?)?$/;
/** One word before a date leads to it: "from". */
const LEADING = /^\s*[^\s\p{P}]*\s*$/u;
/** Words between two dates that are no longer than this join them: "to", "and then". */
const JOINING = 15;

/**
 * Takes the first two `<time>` elements out of an item, the words that join them, and links that are nothing else.
 * @param name - the element that marks the title: there, they are words of it too.
 */
export function takeDates(
  item: Element,
  name: Element | undefined,
  place: string,
  issues: FileIssues,
): (ItemDate & {readonly links: readonly Link[]}) | undefined {
  const times = Array.from(item.querySelectorAll('time')).filter((time) => !isIn(BLOCKS, time, item));
  const dates = times.slice(0, 2);
  if (!dates.length) return undefined;
  if (times.length > 2) issues.lose(place, 'a third <time> of an event');
  const isWords = dates.some((time) => !time.hasAttribute('datetime') && !PLAIN.test(textOf(time)));
  const when = dates.map(dateOf).join(isWords ? ' – ' : '/');
  const [start, end] = dates;
  for (const time of dates) {
    if (name?.contains(time)) continue;
    const before = time.previousSibling;
    if (before?.nodeType !== Node.TEXT_NODE) continue;
    const joins =
      time === end
        ? before.previousSibling === start && textOf(before).length <= JOINING
        : !before.previousSibling && (name ?? end) && LEADING.test(before.textContent!);
    if (joins) before.textContent = ' ';
  }
  return {when, isWords, links: dates.flatMap((time) => (name?.contains(time) ? [] : takeDate(time)))};
}

/** Takes a date out of an item; returns the link that is nothing else. */
function takeDate(time: Element): Link[] {
  const link = time.closest('a[href]');
  const title = textOf(time);
  const parent = time.parentElement!;
  time.replaceWith(' ');
  parent.normalize();
  // The brackets around a date go with it.
  for (const node of parent.childNodes)
    if (node.nodeType === Node.TEXT_NODE) node.textContent = node.textContent!.replace(/\(\s*\)/g, ' ');
  if (!link || hasWords(link.textContent)) return [];
  link.remove();
  return [{...linkOf(link), title}];
}
