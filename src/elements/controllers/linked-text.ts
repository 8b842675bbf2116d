import type {ReactiveController} from 'lit';
import type {Issue} from '../../data/issue.js';
import {askedTexts, awaitLinks} from '../article/page-links.js';
import type {TextLinks, TextLinksInput} from '../article/text-links.js';
import type {DataSource} from './data-source.js';

/** What says in a page that its text is linked with timelines. */
const LINKED = 'timeline-link, [data-timeline-event], [data-timeline-for]';

/** The attributes that link text. */
const LINKING = ['data-timeline-event', 'data-timeline-for'];

/** Whether text that is linked may have come by a change of the page. */
const mayLink = ({type, addedNodes}: MutationRecord) =>
  type === 'attributes' ||
  [...addedNodes].some((node) => node instanceof Element && (node.matches(LINKED) || node.querySelector(LINKED)));

/** Looks whether the text of the page is linked with a timeline, and loads what links it. */
export class LinkedText implements ReactiveController {
  readonly #input: TextLinksInput;
  #links: TextLinks | undefined;
  #data: DataSource | undefined;
  #endWaiting: (() => void) | undefined;
  /** Looks out for the first text that is linked, where there is none yet. */
  #lookout: MutationObserver | undefined;

  constructor(input: TextLinksInput) {
    this.#input = input;
  }

  /** What is wrong with the links in the text. */
  get issues(): readonly Issue[] {
    return this.#links?.issues ?? [];
  }

  /** @param data - reads the text again if the page names another one. */
  prepare(data: DataSource): void {
    this.#data = data;
    this.#input.core.timeline.requestUpdate();
  }

  hostConnected(): void {
    this.#endWaiting = awaitLinks(() => {
      if (this.#links) this.#links.lookAgain();
      else this.#look();
    });
    this.#look();
  }

  hostUpdate(): void {
    const {timeline} = this.#input.core;
    const {from = ''} = timeline;
    // Only where it was set after the data were looked for, or has changed.
    if (!this.#data || timeline.src || from === (askedTexts.get(timeline) ?? '')) return;
    askedTexts.set(timeline, from);
    this.#data.reload();
  }

  hostDisconnected(): void {
    this.#endWaiting?.();
    this.#lookout?.disconnect();
    this.#lookout = undefined;
  }

  /** The events that a reader points at in the timeline. */
  point(ids: readonly string[]): void {
    this.#links?.point(ids);
  }

  #look(): void {
    const {timeline, modules} = this.#input.core;
    const root = timeline.getRootNode() as ParentNode;
    if (!timeline.from && !root.querySelector(LINKED)) {
      if (this.#lookout) return;
      this.#lookout = new MutationObserver((changes) => {
        if (changes.some(mayLink)) this.#look();
      });
      this.#lookout.observe(root, {childList: true, subtree: true, attributeFilter: LINKING});
      return;
    }
    this.#lookout?.disconnect();
    void modules.load('text-links', async () => {
      this.#links ??= new (await import('../article/text-links.js')).TextLinks(this.#input);
    });
  }
}
