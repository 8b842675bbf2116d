import {type EventDate, isPlain} from '../time/event-date.js';
import {type AxisZone, onAxis} from '../time/zones.js';
import {axisZone} from './axis-zone.js';
import type {Dataset, Occurrence, Status} from './types.js';

/**
 * A dataset as typed arrays, one row per event, sorted by earliest bound, then by end, then by input order. It holds
 * the values that loops over all events read; everything else is in the dataset.
 */
export interface EventTable extends AxisZone {
  readonly length: number;
  /** Row to index in `dataset.events`. */
  readonly order: Uint32Array;
  /**
   * The four bounds in ms since 1970 UTC; see `EventDate`. Dates without an offset are local time in the zone of the
   * axis.
   */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly endEarliest: Float64Array;
  readonly endLatest: Float64Array;
  /** `EVENT_BITS`, or-ed. */
  readonly flags: Uint8Array;
  /** Index in `dataset.groups`, or `NO_GROUP`. */
  readonly group: Uint16Array;
  /** 0 to 1. */
  readonly importance: Float32Array;
}

/** The table of events that came as columns, compiled while they were read. */
export interface CompiledColumns extends EventTable {
  /** One date of each precision: they say of the zone of an axis what all dates would. */
  readonly dates: readonly EventDate[];
  /** The index in `dataset.events` of the event of an id, −1 where there is none; makes no event. */
  indexOf(id: string): number;
  /** The columns that are there, among those of which only the events that are shown are read. */
  readonly given: ReadonlySet<string>;
  /** The title of an event by its index in `dataset.events`; makes no event. */
  titleAt(event: number): string;
  /** What its columns say of how it is known and whether it happened. */
  wordsAt(event: number): {readonly status?: Status; readonly occurrence?: Occurrence};
  /** The same events on the axis of another zone. */
  onAxis(axis: AxisZone): EventTable;
}

export const EVENT_BITS = {span: 1, openStart: 2, openEnd: 4, plainStart: 8, plainEnd: 16} as const;

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
  if (compiled) return compiled.onAxis(axis);
  const dates = events.map(({date}) => onAxis(date, axis.zone));
  const order = new Uint32Array(length).map((_, i) => i);
  order.sort((a, b) => {
    const one = dates[a];
    const other = dates[b];
    // Compared, not subtracted: two open starts are both −∞, and their difference is NaN.
    if (one.earliest !== other.earliest) return one.earliest < other.earliest ? -1 : 1;
    if (one.endLatest !== other.endLatest) return one.endLatest < other.endLatest ? -1 : 1;
    return a - b;
  });
  const groupIndex = new Map(groups.map(({id}, index) => [id, index]));
  const table = {
    ...axis,
    length,
    order,
    earliest: new Float64Array(length),
    latest: new Float64Array(length),
    endEarliest: new Float64Array(length),
    endLatest: new Float64Array(length),
    flags: new Uint8Array(length),
    group: new Uint16Array(length),
    importance: new Float32Array(length),
  };
  for (let row = 0; row < length; row++) {
    const {group, importance} = events[order[row]];
    const date = dates[order[row]];
    table.earliest[row] = date.earliest;
    table.latest[row] = date.latest;
    table.endEarliest[row] = date.endEarliest;
    table.endLatest[row] = date.endLatest;
    table.flags[row] =
      (date.kind === 'span' ? EVENT_BITS.span : 0) |
      (date.openStart ? EVENT_BITS.openStart : 0) |
      (date.openEnd ? EVENT_BITS.openEnd : 0) |
      (isPlain(date.edtf) ? EVENT_BITS.plainStart : 0) |
      (isPlain(date.edtf, 'end') ? EVENT_BITS.plainEnd : 0);
    table.group[row] = (group !== undefined ? groupIndex.get(group) : undefined) ?? NO_GROUP;
    table.importance[row] = importance;
  }
  return table;
}
