import type {Dataset} from '../data/types.js';
import type {SourceTable} from '../query/source-table.js';
import {type GroupBy, groupingOf} from './lane-options.js';
import type {LayoutName} from './layout-names.js';

/** Whether a layout is a crowd, whichever way its time runs. */
export function isCrowd(layout: LayoutName | undefined): boolean {
  return layout === 'crowd' || layout === 'tall';
}

/** Columns of more groups have no lanes: the headers of these would hold up the page, and nobody looks through so many. */
export const MOST_LANES = 2500;

/**
 * Whether many events can be told apart by a field without making all of them: of columns, and of a source that can be
 * asked for those of a group, that goes by groups only, of which there are not too many.
 */
export function hasCrowdLanes(
  {compiled, groups}: Pick<Dataset, 'compiled' | 'groups'>,
  groupBy: GroupBy | '',
): boolean {
  if (!compiled) return true;
  if (compiled.isPartial && !(compiled as SourceTable).source.ofGroups) return false;
  if (groups.length > MOST_LANES) return false;
  return groupingOf(groupBy || undefined) === 'group';
}
