import type {DrawnExtents} from './drawn-extents.js';
import type {RefineFlags} from './flags/flags-plans.js';
import type {FlagsLayout} from './flags/project-flags.js';
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
  /** All stops at the scale of a view, in the order of time. */
  stops(view: View): readonly Stop[];
  /** What is drawn at the scale of a view, within it or not. */
  drawn(view: View): DrawnExtents;
  /** Places more from now on where a finer scale has room for it, in a layout that leaves something out for want of room. */
  refine?(how: RefineFlags): void;
}
