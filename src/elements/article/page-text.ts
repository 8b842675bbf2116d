import {liveClock} from '../controllers/live-clock.js';
import {gatheredTimes} from './page-links.js';

/** More places in a tree than these are not linked. */
const MOST_LINKS = 2000;

const LINKS = 'timeline-link[event], [data-timeline-event], time';
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: ['event', 'for', 'id', 'data-timeline-event', 'data-timeline-for'],
};

/** A place in the text of a page that speaks of events. */
export interface TextPlace {
  readonly element: HTMLElement;
  /** The ids of the events, at least one. */
  readonly ids: readonly string[];
  /** Whether it is a date that a timeline has gathered, not something that an author has linked. */
  readonly isGathered: boolean;
  /** Whether it has a text, a label or a picture: an empty element is made no link, as that would have no name. */
  readonly isNamed: boolean;
}

const texts = new WeakMap<Node, PageText>();

/**
 * The text of a page, or of a shadow tree, for all timelines in it: which places of it speak of the events of which
 * timeline. It is observed as long as a timeline follows it.
 */
export class PageText {
  /** The text of the tree that an element stands in. */
  static around(element: Element): PageText {
    const root = element.getRootNode() as Document | ShadowRoot;
    let text = texts.get(root);
    if (!text) texts.set(root, (text = new PageText(root)));
    return text;
  }

  readonly #root: Document | ShadowRoot;
  readonly #listeners = new Map<Element, () => void>();
  readonly #observer = new MutationObserver(() => this.lookAgain());
  #places: ReadonlyMap<Element, readonly TextPlace[]> | undefined;
  #endFrame: (() => void) | undefined;

  constructor(root: Document | ShadowRoot) {
    this.#root = root;
  }

  /** Calls back when other places speak of events of a timeline, once a frame at most; returns what ends that. */
  follow(timeline: Element, changed: () => void): () => void {
    if (!this.#listeners.size) {
      this.#places = undefined;
      this.#observer.observe(this.#root, WATCHED);
    }
    this.#listeners.set(timeline, changed);
    return () => {
      this.#listeners.delete(timeline);
      if (this.#listeners.size) return;
      this.#observer.disconnect();
      this.#endFrame?.();
      this.#endFrame = undefined;
    };
  }

  /** Looks with the next frame which places speak of events. */
  lookAgain(): void {
    if (!this.#listeners.size) return;
    this.#endFrame ??= liveClock.current.frame(() => {
      this.#endFrame = undefined;
      const before = this.#places;
      this.#places = this.#find();
      for (const [timeline, changed] of this.#listeners)
        if (!areSame(before?.get(timeline) ?? [], this.placesOf(timeline))) changed();
    });
  }

  /** The places that speak of events of a timeline, in the order of the page. */
  placesOf(timeline: Element): readonly TextPlace[] {
    this.#places ??= this.#find();
    return this.#places.get(timeline) ?? [];
  }

  #find(): ReadonlyMap<Element, readonly TextPlace[]> {
    const found = new Map<Element, TextPlace[]>();
    const near = new Map<Element | null, Element | undefined>();
    let count = 0;
    for (const element of this.#root.querySelectorAll<HTMLElement>(LINKS)) {
      const gathered = gatheredTimes.get(element);
      const named = element.dataset['timelineEvent'] ?? element.getAttribute('event') ?? '';
      const ids = gathered ? [gathered.id] : [...new Set(named.split(/\s+/).filter(Boolean))];
      const timeline = ids.length ? (gathered?.timeline ?? this.#timelineOf(element, near)) : undefined;
      // What a reader edits is left alone: it would be saved with what is added here.
      if (!timeline || element.isContentEditable || ++count > MOST_LINKS) continue;
      const place = {element, ids, isGathered: gathered !== undefined, isNamed: isNamed(element)};
      const places = found.get(timeline);
      if (places) places.push(place);
      else found.set(timeline, [place]);
    }
    return found;
  }

  /** The timeline that is meant: the one that is named, or else the nearest. */
  #timelineOf(element: Element, near: Map<Element | null, Element | undefined>): Element | undefined {
    const name =
      element.getAttribute('for') ?? element.closest('[data-timeline-for]')?.getAttribute('data-timeline-for');
    return name ? (this.#root.getElementById(name) ?? undefined) : nearestTimeline(element.parentElement, near);
  }
}

const isNamed = (element: Element) =>
  Boolean(element.textContent.trim()) || element.matches('[aria-label], [aria-labelledby], :has(img, svg)');

const areSame = (some: readonly TextPlace[], others: readonly TextPlace[]) =>
  some.length === others.length && some.every((place, i) => isSamePlace(place, others[i]));

/** Whether a place is the same, and speaks of the same events. */
export function isSamePlace(one: TextPlace, other: TextPlace): boolean {
  return (
    one.element === other.element &&
    one.isGathered === other.isGathered &&
    one.isNamed === other.isNamed &&
    one.ids.join(' ') === other.ids.join(' ')
  );
}

/**
 * The timeline around an element, or the first in the smallest element around both.
 * @param known - what was found for some elements before.
 */
function nearestTimeline(
  element: Element | null,
  known: Map<Element | null, Element | undefined>,
): Element | undefined {
  if (!element) return undefined;
  if (known.has(element)) return known.get(element);
  const found = element.matches('event-timeline')
    ? element
    : (element.querySelector('event-timeline') ?? nearestTimeline(element.parentElement, known));
  known.set(element, found);
  return found;
}
