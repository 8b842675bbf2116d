import type {DatasetEvent} from '../../data/types.js';
import type {Frame} from '../controllers/frame.js';
import type {Language} from '../controllers/language.js';
import type {LazyModules} from '../controllers/lazy-modules.js';
import type {Navigable} from '../navigable.js';
import type {Picture} from '../timeline/picture.js';
import type {SceneCache} from '../timeline/scene-cache.js';
import type {TimelineAttributes} from '../timeline/timeline-attributes.js';
import type {ViewState} from '../controllers/view-state.js';

/** What of a timeline its session works with. */
export interface SessionHost {
  readonly timeline: TimelineAttributes & Navigable & {readonly events: readonly DatasetEvent[]};
  readonly frame: Frame;
  readonly language: Language;
  readonly sceneCache: SceneCache;
  readonly picture: Picture;
  readonly view: ViewState;
  readonly modules: LazyModules;
  /** Registers `<timeline-overview>`. */
  importOverview(): Promise<unknown>;
  setState(name: string, isSet: boolean): void;
}
