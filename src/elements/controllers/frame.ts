import type {ReactiveControllerHost} from 'lit';
import {SizeObserver} from './size-observer.js';

/** Heights that differ by no more than this count as equal, px. */
const TOLERANCE = 1;
/**
 * How often in a row a size may return to the one before: a legend that wraps at one height and not at another would
 * make it alternate for ever.
 */
const SETTLE_LIMIT = 2;
/** Widths that differ by no more than this may differ by a scrollbar, px. */
const SCROLLBAR = 24;
/** Sizes that differ by less are the same, px. */
const DIGITS = 0.01;
/** The least room for the axis with the labels of its ticks, in sizes of the text: a legend takes none of it. */
const AXIS_ROOM = 3;

const pxOf = (element: Element, size: 'width' | 'height' | 'fontSize') =>
  Number.parseFloat(getComputedStyle(element)[size]);

/** Whether a size is one that was measured: a style tells it with fewer digits than an observer does. */
const isSame = (size: number | undefined, measured: number | undefined) =>
  size === measured || Math.abs(size! - measured!) < DIGITS;

/**
 * Observes the size of an element and of its text, on which a layout depends besides the data.
 *
 * Decides whether the page sets the height, or the layout does. Before the first layout the plot asks for no height: if
 * it gets the same height when it asks for a huge one, the page has set it. Later the plot asks for the height of the
 * last layout (`want`): if it gets another, the page has set it. The width is measured on a ruler without height, so
 * that a change of height cannot cause another one.
 */
export class Frame {
  /** The width of the content, px; 0 while it is not known or not shown. */
  width = 0;
  /** The font size of the element, px. */
  fontSize = 16;
  /** The height that the page has set, px; undefined where it leaves the height to the layout. */
  height: number | undefined;
  /** There is no room for a legend as well. */
  isLow = false;
  /** Counts up when the text's size or face changes, fonts that load late included. */
  textVersion = 0;
  /** Whether the plot has been shown, so that it is known who sets the height. */
  isMeasured = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #isHeld: () => boolean;
  readonly #observer: SizeObserver;
  #ruler: Element | undefined;
  #probe: Element | undefined;
  #plot: HTMLElement | undefined;
  /** The last width of the probe, px. */
  #probed: number | undefined;
  #wanted = 0;
  /** The previous height, px, and how often in a row the height has returned to it. */
  #heightBefore: number | undefined;
  #turns = 0;
  /** The same for the width. */
  #widthBefore = 0;
  #widthTurns = 0;

  /**
   * @param isHeld - returns whether details are open. They may change the height of the plot: until they are closed,
   *   the frame keeps its decision on who sets the height.
   */
  constructor(host: ReactiveControllerHost & Element, isHeld: () => boolean) {
    this.#host = host;
    this.#isHeld = isHeld;
    this.#observer = new SizeObserver(host, (entries) => this.#resized(entries));
  }

