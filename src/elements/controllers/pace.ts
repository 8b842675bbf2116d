import {liveClock} from './live-clock.js';

/** After so long without work, ms, there is none in this frame. */
const REST = 40;
/** Work that takes no longer than this, ms, may be done in every frame. */
const BRIEF = 8;

/**
 * Does work that is asked for often. After a rest it begins as soon as the script that asks for it has ended. Otherwise it is
 * done once a frame at most; work that takes long is given half of the time at most. What was asked for last is always
 * done in the end.
 */
export class Pace {
  readonly #work: () => unknown;
  #isWanted = false;
  #isWorking = false;
  /** When the work may be done again, on the clock of `elapsed`. */
  #readyAt = -Infinity;
  #endedAt = -Infinity;
  /** Whether the work is to begin without being asked again. */
  #isDue = false;
  #done: (() => void) | undefined;
  #promise: Promise<void> | undefined;

  /** @param work - is over when its promise is settled. */
  constructor(work: () => unknown) {
    this.#work = work;
  }

  /** Resolves when all that was asked for is done; undefined where it is. */
  get pending(): Promise<void> | undefined {
    return this.#promise;
  }

  /** Whether work may be done at once, without waiting for a frame. */
  get isRested(): boolean {
    const now = liveClock.current.elapsed();
    return !this.#promise && now - this.#endedAt > REST && now >= this.#readyAt;
  }

  ask(): void {
    const {isRested} = this;
    this.#isWanted = true;
    this.#promise ??= new Promise((resolve) => (this.#done = resolve));
    if (this.#isWorking || this.#isDue) return;
    if (isRested) queueMicrotask(() => void this.#do());
    else this.#wait();
    this.#isDue = true;
  }

  #wait(): void {
    const {current} = liveClock;
    const frame = () => void current.frame(() => void this.#do());
    const rest = this.#readyAt - current.elapsed();
    if (rest > 0) current.after(rest, frame);
    else frame();
  }

  async #do(): Promise<void> {
    const {current} = liveClock;
    this.#isDue = false;
    this.#isWanted = false;
    this.#isWorking = true;
    const start = current.elapsed();
    try {
      await this.#work();
    } finally {
      const now = current.elapsed();
      this.#endedAt = now;
      this.#readyAt = now - start > BRIEF ? now + (now - start) : -Infinity;
      this.#isWorking = false;
      this.#isDue = this.#isWanted;
      if (this.#isWanted) this.#wait();
      else {
        this.#promise = undefined;
        this.#done!();
      }
    }
  }
}
