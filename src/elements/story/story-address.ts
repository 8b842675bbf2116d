/** What tells that an address has changed. */
const HISTORY = ['popstate', 'hashchange'] as const;

/**
 * Keeps the step of a story in the fragment of the page's address, as `#story.step=3`, counted from 1: what else is in the
 * fragment stays. A step that a reader goes to by a button or a key is an entry in the browser's history; one that is
 * scrolled to is not.
 */
export class StoryAddress {
  readonly #key: () => string;
  readonly #show: (step: number | undefined) => void;

  /**
   * @param name - of the story, by which its step is called in the address.
   * @param show - shows the step that the address names; undefined where it names none.
   */
  constructor(name: () => string, show: (step: number | undefined) => void) {
    this.#key = () => `${encodeURIComponent(name())}.step=`;
    this.#show = show;
    // oxlint-disable-next-line house/no-global-listener -- the address is the page's, and tells of its changes only there
    for (const type of HISTORY) globalThis.addEventListener(type, this.#read);
    if (this.#step !== undefined) show(this.#step);
  }

  disconnect(): void {
    for (const type of HISTORY) globalThis.removeEventListener(type, this.#read);
  }

  /** The index of the step that the address names. */
  get #step(): number | undefined {
    const pair = pairsOf(location.hash).find((one) => one.startsWith(this.#key()));
    const number = Number(pair?.slice(this.#key().length));
    return Number.isInteger(number) && number > 0 ? number - 1 : undefined;
  }

  /** Writes a step into the address. */
  write(step: number, method: 'pushState' | 'replaceState'): void {
    const others = pairsOf(location.hash).filter((pair) => !pair.startsWith(this.#key()));
    const fragment = [...others, `${this.#key()}${step + 1}`].join('&');
    try {
      history[method](history.state, '', `${location.href.replace(/#.*/s, '')}#${fragment}`);
    } catch {
      // A page without an origin, such as a sandboxed frame, may not change its address: then the step is not kept.
    }
  }

  readonly #read = () => {
    // A fragment without "=" links to an element of the page, and holds no state.
    if (!/^#[^=]+$/.test(location.hash)) this.#show(this.#step);
  };
}

const pairsOf = (fragment: string) =>
  fragment
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => pair.includes('='));
