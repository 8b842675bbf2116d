import {focusFrame} from './focus-frame.js';

/**
 * A button that may go with an update of a timeline: a focus that it has goes on to what comes in its place, or else to the
 * frame.
 */
export class GoingButton {
  readonly #timeline: {readonly renderRoot: ParentNode};
  readonly #selector: string;
  #focused: HTMLElement | undefined;

  constructor(timeline: {readonly renderRoot: ParentNode}, selector: string) {
    this.#timeline = timeline;
    this.#selector = selector;
  }

  /** Looks whether it has the focus, before an update. One that renders twice has it no more the second time. */
  look(): void {
    const button = this.#button;
    if (button) this.#focused = button.matches(':focus') ? button : undefined;
  }

  /** Passes the focus on, after the update. */
  pass(): void {
    const focused = this.#focused;
    this.#focused = undefined;
    if (!focused || focused.isConnected) return;
    const button = this.#button;
    if (button) button.focus();
    else focusFrame(this.#timeline.renderRoot);
  }

  get #button(): HTMLElement | null {
    return this.#timeline.renderRoot.querySelector<HTMLElement>(this.#selector);
  }
}
