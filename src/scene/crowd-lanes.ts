import {type EventTable, NO_GROUP} from '../data/event-table.js';
import type {CrowdLanes} from '../layout/crowd/crowd-lanes-plan.js';
import type {Lane} from '../layout/lanes/lane.js';
import {isInView} from '../query/events-in-view.js';
import {GroupParts} from '../query/group-parts.js';
import {PartSource} from '../query/part-source.js';
import type {Source} from '../query/source.js';
import {TableSource} from '../query/table-source.js';
import type {View} from '../view/view.js';
import {hasCrowdLanes} from './crowd-grouping.js';
import {groupLanes} from './group-lanes.js';
import {lanesOf} from './lane-groups.js';
import {groupingOf} from './lane-options.js';
import type {SceneInput} from './scene-input.js';

/** What the lanes of a table were made of last, and the lanes; and the sources of lanes, by what is in them. */
interface KnownLanes {
  readonly key: readonly unknown[];
  readonly lanes: readonly Lane[];
  readonly sources: Map<string, PartSource>;
}

/** So many parts of the key say which events lie in a lane. */
const SAME_EVENTS = 4;

const known = new WeakMap<EventTable, KnownLanes>();
const parts = new WeakMap<EventTable, GroupParts>();

/**
 * The lanes of a crowd, each with a source of its own that is made when it is asked; undefined where it has none. Without
 * lanes, what those before were made of is let go.
 */
export function crowdLanes(input: SceneInput, source: Source): CrowdLanes | undefined {
  const {dataset, lanes: options, layout} = input;
  const {extent} = layout;
  if (options.groupBy === undefined) {
    known.delete(input.table);
    parts.delete(input.table);
    return undefined;
  }
  if (!hasCrowdLanes(dataset, options.groupBy)) return undefined;
  const {ofGroups} = source;
  if (ofGroups)
    return groupLanes(input, {
      source,
      ofGroups,
      countOf: (groups) => ofGroups(groups).count(extent),
      isAwaited: () => true,
    });
  if (!(source instanceof TableSource)) return undefined;
  const lanes = dataset.compiled ? columnLanes(input, source, extent) : eventLanes(input, source);
  return lanes.lanes.length ? lanes : undefined;
}

/** What tells the groups of a table apart, once lanes of it were laid out. */
export function groupPartsOf(table: EventTable): GroupParts | undefined {
  return parts.get(table);
}

/** The lanes of columns. */
function columnLanes(input: SceneInput, source: TableSource, extent: View): CrowdLanes {
  const {table, dataset, lanes} = input;
  const groupCount = dataset.groups.length;
  let own = parts.get(table);
  if (!own) parts.set(table, (own = new GroupParts(table, groupCount, source)));
  const made = own;
  const {counts, firsts} = made.within(extent);
  const indexOf = (group: number) => (group === NO_GROUP ? groupCount : group);
  return groupLanes(input, {
    source,
    ofGroups: (groups) => made.of(groups, lanes.isFile),
    countOf: (groups) => groups.reduce((sum, group) => sum + counts[indexOf(group)], 0),
    firstOf: (group) => firsts[indexOf(group)],
    isAwaited: () => made.isAwaited,
  });
}

/** The lanes of events that are objects, by any field. */
function eventLanes(input: SceneInput, source: TableSource): CrowdLanes {
  const {dataset, lanes: options, table} = input;
  const {lanes, sources} = lanesIn(input);
  const hasGroups = groupingOf(options.groupBy) === 'group';
  return {
    lanes,
    source,
    isFile: Boolean(options.isFile),
    isAwaited: () => false,
    sourceOf: ({key, rows, group}) => {
      // A lane that is closed holds those within it.
      const name = `${key} ${rows.length}`;
      const made =
        sources.get(name) ??
        PartSource.of(table, rows, {
          grain: source.grain,
          groupCount: hasGroups || group !== undefined ? 0 : dataset.groups.length,
        });
      sources.set(name, made);
      return made;
    },
  };
}

/** The lanes of the events in the extent: those of the last time where nothing has changed. */
function lanesIn(input: SceneInput): KnownLanes {
  const {dataset, table, wording, lanes: options, layout} = input;
  const {extent} = layout;
  const {groupBy, laneOrder, collapsedLanes = []} = options;
  const key = [dataset, groupBy, extent.start, extent.end, laneOrder, wording.language, collapsedLanes.join('\0')];
  const last = known.get(table);
  if (last?.key.every((value, i) => value === key[i])) return last;
  const hasSameEvents = last?.key.slice(0, SAME_EVENTS).every((value, i) => value === key[i]);
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) if (isInView(table, row, extent)) rows.push(row);
  const lanes = lanesOf({...input, extent}, rows);
  const found = {key, lanes, sources: hasSameEvents ? last!.sources : new Map<string, PartSource>()};
  known.set(table, found);
  return found;
}
