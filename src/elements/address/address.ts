import {type AddressState, readFragment, writeFragment} from './fragment.js';

/** A timeline whose state is kept in the address of the page. */
export interface AddressHost {
  /** The timeline's id, the prefix of its keys in the fragment; empty if it has none. */
  name(): string;
  state(): AddressState;
  /** The time zone of its axis. */
  zone(): string;
  /** Shows a state that was read from the address. */
  show(state: AddressState): void;
}

/** How long a view must stay unchanged before it is written to the address, ms. */
const PAUSE = 400;
/** The name in an address of a timeline without an id. */
const NAMELESS = 'timeline';
const HISTORY = ['popstate', 'hashchange'] as const;

/**
 * Keeps the open event, the view, the filter and the day of what was known in the address of the page, so that they can be linked to. Opening an
 * event adds an entry to the browser's history; moving the view, filtering and choosing a day do not.
 */
export class Address {
  readonly #host: AddressHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AddressHost) {
    this.#host = host;
    // oxlint-disable-next-line house/no-global-listener -- the address is the page's, and tells of its changes only there
    for (const type of HISTORY) globalThis.addEventListener(type, this.#read);
    // An address without a state for this timeline leaves what the page has set.
    const state = this.#stateNow;
    if (state.selected || state.view || state.filter || state.asOf !== undefined) this.#host.show(state);
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    for (const type of HISTORY) globalThis.removeEventListener(type, this.#read);
  }

  get #name(): string {
    return this.#host.name() || NAMELESS;
  }

  /** The state that the address holds. */
  get #stateNow(): AddressState {
    return readFragment(location.hash, this.#name, this.#host.zone());
  }

  /** Updates the address when a reader has opened or closed details. */
  opened(): void {
    clearTimeout(this.#timer);
    const state = this.#host.state();
    this.#write(this.#stateNow.selected !== state.selected ? 'pushState' : 'replaceState');
  }

  /** Updates the address when the view has been moved or the filter changed, once they have come to rest. */
  moved(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write('replaceState'), PAUSE);
  }

  /** The whole address that opens an event; undefined if the page has no address to link to, as in `srcdoc`. */
  addressOf(selected: string): string | undefined {
    return /^(https?|file):$/.test(location.protocol) ? this.#address({...this.#host.state(), selected}) : undefined;
  }

  #write(method: 'pushState' | 'replaceState'): void {
    try {
      history[method](history.state, '', this.#address(this.#host.state()));
    } catch {
      // A page without an origin, such as a sandboxed frame, may not change its address: then the state is not kept.
    }
  }

  #address(state: AddressState): string {
    return location.href.replace(/#.*/s, '') + writeFragment(location.hash, this.#name, state, this.#host.zone());
  }

  readonly #read = () => {
    clearTimeout(this.#timer);
    // A fragment without "=" links to an element of the page, and holds no state.
    if (/^#[^=]+$/.test(location.hash)) return;
    this.#host.show(this.#stateNow);
  };
}
