import type {ReactiveController} from 'lit';
import type {Scene} from '../../scene/scene.js';
import {animateScale} from './scale-animation.js';
import {TierAnimation} from './tier-animation.js';
import type {TimelineCore} from './timeline-core.js';

/** Animates what changes from one scene to the next, unless readers ask for less motion. */
export class SceneAnimation implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #tiers = new TierAnimation();
  #scene: Scene | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdated(): void {
    const before = this.#scene;
    const after = this.#core.sceneCache.scene;
    this.#scene = after;
    if (!before || !after || before === after) return;
    const root = this.#core.timeline.renderRoot;
    this.#tiers.animate(before, after, root);
    animateScale(before, after, root);
  }
}
