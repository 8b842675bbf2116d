import type {PlacedBar} from '../bars.js';
import type {Flag} from '../flags/project-flags.js';
import type {Pole} from '../flags/raise-poles.js';
import type {Projection} from '../layout-plan.js';
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

/** Where everything in view of a crowd lies, px. */
export interface CrowdLayout extends Projection {
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
  readonly periods: readonly PlacedPeriod[];
  /** Where the counts of the periods stand, px from the top. */
  readonly countsTop: number;
  readonly flags: readonly Flag[];
  readonly poles: readonly Pole[];
  readonly bars: readonly PlacedBar[];
  /** Events that are drawn one by one and have no label: those that lie together, and where. */
  readonly unlabelled: readonly MarkCell[];
  readonly now?: {readonly at: number; readonly top: number; readonly bottom: number};
}
