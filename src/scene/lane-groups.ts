import type {DatasetEvent} from '../data/types.js';
import {isInView} from '../query/events-in-view.js';
import type {Lane} from '../layout/lanes/lane.js';
import type {View} from '../view/view.js';
import {type GroupBy, groupingOf, LANE_ORDERS, type LaneOrder} from './lane-options.js';
import type {SceneInput} from './scene-input.js';

/** The key of events that share nothing. */
export const OTHER = '';

/** What lanes are made from. */
export interface LaneInput extends Pick<SceneInput, 'dataset' | 'table' | 'wording' | 'lanes'> {
  /** All of time that the picture shows, by which lanes are ordered, ms since 1970 UTC. */
  readonly extent: View;
}

/** Groups events in lanes. Those without a group come last. @param rows - of the events, in the order of the table. */
export function lanesOf(input: LaneInput, rows: readonly number[]): Lane[] {
  const {
    dataset,
    table,
    extent,
    wording,
    lanes: {groupBy: asked, laneOrder, collapsedLanes = []},
  } = input;
  const {messages, locale} = wording;
  const groupBy = groupingOf(asked);
  // Groups are told without asking each event; of columns, none is made for that.
  const idOf = (row: number) => (groupBy === 'group' ? dataset.groups[table.group[row]]?.id : undefined);
  const isTold = groupBy === 'group' && dataset.compiled !== undefined;
  const rowsOf = new Map<string, number[]>();
  if (groupBy === 'group') for (const {id} of dataset.groups) rowsOf.set(id, []);
  for (const row of rows) {
    const key = idOf(row) ?? (isTold ? OTHER : laneKey(dataset.events[table.order[row]], groupBy));
    const others = rowsOf.get(key);
    if (others) others.push(row);
    else rowsOf.set(key, [row]);
  }
  const groups = new Map(groupBy === 'group' ? dataset.groups.map((group) => [group.id, group]) : []);
  const words: Readonly<Record<string, string>> =
    groupBy === 'status' ? messages.status : groupBy === 'occurrence' ? messages.occurrence : {};
  const all = Array.from(rowsOf, ([key, own]) => ({
    key,
    title: key === OTHER ? messages.other : (groups.get(key)?.title ?? words[key] ?? key),
    // Words of the timeline's own are in its language.
    lang: key === OTHER || words[key] ? undefined : wording.dataLang(),
    rows: own,
    // Whatever else is grouped, the order is that of the picture.
    within: own.filter((row) => isInView(table, row, extent)),
    isCollapsed: collapsedLanes.includes(key),
  }));
  const first = ({rows: own, within}: (typeof all)[number]) => within[0] ?? table.length + (own[0] ?? table.length);
  const compare: Readonly<Record<LaneOrder, (a: (typeof all)[number], b: (typeof all)[number]) => number>> = {
    data: () => 0,
    name: (a, b) => a.title.localeCompare(b.title, locale),
    count: (a, b) => b.within.length - a.within.length,
    time: (a, b) => first(a) - first(b),
  };
  const order = LANE_ORDERS.find((one) => one === laneOrder) ?? 'data';
  const sorted = all.sort((a, b) => Number(a.key === OTHER) - Number(b.key === OTHER) || compare[order](a, b));
  return nested(sorted, dataset).flatMap(({lane, inner}): Lane[] => {
    // What a closed lane holds is closed with it.
    const own = lane.isCollapsed ? [lane, ...inner].flatMap((one) => one.rows).sort((a, b) => a - b) : lane.rows;
    const shown = lane.isCollapsed ? [] : inner.filter((child) => child.rows.length);
    return own.length || shown.length
      ? [
          {...lane, rows: own, count: own.length, group: sharedGroup(own, input), depth: 0},
          ...shown.map((child): Lane => ({
            ...child,
            count: child.rows.length,
            group: sharedGroup(child.rows, input),
            depth: 1,
          })),
        ]
      : [];
  });
}

/** Lanes, those of groups within another with the lane of that group. */
export function nested<One extends {readonly key: string}>(
  lanes: readonly One[],
  {groups}: Pick<LaneInput['dataset'], 'groups'>,
): {readonly lane: One; readonly inner: readonly One[]}[] {
  const parents = new Map(groups.map(({id, parent}) => [id, parent]));
  const known = new Set(lanes.map(({key}) => key));
  const parentOf = ({key}: One): string | undefined => {
    const parent = parents.get(key);
    return parent !== undefined && parent !== key && known.has(parent) && !parents.get(parent) ? parent : undefined;
  };
  const inner = new Map<string, One[]>();
  for (const lane of lanes) {
    const parent = parentOf(lane);
    if (parent !== undefined) inner.set(parent, [...(inner.get(parent) ?? []), lane]);
  }
  return lanes.filter((lane) => parentOf(lane) === undefined).map((lane) => ({lane, inner: inner.get(lane.key) ?? []}));
}

/** The group of all the events of a lane; undefined where they share none. */
function sharedGroup(rows: readonly number[], {dataset, table}: LaneInput): string | undefined {
  const [first] = rows;
  return first !== undefined && rows.every((row) => table.group[row] === table.group[first])
    ? dataset.groups[table.group[first]]?.id
    : undefined;
}

/**
 * What an event is grouped by, as text; empty where it has nothing of the kind.
 * @param failed - is told what a function throws; its event then counts as one that has nothing of the kind.
 */
export function laneKey(event: DatasetEvent, groupBy: GroupBy, failed?: (error: unknown) => void): string {
  const value =
    typeof groupBy === 'function'
      ? answerOf(groupBy, event, failed)
      : groupBy === 'place'
        ? event.place?.name
        : groupBy === 'tag'
          ? event.tags?.[0]
          : groupBy === 'kind' || groupBy === 'status' || groupBy === 'occurrence'
            ? event[groupBy]
            : event.group;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : OTHER;
}

function answerOf(
  groupBy: Extract<GroupBy, (...event: never) => unknown>,
  event: DatasetEvent,
  failed: ((error: unknown) => void) | undefined,
): unknown {
  try {
    return groupBy(event);
  } catch (error) {
    failed?.(error);
    return undefined;
  }
}
