import type {Dataset, DatasetEvent} from '../data/types.js';

/** How many group colours there are; more groups begin again, and the words tell them apart. */
export const GROUP_COLORS = 8;

/** How an event's mark is drawn, as classes: its group's colour, its body (whether it happened), its outline (how well it is known). */
export function eventStyles(event: DatasetEvent, groups: Dataset['groups']): string[] {
  return [groupStyle(event.group, groups), ...bodyStyles(event), ...outlineStyles(event)];
}

export function groupStyle(id: string | undefined, groups: Dataset['groups']): string {
  const index = groups.findIndex((group) => group.id === id);
  return index < 0 ? 'group-none' : `group-${(index % GROUP_COLORS) + 1}`;
}

function bodyStyles({occurrence}: DatasetEvent): string[] {
  if (occurrence === 'happened' || occurrence === 'ongoing') return [];
  return occurrence === 'cancelled' ? ['hollow', 'crossed'] : ['hollow'];
}

function outlineStyles({status}: DatasetEvent): string[] {
  if (status === 'confirmed' || status === 'corroborated' || status === 'reported') return [];
  return status === 'retracted' || status === 'false' ? ['dashed', 'struck'] : ['dashed'];
}

/** The styles of a mark that several events share: those on which they agree. */
export function sharedStyles(styles: readonly (readonly string[])[]): string[] {
  const shared = styles[0].filter((style) => styles.every((others) => others.includes(style)));
  return shared.some((style) => style.startsWith('group-')) ? shared : ['group-none', ...shared];
}
