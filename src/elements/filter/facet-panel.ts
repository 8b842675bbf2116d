import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import type {Facet} from '../../query/filter/filter.js';
import {foldText} from '../../query/filter/fold-text.js';
import type {OfferedValue, Worded} from './facet-words.js';

/** So many values are shown at first, and so many more at a time; of more, there is a field to find one. */
const PAGE = 12;
const NEXT_PAGE = 60;

/** What the panel of a facet shows. */
export interface FacetPanelState {
  readonly facet: Facet;
  readonly name: Worded;
  readonly values: readonly OfferedValue[];
  readonly chosen: readonly string[];
  readonly counts: Uint32Array;
  words(value: string): Worded;
  /** The language of the data, where it is not that of the words. */
  readonly dataLang: string | undefined;
  count(count: number): string;
  toggle(value: string): void;
  changed(): void;
}

/** The values of a facet as boxes to check; a long list is shown in parts, and can be searched. */
export class FacetPanel {
  #facet: Facet | undefined;
  #sought = '';
  #most = PAGE;

  render(state: FacetPanelState, messages: Messages): TemplateResult {
    const {facet, name, values, chosen, words, count, changed} = state;
    if (facet !== this.#facet) {
      this.#facet = facet;
      this.#sought = '';
      this.#most = PAGE;
    }
    const sought = foldText(this.#sought.trim());
    const found = values.filter(({value}) => !sought || foldText(words(value).text).includes(sought));
    // What is chosen is never out of sight.
    const shown = found.filter(({value}, i) => i < this.#most || chosen.includes(value));
    const left = found.length - shown.length;
    const findIn = messages.filtering.findIn(name.text);
    const lang = languageOfWord(messages, 'filtering') ?? nothing;
    return html`<fieldset class="facet" part="facet" id="facet">
      <legend class="words" lang=${name.lang ?? nothing}>${name.text}</legend>
      ${
        values.length > PAGE
          ? html`<input class="facet-find" part="facet-find" type="search" lang=${lang} aria-label=${findIn} placeholder=${findIn}
        .value=${live(this.#sought)} @input=${({target}: Event) => {
          this.#sought = (target as HTMLInputElement).value;
          changed();
        }}>`
          : nothing
      }
      <div class="values">${repeat(
        shown,
        ({value}) => value,
        ({value, code}) => this.#valueTemplate(value, code, state),
      )}</div>
      ${
        left > 0
          ? html`<button class="more" part="more" type="button" lang=${languageOfWord(messages, 'showMore') ?? nothing}
        @click=${() => {
          this.#most += NEXT_PAGE;
          changed();
        }}>${messages.showMore(count(Math.min(left, NEXT_PAGE)))}</button>`
          : nothing
      }
    </fieldset>`;
  }

  #valueTemplate(value: string, code: number, state: FacetPanelState): TemplateResult {
    const {counts, chosen, words, dataLang, count, toggle} = state;
    const {text, lang} = words(value);
    return html`<label class="value ${counts[code] ? '' : 'none'}" part="value">
      <input type="checkbox" .checked=${live(chosen.includes(value))} @change=${() => toggle(value)}>
      <bdi lang=${(lang === 'data' ? dataLang : lang) ?? nothing}>${text}</bdi>
      <span class="value-count" part="value-count">${count(counts[code])}</span>
    </label>`;
  }
}
