import type {ReactiveController} from 'lit';
import type {DatasetEvent} from '../../data/types.js';
import type {LayoutKind} from '../../scene/layout-kind.js';
import {adoptStyles} from '../adopt-styles.js';
import type * as Module from '../thumbnails/thumbnails.js';
import type {TimelineCore} from './timeline-core.js';

const NAME = 'thumbnails';
/** The layout without thumbnails, where what shows them cannot be loaded. */
const same = (kind: LayoutKind) => kind;

/** Shows small images of events, where the page wants it: what does so is loaded then. */
export class Thumbnails implements ReactiveController {
  readonly #core: TimelineCore;
  #module: typeof Module | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  /** What makes room for them in the picture; undefined while it is not there, or not wanted. */
  get adapt(): ((kind: LayoutKind) => LayoutKind) | undefined {
    const {timeline, modules} = this.#core;
    if (!timeline.thumbnails) return undefined;
    return this.#module?.adapt ?? (modules.hasFailed(NAME) ? same : undefined);
  }

  /** A small image of an event, for lists; undefined where none are wanted. */
  get template(): ((event: DatasetEvent) => unknown) | undefined {
    return this.#core.timeline.thumbnails ? this.#module?.thumbnailTemplate : undefined;
  }

  hostUpdate(): void {
    const {timeline, modules} = this.#core;
    if (timeline.thumbnails)
      void modules.load(NAME, async () => void (this.#module = await import('../thumbnails/thumbnails.js')));
  }

  hostUpdated(): void {
    const {timeline, picture, sceneCache} = this.#core;
    if (!this.#module || !timeline.isConnected) return;
    adoptStyles(timeline, [this.#module.thumbnailStyles]);
    this.#module.drawThumbnails(sceneCache.scene?.items ?? [], picture, timeline.events);
  }
}
