import {LAYOUT_NAMES} from '../../scene/layout-names.js';
import type {Messages} from '../../locales/messages.js';
import type {Announcer} from './announcer.js';
import type {Printing} from './printing.js';
import type {TextViews} from './text-views.js';
import type {TimelineCore} from './timeline-core.js';

/** In what form a reader sees the events. */
export type DisplayMode = 'timeline' | 'list' | 'table';

/** In less width not even a card has room beside an axis; in sizes of the text. */
const LIST_WIDTH = 15;

interface DisplayModeInput {
  readonly core: TimelineCore;
  readonly textViews: TextViews;
  readonly printing: Printing;
  readonly announcer: Announcer;
  messages(): Messages;
}

/**
 * Decides in what form the events are shown: as the reader has chosen, else as the page asks, else as there is room.
 */
export class DisplayModes {
  /** What the reader has chosen. */
  chosen: DisplayMode | undefined;
  readonly #input: DisplayModeInput;

  constructor(input: DisplayModeInput) {
    this.#input = input;
  }

  /** The form in which events are shown now. */
  get mode(): DisplayMode {
    const {
      core: {
        timeline: {layout, askedText},
        frame: {width, fontSize},
        modules,
      },
      printing,
      textViews,
    } = this.#input;
    if (modules.hasFailed('reading')) return 'timeline';
    const isLeftOpen = !LAYOUT_NAMES.some((name) => name === layout);
    const asked = this.chosen ?? askedText;
    // What a page has asked for is printed as it is; what was left open is printed so that all of it can be read.
    if (printing.isPrinting && textViews.isLoaded && isLeftOpen) return asked === 'table' ? 'table' : 'list';
    return asked ?? (isLeftOpen && width > 0 && width < LIST_WIDTH * fontSize ? 'list' : 'timeline');
  }

  get isPicture(): boolean {
    return this.mode === 'timeline';
  }

  /** Shows the form that a reader wants, and says which. */
  choose(mode: DisplayMode): void {
    this.chosen = mode;
    this.#input.announcer.announceMessage('views', this.#input.messages().views[mode]);
  }
}
