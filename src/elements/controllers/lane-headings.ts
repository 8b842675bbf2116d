import type {ReactiveController} from 'lit';
import {itemOf} from '../../render/live-picture.js';
import type {TimelineCore} from './timeline-core.js';

/** The deepest heading that there is. */
const DEEPEST = 6;

/**
 * Puts the button of each lane into a heading, by which screen readers go from lane to lane: below that of the timeline, and
 * below that of the lane in which it is.
 */
export class LaneHeadings implements ReactiveController {
  readonly #core: TimelineCore;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdated(): void {
    const {timeline} = this.#core;
    const root = timeline.renderRoot as ShadowRoot;
    for (const button of root.querySelectorAll<HTMLButtonElement>('.picture button.lane')) {
      const level = Math.min(DEEPEST, timeline.outlineLevel + 1 + (itemOf(button)!.depth ?? 0));
      const heading = headingOf(button, root);
      // Compare first: to write an attribute again would make browsers compute styles in every frame.
      if (heading.ariaLevel !== String(level)) heading.ariaLevel = String(level);
    }
  }
}

/** The heading around a button. */
function headingOf(button: HTMLButtonElement, root: ShadowRoot): Element {
  const row = button.parentElement!;
  if (row.role === 'heading') return row;
  const hadFocus = root.activeElement === button;
  const heading = document.createElement('div');
  heading.role = 'heading';
  row.append(heading);
  heading.append(button);
  // What is moved loses the focus.
  if (hadFocus) button.focus();
  return heading;
}
