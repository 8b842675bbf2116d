import {html, nothing, type TemplateResult} from 'lit';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages, UseMessages} from '../../locales/messages.js';
import type {ScaleName} from '../../data/scale-names.js';
import type {Grouping} from '../controllers/grouping.js';
import type {DisplayMode} from '../controllers/display-mode.js';

import {groupingSelect} from './grouping-select.js';

const MODES: readonly DisplayMode[] = ['timeline', 'list', 'table'];

/** What a button of the toolbar does. */
export type ToolbarAction = 'earlier' | 'later' | 'out' | 'in' | 'all';

export interface ToolbarState {
  readonly mode: DisplayMode;
  /** Whether there is more than one to choose from. */
  readonly hasModes: boolean;
  /** Whether all controls are shown, or only those for scale, grouping and export. */
  readonly isWhole: boolean;
  /** The scale that is offered; undefined where none is. */
  readonly scale: ScaleName | undefined;
  chooseScale(): void;
  /** Actions that would change nothing: their buttons are disabled. */
  readonly idle: ReadonlySet<ToolbarAction>;
  /** The direction in which time runs on screen, and whether that is downward. */
  readonly timeDirection: 'ltr' | 'rtl';
  readonly isVertical: boolean;
  /** The button that Tab comes to, counted in the order in which they stand. */
  readonly stop: number;
  act(action: ToolbarAction): void;
  choose(mode: DisplayMode): void;
  readonly grouping: Grouping;
  /** The button that opens the export menu; undefined where there is none. */
  readonly exportButton: ((tabIndex: number) => TemplateResult) | undefined;
  /** The focus has come to a button. */
  reach(stop: number): void;
}

const ICONS: Readonly<Record<ToolbarAction | 'up' | 'down', string>> = {
  earlier: 'M10,3L5,8L10,13',
  later: 'M6,3L11,8L6,13',
  up: 'M3,10L8,5L13,10',
  down: 'M3,6L8,11L13,6',
  out: 'M3,8H13',
  in: 'M3,8H13M8,3V13',
  all: 'M2,3V13M14,3V13M5,8H11M7,6L5,8L7,10M9,6L11,8L9,10',
};

const toolsOf = (toolbar: Element) => Array.from(toolbar.querySelectorAll<HTMLElement>('.tool'));

/** Moves the focus between the buttons: arrows in visual order, without wrapping around; Home and End. */
function moveFocus(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const toolbar = event.currentTarget as Element;
  const forward = getComputedStyle(toolbar).direction === 'rtl' ? -1 : 1;
  // Within a group the buttons stand from left to right in every language; the groups do not.
  const byPlace = toolsOf(toolbar)
    .map((tool) => ({tool, left: tool.getBoundingClientRect().left, top: tool.getBoundingClientRect().top}))
    .sort((a, b) => a.top - b.top || forward * (a.left - b.left))
    .map(({tool}) => tool);
  // In a select, too, left and right lead on: its options are chosen by up and down.
  if (event.target instanceof HTMLSelectElement && /^Arrow(Left|Right)$/.test(event.key)) event.preventDefault();
  const place = byPlace.indexOf(event.target as HTMLElement);
  const step = event.key === 'ArrowRight' ? forward : event.key === 'ArrowLeft' ? -forward : 0;
  const next = step
    ? byPlace[place + step]
    : event.key === 'Home'
      ? byPlace[0]
      : event.key === 'End'
        ? byPlace.at(-1)
        : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The controls above the picture: one stop of Tab, in which arrows lead on. */
export function toolbarTemplate(
  {
    mode,
    hasModes,
    isWhole,
    scale,
    chooseScale,
    idle,
    timeDirection,
    isVertical,
    stop,
    act,
    choose,
    grouping,
    exportButton,
    reach,
  }: ToolbarState,
  messages: Messages,
): TemplateResult {
  const keys = {earlier: 'goEarlier', later: 'goLater', out: 'zoomOut', in: 'zoomIn', all: 'showAll'} as const;
  const lang = (key: keyof UseMessages) => languageOfWord(messages, key) ?? nothing;
  const icon = (action: ToolbarAction) => {
    const isMirrored = timeDirection === 'rtl' && !isVertical;
    if (action === 'earlier') return isVertical ? ICONS.up : isMirrored ? ICONS.later : ICONS.earlier;
    if (action === 'later') return isVertical ? ICONS.down : isMirrored ? ICONS.earlier : ICONS.later;
    return ICONS[action];
  };
  let count = 0;
  const tabIndex = () => (count++ === stop ? 0 : -1);
  const button = (action: ToolbarAction) => html`
    <button class="tool" type="button" tabindex=${tabIndex()} part="tool tool-${action}" lang=${lang(keys[action])}
      aria-label=${messages[keys[action]]} title=${messages[keys[action]]}
      aria-disabled=${idle.has(action) ? 'true' : 'false'}
      @click=${() => idle.has(action) || act(action)}><svg aria-hidden="true" width="16" height="16"><path
        d=${icon(action)}></path></svg></button>`;
  const [first, second] =
    timeDirection === 'rtl' && !isVertical ? (['later', 'earlier'] as const) : (['earlier', 'later'] as const);
  return html`<div class="toolbar" part="toolbar" role="toolbar" lang=${lang('toolbar')} aria-label=${messages.toolbar}
    @keydown=${moveFocus}
    @focusin=${({target, currentTarget}: FocusEvent) => reach(toolsOf(currentTarget as Element).indexOf(target as HTMLElement))}>
    ${
      mode === 'timeline' && isWhole
        ? html`<div class="tools" dir="ltr">${button(first)}${button(second)}</div>
    <div class="tools" dir="ltr">${button('out')}${button('in')}${button('all')}</div>`
        : nothing
    }
    ${
      isWhole && hasModes
        ? html`<div class="tools modes" role="group" lang=${lang('viewAs')} aria-label=${messages.viewAs}>${MODES.map(
            (one) => html`
      <button class="tool" type="button" tabindex=${tabIndex()} part="tool tool-${one}"
        aria-pressed=${one === mode ? 'true' : 'false'} lang=${lang('views')}
        @click=${() => choose(one)}>${messages.views[one]}</button>`,
          )}</div>`
        : nothing
    }
    ${
      mode === 'timeline' && scale
        ? html`<div class="tools modes"><button class="tool" type="button" tabindex=${tabIndex()} part="tool tool-scale"
        @click=${chooseScale}><span class="scale-name">${messages.scales[scale]}</span></button></div>`
        : nothing
    }
    ${grouping.offered.length ? groupingSelect(grouping, messages, tabIndex()) : nothing}
    ${exportButton?.(tabIndex()) ?? nothing}
  </div>`;
}
