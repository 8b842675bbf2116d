import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Issue} from '../../data/issue.js';
import type {Messages} from '../../locales/messages.js';
import type {Filtering, FilteringInput} from '../filter/filtering.js';

/** Loads what narrows the events that are shown, with the first filter. */
export class Filters implements ReactiveController {
  readonly #input: FilteringInput;
  #filtering: Filtering | undefined;

  constructor(input: FilteringInput) {
    this.#input = input;
  }

  /** What is wrong with the filter. */
  get issues(): readonly Issue[] {
    return this.#filtering?.issues ?? [];
  }

  hostUpdate(): void {
    const {modules, timeline} = this.#input.core;
    if (!timeline.filter) return;
    void modules.load('filtering', async () => {
      this.#filtering = new (await import('../filter/filtering.js')).Filtering(this.#input);
    });
    // Without it, all events are better than none.
    if (modules.hasFailed('filtering')) this.#input.core.shown.narrow ??= (whole) => whole;
  }

  /** Whether it is not known yet which events are shown. */
  get isAwaited(): boolean {
    const {timeline, shown} = this.#input.core;
    return Boolean(timeline.filter && (!shown.narrow || shown.isAwaited));
  }

  /** What is said of hidden events. */
  render(messages: Messages): TemplateResult | typeof nothing {
    return this.#filtering?.render(messages) ?? nothing;
  }
}
