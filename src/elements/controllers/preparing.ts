import type {Steps} from '../../data/steps.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import type {View} from '../../view/view.js';
import {inSlices} from '../slices.js';

/** Does what is left to do for a view. @param view - in time. */
export function* preparing(scenePlan: ScenePlan, view: View): Steps<void> {
  const {plan} = scenePlan;
  const axisView = scenePlan.toAxis(view);
  yield* plan.finer?.preparing(axisView) ?? plan.preparing?.(axisView) ?? [];
}

/** Does so in slices, between which the page answers. */
export async function prepare(scenePlan: ScenePlan, view: View): Promise<void> {
  await inSlices(preparing(scenePlan, view), new AbortController().signal);
}

/** Asks a plan for what it knows so far: see `FinerPlans`. */
export function inHaste<Answer>({plan: {finer}}: ScenePlan, ask: () => Answer): Answer {
  if (finer) finer.isHasty = true;
  try {
    return ask();
  } finally {
    if (finer) finer.isHasty = false;
  }
}
