import type {EventTable} from '../../data/event-table.js';
import type {DatasetEvent} from '../../data/types.js';
import {calendarDay, DAY, startOfDay} from '../../time/calendar.js';
import {endOfUnit, type EventDate} from '../../time/event-date.js';
import {exactDate} from '../../time/exact-date.js';
import {onClocks, toWall} from '../../time/zones.js';
import {allRows, type EventIndex} from './event-index.js';

export const GROUP_UNITS = ['day', 'month', 'year'] as const;

export type GroupUnit = (typeof GROUP_UNITS)[number];

/** What events are grouped by under the headings of sections: a unit of time, or nothing more. */
export type GroupUnitOrNone = GroupUnit | 'none';

/** Events under one heading of time. */
export interface TimeGroup {
  /** The time that they have in common, which is the heading; undefined where they are not grouped by time. */
  readonly date: EventDate | undefined;
  readonly events: DatasetEvent[];
}

/** With fewer events per group, on average, nearly every event would have its own heading. */
const EVENTS_LEAST = 2;
/** With fewer groups in each section, on average, headings of time would say what that of the section says. */
const GROUPS_LEAST = 2;

/** The finest unit in which a group has at least `EVENTS_LEAST` events on average; else years. */
export function naturalUnit(table: EventTable): GroupUnit {
  const rows = allRows(table);
  const isWorthy = (unit: GroupUnit) => table.length >= countGroups(table, unit, rows) * EVENTS_LEAST;
  return GROUP_UNITS.find(isWorthy) ?? 'year';
}

/** The same within sections; none where their events would only seldom be parted. */
export function unitWithin(
  sections: readonly {readonly rows: readonly number[]}[],
  table: EventTable,
): GroupUnitOrNone {
  const filled = sections.filter(({rows}) => rows.length);
  const isWorthy = (unit: GroupUnit) => {
    const count = filled.reduce((sum, {rows}) => sum + countGroups(table, unit, rows), 0);
    return table.length >= count * EVENTS_LEAST && count >= filled.length * GROUPS_LEAST;
  };
  return GROUP_UNITS.find(isWorthy) ?? 'none';
}

/** How many headings of a unit some events would stand under. @param rows - in the order of the table. */
function countGroups({earliest, latest, zone}: EventTable, unit: GroupUnit, rows: readonly number[]): number {
  let groups = 0;
  let last = {start: Number.NaN, end: Number.NaN};
  for (const row of rows) {
    const group = bounds(toWall(earliest[row], zone), toWall(latest[row], zone), unit);
    if (group.start !== last.start || group.end !== last.end) groups++;
    last = group;
  }
  return groups;
}

/** Which events are shown, and in what order. */
interface TimeOrder {
  /** In the order of the table. */
  readonly rows: readonly number[];
  readonly newestFirst: boolean;
}

/**
 * Groups events by a unit of local time in the zone of the axis, in time order or newest first. A date that is wider
 * than the unit gets a group of its own: in groups of days, a month has its own heading, and does not count as its
 * first day. Spans go where they start or, if that is unknown, under all that is known of them; events without a date
 * come last.
 */
export function timeGroups(
  index: EventIndex,
  {zone}: EventTable,
  unit: GroupUnit,
  {rows, newestFirst}: TimeOrder,
): TimeGroup[] {
  const groups = new Map<string, TimeGroup & {readonly date: EventDate}>();
  for (const row of rows) {
    const event = index.at(row);
    const {key, date} = place(onClocks(event.date, zone), unit);
    const group = groups.get(key);
    if (group) group.events.push(event);
    else groups.set(key, {date, events: [event]});
  }
  const ordered = [...groups.values()];
  if (newestFirst) for (const {events} of ordered.reverse()) events.reverse();
  const isDated = ({date}: TimeGroup & {readonly date: EventDate}) =>
    date.earliest !== -Infinity || date.endLatest !== Infinity;
  return [...ordered.filter(isDated), ...ordered.filter((group) => !isDated(group))];
}

/** Events in time order or newest first. */
export function inTime(index: EventIndex, {rows, newestFirst}: TimeOrder): DatasetEvent[] {
  const events = rows.map((row) => index.at(row));
  return newestFirst ? events.reverse() : events;
}

/** The group of a date in local time of the axis: the unit that contains its start, else the bounds of its start. */
function place(date: EventDate, unit: GroupUnit): {key: string; date: EventDate} {
  const {earliest, latest, endLatest, precision, text} = date;
  if (date.kind === 'span' && earliest === -Infinity)
    return {key: [endLatest, date.endPrecision, date.openStart, text].join(), date};
  const {start, end, isUnit} = bounds(earliest, latest, unit);
  if (isUnit) return {key: unit + start, date: exactDate(start, end, unit)};
  const words = date.kind === 'point' ? text : undefined;
  // The heading shows the start alone, as spans with the same start share it.
  const beginning = {...exactDate(earliest, latest, precision), ...(words !== undefined && {text: words})};
  return {key: [earliest, latest, precision, words].join(), date: beginning};
}

/** The unit that holds a stretch of time, or, where it is wider, the stretch itself. */
function bounds(earliest: number, latest: number, unit: GroupUnit): {start: number; end: number; isUnit: boolean} {
  const start = startOfUnit(earliest, unit);
  const end = Number.isFinite(start) ? endOfUnit(start, unit) : Number.NaN;
  return latest <= end ? {start, end, isUnit: true} : {start: earliest, end: latest, isUnit: false};
}

function startOfUnit(ms: number, unit: GroupUnit): number {
  if (!Number.isFinite(ms)) return ms;
  if (unit === 'day') return Math.floor(ms / DAY) * DAY;
  const {year, month} = calendarDay(ms);
  return startOfDay(year, unit === 'month' ? month : 1);
}
