import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Follows whether the page is being printed. */
export class Printing implements ReactiveController {
  isPrinting = false;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #query = typeof matchMedia === 'undefined' ? undefined : matchMedia('print');

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#query?.addEventListener('change', this.#follow);
    // Firefox prints a copy of the page, without a change of the media query; it fires `beforeprint` before it copies.
    // oxlint-disable-next-line house/no-global-listener -- only the window is told
    for (const type of ['beforeprint', 'afterprint'] as const) globalThis.addEventListener?.(type, this.#follow);
    this.isPrinting = this.#query?.matches ?? false;
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#follow);
    globalThis.removeEventListener?.('beforeprint', this.#follow);
    globalThis.removeEventListener?.('afterprint', this.#follow);
  }

  readonly #follow = (event: Event) => {
    this.isPrinting = event.type === 'change' ? this.#query!.matches : event.type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
