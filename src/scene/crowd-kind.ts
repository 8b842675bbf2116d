import {type EventTable, NO_GROUP} from '../data/event-table.js';
import {CrowdLanesPlan} from '../layout/crowd/crowd-lanes-plan.js';
import type {CrowdLanesLayout, CrowdLayout} from '../layout/crowd/crowd-layout.js';
import {CrowdPlan} from '../layout/crowd/crowd-plan.js';
import {describedRows, MOST_DESCRIBED} from '../query/described-rows.js';
import type {Source} from '../query/source.js';
import type {SourceTable} from '../query/source-table.js';
import {TableSource} from '../query/table-source.js';
import {crowdLanes, groupPartsOf} from './crowd-lanes.js';
import {drawCrowdLanes} from './crowd-lanes-scene.js';
import {drawCrowd} from './crowd-scene.js';
import {keptTexts} from './kept-texts.js';
import type {Described, LayoutKind} from './layout-kind.js';
import type {SceneInput} from './scene-input.js';

/** One for each table, whatever sizes it is laid out for. */
const sources = new WeakMap<EventTable, TableSource>();

function sourceOf({table, dataset}: SceneInput): Source {
  if (table.isPartial) return (table as SourceTable).source;
  let source = sources.get(table);
  if (!source) sources.set(table, (source = new TableSource(table, dataset.groups.length)));
  return source;
}

/**
 * Time along a horizontal axis, and on it, or in lanes, how many events there are; labels for those that matter most.
 */
export const crowdKind: LayoutKind<CrowdLayout | CrowdLanesLayout> = {
  name: 'crowd',
  along: 'x',
  isOrdered: true,
  draw: (sheet, layout, input) =>
    'lanes' in layout ? drawCrowdLanes(sheet, layout, input) : drawCrowd(sheet, layout, input),
  scale: () => undefined,
  *plan(input, size, scene) {
    const source = sourceOf(scene);
    const lanes = crowdLanes(scene, source);
    yield;
    const kept = {...input, keptTexts: keptTexts(scene)};
    return lanes ? new CrowdLanesPlan(kept, size, lanes) : new CrowdPlan(kept, size, source);
  },
  described: (input) => describedBy(sourceOf(input), input),
  partsOf: groupPartsOf,
};

/** The first and the last, and those that matter most. */
function describedBy(source: Source, {layout, table, dataset, lanes}: SceneInput): Described {
  const {extent} = layout;
  const count = source.count(extent);
  if (source instanceof TableSource)
    return {
      rows: describedRows(source, extent),
      count,
      background: table.length - (count ?? 0),
      groups: new Set(source.index.groups),
    };
  const top = source.top({...extent, count: MOST_DESCRIBED});
  const ofNone = lanes.groupBy === undefined ? undefined : source.ofGroups?.([NO_GROUP]);
  return {
    rows: top ?? [],
    count,
    background: 0,
    groups: new Set(dataset.groups.keys()),
    awaited: [!top, count === undefined, ofNone && ofNone.count(extent) === undefined].filter(Boolean).length,
  };
}
