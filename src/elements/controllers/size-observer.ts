import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';

/** Tells the sizes of some elements as they change, while their host is on a page. */
export class SizeObserver implements ReactiveController {
  readonly #observer: ResizeObserver | undefined;
  #elements: readonly Element[] = [];

  /** @param resized - is told the size of each element at first, and then that of each that has changed. */
  constructor(host: ReactiveControllerHost, resized: (entries: readonly ResizeObserverEntry[]) => void) {
    this.#observer = isServer ? undefined : new ResizeObserver(resized);
    host.addController(this);
  }

  hostConnected(): void {
    for (const element of this.#elements) this.#observer?.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Names the elements to observe, once they are there. */
  watch(...elements: readonly Element[]): void {
    this.#elements = elements;
    this.hostConnected();
  }

  /**
   * Stops observing an element until the next frame: resizing it within this one would be reported as a "ResizeObserver
   * loop".
   */
  pause(element: Element): void {
    this.#observer?.unobserve(element);
    requestAnimationFrame(() => {
      if (element.isConnected) this.#observer?.observe(element);
    });
  }
}
