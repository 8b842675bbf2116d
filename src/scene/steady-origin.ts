import {isSameView, type View} from '../view/view.js';
import type {Scene} from './scene.js';
import type {ScenePlan} from './scene-plan.js';
import type {Point} from './sheet.js';

/** Views whose lengths differ by a smaller part are of one scale. */
const SAME_SCALE = 1e-6;

/**
 * The point of a picture, px, where an instant lies that stays the same while a view is moved at one scale. Measured
 * from there, nearly all positions stay the same too: to move the picture is to move this point. While the scale
 * changes, the point stays: all else moves anyhow, and what stands at the edges of the picture keeps its position.
 * @param before - what the same plan has shown before.
 */
export function steadyOrigin(scenePlan: ScenePlan, view: View, before?: Scene): Point {
  const {
    extent,
    kind,
    plan,
    input: {mirrored},
  } = scenePlan;
  // All of time is not moved, only zoomed in to; what lies on several axes does not move as one.
  if (isSameView(view, extent) || plan.isSectioned) return [0, 0];
  const axisView = scenePlan.toAxis(view);
  const {start, end} = axisView;
  if (before) {
    const shown = scenePlan.toAxis(before.view);
    const zoom = (shown.end - shown.start) / (end - start);
    if (isSameView(shown, axisView) || Math.abs(zoom - 1) > SAME_SCALE) return before.origin;
  }
  // Two to four views long, so that the next one is rarely needed, and numbers stay small enough for browsers.
  const step = 2 ** Math.ceil(Math.log2(end - start) + 1);
  const px = (time: number) => plan.scale(axisView).toPx(time);
  const [first, last] = [step * Math.floor(start / step), step * Math.ceil(end / step)];
  if (kind.along === 'y') return [0, px(first)];
  return [mirrored ? -px(last) : px(first), 0];
}
