import type {Steps} from '../data/steps.js';
import type {View} from '../view/view.js';
import type {PlacedTicks} from './axis-labels.js';
import type {AxisMark} from './axis-marks.js';
import type {Lane} from './lanes/lane.js';
import type {Along, CountChip, EdgeChip} from './layout-input.js';
import type {PlacedFold} from './scales/scale.js';
import type {TimeScale} from './time-scale.js';

/** How much room a layout is given, px. */
export interface LayoutSize {
  readonly width: number;
  /**
   * Between these it takes the height that it needs; a page that sets a height sets both. A layout that runs down may
   * need more.
   */
  readonly leastHeight: number;
  readonly mostHeight: number;
}

/**
 * Somewhere a reader can stop who goes through the events one by one: an event with a label, several in a chip, the
 * header of a lane, or a period of which the events are counted.
 */
export interface Stop {
  readonly kind: 'event' | 'more' | 'before' | 'after' | 'lane' | 'period' | 'fold';
  /** None for the header of a lane, for a period and for a fold, which have a key instead. */
  readonly rows: readonly number[];
  readonly key?: string;
  /** The index of the lane that it stands in, where there are lanes. */
  readonly lane?: number;
  /** Where it stands, ms since 1970 UTC. */
  readonly time: number;
}

/** The line of time in a picture, px. */
export interface AxisLine {
  /** The direction in which it runs on screen. */
  readonly along: Along;
  /** Where it lies across that direction. */
  readonly across: number;
  readonly start: number;
  readonly end: number;
  /** Where "now" lies: the axis is solid up to here, and dashed beyond. */
  readonly known: number;
  /** Where it breaks, on a scale that folds time; missing on others. */
  readonly folds?: readonly PlacedFold[] | undefined;
}

/**
 * A view of time, laid out: what every layout has. Each adds labels and marks of its own. All in px, time from left to
 * right or from top to bottom.
 */
export interface Projection extends PlacedTicks {
  readonly width: number;
  readonly height: number;
  readonly axis: AxisLine;
  /** Dots and bands on the axis. */
  readonly marks: readonly AxisMark[];
  /** Chips for events without a label of their own, and those for events beyond the ends of the axis. */
  readonly chips: readonly CountChip[];
  readonly edges: readonly EdgeChip[];
}

/** Which of the axes of lanes down a page is meant: of the lane at a place, px, of an index, or of the event of a row. */
export interface AxisPlace {
  readonly near?: number;
  readonly lane?: number | undefined;
  readonly row?: number | undefined;
}

/** Converts between the axis time of all events and that of a lane that has a scale of its own. */
export interface OwnAxis {
  toOwn(view: View): View;
  toShared(view: View): View;
}

/** Plans of parts of time that take long to make. */
export interface FinerPlans {
  /** Makes those that a view needs, in steps, which are none where they are known. */
  preparing(view: View): Steps<unknown>;
  /**
   * While it is set, what is asked of a view for which there is no plan yet is answered from a coarser one: sound, but with
   * fewer names. Otherwise all that it needs is made first, at once.
   */
  isHasty: boolean;
}

/** All of time, laid out for a size. Every view of it is a window on the same thing. */
export interface LayoutPlan<Layout extends Projection = Projection> {
  /** Of the picture at every scale, px. */
  readonly height: number;
  /** From top to bottom; missing where it has none. */
  readonly lanes?: readonly Lane[];
  /** Whether a scale is laid out tile by tile, as views come to them; where it is missing, all of time at once. */
  readonly isTiled?: boolean;
  /**
   * Where the axis lies while a view is shown, px; of a lane that has a scale of its own the view is in its axis time.
   * @param near - where lanes down a page have an axis each: that of the lane at this place along it, px, or of the one
   *   nearest to it; the first of them where it is missing.
   */
  scale(view: View, near?: number): TimeScale;
  /**
   * Where lanes down a page have a scale each: the axis of one of them. A gesture, or a key in that lane, moves the view in
   * its axis time.
   */
  axisOf?(where: AxisPlace): OwnAxis;
  /** Whether its lanes have an axis each, one below the other: then its stops hold the folds of each. */
  readonly isSectioned?: boolean;
  /**
   * Does what a view needs that was not shown yet, in steps: to project it takes little then. Missing where it takes little
   * anyway.
   */
  preparing?(view: View): Steps<unknown>;
  /** What plans parts of time, once it is loaded; missing where the plan does that itself. */
  readonly finer?: FinerPlans | undefined;
  /** @param isAtRest - whether nothing moves the view: then what is cut at an edge may be turned. */
  project(view: View, isAtRest: boolean): Layout;
  /** All stops at the scale of a view, in the order of time. */
  stops(view: View): readonly Stop[];
  /**
   * The events that lie in a stretch of time, of all lanes or of that of a key, at most so many; undefined while they are
   * awaited. Missing where all are in the stops.
   */
  rowsIn?(stretch: View, limit: number, lane?: string): readonly number[] | undefined;
  /**
   * Of lanes that are higher than the picture: their height with the axis, px, that of what stays above them, and what scrolls them up
   * from now on, so that those in sight are laid out, and the one with a key; or lays out all. Tells whether that changes
   * anything.
   */
  readonly fullHeight?: number;
  readonly lanesTop?: number;
  scrollTo?(top: number | 'all', kept?: string): boolean;
  /** How far up lanes must be scrolled to see that of an event, px; as they are where it is seen; undefined of none. */
  scrollTopOf?(row: number): number | undefined;
  /**
   * The instant on the axis beside which an event's card stands, or where its flag or the name of its bar ends, when the axis is
   * scaled as in `view`, ms since 1970 UTC; undefined where labels are not away from their events, or it has none.
   */
  labelTime(row: number, view: View): number | undefined;
}
