import type {Issue} from '../../data/issue.js';
import type {DatasetEvent} from '../../data/types.js';
import type {Navigable} from '../navigable.js';
import type {Picture} from '../timeline/picture.js';
import type {SceneCache, SceneCacheInput} from '../timeline/scene-cache.js';
import type {ShownData} from '../timeline/shown-data.js';
import type {TimelineAttributes} from '../timeline/timeline-attributes.js';
import type {Frame} from './frame.js';
import type {Language} from './language.js';
import type {LazyModules} from './lazy-modules.js';
import type {ViewState} from './view-state.js';

/** A timeline with the controllers that it has from the start, as the late controllers use them. */
export interface TimelineCore {
  readonly timeline: TimelineAttributes &
    Navigable & {readonly events: readonly DatasetEvent[]; readonly issues: readonly Issue[]};
  readonly frame: Frame;
  readonly language: Language;
  readonly sceneCache: SceneCache;
  readonly picture: Picture;
  readonly view: ViewState;
  readonly modules: LazyModules;
  readonly shown: ShownData;
  /** Resolves when the element has updated; unlike `updateComplete` it does not wait for modules. */
  updated(): Promise<unknown>;
  /** What there is to lay out; undefined where there is nothing, or no place to show it. */
  sceneInput(): SceneCacheInput | undefined;
  /**
   * Registers `<timeline-filter>`, or else `<timeline-overview>`, or, where it is not said, `<timeline-story>`; undefined
   * where nothing registers elements.
   */
  readonly importElement: ((isFilter?: boolean) => Promise<unknown>) | undefined;
  /** Sets or clears a state that style sheets can select, as `:state(name)`. */
  setState(name: string, isSet: boolean): void;
}
