import type {ReactiveControllerHost} from 'lit';
import {LateFonts} from '../controllers/late-fonts.js';
import {SizeObserver} from '../controllers/size-observer.js';

/** Observes the size of an overview and of its text. Drawing changes neither, so it cannot cause a resize loop. */
export class OverviewSize {
  /** px; 0 while it is not known or not shown. */
  width = 0;
  height = 0;
  /** Counts up when the text's size or face changes, fonts that load late included. */
  textVersion = 0;

  readonly #host: ReactiveControllerHost;
  readonly #observer: SizeObserver;
  #area: Element | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new SizeObserver(host, (entries) => this.#resized(entries));
    host.addController(
      new LateFonts(host, () => {
        this.textVersion++;
        host.requestUpdate();
      }),
    );
  }

  /** Names the elements whose sizes count, once they are there. @param probe - holds a line of text. */
  watch(area: Element, probe: Element): void {
    this.#area = area;
    this.#observer.watch(area, probe);
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    for (const {target, contentRect} of entries) {
      if (target === this.#area) [this.width, this.height] = [contentRect.width, contentRect.height];
      else this.textVersion++;
    }
    this.#host.requestUpdate();
  }
}
