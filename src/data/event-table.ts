import {onAxis} from '../time/zones.js';
import {axisZone} from './axis-zone.js';
import {bitsOf} from './event-bits.js';
import {emptyColumns, type EventTable} from './event-columns.js';
import {readings} from './read-briefly.js';
import type {Dataset} from './types.js';

export {EVENT_BITS} from './event-bits.js';
export type {CompiledColumns, EventTable, TableIndex} from './event-columns.js';

/** The group of an event that has none. */
export const NO_GROUP = 0xffff;

/**
 * Compiles a dataset into an event table, with all dates as instants on the axis of its time zone. Costs one sort; the
 * dataset is not changed.
 */
export function compileTable(dataset: Dataset): EventTable {
  const {events, groups, compiled} = dataset;
  const {length} = events;
  const axis = axisZone(dataset);
  const ready = (compiled ?? readings.get(events))?.onAxis?.(axis);
  if (ready) return ready;
  const groupIndex = new Map(groups.map(({id}, index) => [id, index]));
  // In the order of the data: many objects that are looked at in another order are looked for in memory each time.
  const given = emptyColumns(length);
  const {earliest, latest, endEarliest, endLatest, flags, group, importance, order} = given;
  events.forEach((event, i) => {
    const own = onAxis(event.date, axis.zone);
    order[i] = i;
    earliest[i] = own.earliest;
    latest[i] = own.latest;
    endEarliest[i] = own.endEarliest;
    endLatest[i] = own.endLatest;
    flags[i] = bitsOf(own);
    group[i] = groupIndex.get(event.group!) ?? NO_GROUP;
    importance[i] = event.importance;
  });
  // Two open starts are both −∞: their difference is NaN, which counts as none.
  order.sort((a, b) => earliest[a] - earliest[b] || endLatest[a] - endLatest[b] || a - b);
  for (const column of [earliest, latest, endEarliest, endLatest, flags, group, importance])
    column.set(column.map((_, row) => column[order[row]]));
  return {...axis, ...given};
}
