import type {EventTable} from '../data/event-table.js';
import type {Dataset} from '../data/types.js';
import {DAY} from '../time/calendar.js';
import type {EventDate} from '../time/event-date.js';
import {onAxis} from '../time/zones.js';
import type {View} from '../view/view.js';

/** Room before the first and after the last event, as a part of the stretch between them. */
const MARGIN = 0.03;

/** What the events of a table span, with room around it. */
const extents = new WeakMap<EventTable, View>();

/** All of time, for a dataset: from its `start` to its `end`, and where it names none, around what its events span. */
export function timeExtent(dataset: Pick<Dataset, 'start' | 'end'>, table: EventTable): View {
  const [start, end] = [dataset.start, dataset.end].map((date) => date && onAxis(date, table.zone));
  // A table does not change, and may have a million rows.
  const data = extents.get(table) ?? dataExtent(table);
  extents.set(table, data);
  const from = boundOf(start?.earliest, start?.latest) ?? data.start;
  const to = boundOf(end?.endLatest, end?.endEarliest) ?? data.end;
  // One side given and all events on its other side: there is nothing to show, but there is an axis.
  return from < to ? {start: from, end: to} : start ? {start: from, end: from + DAY} : {start: to - DAY, end: to};
}

function boundOf(...bounds: (EventDate['earliest'] | undefined)[]): number | undefined {
  return bounds.find(Number.isFinite);
}

/** The bounds of events, ms since 1970 UTC: see `EventDate`. */
export type BoundLists = Readonly<Record<'earliest' | 'latest' | 'endEarliest' | 'endLatest', Iterable<number>>>;

/** The first and the last of the bounds that are known of all events, ms since 1970 UTC; ∞ and −∞ without any. */
export function reachOf({earliest, latest, endEarliest, endLatest}: BoundLists): {first: number; last: number} {
  let first = Infinity;
  let last = -Infinity;
  for (const bounds of [earliest, latest, endEarliest, endLatest])
    for (const bound of bounds)
      if (Number.isFinite(bound)) {
        first = Math.min(first, bound);
        last = Math.max(last, bound);
      }
  return {first, last};
}

function dataExtent(table: EventTable): View {
  const {first, last, unit} = table.index?.reach ?? {...reachOf(table), unit: shortest(table)};
  if (first === Infinity) return {start: 0, end: DAY};
  // One date, however sharp, stands in the middle third of its axis, so that one sees where it begins and ends.
  const single = last - first <= unit || last === first;
  const margin = (single ? 1 : MARGIN) * (last - first || DAY);
  return {start: first - margin, end: last + margin};
}

/** The shortest time that an event can have taken, ms. */
function shortest({length, earliest, endLatest}: EventTable): number {
  let unit = Infinity;
  for (let row = 0; row < length; row++) unit = Math.min(unit, endLatest[row] - earliest[row]);
  return unit;
}
