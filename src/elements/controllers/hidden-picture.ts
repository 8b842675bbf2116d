import type {ReactiveController} from 'lit';
import type {DisplayModes} from './display-mode.js';
import type {Printing} from './printing.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * Takes the elements of the picture away while a list or a table is read in its place: a timeline has few elements. The
 * update that shows the picture again draws them.
 */
export class HiddenPicture implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #displayModes: DisplayModes;
  readonly #printing: Printing;

  constructor(core: TimelineCore, displayModes: DisplayModes, printing: Printing) {
    this.#core = core;
    this.#displayModes = displayModes;
    this.#printing = printing;
  }

  hostUpdated(): void {
    // In print the list stands there for a moment: the focus is to come back to its button.
    if (this.#displayModes.isPicture || this.#printing.isPrinting) return;
    const {timeline, sceneCache} = this.#core;
    for (const drawn of timeline.renderRoot.querySelectorAll('.picture :is(svg, ol)')) {
      if (!drawn.firstElementChild) continue;
      drawn.replaceChildren();
      // Another scene is one that is not drawn yet.
      sceneCache.scene &&= {...sceneCache.scene};
    }
  }
}
