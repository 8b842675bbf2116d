import {select, zoom, type D3ZoomEvent, type ZoomBehavior, zoomIdentity, type ZoomTransform} from 'd3';
import {type View, isSameView} from '../view/view.js';
import {type GestureTarget, ownPx, placeOf, scrolledOut} from './gesture-target.js';

/** A mouse button pressed and moved by less than this, px, is a click. */
const CLICK_DISTANCE = 4;
/** A turn of the wheel after a pause this long, ms, is a new gesture. */
const WHEEL_PAUSE = 400;
/** Smaller wheel deltas, px, are a pinch on a touchpad, with its own speed; larger ones are notches of a wheel. */
const NOTCH = 50;
const PINCH_SPEED = 0.015;
const WHEEL_SPEED = 0.005;
/** A line and a page in px, for wheel events that count in these. */
const LINE = 20;
const PAGE = 400;

/**
 * Drag and wheel, by d3-zoom. Its transform is relative to the view at the start of the gesture, so that it stays small
 * at every zoom. The wheel zooms with Ctrl or ⌘ only: without them it scrolls the page. Turned sideways, or with Shift,
 * it pans a view that is zoomed.
 */
export class MouseGestures {
  readonly #surface: HTMLElement;
  readonly #target: GestureTarget;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  #base: View;
  #wheeledAt = -Infinity;
  /** The current turn of the wheel pans: until it pauses, it must neither scroll the page nor navigate back. */
  #isPanning = false;
  /**
   * The pointer has moved over the picture since the page was scrolled: the wheel is probably meant for the picture.
   */
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
        if (sourceEvent instanceof MouseEvent) target.near = this.#placeOf(sourceEvent);
        this.#base = target.view;
        if (sourceEvent instanceof MouseEvent && sourceEvent.type === 'mousedown') target.hold(true);
      })
      .on('zoom', ({transform}: D3ZoomEvent<HTMLElement, unknown>) => void target.moveTo(this.#viewOf(transform)))
      .on('end', () => {
        // Reset the transform, as the next gesture starts from the view that is then shown.
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

  /** Pans by a sideways turn of the wheel, within the extent; returns whether the page must not handle the event. */
  #pan(event: WheelEvent): boolean {
    // Some systems turn Shift and the wheel into a sideways wheel, and some leave that to the page.
    const [x, y] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    if (Math.abs(x) <= Math.abs(y)) return false;
    this.#target.near = this.#placeOf(event);
    const {view} = this.#target;
    const {timeAt} = this.#axis();
    // A positive turn moves the view towards the right edge, or the bottom of a vertical axis.
    const shift = timeAt(px(x, event), view) - timeAt(0, view);
    const wanted = this.#target.limit({start: view.start + shift, end: view.end + shift});
    if (isSameView(wanted, view)) return this.#isPanning;
    this.#target.moveTo(wanted);
    return (this.#isPanning = true);
  }

  #placeOf(event: MouseEvent): number {
    return placeOf(event, this.#surface, this.#target.along).along;
  }

  /**
   * The length of the surface on screen, in px of pointer events, and the instant at such a place while a view is
   * shown.
   */
  #axis(): {size: number; timeAt: (px: number, view: View) => number} {
    const {along} = this.#target;
    const box = this.#surface.getBoundingClientRect();
    const [size, own] =
      along === 'x' ? [box.width, this.#surface.clientWidth] : [box.height, this.#surface.clientHeight];
    const from = scrolledOut(this.#surface, along);
    return {size, timeAt: (px, view) => this.#target.timeAt(from + px * ownPx(own, size), view)};
  }

  /** Applies a transform to the view at the start of the gesture. */
  #viewOf({k, x, y}: ZoomTransform): View {
    const {size, timeAt} = this.#axis();
    const shift = this.#target.along === 'x' ? x : y;
    const time = (px: number) => timeAt((px - shift) / k, this.#base);
    // Time is linear along the surface, so two points of it determine the mapping.
    const [left, right] = [timeAt(0, this.#base), timeAt(size, this.#base)];
    const [newLeft, newRight] = [time(0), time(size)];
    const map = (at: number) => newLeft + ((at - left) / (right - left)) * (newRight - newLeft);
    return {start: map(this.#base.start), end: map(this.#base.end)};
  }

  /** Limits a transform to one that leads to a possible view, the nearest. */
  #constrain(transform: ZoomTransform): ZoomTransform {
    const wanted = this.#viewOf(transform);
    const view = this.#target.limit(wanted);
    if (view.start === wanted.start && view.end === wanted.end) return transform;
    const {size, timeAt} = this.#axis();
    const base = this.#base;
    const k = (base.end - base.start) / (view.end - view.start);
    const [left, right] = [timeAt(0, base), timeAt(size, base)];
    const pxOf = (time: number) => ((time - left) / (right - left)) * size;
    // The place on screen that showed the start of `base` must show the start of `view`.
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
