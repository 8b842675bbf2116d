import {prefersReducedMotion} from '../../interaction/flight.js';
import type {Mark} from '../../scene/mark.js';
import type {Scene} from '../../scene/scene.js';
import {drawnMarks} from './drawn-marks.js';

/** ms: long enough for the eye to follow where an event goes. */
const TIME = 500;

/** Animates a change of scale: what has a place on both scales glides to the new one, all else fades in. */
export function animateScale(before: Scene, after: Scene, root: ParentNode): void {
  if (before.scale === after.scale || before.layout !== after.layout || prefersReducedMotion()) return;
  const places = new Map(before.marks.map((mark) => [mark.key, placeOf(mark, before)]));
  for (const {element, mark} of drawnMarks(root)) {
    const [from, to] = [places.get(mark.key), placeOf(mark, after)];
    if (from && to)
      element.animate(
        {translate: [`${from[0] - to[0]}px ${from[1] - to[1]}px`, '0 0']},
        {duration: TIME, easing: 'ease-in-out'},
      );
    else element.animate({opacity: [0, 0, 1]}, TIME);
  }
}

/** Where a mark stands in the picture, px; undefined for those that have no one place, such as lines. */
function placeOf(mark: Mark, {origin: [x, y]}: Scene): readonly [x: number, y: number] | undefined {
  const {type} = mark;
  return type === 'text' || type === 'circle' || type === 'group' ? [x + mark.x, y + mark.y] : undefined;
}
