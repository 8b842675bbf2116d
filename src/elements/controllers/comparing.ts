import type {DatasetEvent} from '../../data/types.js';
import {adoptStyles} from '../adopt-styles.js';
import type {Comparison} from '../compare/comparison.js';
import type * as Reading from '../reading/reading.js';
import type {ReadingContext} from '../reading/reading-context.js';
import type {TimelineCore} from './timeline-core.js';

/** Whether the open event is compared with another. What compares them is loaded on first use. */
export class Comparing {
  readonly #core: TimelineCore;
  #comparison: Comparison | undefined;
  /** The id of the event that is compared. */
  #of: string | undefined;
  /** The reader has just opened it: then the choice gets the focus. */
  #isNew = false;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  isOpen(id: string): boolean {
    return this.#of === id;
  }

  toggle(id: string): void {
    const {timeline} = this.#core;
    this.#isNew = this.#of !== id;
    this.#of = this.#isNew ? id : undefined;
    timeline.requestUpdate();
  }

  /** @param reading - the text views, which show it. */
  render(event: DatasetEvent, context: ReadingContext, reading: typeof Reading): unknown {
    if (!this.isOpen(event.id)) {
      this.#of = undefined;
      return undefined;
    }
    const {modules, timeline} = this.#core;
    void modules.load('comparison', async () => {
      const [{Comparison}, {comparisonStyles}] = await Promise.all([
        import('../compare/comparison.js'),
        import('../compare/comparison-styles.js'),
      ]);
      adoptStyles(timeline, [comparisonStyles]);
      this.#comparison = new Comparison(reading, () => timeline.requestUpdate());
    });
    if (this.#comparison && this.#isNew) {
      this.#isNew = false;
      void timeline.updateComplete.then(() => timeline.renderRoot.querySelector<HTMLElement>('.compared')?.focus());
    }
    return this.#comparison?.render(event, context, () => {
      this.toggle(event.id);
      timeline.renderRoot.querySelector<HTMLElement>('.compare')?.focus();
    });
  }
}
