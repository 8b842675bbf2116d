import {completeMessages} from '../../locales/complete-messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import type {Announcer} from './announcer.js';
import {liveClock} from './live-clock.js';
import type {TimelineCore} from './timeline-core.js';

/** New events are announced so long after the first of them, and after the last announcement, at least, ms. */
const FIRST_WORD = 1000;
const NEXT_WORD = 10_000;

/** Announces, now and then, how many events have come. */
export class Arrivals {
  readonly #core: TimelineCore;
  readonly #use: (act: (late: {readonly announcer: Announcer}) => void) => Promise<void>;
  /** Events that have come and are not announced yet. */
  #added = 0;
  #spokenAt = -Infinity;
  #endWaiting: (() => void) | undefined;

  /** @param use - calls with what announces, once that is loaded. */
  constructor(core: TimelineCore, use: (act: (late: {readonly announcer: Announcer}) => void) => Promise<void>) {
    this.#core = core;
    this.#use = use;
  }

  add(count: number): void {
    this.#added += count;
    if (!this.#added || this.#endWaiting) return;
    const {current} = liveClock;
    const rest = Math.max(FIRST_WORD, this.#spokenAt + NEXT_WORD - current.elapsed());
    this.#endWaiting = current.after(rest, () => this.#announce());
  }

  /** Announces nothing of those that have come so far. */
  forget(): void {
    this.#added = 0;
    this.#endWaiting?.();
    this.#endWaiting = undefined;
  }

  #announce(): void {
    const count = this.#added;
    this.#added = 0;
    this.#endWaiting = undefined;
    this.#spokenAt = liveClock.current.elapsed();
    const messages = completeMessages(this.#core.language.messages);
    const formatted = numberFormat(messages.locale, {}).format(count);
    void this.#use(({announcer}) => announcer.announceMessage('newEvents', messages.newEvents(count, formatted)));
  }
}
