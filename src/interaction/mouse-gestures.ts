import {select, zoom, type D3ZoomEvent, type ZoomBehavior, zoomIdentity, type ZoomTransform} from 'd3';
import {type View, isSameView} from '../view/view.js';
import {type GestureTarget, ownPx} from './gesture-target.js';

/** What is moved less than this is clicked, px. */
const CLICK_DISTANCE = 4;
/** A wheel that was still for so long begins anew, ms. */
const WHEEL_PAUSE = 400;
/** Smaller wheel deltas, px, are a pinch on a touchpad, with its own speed; larger ones are notches of a wheel. */
const NOTCH = 50;
const PINCH_SPEED = 0.015;
const WHEEL_SPEED = 0.005;
/** A line and a page, as some mice count, px. */
const LINE = 20;
const PAGE = 400;

/**
 * Drag and wheel, by d3-zoom. Its transform is counted from the view with which a gesture began, so that it stays small
 * however deep that is. The wheel zooms with Ctrl or ⌘ only: without them it scrolls the page. Turned sideways, or with
 * Shift, it pans a view that is zoomed.
 */
export class MouseGestures {
  readonly #surface: HTMLElement;
  readonly #target: GestureTarget;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  #base: View;
  #wheeledAt = -Infinity;
  /** The wheel that is being turned pans: until it rests it does not begin to scroll the page, or to leave it. */
  #isPanning = false;
  /** The pointer has moved over the picture since the page was scrolled: who turns the wheel now means the picture. */
  #isPointed = false;

  constructor(surface: HTMLElement, target: GestureTarget) {
    this.#surface = surface;
    this.#target = target;
    this.#base = target.view;
    this.#zoom = zoom<HTMLElement, unknown>()
      .filter((event: Event) =>
        event instanceof WheelEvent
          ? event.ctrlKey || event.metaKey
          : event instanceof MouseEvent && event.button === 0 && !event.ctrlKey,
      )
      .touchable(() => false) // see TouchGestures
      .extent(() => [
        [0, 0],
        [surface.getBoundingClientRect().width, surface.getBoundingClientRect().height],
      ])
      .clickDistance(CLICK_DISTANCE)
      .wheelDelta((event) => wheelDelta(event))
      .constrain((transform) => this.#constrain(transform))
      .on('start', ({sourceEvent}: D3ZoomEvent<HTMLElement, unknown>) => {
        this.#base = target.view;
        if (sourceEvent instanceof MouseEvent && sourceEvent.type === 'mousedown') target.hold(true);
      })
      .on('zoom', ({transform}: D3ZoomEvent<HTMLElement, unknown>) => void target.moveTo(this.#viewOf(transform)))
      .on('end', () => {
        // The next gesture counts from where this one has led.
        Object.assign(surface, {__zoom: zoomIdentity});
        target.hold(false);
      });
    select(surface).call(this.#zoom).on('dblclick.zoom', null);
    surface.addEventListener('wheel', this.#onWheel, {passive: false});
    surface.addEventListener('pointermove', this.#onMove);
    surface.addEventListener('pointerleave', this.#onLeave);
  }

  disconnect(): void {
    select(this.#surface).on('.zoom', null);
    this.#surface.removeEventListener('wheel', this.#onWheel);
    this.#surface.removeEventListener('pointermove', this.#onMove);
    this.#surface.removeEventListener('pointerleave', this.#onLeave);
  }

  readonly #onMove = () => (this.#isPointed = true);
  readonly #onLeave = () => (this.#isPointed = false);

  readonly #onWheel = (event: WheelEvent) => {
    const begins = event.timeStamp - this.#wheeledAt > WHEEL_PAUSE;
    this.#wheeledAt = event.timeStamp;
    if (event.ctrlKey || event.metaKey) return;
    if (begins) this.#isPanning = false;
    if (this.#pan(event)) return event.preventDefault();
    if (!begins) return;
    if (this.#isPointed && Math.abs(event.deltaY) > Math.abs(event.deltaX)) this.#target.hint();
    this.#isPointed = false;
  };

  /** Pans by a sideways turn of the wheel, as far as there is time; tells whether the turn is used up. */
  #pan(event: WheelEvent): boolean {
    // Some systems turn Shift and the wheel into a sideways wheel, and some leave that to the page.
    const [x, y] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    if (Math.abs(x) <= Math.abs(y)) return false;
    const {view} = this.#target;
    const {timeAt} = this.#axis();
    // Towards the right edge, or the bottom of a vertical axis.
    const shift = timeAt(px(x, event), view) - timeAt(0, view);
    const wanted = this.#target.limit({start: view.start + shift, end: view.end + shift});
    if (isSameView(wanted, view)) return this.#isPanning;
    this.#target.moveTo(wanted);
    return (this.#isPanning = true);
  }

  /**
   * How long the surface is on screen, px as pointers count them, and what lies at a place of it while a view is shown.
   */
  #axis(): {size: number; timeAt: (px: number, view: View) => number} {
    const {along} = this.#target;
    const box = this.#surface.getBoundingClientRect();
    const [size, own] =
      along === 'x' ? [box.width, this.#surface.clientWidth] : [box.height, this.#surface.clientHeight];
    return {size, timeAt: (px, view) => this.#target.timeAt(px * ownPx(own, size), view)};
  }

  /** The view that a transform makes of the one with which the gesture began. */
  #viewOf({k, x, y}: ZoomTransform): View {
    const {size, timeAt} = this.#axis();
    const shift = this.#target.along === 'x' ? x : y;
    const time = (px: number) => timeAt((px - shift) / k, this.#base);
    // From edge to edge of the surface time is linear, and so is it within the view.
    const [left, right] = [timeAt(0, this.#base), timeAt(size, this.#base)];
    const [newLeft, newRight] = [time(0), time(size)];
    const map = (at: number) => newLeft + ((at - left) / (right - left)) * (newRight - newLeft);
    return {start: map(this.#base.start), end: map(this.#base.end)};
  }

  /** The transform that leads to the nearest view there is. */
  #constrain(transform: ZoomTransform): ZoomTransform {
    const wanted = this.#viewOf(transform);
    const view = this.#target.limit(wanted);
    if (view.start === wanted.start && view.end === wanted.end) return transform;
    const {size, timeAt} = this.#axis();
    const base = this.#base;
    const k = (base.end - base.start) / (view.end - view.start);
    const [left, right] = [timeAt(0, base), timeAt(size, base)];
    const pxOf = (time: number) => ((time - left) / (right - left)) * size;
    // The start of the base stays where it is on screen, but shows the start of the view.
    const shift = pxOf(base.start) - k * pxOf(view.start);
    return this.#target.along === 'x'
      ? zoomIdentity.translate(shift, 0).scale(k)
      : zoomIdentity.translate(0, shift).scale(k);
  }
}

/** How much a turn of the wheel zooms, in powers of two. */
function wheelDelta(event: WheelEvent): number {
  const turn = px(event.deltaY, event);
  return -turn * (Math.abs(turn) < NOTCH ? PINCH_SPEED : WHEEL_SPEED);
}

/** How far a wheel was turned, px. */
function px(delta: number, {deltaMode}: WheelEvent): number {
  return delta * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : PAGE);
}
