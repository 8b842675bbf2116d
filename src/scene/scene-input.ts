import {type EventTable, NO_GROUP} from '../data/event-table.js';
import type {Dataset, DatasetEvent} from '../data/types.js';
import type {LayoutInput} from '../layout/layout-input.js';
import type {Phrase, Wording} from './event-words.js';
import {eventStyles, groupColor, sharedStyles} from './event-style.js';
import type {LaneOptions} from './lane-options.js';
import type {SceneItem} from './scene.js';
import type {MarkRole} from './sheet.js';
import {isSoft} from '../time/event-date.js';

/** What the scenes of all layouts are drawn from. */
export interface SceneInput {
  readonly dataset: Dataset;
  readonly table: EventTable;
  readonly layout: LayoutInput;
  readonly wording: Wording;
  /** The direction of the words, and of time. */
  readonly direction: 'ltr' | 'rtl';
  readonly mirrored: boolean;
  /** How events are grouped, for a layout in lanes. */
  readonly lanes: LaneOptions;
  /** The row of the event of an id. */
  rowOf(id: string): number | undefined;
}

export function eventAt({dataset, table}: SceneInput, row: number): DatasetEvent {
  return dataset.events[table.order[row]];
}

type EventRole = Required<Pick<MarkRole, 'styles' | 'ids'>>;

/** Roles of marks that stand for several events, by their rows, which a plan keeps from frame to frame. */
const roles = new WeakMap<readonly number[], EventRole>();

/** How the mark of some events looks, and for whom it stands. */
export function roleOf(input: SceneInput, rows: readonly number[]): EventRole {
  const known = roles.get(rows);
  if (known) return known;
  const events = rows.map((row) => eventAt(input, row));
  const role = {
    styles: [groupColor(groupAt(input, rows)), ...sharedStyles(events.map(eventStyles))],
    ids: events.map(({id}) => id),
  };
  if (rows.length > 1) roles.set(rows, role);
  return role;
}

/** The index of the group of some events, `NO_GROUP` where they do not share one. */
export function groupAt({table: {group}}: SceneInput, rows: readonly number[]): number {
  return rows.every((row) => group[row] === group[rows[0]]) ? group[rows[0]] : NO_GROUP;
}

/** Whether the bounds of some events are themselves not known exactly. */
export function isSoftAt(input: SceneInput, rows: readonly number[]): boolean {
  return rows.some((row) => {
    const {precision, approximate} = eventAt(input, row).date;
    return isSoft(precision, approximate);
  });
}

/** Sorts items of one axis by time. */
export function inOrder(items: SceneItem[], {rowOf}: SceneInput): SceneItem[] {
  const rankOf = ({rank, ids}: SceneItem) => rank ?? rowOf(ids[0])!;
  return items.sort((a, b) => rankOf(a) - rankOf(b));
}

/** What is seen of an item, and what is said after it. */
export function spokenOf([label, ...phrases]: readonly Phrase[]): Pick<
  SceneItem,
  'label' | 'description' | 'phrases' | 'lang'
> {
  const description = phrases
    .map(({text}) => text)
    .join('')
    .replace(/^\p{Po}\s*/u, '');
  return {label: label.text, description, phrases, ...(label.lang && {lang: label.lang})};
}
