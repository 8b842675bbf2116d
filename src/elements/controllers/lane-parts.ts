import type {ReactiveController} from 'lit';
import type {GroupParts} from '../../query/group-parts.js';
import {inSlices, pause} from '../slices.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * Makes what the lanes of very many columns answer from, in slices between which the page answers: meanwhile they show
 * what is known of them, and all of it once it is made.
 */
export class LaneParts implements ReactiveController {
  readonly #core: TimelineCore;
  #job: {readonly parts: GroupParts; readonly stop: AbortController} | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdated(): void {
    const {timeline, sceneCache} = this.#core;
    const parts = timeline.table && sceneCache.scenePlan?.kind.partsOf?.(timeline.table);
    if (this.#job && this.#job.parts !== parts) this.hostDisconnected();
    if (parts?.isAwaited && !this.#job && timeline.isConnected) void this.#make(parts);
  }

  hostDisconnected(): void {
    this.#job?.stop.abort();
    this.#job = undefined;
  }

  async #make(parts: GroupParts): Promise<void> {
    const {timeline, sceneCache, modules} = this.#core;
    const stop = new AbortController();
    // Not in the task that has just laid them out.
    const making = pause().then(() => inSlices(parts.making(), stop.signal));
    const work = () => making;
    this.#job = {parts, stop};
    modules.work.add(work);
    await making;
    modules.work.delete(work);
    if (stop.signal.aborted) return;
    this.#job = undefined;
    sceneCache.scene = undefined;
    timeline.requestUpdate();
  }
}
