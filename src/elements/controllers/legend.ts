import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {languageOfWord} from '../../locales/complete-messages.js';
import {languageDirection} from '../../locales/language-direction.js';
import type {Messages} from '../../locales/messages.js';
import type {LegendEntry} from '../../scene/scene.js';
import type {LegendSwitches} from '../filter/legend-switches.js';
import {hasStrips} from '../toolbar/strips.js';
import {asksFor} from './asks-for.js';
import type {SourceWatch} from './source-watch.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * The legend, with what its marks are in words, for those who do not see them. Where the page asks for a filter, or for
 * a legend among the controls, its groups and states are switches.
 */
export class Legend implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #source: SourceWatch;
  #switches: LegendSwitches | undefined;

  constructor(core: TimelineCore, source: SourceWatch) {
    this.#core = core;
    this.#source = source;
  }

  hostUpdate(): void {
    const {timeline, modules} = this.#core;
    if (!(asksFor(timeline, 'filter') || asksFor(timeline, 'legend')) || this.#source.isAsked) return;
    void modules.load('legend-switches', async () => {
      this.#switches = new (await import('../filter/legend-switches.js')).LegendSwitches(this.#core);
    });
  }

  /** What the legend explains; undefined while there is no picture. */
  get entries(): readonly LegendEntry[] | undefined {
    const {scene} = this.#core.sceneCache;
    return scene && (this.#switches?.entries ?? scene.legend);
  }

  render(messages: Messages): TemplateResult | undefined {
    const {entries} = this;
    const {legendMarks} = messages;
    const lang = languageOfWord(messages, 'legendMarks');
    const direction = languageDirection(lang ?? messages.locale);
    if (!entries?.length) return undefined;
    // A line that scrolls takes the focus, so that arrow keys scroll it. Switches do not need that: one that has the
    // focus is scrolled into view.
    const isStrip = hasStrips(this.#core.frame) && !this.#switches;
    return html`<ul class="legend" part="legend" role="list" aria-label=${messages.legend} tabindex=${isStrip ? 0 : nothing}>
        ${entries.map((entry) => {
          // It has its own language and direction, within a label that may have others.
          const mark = entry.mark
            ? html`<span class="words" lang=${lang ?? (entry.lang ? messages.locale : nothing)} dir=${direction}>${`${legendMarks[entry.mark]}: `}</span>`
            : nothing;
          const words = html`<span lang=${entry.lang ?? nothing} dir="auto">${mark}${entry.label}</span>`;
          return html`<li>
            <svg aria-hidden="true" width="20" height="16"></svg>
            ${this.#switches?.render(entry, words) ?? words}
          </li>`;
        })}
      </ul>`;
  }
}
