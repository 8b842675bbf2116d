import type {LayoutSize} from '../layout/flags/flags-plan.js';
import type {LayoutInput} from '../layout/layout-input.js';
import type {LayoutPlan, LayoutView} from '../layout/layout-plan.js';
import type {SceneInput} from './scene-input.js';
import type {SceneItem} from './scene.js';
import type {Sheet} from './sheet.js';

/** A way to lay out and draw time: a module of its own, so that a page loads those that it shows. */
export interface LayoutKind<View extends LayoutView = LayoutView> {
  readonly name: View['kind'];
  plan(input: LayoutInput, size: LayoutSize): LayoutPlan<View>;
  /** Draws what is in view, and returns what can be chosen on it, in no order. */
  draw(sheet: Sheet, layout: View, input: SceneInput): SceneItem[];
}
