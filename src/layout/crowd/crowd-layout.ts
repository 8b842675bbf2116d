import type {AxisMark} from '../axis-marks.js';
import type {PlacedBar} from '../bars.js';
import type {Flag} from '../flags/project-flags.js';
import type {Pole} from '../flags/raise-poles.js';
import type {PlacedLane} from '../lanes/lanes-layout.js';
import type {Box} from '../layout-input.js';
import type {Projection} from '../layout-plan.js';
import type {Card, VerticalLayout} from '../vertical/vertical-layout.js';
import type {Interval} from '../../time/axis-ticks.js';
import type {Period} from './periods.js';

/** A column of the density, px. */
export interface CrowdColumn {
  readonly from: number;
  readonly to: number;
  /** Of its part for each group, from the axis up. */
  readonly heights: readonly number[];
}

/** A period in the picture, px along the axis; the ends may lie outside of it. */
export interface PlacedPeriod extends Period {
  /** No shorter stretch could tell its events apart. */
  readonly isFinest: boolean;
  readonly from: number;
  readonly to: number;
}

/** Events without a label whose marks lie in the same cell of the axis, and from where to where, px. */
export interface MarkCell {
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Where everything in view of a band lies, px. */
export interface BandLayout {
  readonly columns: readonly CrowdColumn[];
  /**
   * Stretches of which it is awaited how many events lie there: when they begin, ms since 1970 UTC, and from where to where
   * they reach, px.
   */
  readonly awaited: readonly {readonly start: number; readonly from: number; readonly to: number}[];
  /** Of the highest column that there can be, px, and what such a column stands for. */
  readonly densityHeight: number;
  readonly peak: number;
  readonly interval: Interval;
  readonly flags: readonly Flag[];
  readonly poles: readonly Pole[];
  readonly bars: readonly PlacedBar[];
  /** Dots and bands of single events. */
  readonly marks: readonly AxisMark[];
  /** Events that are drawn one by one and have no label: those that lie together, and where. */
  readonly unlabelled: readonly MarkCell[];
}

/** The line of "now", px, and its label where there is room for it. */
export interface CrowdNow {
  readonly at: number;
  readonly top: number;
  readonly bottom: number;
  readonly label?: Box & {readonly text: string};
}

/** Where everything in view of a crowd lies, px. */
export interface CrowdLayout extends Projection, BandLayout {
  readonly marks: readonly AxisMark[];
  readonly periods: readonly PlacedPeriod[];
  /** Where the counts of the periods stand, px from the top. */
  readonly countsTop: number;
  readonly now?: CrowdNow | undefined;
}

/** Where everything in view of a crowd lies whose time runs down, px. */
export interface TallLayout
  extends Projection, Omit<BandLayout, 'flags' | 'poles' | 'marks'>, Pick<VerticalLayout, 'leaderX' | 'now'> {
  readonly cards: readonly TallCard[];
  readonly periods: readonly PlacedPeriod[];
}

/** A card, and whether it stands above the place of its mark. */
export interface TallCard extends Card {
  readonly isAbove: boolean;
}

/** A lane of a crowd, px: its box, its header, and what is in it; without labels and periods where it is closed. */
export interface PlacedCrowdLane extends PlacedLane {
  /** The height at which its columns stand. */
  readonly base: number;
  readonly band: BandLayout;
  readonly periods: readonly PlacedPeriod[];
}

/** Where everything in view of a crowd in lanes lies, px. */
export interface CrowdLanesLayout extends Projection {
  /** Those that are drawn, from the top down. */
  readonly lanes: readonly PlacedCrowdLane[];
  /** From here on to the right there are marks; before it the headers, or 0 where these stand above their lanes. */
  readonly plotX: number;
  /** Where the lanes begin, below the labels of the axis, and whether some of them have been scrolled up behind these. */
  readonly lanesTop: number;
  readonly isScrolled: boolean;
  readonly now?: {readonly at: number; readonly top: number; readonly bottom: number};
}
