import {html, nothing, type ReactiveController} from 'lit';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages, UseMessages} from '../../locales/messages.js';
import {isSameView, type View} from '../../view/view.js';
import {lineageOf} from './lineage.js';
import {spokenView} from './spoken-view.js';
import type {TimelineCore} from './timeline-core.js';

/** How long a view has to stand still before it is announced, ms. */
const SETTLE_TIME = 600;

/** Announces the results of a reader's actions to screen readers, in the status region of the timeline. */
export class Announcer implements ReactiveController {
  /** The last announcement; empty once other data are shown. */
  announcement: unknown = '';
  readonly #core: TimelineCore;
  readonly #messages: () => Messages;
  /** Of the data that are shown: see `lineageOf`. */
  #lineage: object | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #announcedView: View | undefined;

  constructor(core: TimelineCore, messages: () => Messages) {
    this.#core = core;
    this.#messages = messages;
    this.#lineage = this.#shown;
  }

  hostUpdate(): void {
    const shown = this.#shown;
    if (shown !== this.#lineage) this.announcement = '';
    this.#lineage = shown;
  }

  get #shown(): object | undefined {
    const {data, events} = this.#core.timeline;
    return data && lineageOf(events);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  announce(sentence: unknown): void {
    // The sentence is about the data of now: the next update, which may be the first to show them, must not drop it.
    this.#lineage = this.#shown;
    this.announcement = sentence;
    this.#core.timeline.requestUpdate();
  }

  /** Announces words of a message, marked as English where the language lacks that message. */
  announceMessage(key: keyof UseMessages, words: string): void {
    this.announce(html`<span lang=${languageOfWord(this.#messages(), key) ?? nothing}>${words}</span>`);
  }

  /** Announces what is in view, once the view stands still. */
  announceView(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const {
        sceneCache: {scenePlan},
        timeline: {view},
      } = this.#core;
      if (!scenePlan || !view || (this.#announcedView && isSameView(view, this.#announcedView))) return;
      this.#announcedView = view;
      this.announceMessage('inView', spokenView(scenePlan, view, this.#messages()));
    }, SETTLE_TIME);
  }
}
