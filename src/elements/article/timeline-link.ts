import {css, html, nothing, type TemplateResult} from 'lit';
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
 * @csspart link - The words as a link.
 *
 * @cssstate linked - The words lead to an event.
 * @cssstate open - The event is open.
 * @cssstate in-view - The event is in view.
 * @cssstate pointed - A reader points at the event in the timeline.
 *
 * @cssproperty --timeline-focus - The focus ring.
 */
export class TimelineLinkElement extends ServedElement {
  static override shadowRootOptions: ShadowRootInit = {...ServedElement.shadowRootOptions, delegatesFocus: true};

  static override styles = css`
    [role='link'] {
      cursor: pointer;
      border-radius: 2px;
      text-decoration: underline dotted 1px;
      text-decoration-color: color-mix(in srgb, currentColor 60%, transparent);
      text-underline-offset: 0.2em;
    }
    :host(:state(in-view)) [role='link'] {
      text-decoration-style: solid;
    }
    [role='link']:hover,
    :host(:state(pointed)) [role='link'] {
      background-color: color-mix(in srgb, currentColor 7%, transparent);
    }
    :host(:state(open)) [role='link'] {
      background-color: color-mix(in srgb, currentColor 13%, transparent);
      text-decoration-color: currentColor;
      text-decoration-thickness: 2px;
    }
    [role='link']:focus-visible {
      outline: 2px solid var(--timeline-focus, currentColor);
      outline-offset: 2px;
    }
    @media (forced-colors: active) {
      [role='link'] {
        color: LinkText;
      }
      :host(:state(open)) [role='link'] {
        forced-color-adjust: none;
        color: HighlightText;
        background-color: Highlight;
      }
    }
    @media print {
      [role='link'] {
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
  #state: LinkState | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    linksHaveCome();
  }

  /** @internal A timeline shows the state of its event; undefined where there is no such event. */
  mark(state: LinkState | undefined): void {
    this.#state = state;
    const isSet = [state !== undefined, state?.isOpen, state?.isInView, state?.isPointed];
    STATES.forEach((name, i) => this.#internals.states[isSet[i] ? 'add' : 'delete'](name));
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    if (this.isServed || !this.#state) return ServedElement.served;
    return html`<span part="link" role="link" tabindex="0" aria-current=${this.#state.isOpen ? 'true' : nothing}><slot></slot></span>`;
  }
}
