/** What stands over a picture, and what has the focus. */
export interface OverlayHost {
  readonly timeline: HTMLElement & {readonly updateComplete: Promise<boolean>};
  /** What is open in the picture: it is to be seen. */
  openItem(): Element | null | undefined;
  /** Closes the details, and leaves the focus where it is. */
  leave(): void;
}

/**
 * Details that stand over something else: as a sheet at the foot of a small screen, or over a picture whose height the
 * page has set. The focus is never under them. In the picture a sheet leaves room below what has the focus; when the
 * focus goes anywhere but there or into the sheet, the sheet closes. Over a picture they stand in that half which the
 * focus is not in.
 */
export class Overlay {
  readonly #host: OverlayHost;
  readonly #root: ShadowRoot;
  readonly #details: HTMLElement;
  readonly #frame: HTMLElement;

  constructor(host: OverlayHost, root: ShadowRoot) {
    this.#host = host;
    this.#root = root;
    this.#details = root.querySelector('.details')!;
    this.#frame = root.querySelector('.frame')!;
    root.addEventListener('focusin', this.#focused);
    host.timeline.addEventListener('focusout', this.#blurred);
  }

  disconnect(): void {
    this.#root.removeEventListener('focusin', this.#focused);
    this.#host.timeline.removeEventListener('focusout', this.#blurred);
  }

  /** Lifts a sheet over all else on the page, as soon as it is open, and puts it down when it is not. */
  updated(): void {
    const isSheet = Boolean(this.#details.popover);
    const isOpen = !this.#details.hidden;
    if (isSheet && isOpen !== this.#isRaised) this.#details.togglePopover(isOpen);
    // Whatever is pressed in the timeline then keeps the focus in it: to lose it to nothing would be to leave.
    if (this.#isRaised) this.#frame.tabIndex = -1;
    else if (!this.#frame.matches(':focus')) this.#frame.removeAttribute('tabindex');
    if (isOpen) this.#avoid(this.#root.activeElement?.closest('.picture button') ?? this.#host.openItem());
  }

  get #isRaised(): boolean {
    return Boolean(this.#details.popover) && this.#details.matches(':popover-open');
  }

  /** Stands in the upper half of the picture if an item lies in the lower one. Where details cover nothing, that changes nothing. */
  #avoid(item: Element | null | undefined): void {
    if (!item) return;
    const [box, body] = [item.getBoundingClientRect(), this.#details.parentElement!.getBoundingClientRect()];
    this.#details.classList.toggle('upper', box.top + box.bottom > body.top + body.bottom);
  }

  readonly #focused = (event: Event) => {
    if (this.#details.hidden) return;
    const path = event.composedPath();
    if (this.#isRaised && path[0] !== this.#frame && !path.includes(this.#details.parentElement!)) this.#leave();
    else this.#avoid((event.target as Element).closest('.picture button'));
  };

  readonly #blurred = () => {
    // By then it is known where the focus has gone: to a frame in the details, for one, nobody is told that it goes.
    if (this.#isRaised) requestAnimationFrame(() => this.#isRaised && !this.#hasFocus && this.#leave());
  };

  /** Also while another window is in front. */
  get #hasFocus(): boolean {
    const {timeline} = this.#host;
    const {activeElement} = timeline.getRootNode() as Document | ShadowRoot;
    return timeline.contains(activeElement);
  }

  #leave(): void {
    this.#host.leave();
    // The room that a sheet takes under the timeline goes with it, and what has the focus now may move out of sight.
    void this.#host.timeline.updateComplete.then(() => document.activeElement?.scrollIntoView({block: 'nearest'}));
  }
}
