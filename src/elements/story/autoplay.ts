/** How long a step is shown at least, and for each word more, ms; and at most. */
const LEAST = 4000;
const A_WORD = 250;
const MOST = 20_000;

/** Lets one step follow the other once a reader has asked for it, until anything else is done. */
export class Autoplay {
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  /** Goes on once there was time to read so many words. */
  play(words: number, goOn: () => void): void {
    this.stop();
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        goOn();
      },
      Math.min(MOST, LEAST + words * A_WORD),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
