import {type Issue, quote} from '../data/issue.js';
import {SCALE_NAMES} from '../data/scale-names.js';
import type {Dataset} from '../data/types.js';
import {hasCrowdLanes, MOST_LANES} from './crowd-grouping.js';
import type {GroupBy} from './lane-options.js';
import {ASKED_CROWD, LAYOUT_NAMES} from './layout-names.js';

/** What is asked of a picture; words that mean nothing are left to others. */
interface Asked {
  readonly layout?: string | undefined;
  readonly scale?: string | undefined;
  readonly groupBy?: GroupBy | '' | undefined;
}

/** What a source in place of the events can be asked for: rows, and the events of a group; undefined where it cannot. */
interface AskedOf {
  readonly listed?: unknown;
  readonly ofGroups?: unknown;
}

/**
 * Issues for options that have no effect on a crowd, such as another scale; each says what would work.
 * @param count - how many events are shown as a crowd.
 * @param source - of which these are asked; undefined where all are there.
 */
export function crowdFaults(
  {layout = '', scale, groupBy = ''}: Asked,
  dataset: Dataset | undefined,
  count: number,
  source?: AskedOf,
): Issue[] {
  const hasLanes = Boolean(groupBy) && (!dataset || hasCrowdLanes(dataset, groupBy));
  const most = ASKED_CROWD.toLocaleString('en');
  const fetched = `fetch up to ${most} of them, such as those of a stretch of time, and set them as "events"`;
  const why = source
    ? `needs all events, and of a source only those in view are asked for: ${fetched}`
    : `${count > ASKED_CROWD ? `is shown of at most ${most} events, and these are` : 'is shown of fewer events than these'} ${count.toLocaleString('en')}: show fewer at a time, such as those of a group or of a stretch of time`;
  const faults: [path: string, value: string, why: string][] = [];
  const isTall = layout === 'vertical';
  const isLayout = LAYOUT_NAMES.some((name) => name === layout) && !isTall && !(layout === 'lanes' && hasLanes);
  if (isLayout) faults.push(['@layout', layout, why]);
  if ((layout === 'list' || layout === 'table') && source && !source.listed)
    faults.push([
      '@layout',
      layout,
      `needs a source with rows() and begun(), and this one has neither: add them, or ${fetched}`,
    ]);
  const isNamed = SCALE_NAMES.some((name) => name === scale);
  const wanted = isNamed ? scale : dataset?.scale;
  if (wanted && wanted !== 'linear') faults.push([isNamed ? '@scale' : '$.scale', wanted, why]);
  const isGrouped = Boolean(groupBy) && isTall;
  if (isGrouped)
    faults.push([
      '@group-by',
      nameOf(groupBy),
      `makes lanes, and "layout" asks for time down the page, where so many events have none: leave "layout" out, or set it to "lanes"`,
    ]);
  if (groupBy && !hasLanes && !isGrouped) {
    const isUnparted = source && !source.ofGroups && groupBy === 'group';
    const groups = dataset?.groups.length ?? 0;
    const reason = isUnparted
      ? `needs a source that can be asked for a group: set its "byGroup" if it can, or ${fetched}`
      : dataset?.compiled && groupBy === 'group' && groups > MOST_LANES
        ? `makes a lane for each of at most ${MOST_LANES.toLocaleString('en')} groups, and there are ${groups.toLocaleString('en')}: put them into fewer, or show the events of some of them`
        : why;
    faults.push(['@group-by', nameOf(groupBy), reason]);
  }
  return faults.map(([path, value, reason]) => ({
    code: 'too-many',
    severity: 'warning',
    path,
    message: `${path.replace(/^\W+/, '')}=${quote(value)} ${reason}; what is shown is how many there are at every time, and what matters most`,
  }));
}

const nameOf = (groupBy: GroupBy | '') => (typeof groupBy === 'function' ? 'a function' : groupBy);
