import type {ReactiveControllerHost} from 'lit';
import {SizeObserver} from './size-observer.js';

/** A page that sets a height is told from one that leaves it to us by this much, px. */
const TOLERANCE = 1;
/**
 * A legend that wraps at one height and not at another could go to and fro for ever: so often at most it is followed.
 */
const SETTLE_LIMIT = 2;
/** Widths that differ by no more than this may differ by a scrollbar, px. */
const SCROLLBAR = 24;

/**
 * Follows how much room an element has, and how large its text is: what a layout is a function of, besides data.
 *
 * Before the first layout the plot has what the page leaves it; if that is the same however much the plot asks for, the
 * page has set it. Later the plot starts from the height that the layout wanted last (`want`). If it is as high in the
 * end, the height was left to us; if it is not, the page has set one. A ruler without height measures the width, so
 * that no change of height is ever answered with a change of the same height.
 */
export class Frame {
  /** Of the content, px; 0 while it is not known or not shown. */
  width = 0;
  /** Of the element's text, px. */
  fontSize = 16;
  /** As the page has set it, px; undefined where it left the height to the timeline. */
  height: number | undefined;
  /** Counts up when the text's size or face changes, fonts that load late included. */
  textVersion = 0;

  readonly #host: ReactiveControllerHost & Element;
  readonly #isHeld: () => boolean;
  readonly #observer: SizeObserver;
  #ruler: Element | undefined;
  #probe: Element | undefined;
  #plot: HTMLElement | undefined;
  #wanted = 0;
  /** The height before the present one, and how often the two have taken turns. */
  #heightBefore: number | undefined;
  #turns = 0;
  /** The same of widths. */
  #widthBefore = 0;
  #widthTurns = 0;

  /**
   * @param isHeld - tells whether what else stands in the element now takes no height from the plot: what is open is
   *   closed again.
   */
  constructor(host: ReactiveControllerHost & Element, isHeld: () => boolean) {
    this.#host = host;
    this.#isHeld = isHeld;
    this.#observer = new SizeObserver(host, (entries) => this.#resized(entries));
  }

  /** Names the elements to observe, once they are there. */
  watch(ruler: Element, probe: Element, plot: HTMLElement): void {
    [this.#ruler, this.#probe, this.#plot] = [ruler, probe, plot];
    this.#observer.watch(ruler, probe, plot);
  }

  /** Says how high the layout wants the plot to be where it may choose. */
  want(height: number): void {
    this.#wanted = height;
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    let changed = false;
    for (const {target, contentRect} of entries) {
      if (target === this.#ruler) changed = this.#followWidth(contentRect.width) || changed;
      else if (target === this.#probe) {
        this.fontSize = Number.parseFloat(getComputedStyle(this.#host).fontSize) || this.fontSize;
        this.measureAnew();
      } else if (target === this.#plot) {
        if (this.#wanted || this.height !== undefined) changed = this.#followHeight(contentRect.height) || changed;
        else if (this.#isSetByPage(contentRect.height)) this.height = contentRect.height; // the ruler comes with it
      }
    }
    if (changed && this.width > 0) this.#host.requestUpdate();
  }

  /**
   * Takes a width over, and tells whether it was another. What is drawn may bring a scrollbar, which takes some of the
   * width; where less width needs less height that takes the scrollbar away again, and so on for ever. Then the
   * narrower of the two is kept.
   */
  #followWidth(width: number): boolean {
    if (width === this.width) return false;
    const isTurn = width === this.#widthBefore && Math.abs(width - this.width) <= SCROLLBAR;
    this.#widthTurns = isTurn ? this.#widthTurns + 1 : 0;
    if (this.#widthTurns > SETTLE_LIMIT && width > this.width) return false;
    this.#widthBefore = this.width;
    this.width = width;
    this.#turns = 0;
    this.#observer.pause(this.#ruler!);
    return true;
  }

  /** Takes for wrong what was measured of texts, such as after a font has come. */
  measureAnew(): void {
    this.textVersion++;
    this.#turns = 0;
    if (this.width > 0) this.#host.requestUpdate();
  }

  /** Whether the plot, which asks for nothing yet, would be as high if it asked for very much. */
  #isSetByPage(height: number): boolean {
    if (height <= TOLERANCE) return false;
    const plot = this.#plot!;
    plot.style.flexBasis = '100000px';
    const most = plot.getBoundingClientRect().height;
    plot.style.flexBasis = '';
    return Math.abs(most - height) <= TOLERANCE;
  }

  /** Takes the plot's height over, if the page has set another than we have, and tells whether it was another. */
  #followHeight(plotHeight: number): boolean {
    const height = this.#heightFor(plotHeight);
    if (height === this.height) return false;
    this.#turns = height === this.#heightBefore ? this.#turns + 1 : 0;
    if (this.#turns > SETTLE_LIMIT) return false;
    this.#heightBefore = this.height;
    this.height = height;
    this.#observer.pause(this.#plot!);
    return true;
  }

  /** The height to lay out for where the plot is so high; undefined if it is as high as was wanted. */
  #heightFor(plotHeight: number): number | undefined {
    const isHeld = this.#isHeld();
    if (Math.abs(plotHeight - this.#wanted) > TOLERANCE)
      return isHeld && this.height === undefined ? this.#wanted : plotHeight;
    return isHeld && this.height !== undefined ? plotHeight : undefined;
  }
}
