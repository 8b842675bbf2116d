import {placeOf} from '../../interaction/gesture-target.js';
import {limitView} from '../../view/view-limits.js';
import type {TimeScale} from '../../layout/time-scale.js';
import type {View} from '../../view/view.js';
import {gripAt, windowBox, type Grip} from './window-box.js';
import {resizedView} from '../../view/view-sides.js';

/** A pointer that moves less than this, px, does not drag: it clicks. */
const THRESHOLD = 3;

/** What a drag acts on. */
export interface Draggable {
  /** The scale of the overview and the view on it, as they are now; undefined while there is nothing to drag. */
  state(): {readonly scale: TimeScale; readonly view: View} | undefined;
  moveTo(view: View): void;
  /** A drag has begun or ended. */
  dragged(grip: Grip | undefined): void;
}

/** A pointer that is down on the overview, and what it drags. */
interface Hold {
  readonly pointerId: number;
  readonly grip: Grip;
  /** Where it went down, px. */
  readonly from: number;
  readonly view: View;
  moving: boolean;
}

/**
 * Moves the view with a pointer on the overview: the window as a whole, or a side of it. Outside of the window a click
 * brings the view there, and a drag takes it along. However often the pointer moves, the view moves once a frame.
 */
export class ViewDrag {
  readonly #target: Draggable;
  #hold: Hold | undefined;
  #next: View | undefined;
  #frame = 0;

  constructor(target: Draggable) {
    this.#target = target;
  }

  readonly down = (event: PointerEvent): void => {
    const state = this.#target.state();
    if (!state || this.#hold || event.button !== 0 || !event.isPrimary || event.ctrlKey) return;
    const overview = event.currentTarget as Element;
    const from = placeOf(event, overview, 'x').along;
    overview.setPointerCapture(event.pointerId);
    this.#hold = {
      pointerId: event.pointerId,
      grip: gripAt(from, windowBox(state.view, state.scale), state.scale),
      from,
      view: state.view,
      moving: false,
    };
  };

  readonly move = (event: PointerEvent): void => {
    const hold = this.#hold;
    if (event.pointerId !== hold?.pointerId) return;
    const px = placeOf(event, event.currentTarget as Element, 'x').along;
    if (!hold.moving) {
      if (Math.abs(px - hold.from) < THRESHOLD) return;
      hold.moving = true;
      this.#target.dragged(hold.grip);
    }
    this.#next = this.#viewAt(px, hold);
    this.#frame ||= requestAnimationFrame(() => this.#apply());
  };

  readonly up = (event: PointerEvent): void => {
    const hold = this.#hold;
    if (event.pointerId !== hold?.pointerId) return;
    if (!hold.moving && hold.grip === 'outside') this.#next = this.#viewAt(hold.from, hold);
    this.#apply();
    this.stop();
  };

  /** The pointer was taken away: what is shown stays. */
  readonly lost = (event: PointerEvent): void => {
    if (event.pointerId === this.#hold?.pointerId && event.target === event.currentTarget) this.stop();
  };

  readonly cancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#hold?.pointerId) this.stop();
  };

  /** Ends a drag where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#next = undefined;
    const wasMoving = this.#hold?.moving;
    this.#hold = undefined;
    if (wasMoving) this.#target.dragged(undefined);
  }

  #apply(): void {
    const view = this.#next;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#next = undefined;
    if (view) this.#target.moveTo(view);
  }

  /** The view that is asked for where the pointer is; always from the one that was there when it went down. */
  #viewAt(px: number, {grip, from, view}: Hold): View | undefined {
    const scale = this.#target.state()?.scale;
    if (!scale) return undefined;
    const length = view.end - view.start;
    const movedTo = (start: number) => limitView({start, end: start + length}, scale.view);
    if (grip === 'outside') return movedTo(scale.toTime(px) - length / 2);
    const moved = (px - from) / scale.pxPerMs;
    return grip === 'window' ? movedTo(view.start + moved) : resizedView(view, grip, view[grip] + moved, scale.view);
  }
}
