import {type LiveClock, liveClock} from '../../src/elements/controllers/live-clock.js';

/** A clock that goes on when a test says so, in whole frames of work: what waits for it runs in order. */
export class FakeClock implements LiveClock {
  isPageHidden = false;
  /** How many frames have been drawn. */
  frames = 0;
  #time: number;
  readonly #waiting = new Set<{readonly at: number; readonly call: () => void}>();

  /** @param start - ms since 1970 UTC. */
  constructor(start: number) {
    this.#time = start;
  }

  /** Puts it in place of the clock that timelines go by, until the function that is returned is called. */
  install(): () => void {
    const {current} = liveClock;
    liveClock.current = this;
    return () => (liveClock.current = current);
  }

  /** How much waits for it. */
  get pending(): number {
    return this.#waiting.size;
  }

  now(): number {
    return this.#time;
  }

  elapsed(): number {
    return this.#time;
  }

  isHidden(): boolean {
    return this.isPageHidden;
  }

  frame(call: () => void): () => void {
    return this.#wait(this.#time, call);
  }

  after(ms: number, call: () => void): () => void {
    return this.#wait(this.#time + ms, call);
  }

  /** Goes on by some ms, without what waits: as while work is done, or a computer sleeps. */
  sleep(ms: number): void {
    this.#time += ms;
  }

  /** Goes on by a frame, and runs what is due. */
  tick(ms = 1000 / 60): void {
    this.#time += ms;
    this.frames++;
    for (const entry of Array.from(this.#waiting)) {
      if (entry.at > this.#time || !this.#waiting.delete(entry)) continue;
      entry.call();
    }
  }

  #wait(at: number, call: () => void): () => void {
    const entry = {at, call};
    this.#waiting.add(entry);
    return () => void this.#waiting.delete(entry);
  }
}
