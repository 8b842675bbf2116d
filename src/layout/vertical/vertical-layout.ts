import type {PlacedTicks} from '../axis-labels.js';
import type {AxisMark} from '../axis-marks.js';
import type {Bar} from '../bars.js';
import type {FlagText} from '../flag-text.js';
import type {Box, CountChip, EdgeChip} from '../layout-input.js';

/** The words of an event beside the axis. The box holds its texts. */
export interface Card extends Box, FlagText {
  readonly row: number;
  /** Where its event lies on the axis, px from the top. */
  readonly at: number;
  /** Where its leader starts, px from the left. */
  readonly markX: number;
}

/** Where everything in view lies when time runs down a vertical axis. All in px. */
export interface VerticalLayout extends PlacedTicks {
  readonly kind: 'vertical';
  readonly width: number;
  readonly height: number;
  /** `known`: up to where the dataset knows. */
  readonly axis: {readonly x: number; readonly start: number; readonly end: number; readonly known: number};
  readonly marks: readonly AxisMark[];
  readonly bars: readonly (Bar & Box)[];
  readonly cards: readonly Card[];
  /** Where the leaders leave the bars behind, px from the left. */
  readonly leaderX: number;
  readonly chips: readonly CountChip[];
  readonly edges: readonly EdgeChip[];
  readonly now?: {readonly at: number; readonly from: number; readonly to: number; readonly label?: Box & {readonly text: string}};
}
