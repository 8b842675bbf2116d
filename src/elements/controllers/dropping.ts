import type {ReactiveController} from 'lit';
import type {FileDrop} from '../drop/file-drop.js';
import type {LateUse} from './late-use.js';
import type {TimelineCore} from './timeline-core.js';

/** Loads what takes files that a reader drops on the timeline, where the page allows that. */
export class Dropping implements ReactiveController {
  readonly #core: TimelineCore;
  #drop: FileDrop | undefined;
  #late: LateUse | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdate(): void {
    if (this.#late) this.prepare(this.#late);
  }

  /** The page is idle: from now on it is loaded when it is asked for. */
  prepare(late: LateUse): void {
    this.#late = late;
    const {modules, timeline} = this.#core;
    if (!timeline.droppable || this.#drop) return;
    void modules.load('file-drop', async () => {
      const {FileDrop} = await import('../drop/file-drop.js');
      this.#drop = new FileDrop(this.#core, late);
      timeline.addController(this.#drop);
    });
  }
}
