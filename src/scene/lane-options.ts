import type {ScaleName} from '../data/scale-names.js';
import type {DatasetEvent} from '../data/types.js';

/** The fields of an event by which events can be grouped in lanes. */
export const GROUP_FIELDS = ['group', 'kind', 'place', 'tag', 'status', 'occurrence'] as const;

/**
 * What the events of a lane share: a field of theirs by its name, or what a function says of each; of `tag` the first
 * counts.
 */
export type GroupBy = (typeof GROUP_FIELDS)[number] | ((event: DatasetEvent) => unknown);

/** What events are grouped by in lanes: what is asked for, and by their group where that is missing or names no field. */
export function groupingOf(asked: GroupBy | '' | undefined): GroupBy {
  return typeof asked === 'function' ? asked : (GROUP_FIELDS.find((name) => name === asked) ?? 'group');
}

/** The order of lanes: as the data has them, by name, by the number of their events, or by the first of these. */
export const LANE_ORDERS = ['data', 'name', 'count', 'time'] as const;

export type LaneOrder = (typeof LANE_ORDERS)[number];

/** How events are grouped in lanes. */
export interface LaneOptions {
  /** `group` where it is missing, and for a word that names no field. */
  readonly groupBy?: GroupBy | undefined;
  readonly laneOrder?: string | undefined;
  /** The keys of the lanes of which only the header is shown. */
  readonly collapsedLanes?: readonly string[] | undefined;
  /** The scale of time, which lanes down a page have each for themselves. */
  readonly scale?: 'auto' | ScaleName;
  /** @internal All lanes are shown, as nothing can be scrolled. */
  readonly isFile?: boolean;
}
