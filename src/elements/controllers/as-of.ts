import type {ReactiveController, TemplateResult, nothing} from 'lit';
import type {Messages} from '../../locales/messages.js';
import type {AsOfSlider} from '../as-of/as-of-slider.js';
import {asksFor} from './asks-for.js';
import type {DataSource} from './data-source.js';
import type {Selection} from './selection.js';
import type {TimelineCore} from './timeline-core.js';

/** Loads the slider over the days on which something became known, once the page asks for it. */
export class AsOf implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #selection: () => Selection;
  #data: DataSource | undefined;
  #slider: AsOfSlider | undefined;

  constructor(core: TimelineCore, selection: () => Selection) {
    this.#core = core;
    this.#selection = selection;
  }

  hostUpdate(): void {
    const data = this.#data;
    if (!data || !this.#isAsked) return;
    void this.#core.modules.load('as-of-slider', async () => {
      const {AsOfSlider} = await import('../as-of/as-of-slider.js');
      this.#slider = new AsOfSlider(this.#core, data, (id) => this.#selection().choose(id));
    });
  }

  prepare(data: DataSource): void {
    this.#data = data;
    this.#core.timeline.requestUpdate();
  }

  /** The slider; undefined where it is not asked for, or not loaded yet. */
  render(messages: Messages): TemplateResult | typeof nothing | undefined {
    return this.#isAsked ? this.#slider?.render(messages) : undefined;
  }

  get #isAsked(): boolean {
    return asksFor(this.#core.timeline, 'as-of');
  }
}
