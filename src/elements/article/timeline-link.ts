import {css, type TemplateResult} from 'lit';
import {ServedElement} from '../served-element.js';
import {linksHaveCome} from './page-links.js';
import type {LinkState} from './text-link.js';

const STATES = ['linked', 'open', 'in-view', 'pointed'] as const;

/**
 * Words in the text of a page that lead to an event of a timeline. Who points at them, or moves the focus there, sees
 * the event marked; a click, a tap or Enter opens it. The words are marked while the event is open, in view, or pointed
 * at in the timeline. Of several events all are marked, and shown together.
 *
 * Its timeline, the first found wins: the element whose id `for` names, in the same tree, also if it comes later; the
 * one that `data-timeline-for` names on an element around it; the nearest `<event-timeline>`, which is the first in the
 * smallest element around both. Where that has no such event the words are plain text, and an issue of the timeline says
 * so.
 *
 * @slot - The words.
 *
 * @cssstate linked - The words lead to an event.
 * @cssstate open - The event is open.
 * @cssstate in-view - The event is in view.
 * @cssstate pointed - A reader points at the event in the timeline.
 *
 * @cssproperty --timeline-focus - The focus ring.
 */
export class TimelineLinkElement extends ServedElement {
  static override styles = css`
    :host(:state(linked)) {
      cursor: pointer;
      border-radius: 2px;
      text-decoration: underline dotted 1px;
      text-decoration-color: color-mix(in srgb, currentColor 60%, transparent);
      text-underline-offset: 0.2em;
    }
    :host(:state(in-view)) {
      text-decoration-style: solid;
    }
    :host(:state(linked):hover),
    :host(:state(pointed)) {
      background-color: color-mix(in srgb, currentColor 7%, transparent);
    }
    :host(:state(open)) {
      background-color: color-mix(in srgb, currentColor 13%, transparent);
      text-decoration-color: currentColor;
      text-decoration-thickness: 2px;
    }
    :host(:state(linked):focus-visible) {
      outline: 2px solid var(--timeline-focus, currentColor);
      outline-offset: 2px;
    }
    @media (forced-colors: active) {
      :host(:state(linked)) {
        color: LinkText;
      }
      :host(:state(open)) {
        forced-color-adjust: none;
        color: HighlightText;
        background-color: Highlight;
      }
    }
    @media print {
      :host(:state(linked)) {
        text-decoration: none;
        background: none;
      }
    }
  `;

  static override properties = {event: {}, for: {}};

  /** The id of the event; of several, with spaces between them. */
  event = '';
  /** The id of the timeline, in the same tree; where it is missing, the nearest. */
  for = '';

  readonly #internals = this.attachInternals();
  /** Whether it has a tab stop that the page has not set. */
  #hasStop = false;

  override connectedCallback(): void {
    super.connectedCallback();
    linksHaveCome();
  }

  /** @internal A timeline shows the state of its event; undefined where there is no such event. */
  mark(state: LinkState | undefined): void {
    const internals = this.#internals;
    const isSet = [state !== undefined, state?.isOpen, state?.isInView, state?.isPointed];
    STATES.forEach((name, i) => internals.states[isSet[i] ? 'add' : 'delete'](name));
    internals.role = state ? 'link' : null;
    internals.ariaCurrent = state?.isOpen ? 'true' : null;
    // No internals give a tab stop.
    if (state && !this.hasAttribute('tabindex')) {
      this.tabIndex = 0;
      this.#hasStop = true;
    } else if (!state && this.#hasStop) {
      this.removeAttribute('tabindex');
      this.#hasStop = false;
    }
  }

  protected override render(): TemplateResult {
    return ServedElement.served;
  }
}
