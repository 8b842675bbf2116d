import {html, nothing, type TemplateResult} from 'lit';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import type {Grouping, GroupingName} from '../controllers/grouping.js';

/** The select for what events are grouped by, with its label. @param tabIndex - 0 where Tab comes to it. */
export function groupingSelect(grouping: Grouping, messages: Messages, tabIndex: number): TemplateResult {
  const {offered, current} = grouping;
  const change = ({target}: Event) => {
    const name = offered.find((one) => one === (target as HTMLSelectElement).value);
    if (name) grouping.choose(name);
  };
  const langOf = (name: GroupingName) =>
    languageOfWord(messages, name === 'none' || name === 'own' ? 'groupings' : 'details') ?? nothing;
  return html`<label class="tools grouping">
    <span lang=${languageOfWord(messages, 'groupings') ?? nothing}>${messages.groupings.label}</span>
    <select class="tool grouping-select" part="tool tool-grouping" tabindex=${tabIndex}
      @change=${change}>${offered.map(
        (name) => html`<option .value=${name} .selected=${name === current}
          lang=${langOf(name)}>${grouping.label(name)}</option>`,
      )}</select></label>`;
}
