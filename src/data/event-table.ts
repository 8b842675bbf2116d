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
  const dates = events.map(({date}) => onAxis(date, axis.zone));
  const table = {...axis, ...emptyColumns(length)};
  const {order} = table;
  order.forEach((_, i) => (order[i] = i));
  order.sort((a, b) => {
    const one = dates[a];
    const other = dates[b];
    // Compared, not subtracted: two open starts are both −∞, and their difference is NaN.
    if (one.earliest !== other.earliest) return one.earliest < other.earliest ? -1 : 1;
    if (one.endLatest !== other.endLatest) return one.endLatest < other.endLatest ? -1 : 1;
    return a - b;
  });
  const groupIndex = new Map(groups.map(({id}, index) => [id, index]));
  for (let row = 0; row < length; row++) {
    const {group, importance} = events[order[row]];
    const date = dates[order[row]];
    table.earliest[row] = date.earliest;
    table.latest[row] = date.latest;
    table.endEarliest[row] = date.endEarliest;
    table.endLatest[row] = date.endLatest;
    table.flags[row] = bitsOf(date);
    table.group[row] = (group !== undefined ? groupIndex.get(group) : undefined) ?? NO_GROUP;
    table.importance[row] = importance;
  }
  return table;
}
