import type {ArticleBlock, ArticleTime} from '../../formats/article/article-events.js';
import {dateOf} from '../lists/item-text.js';

/** More dates than these are not gathered: a page with more is a database. */
export const MOST_TIMES = 1000;

/** What stands in a line of text; all else begins and ends a block. */
const PHRASES = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q ruby s samp small span strong sub sup time timeline-link u var'.split(
    ' ',
  ),
);
/** What is no text of an article: controls, what is not shown, timelines, and what leads elsewhere. */
const LEFT_OUT =
  'script, style, template, noscript, button, select, textarea, input, svg, math, canvas, audio, video, iframe, object, nav, rp, rt, [hidden], [aria-hidden="true"], event-timeline, timeline-overview, timeline-filter';
/** A mark that leads to a note is no word of the sentence. */
const NOTE_MARK = 'sup:has(> a[href^="#"])';

type Block = ArticleBlock<HTMLTimeElement> & {text: string; times: (ArticleTime<HTMLTimeElement> & {end: number})[]};

/** The texts of an article that have dates, each of a block such as a paragraph, in order. */
export function articleBlocks(root: Element): {readonly blocks: Block[]; readonly isCut: boolean} {
  const blocks: Block[] = [];
  let block: Block = {text: '', language: '', times: []};
  let count = 0;
  const end = () => {
    if (block.times.length) blocks.push(block);
    block = {text: '', language: '', times: []};
  };
  // White space is one space, and none at the beginning of a block.
  const add = (text: string) => {
    const words = text.replaceAll(/[\s\u200b]+/g, ' ');
    block.text += block.text === '' || block.text.endsWith(' ') ? words.trimStart() : words;
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) return add(node.textContent ?? '');
    if (!(node instanceof Element)) return;
    if (node.localName === 'br') return add(' ');
    if (node.matches(LEFT_OUT) || node.matches(NOTE_MARK)) return;
    const isPhrase = PHRASES.has(node.localName) && node !== root;
    if (!isPhrase) end();
    const isEvent = node instanceof HTMLTimeElement && isDated(node) && ++count <= MOST_TIMES;
    const start = block.text.length;
    // Within a date there is no other.
    for (const child of node.childNodes) visit(child);
    if (isEvent) {
      if (!block.times.length) (block as {language: string}).language = languageOf(node);
      block.times.push({...timeOf(node), start, end: block.text.length});
    }
    if (!isPhrase) end();
  };
  visit(root);
  return {blocks, isCut: count > MOST_TIMES};
}

/** What HTML allows in `datetime` beside dates: how long something takes, a time of day, a day of any year, an offset. */
const NO_DATE =
  /^\s*(?:P[\dT].*|(?:\d+(?:\.\d+)?\s*[wdhms]\s*)+|\d\d:\d\d(?::.*)?|(?:--)?\d\d-\d\d|Z|[+-]\d\d:?\d\d)\s*$/i;

/** Whether a `<time>` stands for an event: it has a date for programs, and its author does not say otherwise. */
function isDated(time: HTMLTimeElement): boolean {
  if (time.dataset['timelineEvent'] === '') return false;
  return 'when' in time.dataset || (time.hasAttribute('datetime') && !NO_DATE.test(time.dateTime));
}

function timeOf(time: HTMLTimeElement): Omit<ArticleTime<HTMLTimeElement>, 'start' | 'end'> {
  const {when, timelineEvent, title, group, status, occurrence, importance} = time.dataset;
  return {
    source: time,
    date: when ?? dateOf(time),
    event: timelineEvent,
    id: time.id || undefined,
    title: title || time.title || undefined,
    fields: {
      ...(group !== undefined && {group}),
      ...(status !== undefined && {status}),
      ...(occurrence !== undefined && {occurrence}),
      ...(importance !== undefined && {importance: Number(importance)}),
    },
  };
}

/** The language in which an element is written; empty where the page does not say. */
export function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}
