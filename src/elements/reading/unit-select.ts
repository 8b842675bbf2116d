import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../../locales/messages.js';
import type {GroupUnitOrNone} from './time-groups.js';
import {worded} from './datum.js';
import {languageOfWord} from '../../locales/complete-messages.js';

/** A select for one of some units of time by which events are grouped. */
export function unitSelect<Unit extends GroupUnitOrNone>(
  messages: Messages,
  units: readonly Unit[],
  unit: Unit,
  choose: (unit: Unit | undefined) => void,
): TemplateResult {
  const change = ({target}: Event) => choose(units.find((name) => name === (target as HTMLSelectElement).value));
  return html`<label>${worded(messages, 'headings', messages.headings)} <select class="unit"
    lang=${languageOfWord(messages, 'units') ?? nothing} @change=${change}>
    ${units.map((name) => html`<option .value=${name} .selected=${name === unit}>${messages.units[name]}</option>`)}
  </select></label>`;
}
