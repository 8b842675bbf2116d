import type {ReactiveController} from 'lit';
import {keyOfLane} from '../../scene/lane-key.js';
import type {Printing} from './printing.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * Scrolls lanes that are higher than their picture: the picture stays where it is, and shows those lanes that are in sight.
 * So the axis stays in sight too, and a thousand lanes cost no more than ten.
 */
export class LaneWindow implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #printing: Printing;
  #plot: HTMLElement | undefined;
  /** What it was made ready for last: to look how far it is scrolled makes browsers lay out the page in each frame. */
  #shown: readonly unknown[] = [];
  /** What is open, and what is marked, as it was last. */
  #known: readonly unknown[] = [];

  constructor(core: TimelineCore, printing: Printing) {
    this.#core = core;
    this.#printing = printing;
  }

  hostUpdated(): void {
    const {
      timeline,
      sceneCache: {scenePlan},
    } = this.#core;
    const {fullHeight = 0, height = 0} = scenePlan?.plan ?? {};
    const isHigher = fullHeight > height;
    if (!isHigher && !this.#plot) return;
    const plot = timeline.renderRoot.querySelector<HTMLElement>('.plot') ?? undefined;
    if (plot !== this.#plot) {
      this.#plot?.removeEventListener('scroll', this.#follow);
      plot?.addEventListener('scroll', this.#follow, {passive: true});
      this.#plot = plot;
    }
    if (!plot) return;
    const {isPrinting} = this.#printing;
    const full = isHigher ? fullHeight + scenePlan!.above : 0;
    const shown = [scenePlan, plot, full, isPrinting];
    // On paper, whatever is drawn sets the height anew.
    const isNew = isPrinting || shown.some((one, i) => one !== this.#shown[i]);
    this.#shown = shown;
    if (isNew) this.#makeRoom(plot, full);
    const isSought = isHigher && !isPrinting && this.#seek(plot);
    if (isNew || isSought) this.#follow();
  }

  /** @param full - how high lanes that are higher than their picture are with what stands above, px; 0 of others. */
  #makeRoom(plot: HTMLElement, full: number): void {
    const {
      frame,
      sceneCache: {scenePlan},
    } = this.#core;
    const {isPrinting} = this.#printing;
    plot.classList.toggle('scrolled', full > 0 && !isPrinting);
    // The scrollbar stands on the other side than the headers of the lanes.
    plot.style.direction = full ? (scenePlan!.input.mirrored ? 'rtl' : 'ltr') : '';
    plot.style.setProperty('--_full-height', `${full}px`);
    // What has the focus is not under the axis.
    plot.style.scrollPaddingTop = full ? `${scenePlan!.above + (scenePlan!.plan.lanesTop ?? 0)}px` : '';
    if (isPrinting && full && frame.height === undefined) {
      // Told, so that it is not taken for a height that the page has set.
      frame.want(full);
      plot.style.flexBasis = `${full}px`;
      plot.querySelector<HTMLElement>('.window')!.style.height = `${full}px`;
    }
  }

  /**
   * Scrolls to the lane of the event that has just been opened, or of the first that is marked now, unless it is seen. Tells
   * whether it has.
   */
  #seek(plot: HTMLElement): boolean {
    const {
      timeline: {selected, marked},
      sceneCache: {scenePlan},
    } = this.#core;
    const [knownSelected, knownMarked] = this.#known;
    this.#known = [selected, marked];
    const id = (selected !== knownSelected && selected) || (marked !== knownMarked && marked?.[0]);
    const row = id ? scenePlan?.input.rowOf(id) : undefined;
    const top = row === undefined ? undefined : scenePlan!.plan.scrollTopOf?.(row);
    if (top !== undefined) plot.scrollTop = top;
    return top !== undefined;
  }

  hostDisconnected(): void {
    this.#plot?.removeEventListener('scroll', this.#follow);
    this.#plot = undefined;
  }

  /** Draws what is in sight now; on paper, all. */
  readonly #follow = () => {
    const {timeline, sceneCache} = this.#core;
    const plan = sceneCache.scenePlan?.plan;
    const {isPrinting} = this.#printing;
    if (!this.#plot || !plan?.scrollTo?.(isPrinting ? 'all' : this.#plot.scrollTop, this.#focused)) return;
    sceneCache.scene = undefined;
    timeline.requestUpdate();
  };

  /** The lane of the item that has the focus: it is not taken away. */
  get #focused(): string | undefined {
    const {timeline, sceneCache, picture} = this.#core;
    const button = (timeline.renderRoot as ShadowRoot).activeElement;
    const key = button ? picture.keyAt(button) : undefined;
    const items = sceneCache.scene?.items ?? [];
    const index = items.findIndex((item) => item.key === key);
    const header = index < 0 ? undefined : items.slice(0, index + 1).findLast(({kind}) => kind === 'lane');
    return header && keyOfLane(header.key);
  }
}