  /** Sets the elements to observe, once they are rendered. */
  watch(ruler: Element, probe: Element, plot: HTMLElement): void {
    [this.#ruler, this.#probe, this.#plot] = [ruler, probe, plot];
    this.#observer.watch(ruler, probe, plot);
  }

  /**
   * Measures at once what would be reported with the next frame, so that the first picture is drawn before it. Also finds
   * out who sets the height of a plot that was hidden until now, as while data load, so that the first layout is not one
   * for a height that the picture does not get. Returns whether it could.
   * @param pending - how many modules are on their way.
   */
  measure(pending: number): boolean {
    // What is still to come may be words, or another layout: then the next frame tells the size.
    if (!this.#plot!.clientWidth || (pending && !this.width)) return false;
    if (!this.width) {
      this.measureAnew(); // first: without a width it asks for no update
      this.#probed = pxOf(this.#probe!, 'width');
      this.width = pxOf(this.#ruler!, 'width');
    }
    this.#decide(pxOf(this.#plot!, 'height'));
    return true;
  }

  /** Sets the height that the layout wants for the plot, px; used if the page sets none. */
  want(height: number): void {
    // One for which the page leaves no room keeps its height of 0 when it asks for one: it must be told once more.
    if (!this.#wanted) this.#observer.pause(this.#plot!);
    this.#wanted = height;
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    let changed = false;
    for (const {target, contentRect} of entries) {
      if (target === this.#ruler) changed = this.#followWidth(contentRect.width) || changed;
      else if (target === this.#probe) {
        if (!isSame(contentRect.width, this.#probed)) this.measureAnew();
        this.#probed = contentRect.width;
      } else if (target === this.#plot && contentRect.width) {
        // Hidden, as behind a list, it tells nothing.
        if (this.#wanted || this.height !== undefined) changed = this.#followHeight(contentRect.height) || changed;
        // No update is requested for it: the ruler, whose size is reported at the same time, does so.
        else this.#decide(contentRect.height);
      }
    }
    if (changed && this.width > 0) this.#host.requestUpdate();
  }

  /**
   * Adopts a width, and returns whether it has changed. A scrollbar that comes with the picture takes some of the
   * width; if less width needs less height, the scrollbar goes away again, and so on for ever. Then the narrower of the
   * two is kept.
   */
  #followWidth(width: number): boolean {
    if (isSame(width, this.width)) return false;
    const isTurn = width === this.#widthBefore && Math.abs(width - this.width) <= SCROLLBAR;
    this.#widthTurns = isTurn ? this.#widthTurns + 1 : 0;
    if (this.#widthTurns > SETTLE_LIMIT && width > this.width) return false;
    this.#widthBefore = this.width;
    this.width = width;
    this.#turns = 0;
    this.#observer.pause(this.#ruler!);
    return true;
  }

  /** Discards all text measurements, such as after a font has loaded, and requests an update. */
  measureAnew(): void {
    this.fontSize = pxOf(this.#host, 'fontSize') || this.fontSize;
    this.textVersion++;
    this.#turns = 0;
    if (this.width > 0) this.#host.requestUpdate();
  }

  /** Decides, before the first layout, whether a height of the plot is one that the page sets, px. */
  #decide(height: number): void {
    this.isMeasured = true;
    if (this.#isSetByPage(height)) this.height = height;
  }

  /** Whether the page sets the height of the plot, px: it stays the same when the plot asks for a huge one. */
  #isSetByPage(height: number): boolean {
    if (height <= TOLERANCE) return false;
    const plot = this.#plot!;
    plot.style.flexBasis = '100000px';
    const most = plot.offsetHeight; // as it is laid out, however the page transforms it
    plot.style.flexBasis = '';
    return Math.abs(most - height) <= TOLERANCE;
  }

  /** Adopts the height that the page sets for the plot, if it does, and returns whether it has changed. */
  #followHeight(plotHeight: number): boolean {
    const height = this.#heightFor(plotHeight);
    const legend = this.#plot!.closest('.body')!.querySelector<HTMLElement>('.legend');
    const room = plotHeight - (this.isLow && legend ? legend.offsetHeight : 0);
    this.isLow = height !== undefined && room <= AXIS_ROOM * this.fontSize + TOLERANCE;
    if (isSame(height, this.height)) return false;
    this.#turns = height === this.#heightBefore ? this.#turns + 1 : 0;
    if (this.#turns > SETTLE_LIMIT) return false;
    this.#heightBefore = this.height;
    this.height = height;
    this.#observer.pause(this.#plot!);
    return true;
  }

  /** The height to lay out for when the plot is `plotHeight` high, px; undefined if the layout sets it. */
  #heightFor(plotHeight: number): number | undefined {
    const isHeld = this.#isHeld();
    // Before it has asked for any, a plot in a low frame is also higher than it asks: it has room for an axis at least.
    if (Math.abs(plotHeight - this.#wanted) > TOLERANCE && (this.#wanted || this.#isSetByPage(plotHeight)))
      return isHeld && this.height === undefined ? this.#wanted : plotHeight;
    return isHeld && this.height !== undefined ? plotHeight : undefined;
  }
}
