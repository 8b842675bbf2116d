import type {LitElement, ReactiveController} from 'lit';
import {type FocusPath, focusedPath, focusPath} from './focus-path.js';
import {slicing} from '../timeline/slicing.js';

/** Follows whether the page is being printed, and has images loaded then that browsers have put off. */
export class Printing implements ReactiveController {
  isPrinting = false;
  readonly #host: LitElement;
  readonly #query = typeof matchMedia === 'undefined' ? undefined : matchMedia('print');
  /** Where the focus was when printing began; undefined where it was not in the timeline. */
  #focused: FocusPath | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#query?.addEventListener('change', this.#follow);
    // Firefox prints a copy of the page, without a change of the media query; it fires `beforeprint` before it copies.
    // oxlint-disable-next-line house/no-global-listener -- only the window is told
    for (const type of ['beforeprint', 'afterprint'] as const) globalThis.addEventListener?.(type, this.#follow);
    slicing.isPrinting = this.isPrinting = this.#query?.matches ?? false;
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#follow);
    globalThis.removeEventListener?.('beforeprint', this.#follow);
    globalThis.removeEventListener?.('afterprint', this.#follow);
  }

  hostUpdated(): void {
    if (this.isPrinting) for (const image of this.#host.renderRoot.querySelectorAll('img')) image.loading = 'eager';
  }

  readonly #follow = (event: Event) => {
    const isPrinting = event.type === 'change' ? this.#query!.matches : event.type === 'beforeprint';
    if (isPrinting && !this.isPrinting) this.#focused = focusedPath(this.#host.renderRoot);
    // What is printed is laid out before the page goes on.
    slicing.isPrinting = this.isPrinting = isPrinting;
    this.#host.requestUpdate();
    if (!isPrinting) void this.#restoreFocus();
  };

  /** What had the focus is not printed: it was hidden, or is rendered anew. */
  async #restoreFocus(): Promise<void> {
    const path = this.#focused;
    this.#focused = undefined;
    await this.#host.updateComplete;
    if (path && !this.isPrinting) await focusPath(this.#host.renderRoot, path);
  }
}
