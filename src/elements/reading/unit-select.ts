import {html, type TemplateResult} from 'lit';
import type {Messages} from '../../locales/messages.js';
import {GROUP_UNITS, type GroupUnit} from './time-groups.js';

/** Lets a reader choose the stretch of time by which events are grouped. */
export function unitSelect(messages: Messages, unit: GroupUnit, choose: (unit: GroupUnit | undefined) => void): TemplateResult {
  const change = ({target}: Event) => choose(GROUP_UNITS.find((name) => name === (target as HTMLSelectElement).value));
  return html`<label>${messages.groupedBy} <select class="unit" @change=${change}>
    ${GROUP_UNITS.map((name) => html`<option .value=${name} ?selected=${name === unit}>${messages.units[name]}</option>`)}
  </select></label>`;
}
