import {prefersReducedMotion} from '../../interaction/flight.js';
import type {GroupMark, Mark} from '../../scene/mark.js';
import type {Scene} from '../../scene/scene.js';
import {drawnMarks} from './drawn-marks.js';

/** How long a flag takes to its new tier, ms: long enough to follow, too short to wait for. */
const MOVE_TIME = 180;
/** Fade-in of a new flag, ms, after moving flags have arrived. */
const APPEAR_TIME = 140;

/** A change of zoom that follows another within this time, ms, is a step of one movement. */
const ZOOM_PAUSE = 100;

/**
 * Animates a change of zoom: flags that change their tier glide there, and new flags fade in after that, so that no two
 * texts are ever seen through each other. Only movement across the axis is animated: along it, everything is at its
 * place in the new view at once. While zooms follow each other, as by a wheel, two fingers or a flight, nothing is animated:
 * new flags come with each, and browsers would style and paint them again in every frame while they fade.
 */
export class TierAnimation {
  /** When it was zoomed last, ms since the page was opened. */
  #zoomed = -Infinity;
  /** Whether that followed another zoom: then what is laid out for it later comes without animation too. */
  #follows = false;

  animate(before: Scene, after: Scene, root: ParentNode): void {
    const isTurned = before.view.start === after.view.start && before.view.end === after.view.end;
    const isZoomed = before.view.end - before.view.start !== after.view.end - after.view.start;
    const now = performance.now();
    const isSoon = now - this.#zoomed < ZOOM_PAUSE;
    if (isZoomed) [this.#zoomed, this.#follows] = [now, isSoon];
    const isZooming = isSoon && this.#follows;
    if (
      (!isZoomed && !isTurned) ||
      isZooming ||
      before.layout !== after.layout ||
      before.along === 'y' ||
      before.width !== after.width ||
      before.height !== after.height
    )
      return;
    const old = new Map(before.items.map((item) => [item.key, item]));
    const shifts = new Map<string, number | undefined>();
    for (const {key, kind, box} of after.items) {
      const shift = old.has(key) ? old.get(key)!.box.y - box.y : undefined;
      if (kind === 'event' && shift !== 0) shifts.set(key, shift);
      else if (isTurned && kind === 'event' && old.get(key)!.box.x !== box.x) shifts.set(key, undefined);
    }
    if (!shifts.size || prefersReducedMotion()) return;
    for (const {element, mark} of drawnMarks(root)) {
      const id = flaggedBy(mark);
      if (id === undefined || !shifts.has(id)) continue;
      const shift = shifts.get(id);
      if (shift === undefined)
        element.animate({opacity: [0, 1]}, {delay: MOVE_TIME, duration: APPEAR_TIME, fill: 'backwards'});
      else element.animate({translate: [`0 ${shift}px`, '0 0']}, {duration: MOVE_TIME, easing: 'ease-out'});
    }
  }
}

/** The event of a flag, which is a group, or of a text of one: among many, flags are drawn without a group. */
function flaggedBy(mark: Mark): string | undefined {
  if (mark.part === 'flag') return (mark as GroupMark).marks[0].ids![0];
  return mark.part.endsWith(' flag') ? mark.ids![0] : undefined;
}
