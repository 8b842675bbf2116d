import type {ScaleName} from '../../data/scale-names.js';
import type {LayoutName} from '../../scene/layout-names.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import type {Scene} from '../../scene/scene.js';
import type {View} from '../../view/view.js';
import type {LazyModules} from '../controllers/lazy-modules.js';

/** A plan that is to be made, and what it is made from. */
export interface NextPlan {
  /** The version of the text, dataset, table, and more. */
  readonly key: readonly unknown[];
  /** Makes the plan. @param scale - in place of the one that is asked for; its module must be loaded. */
  readonly planOn: (scale?: 'auto' | ScaleName) => ScenePlan;
}

/** What holds the plan and the scene that are shown: see `SceneCache`. */
export interface ShownPlan {
  scenePlan: ScenePlan | undefined;
  scene: Scene | undefined;
  /** Whether nothing moved the view that was drawn last. */
  readonly isAtRest: boolean;
  /** The point from which positions are measured, once a view can be moved: see `Scene`. */
  readonly originAt: ((plan: ScenePlan, view: View, before?: Scene) => Scene['origin']) | undefined;
}

/** How many events are laid out in slices, for all timelines of the page. */
export const slicing: {
  /** Takes over the making of a plan, or tells that it does not; missing until `plan-slices.ts` is loaded. */
  plan?: (shown: ShownPlan, next: NextPlan, name: LayoutName, modules: LazyModules) => boolean;
  /** Draws a view of the plan that is shown, with what is planned of it so far; missing until then, too. */
  draw?: (shown: ShownPlan, view: View, isAtRest: boolean, modules: LazyModules) => Scene | undefined;
  /** Whether what is laid out is not to be shown yet: then whoever asks for it takes its steps. */
  isAhead?: boolean;
  /** Whether the page is being printed: then all is laid out at once, as printing does not wait. */
  isPrinting?: boolean;
} = {};
