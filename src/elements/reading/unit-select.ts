import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../locales/messages.js';
import {GROUP_UNITS, type GroupUnit} from './time-groups.js';
import {worded} from './datum.js';
import {languageOfWord} from '../../locales/complete-messages.js';

/** A select for the unit of time by which events are grouped. */
export function unitSelect(
  messages: Messages,
  unit: GroupUnit,
  choose: (unit: GroupUnit | undefined) => void,
): TemplateResult {
  const change = ({target}: Event) => choose(GROUP_UNITS.find((name) => name === (target as HTMLSelectElement).value));
  return html`<label>${worded(messages, 'groupedBy', messages.groupedBy)} <select class="unit"
    lang=${languageOfWord(messages, 'units') ?? nothing} @change=${change}>
    ${GROUP_UNITS.map((name) => html`<option .value=${name} ?selected=${name === unit}>${messages.units[name]}</option>`)}
  </select></label>`;
}
