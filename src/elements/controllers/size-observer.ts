import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';

/** Reports changes of the sizes of some elements, while their host is connected. */
export class SizeObserver implements ReactiveController {
  readonly #observer: ResizeObserver | undefined;
  #elements: readonly Element[] = [];

  /** @param resized - is called with the size of each element at first, and then with those that have changed. */
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

  /** Sets the elements to observe, once they are rendered. */
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
