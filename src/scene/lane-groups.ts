import type {DatasetEvent} from '../data/types.js';
import {eventsInView} from '../layout/events-in-view.js';
import type {Lane} from '../layout/lanes/lane.js';
import {GROUP_FIELDS, type GroupBy, LANE_ORDERS, type LaneOrder} from './lane-options.js';
import {eventAt, type SceneInput} from './scene-input.js';

/** The key of events that share nothing. */
const OTHER = '';

/** Groups the events of a scene in lanes. Those without a group come last. */
export function lanesOf(input: SceneInput): Lane[] {
  const {
    dataset,
    table,
    wording: {messages, locale, dataLang},
    lanes: {groupBy: asked, laneOrder, collapsedLanes = []},
  } = input;
  const groupBy = typeof asked === 'function' ? asked : (GROUP_FIELDS.find((name) => name === asked) ?? 'group');
  const rowsOf = new Map<string, number[]>();
  if (groupBy === 'group') for (const {id} of dataset.groups) rowsOf.set(id, []);
  for (const row of eventsInView(table, input.layout.extent).within) {
    const key = keyOf(eventAt(input, row), groupBy);
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  }
  const groups = new Map(groupBy === 'group' ? dataset.groups.map((group) => [group.id, group]) : []);
  const words: Readonly<Record<string, string>> =
    groupBy === 'status' ? messages.status : groupBy === 'occurrence' ? messages.occurrence : {};
  const all = Array.from(rowsOf, ([key, rows]) => ({
    key,
    title: key === OTHER ? messages.other : (groups.get(key)?.title ?? words[key] ?? key),
    // Words of the timeline's own are in its language.
    lang: key === OTHER || words[key] ? undefined : dataLang.call(input.wording),
    rows,
    parent: groups.get(key)?.parent,
    isCollapsed: collapsedLanes.includes(key),
  }));
  const compare: Readonly<Record<LaneOrder, (a: (typeof all)[number], b: (typeof all)[number]) => number>> = {
    data: () => 0,
    name: (a, b) => a.title.localeCompare(b.title, locale),
    count: (a, b) => b.rows.length - a.rows.length,
    time: (a, b) => (a.rows[0] ?? Infinity) - (b.rows[0] ?? Infinity),
  };
  const order = LANE_ORDERS.find((one) => one === laneOrder) ?? 'data';
  const sorted = all.sort((a, b) => Number(a.key === OTHER) - Number(b.key === OTHER) || compare[order](a, b));
  const known = new Set(all.map(({key}) => key));
  const isChild = ({key, parent}: (typeof all)[number]) =>
    parent !== undefined && parent !== key && known.has(parent) && !groups.get(parent)?.parent;
  return sorted
    .filter((lane) => !isChild(lane))
    .flatMap((lane): Lane[] => {
      const children = sorted.filter((child) => isChild(child) && child.parent === lane.key);
      // What a closed lane holds is closed with it.
      const rows = lane.isCollapsed ? [lane, ...children].flatMap((one) => one.rows).sort((a, b) => a - b) : lane.rows;
      const shown = lane.isCollapsed ? [] : children;
      return rows.length || shown.some((child) => child.rows.length)
        ? [
            {...lane, rows, group: sharedGroup(rows, input), depth: 0},
            ...shown
              .filter((child) => child.rows.length)
              .map((child): Lane => ({...child, group: sharedGroup(child.rows, input), depth: 1})),
          ]
        : [];
    });
}

function sharedGroup(rows: readonly number[], input: SceneInput): string | undefined {
  const groups = new Set(rows.map((row) => eventAt(input, row).group));
  return groups.size === 1 ? Array.from(groups)[0] : undefined;
}

/** What an event is grouped by, as text. */
function keyOf(event: DatasetEvent, groupBy: GroupBy): string {
  const value =
    typeof groupBy === 'function'
      ? groupBy(event)
      : groupBy === 'place'
        ? event.place?.name
        : groupBy === 'tag'
          ? event.tags?.[0]
          : groupBy === 'kind' || groupBy === 'status' || groupBy === 'occurrence'
            ? event[groupBy]
            : event.group;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : OTHER;
}
