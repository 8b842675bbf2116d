import {html, nothing, type TemplateResult} from 'lit';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import type {DisplayMode} from '../controllers/display-mode.js';

/** What decides which keys are listed. */
export interface KeysState {
  /** A reader has asked for the list. Else it holds what describes the list of events only. */
  readonly isShown: boolean;
  readonly mode: DisplayMode;
  readonly isVertical: boolean;
  /** Several events are listed to choose from. */
  readonly isChoosing: boolean;
  readonly hasToolbar: boolean;
  readonly hasOverview: boolean;
  readonly hasFilter: boolean;
}

type Use = keyof Messages['keyUses'];

/** The list of the keys that work in the current state of the timeline, and what they do. */
export function keysTemplate(
  {isShown, mode, isVertical, isChoosing, hasToolbar, hasOverview, hasFilter}: KeysState,
  messages: Messages,
): TemplateResult {
  const {keyNames: name, keyUses} = messages;
  const lang = (key: 'keyNames' | 'keyUses') => languageOfWord(messages, key) ?? nothing;
  const isPicture = mode === 'timeline';
  const along = isVertical ? ['↑', '↓'] : ['←', '→'];
  const rows: readonly (readonly [use: Use, isThere: boolean, keys: readonly string[]])[] = [
    ['tab', true, [name.tab]],
    ['step', isPicture, along],
    ['ends', isPicture, [name.home, name.end]],
    ['period', isPicture, [name.pageUp, name.pageDown]],
    ['row', mode === 'table' || isChoosing, ['↑', '↓', name.home, name.end]],
    ['enter', mode !== 'list', [name.enter]],
    ['escape', mode !== 'list', [name.escape]],
    ['zoom', isPicture, ['+', '−']],
    ['all', isPicture, ['0']],
    ['shift', isPicture, along.map((arrow) => `${name.shift} ${arrow}`)],
    ['search', hasFilter, ['/']],
    ['tool', hasToolbar, ['←', '→', name.home, name.end]],
    ['side', isPicture && hasOverview, ['←', '→', name.pageUp, name.pageDown, name.home, name.end]],
  ];
  return html`<dl>${rows.map(([use, isThere, keys]) =>
    isThere && (isShown || use === 'step')
      ? html`<div id="keys-${use}">
    <dt lang=${lang('keyNames')}>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
    <dd lang=${lang('keyUses')} dir="auto">${keyUses[use]}</dd>
  </div>`
      : nothing,
  )}</dl>`;
}
