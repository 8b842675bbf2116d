import {NO_GROUP} from '../data/event-table.js';
import type {Dataset} from '../data/types.js';
import {groupColor} from './event-style.js';

/** The class of a group's colour, by its id. */
export function groupStyle(id: string | undefined, groups: Dataset['groups']): string {
  const index = groups.findIndex((group) => group.id === id);
  return groupColor(index < 0 ? NO_GROUP : index);
}
