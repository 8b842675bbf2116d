import type {EventTable} from '../../data/event-table.js';
import {calendarDay, DAY, HOUR, MINUTE, startOfDay} from '../../time/calendar.js';
import {endOfUnit, type EventDate} from '../../time/event-date.js';
import {exactDate} from '../../time/exact-date.js';
import {toWall} from '../../time/zones.js';
import {allRows} from './event-index.js';
import {isMany} from './many.js';

export const GROUP_UNITS = ['day', 'month', 'year'] as const;

export type GroupUnit = (typeof GROUP_UNITS)[number];

/** What events are grouped by under the headings of sections: a unit of time, or nothing more. */
export type GroupUnitOrNone = GroupUnit | 'none';

/** With fewer events per group, on average, nearly every event would have its own heading. */
export const EVENTS_LEAST = 2;
/** With fewer groups in each section, on average, headings of time would say what that of the section says. */
const GROUPS_LEAST = 2;
/** Of many events, so many neighbours are looked at: they tell about how often a heading stands between two. */
const SAMPLE_LENGTH = 2000;

/** The finest unit in which a group has at least `EVENTS_LEAST` events on average; else years. */
export function naturalUnit(table: EventTable): GroupUnit {
  const rows = allRows(table);
  const isWorthy = (unit: GroupUnit) => table.length >= countGroups(table, unit, rows) * EVENTS_LEAST;
  return GROUP_UNITS.find(isWorthy) ?? 'year';
}

/** The same within sections; none where their events would only seldom be parted. */
export function unitWithin(
  sections: readonly {readonly rows: ArrayLike<number>}[],
  table: EventTable,
): GroupUnitOrNone {
  const filled = sections.filter(({rows}) => rows.length > 0);
  const isWorthy = (unit: GroupUnit) => {
    const count = filled.reduce((sum, {rows}) => sum + countGroups(table, unit, rows), 0);
    return table.length >= count * EVENTS_LEAST && count >= filled.length * GROUPS_LEAST;
  };
  return GROUP_UNITS.find(isWorthy) ?? 'none';
}

/** About how many headings of a unit some events would stand under. @param rows - in the order of the table. */
function countGroups({earliest, latest, zone}: EventTable, unit: GroupUnit, rows: ArrayLike<number>): number {
  const group = (i: number) => bounds(toWall(earliest[rows[i]], zone), toWall(latest[rows[i]], zone), unit);
  const isNew = (one: Stretch, other: Stretch) => one.start !== other.start || one.end !== other.end;
  let groups = 1;
  if (isMany(rows)) {
    for (let i = 0; i < SAMPLE_LENGTH; i++) {
      const place = 1 + Math.floor((i * (rows.length - 1)) / SAMPLE_LENGTH);
      if (isNew(group(place - 1), group(place))) groups += rows.length / SAMPLE_LENGTH;
    }
    return groups;
  }
  if (!rows.length) return 0;
  let last = group(0);
  for (let i = 1; i < rows.length; i++) {
    const next = group(i);
    if (isNew(last, next)) groups++;
    last = next;
  }
  return groups;
}

/**
 * The group of a date in local time of the axis: the unit that contains its start, else the bounds of its start. `isUnit`
 * tells which of them it is.
 */
export function place(date: EventDate, unit: GroupUnit): {key: string; date: EventDate; isUnit: boolean} {
  const {earliest, latest, endLatest, precision, text} = date;
  if (date.kind === 'span' && earliest === -Infinity)
    return {key: [endLatest, date.endPrecision, date.openStart, text].join(), date, isUnit: false};
  const {start, end, isUnit} = bounds(earliest, latest, unit);
  if (isUnit) return {key: unit + start, date: exactDate(start, end, unit), isUnit};
  const words = date.kind === 'point' ? text : undefined;
  // The heading shows the start alone, as spans with the same start share it.
  const beginning = {...exactDate(earliest, latest, precision), ...(words !== undefined && {text: words})};
  return {key: [earliest, latest, precision, words].join(), date: beginning, isUnit};
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isUnit: boolean;
}

/** The unit that holds a stretch of time, or, where it is wider, the stretch itself. */
function bounds(earliest: number, latest: number, unit: GroupUnit): Stretch {
  const start = startOfUnit(earliest, unit);
  const end = Number.isFinite(start) ? endOfUnit(start, unit) : Number.NaN;
  return latest <= end ? {start, end, isUnit: true} : {start: earliest, end: latest, isUnit: false};
}

const YEARS = {year: 1, decade: 10, century: 100, millennium: 1000} as const;
const FIXED = {day: DAY, hour: HOUR, minute: MINUTE} as const;

/** Units of time, the finest first. */
export const UNITS = ['minute', 'hour', 'day', 'month', 'year', 'decade', 'century', 'millennium'] as const;

export type Unit = (typeof UNITS)[number];

/** Where the unit that holds a time starts; both ms since 1970 on the clocks of the axis. */
export function startOfUnit(ms: number, unit: Unit): number {
  if (!Number.isFinite(ms)) return ms;
  if (unit === 'minute' || unit === 'hour' || unit === 'day') return Math.floor(ms / FIXED[unit]) * FIXED[unit];
  const {year, month} = calendarDay(ms);
  if (unit === 'month') return startOfDay(year, month);
  return startOfDay(Math.floor(year / YEARS[unit]) * YEARS[unit]);
}
