import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LateFonts} from '../controllers/late-fonts.js';

/** Follows the size of an overview and of its text. Nothing that is drawn in it changes either, so that it never answers itself. */
export class OverviewSize implements ReactiveController {
  /** px; 0 while it is not known or not shown. */
  width = 0;
  height = 0;
  /** Counts up when the text's size or face changes, fonts that load late included. */
  textVersion = 0;

  readonly #host: ReactiveControllerHost;
  readonly #observer: ResizeObserver | undefined;
  #area: Element | undefined;
  #probe: Element | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
    host.addController(new LateFonts(host, () => {
      this.textVersion++;
      host.requestUpdate();
    }));
    this.#observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver((entries) => this.#resized(entries));
  }

  hostConnected(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Names the elements to observe, once they are there. */
  watch(area: Element, probe: Element): void {
    [this.#area, this.#probe] = [area, probe];
    this.#observe();
  }

  #observe(): void {
    for (const element of [this.#area, this.#probe]) if (element) this.#observer?.observe(element);
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    for (const {target, contentRect} of entries) {
      if (target === this.#area) [this.width, this.height] = [contentRect.width, contentRect.height];
      else this.textVersion++;
    }
    this.#host.requestUpdate();
  }
}
