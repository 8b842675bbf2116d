import {type Issue, quote} from '../../data/issue.js';
import {SCALE_NAMES} from '../../data/scale-names.js';
import {hasCrowdLanes} from '../../scene/crowd-lanes.js';
import {ASKED_CROWD, LAYOUT_NAMES} from '../../scene/layout-names.js';
import {memoize} from '../memoize.js';
import type {TimelineCore} from '../controllers/timeline-core.js';

/** What a page asks for, but a crowd does not have. */
export class CrowdIssues {
  readonly #find = memoize<readonly Issue[]>();

  /**
   * @param count - how many events are shown as a crowd; 0 where they are shown in another way.
   * @param isAsked - whether these are asked of a source.
   */
  of({layout, scale, groupBy, data}: TimelineCore['timeline'], count: number, isAsked: boolean): readonly Issue[] {
    if (!count) return [];
    const {compiled} = data ?? {};
    return this.#find([layout, scale, groupBy, count, isAsked, compiled], () => {
      const hasLanes = Boolean(groupBy) && hasCrowdLanes(compiled, groupBy);
      const isText = layout === 'list' || layout === 'table';
      const asked: [name: string, value: string][] = [];
      const isLayout = LAYOUT_NAMES.some((name) => name === layout) && !(layout === 'lanes' && hasLanes);
      if (isLayout || (isText && isAsked)) asked.push(['layout', layout]);
      if (scale !== 'linear' && SCALE_NAMES.some((name) => name === scale)) asked.push(['scale', scale]);
      if (groupBy && !hasLanes) asked.push(['group-by', typeof groupBy === 'function' ? 'a function' : groupBy]);
      const most = ASKED_CROWD.toLocaleString('en');
      const why = isAsked
        ? `needs all events, and of a source only those in view are asked for: fetch up to ${most} of them, such as those of a stretch of time, and set them as "events"`
        : `is shown of at most ${most} events, and these are ${count.toLocaleString('en')}: show fewer at a time, such as those of a group or of a stretch of time`;
      return asked.map(([name, value]) => ({
        code: 'too-many',
        severity: 'warning',
        path: `@${name}`,
        message: `${name}=${quote(value)} ${why}; what is shown is how many there are at every time, and what matters most`,
      }));
    });
  }
}
