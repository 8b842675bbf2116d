import {NO_GROUP} from '../data/event-table.js';
import type {CrowdLanes} from '../layout/crowd/crowd-lanes-plan.js';
import type {Lane} from '../layout/lanes/lane.js';
import type {Source} from '../query/source.js';
import type {View} from '../view/view.js';
import {nested, OTHER} from './lane-groups.js';
import type {SceneInput} from './scene-input.js';

/** A lane, and the indices of the groups whose events it has. */
interface AskedLane extends Lane {
  readonly groups: readonly number[];
}

/**
 * The lanes of a source that can be asked for the events of a group, one for each group of the dataset, and one for events
 * of none. Until it is known how many events they have, all groups have a lane; then those that have events.
 */
export function askedLanes(
  {dataset, wording, lanes: options, layout: {extent}}: SceneInput,
  source: Source,
  ofGroups: NonNullable<Source['ofGroups']>,
): CrowdLanes {
  const {laneOrder, collapsedLanes = []} = options;
  const lang = wording.dataLang();
  const countOf = (groups: readonly number[]) => ofGroups(groups).count(extent);
  const all = dataset.groups.map(({id, title}, index): AskedLane => {
    const groups = [index];
    const isCollapsed = collapsedLanes.includes(id);
    return {key: id, title, lang, group: id, rows: [], count: countOf(groups), depth: 0, isCollapsed, groups};
  });
  if (laneOrder === 'name') all.sort((a, b) => a.title.localeCompare(b.title, wording.locale));
  if (laneOrder === 'count') all.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const none = countOf([NO_GROUP]);
  if (none)
    all.push({
      key: OTHER,
      title: wording.messages.other,
      lang: undefined,
      group: undefined,
      rows: [],
      count: none,
      depth: 0,
      isCollapsed: collapsedLanes.includes(OTHER),
      groups: [NO_GROUP],
    });
  const lanes = nested(all, dataset).flatMap(({lane, inner}): AskedLane[] => {
    const groups = [lane, ...inner].flatMap((one) => one.groups);
    if (lane.isCollapsed && inner.length) return [{...lane, group: undefined, groups, count: countOf(groups)}];
    return [lane, ...inner.filter(({count}) => count !== 0).map((child): AskedLane => ({...child, depth: 1}))];
  });
  return {
    lanes: lanes.filter(({count, depth}, i) => count !== 0 || depth > 0 || lanes[i + 1]?.depth === 1),
    source,
    isFile: Boolean(options.isFile),
    sourceOf: (lane) => ofGroups((lane as AskedLane).groups),
  };
}

/** Whether it is awaited which lanes have events, and how many. */
export function areLanesAwaited({ofGroups}: Source, extent: View): boolean {
  return ofGroups !== undefined && ofGroups([NO_GROUP]).count(extent) === undefined;
}
