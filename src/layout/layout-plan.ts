import type {CountInView} from './chips.js';
import type {FlagsPlan, RefineFlags} from './flags/flags-plan.js';
import type {FlagsLayout} from './flags/project-flags.js';
import type {TimeScale} from './time-scale.js';
import type {View} from '../view/view.js';
import type {VerticalLayout} from './vertical/vertical-layout.js';

/** Somewhere a reader can stop who goes through the events one by one: an event with a label, or several in a chip. */
export interface Stop {
  readonly kind: 'event' | 'more' | 'before' | 'after';
  readonly rows: readonly number[];
  /** Where it stands, ms since 1970 UTC. */
  readonly time: number;
}

/** What a plan needs for views of a part of time, and for those who go from event to event. The first picture shows all of time, so this is loaded after it. */
export interface Refinement {
  readonly refineFlags: RefineFlags;
  readonly chipsInView: CountInView;
  flagStops(plan: FlagsPlan, extent: View): Stop[];
}

/** A view of time, laid out. */
export type LayoutView = FlagsLayout | VerticalLayout;

/** All of time, laid out for a size. Every view of it is a window on the same thing. */
export interface LayoutPlan<Layout extends LayoutView = LayoutView> {
  /** Of the picture at every scale, px. */
  readonly height: number;
  /** Where the axis lies while a view is shown, px. */
  scale(view: View): TimeScale;
  project(view: View): Layout;
  /** All stops at the scale of a view, in the order of time; of a plan that is refined. */
  stops(view: View): readonly Stop[];
  /** The instant on the axis beside which an event's card stands when the axis is scaled as in `view`, ms since 1970 UTC; undefined where cards are not moved away from their events, or it has none. */
  labelTime(row: number, view: View): number | undefined;
  /** From now on a view of a part of time shows more where its scale has room for it, and counts exactly what is in it. */
  refine(how: Refinement): void;
}
