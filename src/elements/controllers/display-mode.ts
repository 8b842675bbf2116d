import {LAYOUT_NAMES} from '../../scene/layout-names.js';
import type {Messages} from '../../locales/messages.js';
import type {Announcer} from './announcer.js';
import type {Printing} from './printing.js';
import type {SourceWatch} from './source-watch.js';
import type {TextViews} from './text-views.js';
import type {TimelineCore} from './timeline-core.js';

/** In what form a reader sees the events. */
export type DisplayMode = 'timeline' | 'list' | 'table';

/** Below this width, in em, not even a card has room beside an axis, and a list is shown. */
const LIST_WIDTH = 15;

interface DisplayModeInput {
  readonly core: TimelineCore;
  readonly source: SourceWatch;
  readonly textViews: TextViews;
  readonly printing: Printing;
  readonly announcer: Announcer;
  messages(): Messages;
}

/** Decides the display mode: the one that the reader has chosen, else what the page asks for, else what has room. */
export class DisplayModes {
  /** The display mode that the reader has chosen. */
  chosen: DisplayMode | undefined;
  readonly #input: DisplayModeInput;

  constructor(input: DisplayModeInput) {
    this.#input = input;
  }

  /** The current display mode. */
  get mode(): DisplayMode {
    const {
      core: {
        timeline: {layout, askedText},
        frame: {width, fontSize},
        modules,
      },
      printing,
      textViews,
      source,
    } = this.#input;
    if (modules.hasFailed('reading') || !this.isOffered) return 'timeline';
    const isLeftOpen = !LAYOUT_NAMES.some((name) => name === layout);
    const asked = this.chosen ?? askedText;
    // A picture that the page asks for is printed; otherwise the list or the table is, in which all can be read, unless
    // it would have to be asked for.
    if (printing.isPrinting && !source.isAsked && textViews.isLoaded && isLeftOpen)
      return asked === 'table' ? 'table' : 'list';
    return asked ?? (isLeftOpen && width > 0 && width < LIST_WIDTH * fontSize ? 'list' : 'timeline');
  }

  /** Whether a reader can choose: not every source can be asked for a list. */
  get isOffered(): boolean {
    const {source} = this.#input;
    return !source.isAsked || source.rows !== undefined;
  }

  get isPicture(): boolean {
    return this.mode === 'timeline';
  }

  /** Sets the display mode for a reader, and announces it. */
  choose(mode: DisplayMode): void {
    this.chosen = mode;
    this.#input.announcer.announceMessage('views', this.#input.messages().views[mode]);
  }
}
