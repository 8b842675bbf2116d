import type {Issue} from '../../data/issue.js';
import {crowdFaults} from '../../scene/crowd-faults.js';
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
    return this.#find([layout, scale, groupBy, count, asked, data], () =>
      count ? crowdFaults({layout, scale, groupBy}, data, count, asked) : [],
    );
  }
}
