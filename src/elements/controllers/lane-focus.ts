import {css, type ReactiveController} from 'lit';
import {itemOf} from '../../render/live-picture.js';
import type {Mark} from '../../scene/mark.js';
import {adoptStyles} from '../adopt-styles.js';
import type {TimelineCore} from './timeline-core.js';

const styles = css`
  .lane-focus {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2px;
    pointer-events: none;
  }
  .picture button.lane:focus-visible {
    outline: none;
  }
  @media (forced-colors: active) {
    .lane-focus {
      stroke: CanvasText;
    }
  }
`;
/** Within the box of a header, px: half of the line. */
const INSET = 1;
/** What D3 finds at the ring: no scene has its key, so the next drawing removes it. */
const MARK: Mark = {type: 'rect', key: 'lane-focus', part: 'lane-focus', x: 0, y: 0, width: 0, height: 0};

/**
 * Draws the focus ring of a lane's header in the picture. Buttons lie below the picture, and that of a header below the
 * ground of the column of headers, which would hide it.
 */
export class LaneFocus implements ReactiveController {
  readonly #core: TimelineCore;
  #ring: SVGElement | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdated(): void {
    const {timeline} = this.#core;
    const root = timeline.renderRoot as ShadowRoot;
    if (!this.#ring && !root.querySelector('.picture button.lane')) return;
    if (!this.#ring) {
      adoptStyles(timeline, [styles]);
      for (const name of ['focusin', 'focusout']) root.addEventListener(name, () => queueMicrotask(this.#draw));
      this.#ring = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      this.#ring.classList.add('lane-focus');
      Object.assign(this.#ring, {__data__: MARK});
    }
    this.#draw();
  }

  readonly #draw = () => {
    const ring = this.#ring!;
    const button = (this.#core.timeline.renderRoot as ShadowRoot).activeElement;
    if (!button?.matches('.picture button.lane:focus-visible')) {
      ring.remove();
      return;
    }
    const {x, y, width, height} = itemOf(button)!.box;
    const box = {x: x + INSET, y: y + INSET, width: width - 2 * INSET, height: height - 2 * INSET};
    for (const [name, px] of Object.entries(box)) ring.setAttribute(name, String(px));
    const svg = button.closest('.picture')!.querySelector('svg')!;
    if (svg.lastElementChild !== ring) svg.append(ring);
  };
}
