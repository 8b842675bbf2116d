/** How many failures a message shows. */
const SHOWN = 25;

/** Gathers what fails in a long run of cases, so that one message shows how often and where. */
export class Failures {
  readonly #messages: string[] = [];

  /** Runs an expectation. */
  try(expectation: () => void): void {
    try {
      expectation();
    } catch (error) {
      this.#messages.push((error as Error).message);
    }
  }

  /** Takes in what is wrong with a picture. @param what - the picture, in words. */
  add(what: string, wrong: readonly string[]): void {
    for (const one of wrong) this.#messages.push(`${what}: ${one}`);
  }

  /** @throws Error if anything has failed. */
  expectNone(): void {
    const count = this.#messages.length;
    if (count) throw new Error(`${count} failed:\n${this.#messages.slice(0, SHOWN).join('\n')}`);
  }
}
