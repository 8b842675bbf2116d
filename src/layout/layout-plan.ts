import type {FlagsLayout} from './flags/project-flags.js';
import type {Refinement} from './refinement.js';
import type {TimeScale, View} from './time-scale.js';
import type {VerticalLayout} from './vertical/vertical-layout.js';

/** Somewhere a reader can stop who goes through the events one by one: an event with a label, or several in a chip. */
export interface Stop {
  readonly kind: 'event' | 'more' | 'before' | 'after';
  readonly rows: readonly number[];
  /** Where it stands, ms since 1970 UTC. */
  readonly time: number;
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
  /** The instant beside which the label of an event stands at the scale of a view, ms since 1970 UTC; undefined where it has none, or stands at its event. */
  labelTime(row: number, view: View): number | undefined;
  /** From now on a view of a part of time shows more where its scale has room for it, and counts exactly what is in it. */
  refine(how: Refinement): void;
}
