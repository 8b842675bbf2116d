import {keyOfLane} from '../../scene/lane-key.js';
import type {TimelineCore} from './timeline-core.js';

/** The lanes that a reader has closed. */
export class Collapsing {
  /** Their keys; another array after every change, so that the picture is laid out anew. */
  lanes: readonly string[] = [];
  readonly #core: TimelineCore;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  /** Opens all lanes, as for those of another grouping. */
  openAll(): void {
    this.lanes = [];
  }

  /** Closes a lane, or opens it again. @param key - of its header, as an item. */
  toggle(key: string): void {
    const lane = keyOfLane(key);
    this.lanes = this.lanes.includes(lane) ? this.lanes.filter((one) => one !== lane) : [...this.lanes, lane];
    this.#core.timeline.requestUpdate();
  }
}
