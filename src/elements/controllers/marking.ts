import type {ReactiveController} from 'lit';
import {highlight} from '../../render/highlight.js';
import {itemOf} from '../../render/live-picture.js';
import type {Navigation} from './navigation.js';
import type {TimelineCore} from './timeline-core.js';

/** Marks in the picture what is spoken of now: the events of the property `marked`. */
export class Marking implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #navigation: Navigation;
  #marked: readonly string[] | undefined;
  /** The events that are to be in sight, once the view rests. */
  #sought: readonly string[] = [];

  constructor(core: TimelineCore, navigation: Navigation) {
    this.#core = core;
    this.#navigation = navigation;
  }

  hostUpdated(): void {
    const {renderRoot, marked} = this.#core.timeline;
    if (!marked?.length && !this.#marked?.length) return;
    if (marked !== this.#marked) this.#sought = marked ?? [];
    this.#marked = marked;
    const ids = new Set(marked);
    highlight(renderRoot.querySelector<SVGElement>('.picture svg')!, ids, 'marked');
    for (const button of renderRoot.querySelectorAll('.picture li button')) {
      const isMarked = itemOf(button)?.ids.some((id) => ids.has(id)) ?? false;
      // Compare first: to write an attribute again would make browsers compute styles in every frame.
      if (isMarked !== (button.ariaCurrent === 'true')) button.ariaCurrent = isMarked ? 'true' : null;
    }
    if (!this.#navigation.isMoving) this.#scrollToSought();
  }

  /**
   * In a picture that scrolls, because its height is set or it has many lanes, what is marked is scrolled to; to where it
   * begins, if there is no room for all of it. The page stays.
   */
  #scrollToSought(): void {
    const {timeline, picture} = this.#core;
    const buttons = this.#sought.flatMap((id) => picture.buttonOf(id) ?? []);
    const plot = timeline.renderRoot.querySelector('.fixed .plot, .plot.scrolled');
    if (!plot || !buttons.length) return;
    this.#sought = [];
    const boxes = buttons.map((button) => button.getBoundingClientRect());
    const [first, last] = [Math.min(...boxes.map(({top}) => top)), Math.max(...boxes.map(({bottom}) => bottom))];
    const {top, bottom} = plot.getBoundingClientRect();
    if (first < top || last > bottom)
      plot.scrollBy({top: Math.min(first - top, (first + last - top - bottom) / 2), behavior: 'instant'});
  }
}
