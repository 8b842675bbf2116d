import {findWords} from '../../query/filter/fold-text.js';
import type {Phrase} from '../../query/filter/read-query.js';

/** The name under which style sheets know what was found. */
const NAME = 'timeline-match';

/** What is marked of each shadow root; a page may have several timelines, and there is one registry for all. */
const marked = new WeakMap<ParentNode, readonly Range[]>();

/**
 * Marks the words that a search finds in some texts, without touching them: by the registry of highlights, where the
 * browser has one.
 *
 * @param texts - selects what holds the texts.
 * @param query - what is searched for; where it is undefined, what was marked is marked no more.
 */
export function markMatches(root: ParentNode, texts: string, query: readonly Phrase[] | undefined): void {
  if (typeof Highlight === 'undefined') return;
  const before = marked.get(root);
  if (!before?.length && !query) return;
  const highlight = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, highlight);
  for (const range of before ?? []) highlight.delete(range);
  const ranges = query ? [...root.querySelectorAll(texts)].flatMap((element) => rangesIn(element, query)) : [];
  for (const range of ranges) highlight.add(range);
  marked.set(root, ranges);
}

/** The words in an element that a query asks for, one by one, whether or not they stand in a phrase. */
function rangesIn(element: Element, query: readonly Phrase[]): Range[] {
  const asked = query.flatMap(({words, isOpen}) =>
    words.map((word, i) => ({word, isOpen: isOpen && i === words.length - 1})),
  );
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const {word, start, end} of findWords(node.nodeValue!)) {
      if (!asked.some((one) => (one.isOpen ? word.startsWith(one.word) : word === one.word))) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  return ranges;
}
