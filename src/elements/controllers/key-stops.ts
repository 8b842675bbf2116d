import {stopInLane} from '../../interaction/item-keys.js';
import type {Scene} from '../../scene/scene.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import {type SceneStop, stopsIn} from '../../scene/scene-stops.js';
import type {View} from '../../view/view.js';
import {inHaste} from './preparing.js';

/** What is shown while a key is pressed. @param view - in axis time. */
interface ShownView {
  readonly scenePlan: ScenePlan;
  readonly scene: Scene;
  readonly view: View;
}

/**
 * The stops among which a key leads on, the index of the one with the focus, −1 for none, and the one in the lane before or
 * after to which the key leads, if it leads to one.
 * @param keys - of what has the focus, the first that is a stop.
 */
export function keyStops(
  event: KeyboardEvent,
  {scenePlan, scene, view}: ShownView,
  keys: readonly (string | undefined)[],
): {readonly stops: readonly SceneStop[]; readonly index: number; readonly neighbour: SceneStop | undefined} {
  const all = inHaste(scenePlan, () => stopsIn(scenePlan, view, scene));
  const current = keys.map((key) => all.find((stop) => stop.key === key)).find((stop) => stop !== undefined);
  // Within lanes, arrows along time lead on in their lane, and the others to the lanes beside it. Down a page one lane is
  // read after the other.
  const isDown = scene.along === 'y';
  const isInLane = current?.lane !== undefined && (!isDown || event.key.startsWith('Page'));
  const stops = isInLane ? all.filter(({lane}) => lane === current.lane) : all;
  return {
    stops,
    index: current ? stops.indexOf(current) : -1,
    neighbour: stopInLane(event, all, current?.key, isDown && scenePlan.input),
  };
}
