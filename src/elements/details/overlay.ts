import type {ReactiveController} from 'lit';
import type {ScenePlan} from '../../scene/scene-plan.js';
import {placeOver} from './place-over.js';
import type {Selection} from '../controllers/selection.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import type {DisplayModes} from '../controllers/display-mode.js';

interface OverlayInput {
  readonly core: TimelineCore;
  readonly selection: Selection;
  readonly displayModes: DisplayModes;
}

/** Selects the elements that details may cover, but not while one of them has the focus. */
const COVERABLE = '.picture button, timeline-overview';

/**
 * Details that cover something: a sheet at the foot of a small screen, a panel over a picture whose height the page has
 * set, or one beside a chip. They never cover the focus: focused items scroll to above the sheet, which closes when the
 * focus leaves it and the picture; a panel moves to the half of the picture without the focus, or beside the focus.
 */
export class Overlay implements ReactiveController {
  readonly #input: OverlayInput;
  /** The details and the frame around the timeline, while the timeline is connected. */
  #parts: {readonly details: HTMLElement; readonly frame: HTMLElement} | undefined;
  /** A panel stands beside a chip. */
  #isOver = false;
  /** The picture over which it was placed. */
  #scenePlan: ScenePlan | undefined;

  constructor(input: OverlayInput) {
    this.#input = input;
  }

  /** Shows an open sheet as a popover, in the top layer, hides a closed one, and moves a panel away from the focus. */
  hostUpdated(): void {
    const {timeline} = this.#input.core;
    if (timeline.isConnected) this.#connect();
    if (!this.#parts) return;
    const {details, frame} = this.#parts;
    const isSheet = Boolean(details.popover);
    const isOpen = !details.hidden;
    if (isSheet && isOpen !== this.#isRaised) details.togglePopover(isOpen);
    // With a focusable frame, a click anywhere in the timeline keeps the focus in it, and so the sheet open.
    if (this.#isRaised) frame.tabIndex = -1;
    else if (!frame.matches(':focus')) frame.removeAttribute('tabindex');
    const isOver = isOpen && details.childElementCount > 0 && details.parentElement!.matches('.over');
    const {scenePlan} = this.#input.core.sceneCache;
    if (isOver && (!this.#isOver || scenePlan !== this.#scenePlan)) this.#place(this.#openItem);
    this.#scenePlan = scenePlan;
    if (!isOver && this.#isOver) details.removeAttribute('style');
    if (isOver !== this.#isOver) this.#putNext(isOver);
    this.#isOver = isOver;
    if (isOpen) this.#avoid(timeline.shadowRoot?.activeElement?.closest(COVERABLE) ?? this.#openItem);
  }

  hostDisconnected(): void {
    const {timeline} = this.#input.core;
    timeline.shadowRoot?.removeEventListener('focusin', this.#focused);
    timeline.removeEventListener('focusout', this.#blurred);
    this.#parts = undefined;
  }

  #connect(): void {
    if (this.#parts) return;
    const {timeline} = this.#input.core;
    const {renderRoot} = timeline;
    this.#parts = {details: renderRoot.querySelector('.details')!, frame: renderRoot.querySelector('.frame')!};
    renderRoot.addEventListener('focusin', this.#focused);
    timeline.addEventListener('focusout', this.#blurred);
  }

  /** The button in the picture of what is open, which a panel must not cover. */
  get #openItem(): Element | null | undefined {
    const {
      core: {picture},
      selection: {target},
      displayModes,
    } = this.#input;
    return target && displayModes.isPicture
      ? (picture.buttonOf(target.key) ?? picture.buttonOf(target.ids[0]))
      : undefined;
  }

  get #isRaised(): boolean {
    const details = this.#parts?.details;
    return Boolean(details?.popover) && details!.matches(':popover-open');
  }

  /**
   * Puts a panel after the picture in the order of reading and of Tab, before the overview; or back to the end, where
   * details stand that lie over nothing.
   */
  #putNext(isOver: boolean): void {
    const {details} = this.#parts!;
    const {timeline} = this.#input.core;
    const focused = details.matches(':focus-within') ? timeline.shadowRoot?.activeElement : undefined;
    const body = details.parentElement!;
    if (isOver) body.querySelector('.stage')!.after(details);
    else body.append(details);
    // What is moved loses the focus.
    (focused as HTMLElement | undefined)?.focus({preventScroll: true});
  }

  /** Places a panel over the picture, beside an item. */
  #place(item: Element | null | undefined): void {
    const {details} = this.#parts!;
    const {style} = details;
    const {left, top, width, mostHeight} = placeOver({
      item: item?.getBoundingClientRect(),
      body: details.parentElement!.getBoundingClientRect(),
      windowHeight: innerHeight,
      fontSize: this.#input.core.frame.fontSize,
      heightAt: (px) => {
        style.width = `${px}px`;
        style.maxHeight = 'none';
        return details.offsetHeight;
      },
    });
    // Through CSSOM: strict content security policies forbid style attributes.
    Object.assign(style, {left: `${left}px`, top: `${top}px`, width: `${width}px`, maxHeight: `${mostHeight}px`});
  }

  /**
   * Moves a panel that covers `item`: one beside a chip to beside it, one over a picture of a set height to the upper
   * half of the picture and its overview if `item` lies in the lower one. Has no effect on details that cover nothing.
   */
  #avoid(item: Element | null | undefined): void {
    const {details} = this.#parts!;
    if (!item) return;
    if (this.#isOver) {
      if (areOverlapping(item.getBoundingClientRect(), details.getBoundingClientRect())) this.#place(item);
      return;
    }
    const [box, body] = [item.getBoundingClientRect(), details.parentElement!.getBoundingClientRect()];
    details.classList.toggle('upper', box.top + box.bottom > body.top + body.bottom);
  }

  readonly #focused = (event: Event) => {
    const {details, frame} = this.#parts!;
    if (details.hidden) return;
    const path = event.composedPath();
    if (this.#isRaised && path[0] !== frame && !path.includes(details.parentElement!)) this.#leave();
    else this.#avoid((event.target as Element).closest(COVERABLE));
  };

  readonly #blurred = () => {
    // In the next frame the new focus is known; no event tells that it moved into an iframe in the details.
    if (this.#isRaised) requestAnimationFrame(() => this.#isRaised && !this.#hasFocus && this.#leave());
  };

  /** Whether the focus is in the timeline, also while another window is active. */
  get #hasFocus(): boolean {
    const {timeline} = this.#input.core;
    const {activeElement} = timeline.getRootNode() as Document | ShadowRoot;
    return timeline.contains(activeElement);
  }

  #leave(): void {
    const {
      core: {timeline},
      selection,
    } = this.#input;
    selection.leave();
    // With the sheet, the padding for it under the timeline is removed, which may move the focused element out of view.
    void timeline.updateComplete.then(() => document.activeElement?.scrollIntoView({block: 'nearest'}));
  }
}

function areOverlapping(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
