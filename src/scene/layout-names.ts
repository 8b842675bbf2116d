import type {Dataset} from '../data/types.js';
import type {GroupBy} from './lane-options.js';

/** The layouts that a page can ask for by name. */
export const LAYOUT_NAMES = ['flags', 'vertical', 'lanes'] as const;

/** How a timeline is laid out: as a page asks for it, or, of more events than that could show, as a crowd, which may be tall. */
export type LayoutName = (typeof LAYOUT_NAMES)[number] | 'crowd' | 'tall';

/** More events than this are shown as a crowd; where a layout or a scale is asked for, only more than that. */
const CROWD = 500;
export const ASKED_CROWD = 10_000;

/** In lanes, so many events a lane at most are shown one by one. */
const CROWDED_LANE = 50;
/** How many lanes there are is known of groups, which a dataset lists; of other lanes so many are assumed. */
const USUAL_LANES = 40;

/** The least width of the flags layout, and of lanes, in font sizes; below it the layout is vertical. */
export const FLAGS_WIDTH = 30;

/**
 * The layout that is meant: a crowd of many events, down the page where that is asked for; else the one asked for, if
 * there is such a one, else vertical where it is narrow, with a section for each group if events are grouped, else lanes if they are, else flags.
 * @param width - in font sizes.
 * @param more - by what events are grouped; whether another scale than a linear one is asked for, which a crowd does not
 *   have; how many events there are.
 */
export function layoutFor(
  asked: string | undefined,
  width: number,
  {
    groupBy,
    isBent,
    length,
    dataset: {compiled, groups},
  }: {
    readonly groupBy?: GroupBy | '' | undefined;
    readonly isBent?: boolean;
    readonly length: number;
    readonly dataset: Pick<Dataset, 'compiled' | 'groups'>;
  },
): LayoutName {
  const named = LAYOUT_NAMES.find((one) => one === asked);
  const name = named ?? (width < FLAGS_WIDTH ? 'vertical' : groupBy ? 'lanes' : 'flags');
  // Columns have lanes of their groups only: of other lanes there is no crowd.
  const lanes = groupBy && groupBy !== 'group' ? (compiled ? Infinity : USUAL_LANES) : groups.length;
  const most = isBent ? ASKED_CROWD : name === 'lanes' ? CROWDED_LANE * lanes : named ? ASKED_CROWD : CROWD;
  if (length <= Math.min(Math.max(CROWD, most), ASKED_CROWD)) return name;
  return named === 'vertical' ? 'tall' : 'crowd';
}
