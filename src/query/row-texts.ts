import type {EventTable} from '../data/event-columns.js';
import type {Dataset} from '../data/types.js';

// Texts of the event in a row of a table: no event is made for them where the columns of the dataset know them.

export function titleOfRow(row: number, {order}: EventTable, {events, compiled}: Dataset): string {
  return compiled ? compiled.titleAt(order[row]) : events[order[row]].title;
}

/** Empty where the event has no group. */
export function groupOfRow(row: number, {group}: EventTable, {groups}: Dataset): string {
  return groups[group[row]]?.title ?? '';
}
