import {type Issue, quote} from '../../data/issue.js';
import {SCALE_NAMES} from '../../data/scale-names.js';
import {hasCrowdLanes} from '../../scene/crowd-lanes.js';
import {ASKED_CROWD, LAYOUT_NAMES} from '../../scene/layout-names.js';
import {memoize} from '../memoize.js';
import type {AskedSource} from '../source/asked-source.js';
import type {TimelineCore} from '../controllers/timeline-core.js';

/** What a page asks for, but a crowd does not have. */
export class CrowdIssues {
  readonly #find = memoize<readonly Issue[]>();

  /**
   * @param count - how many events are shown as a crowd; 0 where they are shown in another way.
   * @param asked - the source of which these are asked, if there is one.
   */
  of(
    {layout, scale, groupBy, data}: TimelineCore['timeline'],
    count: number,
    asked: AskedSource | undefined,
  ): readonly Issue[] {
    if (!count) return [];
    const {compiled} = data ?? {};
    return this.#find([layout, scale, groupBy, count, asked, data], () => {
      const hasLanes = Boolean(groupBy) && hasCrowdLanes(compiled, groupBy);
      const isText = layout === 'list' || layout === 'table';
      const most = ASKED_CROWD.toLocaleString('en');
      const fetched = `fetch up to ${most} of them, such as those of a stretch of time, and set them as "events"`;
      const why = asked
        ? `needs all events, and of a source only those in view are asked for: ${fetched}`
        : `is shown of at most ${most} events, and these are ${count.toLocaleString('en')}: show fewer at a time, such as those of a group or of a stretch of time`;
      const faults: [name: string, value: string, why: string, at?: string][] = [];
      const isLayout = LAYOUT_NAMES.some((name) => name === layout) && !(layout === 'lanes' && hasLanes);
      if (isLayout) faults.push(['layout', layout, why]);
      if (isText && asked && !asked.listed)
        faults.push([
          'layout',
          layout,
          `needs a source with rows() and begun(), and this one has neither: add them, or ${fetched}`,
        ]);
      const isNamed = SCALE_NAMES.some((name) => name === scale);
      const wanted = isNamed ? scale : data?.scale;
      if (wanted && wanted !== 'linear') faults.push(['scale', wanted, why, isNamed ? '@' : '$.']);
      if (groupBy && !hasLanes) {
        const isUnparted = asked && !asked.ofGroups && groupBy === 'group';
        const reason = isUnparted
          ? `needs a source that can be asked for a group: set its "byGroup" if it can, or ${fetched}`
          : why;
        faults.push(['group-by', typeof groupBy === 'function' ? 'a function' : groupBy, reason]);
      }
      return faults.map(([name, value, reason, at = '@']) => ({
        code: 'too-many',
        severity: 'warning',
        path: `${at}${name}`,
        message: `${name}=${quote(value)} ${reason}; what is shown is how many there are at every time, and what matters most`,
      }));
    });
  }
}
