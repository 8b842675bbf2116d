import type {AxisMark} from '../axis-marks.js';
import type {BarLabel, PlacedBar} from '../bars.js';
import type {Box, CountChip} from '../layout-input.js';
import type {Projection} from '../layout-plan.js';
import type {Lane} from './lane.js';

/** A point in a lane with its name beside it; the box holds both. All in px. */
export interface LanePoint extends Box {
  readonly mark: AxisMark;
  /** Where its mark stands across the axis. */
  readonly middle: number;
  readonly label?: BarLabel | undefined;
}

/** A lane in a picture. The box is its band. */
export interface PlacedLane extends Box {
  readonly lane: Lane;
  /** The title, line by line. */
  readonly lines: readonly string[];
  /** Whether its count stands below them, not behind the last one. */
  readonly isCountBelow: boolean;
  /** The box of the title. */
  readonly header: Box;
}

/** Something in a lane, with the index of the lane. */
export type LaneItem<Placed> = Placed & {readonly lane: number};

/** Where everything in view lies when the groups of events have a lane each. All in px, time from left to right. */
export interface LanesLayout extends Projection {
  /** Those that are drawn: of lanes that are scrolled, the ones in sight and those beside them. */
  readonly lanes: readonly PlacedLane[];
  /** The first lane starts here where none is scrolled up, px from the top, and whether some are. */
  readonly lanesTop: number;
  readonly isScrolled: boolean;
  /** From here on to the right there are marks; before it the headers, or 0 where these stand above their lanes. */
  readonly plotX: number;
  readonly bars: readonly LaneItem<PlacedBar>[];
  readonly points: readonly LaneItem<LanePoint>[];
  readonly chips: readonly LaneItem<CountChip>[];
  readonly now?: {readonly at: number};
}
