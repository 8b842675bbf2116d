import type {ReactiveController} from 'lit';
import {prefersReducedMotion} from '../../interaction/flight.js';
import {markOf} from '../../render/live-picture.js';
import type {Mark} from '../../scene/mark.js';
import type {Scene} from '../../scene/scene.js';
import type {TimelineCore} from './timeline-core.js';

/** ms: long enough for the eye to follow where an event goes. */
const TIME = 500;

/** Animates a change of scale: what has a place on both scales glides to the new one, all else fades in. */
export class ScaleAnimation implements ReactiveController {
  readonly #core: TimelineCore;
  #scene: Scene | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdated(): void {
    const before = this.#scene;
    const after = this.#core.sceneCache.scene;
    this.#scene = after;
    if (!before || !after || before.scale === after.scale || before.layout !== after.layout || prefersReducedMotion())
      return;
    const places = new Map(before.marks.map((mark) => [mark.key, placeOf(mark)]));
    for (const element of this.#core.timeline.renderRoot.querySelector('.picture svg')!.children) {
      const mark = markOf(element);
      if (!mark) continue;
      const [from, to] = [places.get(mark.key), placeOf(mark)];
      if (from && to)
        element.animate(
          {translate: [`${from[0] - to[0]}px ${from[1] - to[1]}px`, '0 0']},
          {duration: TIME, easing: 'ease-in-out'},
        );
      else element.animate({opacity: [0, 0, 1]}, TIME);
    }
  }
}

/** Where a mark stands, px; undefined for those that have no one place, such as lines. */
function placeOf(mark: Mark): readonly [x: number, y: number] | undefined {
  return mark.type === 'text' || mark.type === 'circle' ? [mark.x, mark.y] : undefined;
}
