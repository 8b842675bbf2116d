import {NO_GROUP} from '../data/event-table.js';
import type {CrowdLanes} from '../layout/crowd/crowd-lanes-plan.js';
import type {Lane} from '../layout/lanes/lane.js';
import type {Source} from '../query/source.js';
import {nested, OTHER} from './lane-groups.js';
import type {SceneInput} from './scene-input.js';

/** What tells the events of groups apart, by the indices of these, `NO_GROUP` for events of none. */
export interface ByGroup extends Pick<CrowdLanes, 'source' | 'isAwaited'> {
  ofGroups(groups: readonly number[]): Source;
  /** How many events of some groups lie in the extent; undefined while that is awaited. */
  countOf(groups: readonly number[]): number | undefined;
  /** By what lanes are ordered in time; where it is missing they stay in the order of the data. */
  firstOf?(group: number): number;
}

/** A lane, and the indices of the groups whose events it has. */
interface GroupLane extends Lane {
  readonly groups: readonly number[];
}

/**
 * The lanes of many events that are known by their groups: one for each group of the dataset, and one for events of none.
 * As long as it is awaited how many events they have, all groups have a lane; then those that have events.
 */
export function groupLanes({dataset, wording, lanes: options}: SceneInput, by: ByGroup): CrowdLanes {
  const {laneOrder, collapsedLanes = []} = options;
  const lang = wording.dataLang();
  const laneOf = (index: number, {key, title}: {readonly key: string; readonly title: string}): GroupLane => ({
    key,
    title,
    lang: key === OTHER ? undefined : lang,
    group: key === OTHER ? undefined : key,
    rows: [],
    count: by.countOf([index]),
    depth: 0,
    isCollapsed: collapsedLanes.includes(key),
    groups: [index],
  });
  const all = dataset.groups.map(({id, title}, index) => laneOf(index, {key: id, title}));
  const first = ({groups: [group]}: GroupLane) => by.firstOf?.(group) ?? group;
  if (laneOrder === 'name') all.sort((a, b) => a.title.localeCompare(b.title, wording.locale));
  if (laneOrder === 'count') all.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  if (laneOrder === 'time') all.sort((a, b) => first(a) - first(b) || 0);
  const none = laneOf(NO_GROUP, {key: OTHER, title: wording.messages.other});
  if (none.count) all.push(none);
  const lanes = nested(all, dataset).flatMap(({lane, inner}): GroupLane[] => {
    const groups = [lane, ...inner].flatMap((one) => one.groups);
    // What a closed lane holds is closed with it.
    if (lane.isCollapsed && inner.length) return [{...lane, group: undefined, groups, count: by.countOf(groups)}];
    return [lane, ...inner.filter(({count}) => count !== 0).map((child): GroupLane => ({...child, depth: 1}))];
  });
  return {
    lanes: lanes.filter(({count, depth}, i) => count !== 0 || depth > 0 || lanes[i + 1]?.depth === 1),
    source: by.source,
    isFile: Boolean(options.isFile),
    sourceOf: (lane) => by.ofGroups((lane as GroupLane).groups),
    isAwaited: () => by.isAwaited(),
  };
}
