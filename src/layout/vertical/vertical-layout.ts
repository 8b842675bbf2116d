import type {Bar} from '../bars.js';
import type {Box, FlagText} from '../layout-input.js';
import type {Projection} from '../layout-plan.js';

/** The words of an event beside the axis. The box holds its texts. */
export interface Card extends Box, FlagText {
  readonly row: number;
  /** Where its leader starts on the axis, px from the top: within its mark. */
  readonly at: number;
  /** Where its leader starts, px from the left. */
  readonly markX: number;
  /** Of a card of which the end of a section cuts lines off: whether a leader leads from its mark to it. */
  readonly leads?: boolean;
}

/** Where everything in view lies when time runs down a vertical axis. All in px. */
export interface VerticalLayout extends Projection {
  readonly bars: readonly (Bar & Box)[];
  readonly cards: readonly Card[];
  /** Where the leaders leave the bars behind, px from the left. */
  readonly leaderX: number;
  readonly now?: {
    readonly at: number;
    readonly from: number;
    readonly to: number;
    readonly label?: Box & {readonly text: string};
  };
}
