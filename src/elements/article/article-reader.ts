import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {quote, type Issue} from '../../data/issue.js';
import {readRareDates} from '../../data/rare-dates-reader.js';
import type {DatasetEvent} from '../../data/types.js';
import {articleEvents} from '../../formats/article/article-events.js';
import {FileIssues} from '../../formats/file-issues.js';
import {readDraft} from '../../formats/read-draft.js';
import {zoneRules} from '../../time/zone-rules.js';
import {zones} from '../../time/zones.js';
import {descend, lineageOf} from '../controllers/lineage.js';
import {liveClock} from '../controllers/live-clock.js';
import {articleBlocks, languageOf, MOST_TIMES} from './article-blocks.js';
import {elementPath} from './element-path.js';
import {askedTexts, gatheredTimes, linksHaveCome} from './page-links.js';

type Read = ReturnType<typeof readDraft>;

type Host = ReactiveControllerHost &
  Element & {readonly from?: string | undefined; readonly events?: readonly DatasetEvent[]};

/** A text that changes is read again so long after the first change, ms: changes mostly come together. */
const PAUSE = 150;

/** What of a text may change what is gathered from it. */
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: [
    'datetime',
    'title',
    'id',
    'lang',
    'hidden',
    'aria-hidden',
    'data-timeline-event',
    'data-when',
    'data-title',
    'data-group',
    'data-status',
    'data-occurrence',
    'data-importance',
  ],
};

const readers = new WeakMap<Element, ArticleReader>();

/**
 * Gathers events from the text of the page for a timeline, and again whenever that text changes, as long as the timeline
 * shows what was gathered.
 * @param take - takes what was read of a text that has changed.
 */
export function readArticle(host: Host, take: (read: Read) => void): Read {
  let reader = readers.get(host);
  if (!reader) readers.set(host, (reader = new ArticleReader(host)));
  return reader.begin(take);
}

class ArticleReader implements ReactiveController {
  readonly #host: Host;
  readonly #observer = new MutationObserver(() => this.#await());
  #take: (read: Read) => void = () => {};
  #root: Element | undefined;
  /** What was read last, and as a text, by which a change is seen. */
  #events: readonly DatasetEvent[] | undefined;
  #told = '';
  #times: Iterable<Element> = [];
  #endPause: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  begin(take: (read: Read) => void): Read {
    this.#take = take;
    this.#events = undefined;
    const read = this.#read();
    this.#events = read.dataset.events;
    return read;
  }

  hostConnected(): void {
    if (this.#events) this.#await();
  }

  hostUpdated(): void {
    // The text as a whole may have been taken from the page.
    if (this.#root && !this.#root.isConnected) this.#await();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#endPause?.();
    this.#endPause = undefined;
  }

  #await(): void {
    this.#endPause ??= liveClock.current.after(PAUSE, () => {
      this.#endPause = undefined;
      this.#again();
    });
  }

  /** Reads the text again, unless the timeline shows other data meanwhile. */
  #again(): void {
    const before = this.#host.events ?? [];
    const isOurs = this.#events && lineageOf(before) === lineageOf(this.#events);
    if (!this.#host.isConnected || !this.#host.from || !isOurs) return this.hostDisconnected();
    const told = this.#told;
    const read = this.#read();
    if (this.#told === told) return;
    const {events} = read.dataset;
    this.#events = events;
    descend(events, before);
    this.#take(read);
  }

  #read(): Read {
    zones.rules ??= zoneRules;
    readRareDates();
    const host = this.#host;
    const selector = host.from ?? '';
    askedTexts.set(host, selector);
    const issues = new FileIssues();
    const found = findText(host, selector);
    const root = found || undefined;
    this.#root = root;
    this.#observer.disconnect();
    if (root) this.#observer.observe(root, WATCHED);
    // Where there is no such text it may come.
    else if (host.isConnected && found === undefined)
      this.#observer.observe(host.getRootNode(), {childList: true, subtree: true, attributeFilter: ['id', 'class']});
    if (!root) issues.error('@from', 'bad-attribute', found === undefined ? missing(selector) : noSelector(selector));
    const {blocks, isCut} = root ? articleBlocks(root) : {blocks: [], isCut: false};
    const path = root && elementPath(root);
    if (isCut) issues.error(path!, 'too-many', `only the first ${MOST_TIMES} dates are gathered`);
    if (root && !blocks.length)
      issues.warn(path!, 'missing', 'it has no date: expected <time datetime="2021-06-22">June 22</time> in its text');
    const language = root ? languageOf(root) : '';
    const {events, origins, ids} = articleEvents(blocks, language);
    for (const time of this.#times) if (gatheredTimes.get(time)?.timeline === host) gatheredTimes.delete(time);
    for (const [time, id] of ids) gatheredTimes.set(time, {timeline: host, id});
    this.#times = [...ids.keys()];
    const read = readDraft(
      {
        dataset: {...(language && {lang: language}), events: [...events]},
        placeOf: (list, index) => (list === 'events' ? elementPath(origins[index]) : undefined),
      },
      issues,
    );
    this.#told = JSON.stringify([events, read.issues.map(({path: place, message}: Issue) => [place, message])]);
    linksHaveCome();
    return read;
  }
}

/**
 * The text that a timeline is to gather from: the nearest element around it that a selector finds, or the first one;
 * undefined where nothing matches, false where the selector is not valid CSS.
 */
function findText(host: Element, selector: string): Element | false | undefined {
  try {
    return (
      host.parentElement?.closest(selector) ?? (host.getRootNode() as ParentNode).querySelector(selector) ?? undefined
    );
  } catch {
    return false;
  }
}

const missing = (selector: string) =>
  `from=${quote(selector)} finds nothing in the page: it is the text whose <time> elements are gathered, such as "article"`;
const noSelector = (selector: string) =>
  `from=${quote(selector)} is no selector: expected one such as "article" or "#story"`;
