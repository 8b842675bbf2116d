import type {ReactiveController} from 'lit';
import type {TimelineCore} from './timeline-core.js';

/** Tells style sheets whether a reader moves from event to event by keyboard: the first focus loads it. */
export class KeyboardState implements ReactiveController {
  readonly #core: TimelineCore;
  #list: Element | null = null;

  constructor(core: TimelineCore) {
    this.#core = core;
  }

  hostUpdated(): void {
    const {timeline, setState} = this.#core;
    const list = timeline.renderRoot.querySelector('.picture ol');
    if (!list || list === this.#list) return;
    this.#list = list;
    const look = () => {
      if (list.querySelector(':focus-visible')) setState('keyboard', true);
    };
    list.addEventListener('focusin', look);
    list.addEventListener('focusout', () => setState('keyboard', false));
    look();
  }
}
