import type {ReactiveController} from 'lit';
import {hasTimes} from '../../data/relation-times.js';
import type {DatasetEvent} from '../../data/types.js';
import type {TimelineCore} from './timeline-core.js';

/** Checks whether relations and dates contradict each other, by a module that is loaded for the first such relation. */
export class TimeChecks implements ReactiveController {
  readonly #core: TimelineCore;
  #checked: readonly DatasetEvent[] | undefined;
  #lint: ((events: readonly DatasetEvent[]) => void) | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdate(): void {
    const {timeline, modules} = this.#core;
    const {events, table} = timeline;
    if (events === this.#checked || !table) return;
    if (this.#lint) {
      this.#checked = events;
      this.#lint(events);
    } else if (timeline.data?.compiled || !events.some(hasTimes)) this.#checked = events;
    else
      void modules.load('lint-times', async () => {
        this.#lint = (await import('../../data/lint-times.js')).lintTimes;
      });
  }
}
