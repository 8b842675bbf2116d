import type {View} from '../view/view.js';
import {type GestureTarget, placeOf, draggedView} from './gesture-target.js';

/** A finger that moves by less than this, px, taps. */
const TAP_DISTANCE = 6;
/** The speed of a finger is measured over this time, ms. */
const SPEED_TIME = 80;
/** The time in which a glide loses about two thirds of its speed, ms. */
const GLIDE_TIME = 325;
/** A glide that is slower than this, px per ms, stops. */
const LEAST_SPEED = 0.02;
/** A finger that is lifted at less than this speed, px per ms, starts no glide. */
const THROW_SPEED = 0.15;

/** Where a finger was when the movement began, and where it is, px along the axis and across it. */
interface Finger {
  readonly from: Place;
  at: Place;
}

type Place = ReturnType<typeof placeOf>;

/**
 * One finger pans the picture, two zoom it. Not by d3-zoom, which would take every touch, so that nobody could scroll
 * the page past the picture: with `touch-action: pan-y` and Pointer Events the browser tells panning and scrolling
 * apart. On a vertical axis one finger always scrolls the page.
 */
export class TouchGestures {
  readonly #surface: HTMLElement;
  readonly #target: GestureTarget;
  readonly #fingers = new Map<number, Finger>();
  #base: View;
  #isMoving = false;
  #trail: {at: number; time: number}[] = [];
  #glide = 0;

  constructor(surface: HTMLElement, target: GestureTarget) {
    this.#surface = surface;
    this.#target = target;
    this.#base = target.view;
    surface.addEventListener('pointerdown', this.#onDown);
    surface.addEventListener('pointermove', this.#onMove);
    surface.addEventListener('pointerup', this.#onUp);
    surface.addEventListener('pointercancel', this.#onUp);
  }

  disconnect(): void {
    this.stop();
    this.#surface.removeEventListener('pointerdown', this.#onDown);
    this.#surface.removeEventListener('pointermove', this.#onMove);
    this.#surface.removeEventListener('pointerup', this.#onUp);
    this.#surface.removeEventListener('pointercancel', this.#onUp);
  }

  /** Stops the glide. */
  stop(): void {
    cancelAnimationFrame(this.#glide);
  }

  readonly #onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') return;
    this.stop();
    const at = this.#placeOf(event);
    this.#fingers.set(event.pointerId, {from: at, at});
    this.#rebase();
  };

  readonly #onMove = (event: PointerEvent) => {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    finger.at = this.#placeOf(event);
    const fingers = [...this.#fingers.values()];
    if (fingers.length > 2 || (fingers.length === 1 && this.#target.along === 'y')) return;
    if (!this.#isMoving) {
      if (fingers.every(({from, at}) => distance(at, from) < TAP_DISTANCE)) return;
      this.#isMoving = true;
      this.#target.hold(true);
      // The button under the finger may be removed: capture its events.
      for (const id of this.#fingers.keys()) this.#surface.setPointerCapture(id);
      this.#rebase();
    }
    this.#trail.push({at: finger.at.along, time: event.timeStamp});
    const [one, other] = fingers;
    // Fingers are seldom parallel to the axis: their distance in any direction sets the zoom.
    const factor = other ? distance(one.at, other.at) / Math.max(1, distance(one.from, other.from)) : 1;
    this.#target.moveTo(
      draggedView(this.#target, this.#base, {
        before: fingers.map(({from}) => from.along),
        after: fingers.map(({at}) => at.along),
        factor,
      }),
    );
  };

  readonly #onUp = (event: PointerEvent) => {
    if (!this.#fingers.delete(event.pointerId)) return;
    const speed = this.#speed(event.timeStamp);
    if (this.#fingers.size) return this.#rebase();
    if (
      this.#isMoving &&
      event.type === 'pointerup' &&
      !this.#target.prefersReducedMotion &&
      Math.abs(speed) > THROW_SPEED
    )
      this.#throw(speed, this.#placeOf(event).along);
    if (this.#isMoving) this.#target.hold(false);
    this.#isMoving = false;
  };

  /** Restarts the gesture from the current view and the current places of the fingers. */
  #rebase(): void {
    this.#trail = [];
    for (const [id, {at}] of this.#fingers) this.#fingers.set(id, {from: at, at});
    const places = [...this.#fingers.values()].map(({at}) => at.along);
    this.#target.near = places.reduce((sum, px) => sum + px, 0) / places.length;
    this.#base = this.#target.view;
  }

  #placeOf(event: PointerEvent): Place {
    return placeOf(event, this.#surface, this.#target.along);
  }

  /** The speed of a finger along the axis, px per ms. */
  #speed(now: number): number {
    // Include the last place but one even if it is old, as on slow devices; the last one itself must be recent.
    const recent = this.#trail.filter(({time}, i, {length}) => i === length - 2 || now - time < SPEED_TIME);
    const [first, last] = [recent[0], recent.at(-1)];
    return first && last && last.time > first.time ? (last.at - first.at) / (last.time - first.time) : 0;
  }

  /** Lets the picture glide on, ever more slowly. @param from - where the finger was lifted, px along the axis. */
  #throw(speed: number, from: number): void {
    let last: number | undefined;
    const step = (now: number) => {
      // The first frame only starts the clock: its time may lie before that of the last pointer event.
      const passed = now - (last ?? now);
      last = now;
      const isStopped =
        passed > 0 &&
        !this.#target.moveTo(
          draggedView(this.#target, this.#target.view, {before: [from], after: [from + speed * passed]}),
        );
      speed *= Math.exp(-passed / GLIDE_TIME);
      if (Math.abs(speed) > LEAST_SPEED && !isStopped) this.#glide = requestAnimationFrame(step);
    };
    this.#glide = requestAnimationFrame(step);
  }
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.along - b.along, a.across - b.across);
}
