import {breakLines} from '../break-lines.js';
import {lineHeight, type TextMeasure} from '../text-measure.js';
import type {Box, LayoutInput} from '../layout-input.js';
import {numberFormat} from '../../time/intl-cache.js';
import type {Lane} from './lane.js';

/** From this width on, in sizes of the text, the headers stand in a column of their own, else above their lanes. */
const COLUMN_WIDTH = 38;
/** The most that this column takes of the width. */
const COLUMN_PART = 0.24;
const HEADER_LINES = 2;
/** Around the words of a header, px; how far that of a lane within another is indented; room for the arrow before it. */
export const HEADER_PAD = 8;
const INDENT = 12;
export const ARROW_ROOM = 14;
/** Between the title of a lane and its count behind it, px. */
export const COUNT_GAP = 8;
/** Above and below the tiers of a lane, px. */
export const LANE_PAD = 5;

/** The headers of some lanes, px. */
export interface LaneHeaders {
  /** Whether they stand beside their lanes, in a column so wide. */
  readonly isBeside: boolean;
  readonly column: number;
  /** Of each lane. */
  readonly headers: readonly LaneHeader[];
}

interface LaneHeader {
  /** The lines of its title. */
  readonly lines: readonly string[];
  /** Whether its count, if that is shown, has a line of its own below them; else it stands behind the last one. */
  readonly isCountBelow: boolean;
  readonly height: number;
  /** Its box in a lane that begins at `y` and is so high. */
  boxAt(y: number, height: number): Box;
}

/**
 * Lays out the headers of some lanes. The count of a lane that a reader closes makes their column no wider, so that the
 * axis stays where it is.
 * @param counts - how wide the count of a lane is, px, and whether all lanes show it, below their titles where these are
 *   beside them; else those that are closed do, behind the title where that has room; and whether titles are beside their lanes: where
 *   there is width for that, unless it is said.
 */
export function laneHeaders(
  lanes: readonly Lane[],
  width: number,
  measure: TextMeasure,
  counts: {readonly widthOf: (lane: Lane) => number; readonly isOfAll: boolean; readonly isBeside?: boolean},
): LaneHeaders {
  const {isBeside = width >= COLUMN_WIDTH * measure.fontSize} = counts;
  const line = lineHeight('small', measure);
  const most = isBeside ? COLUMN_PART * width : width;
  const around = 2 * HEADER_PAD + ARROW_ROOM;
  const widthOf = (text: string) => measure.width(text, 'smallStrong');
  const titles = lanes.map((lane) => {
    const indent = lane.depth * INDENT;
    const count = counts.widthOf(lane);
    const isCounted = counts.isOfAll || lane.isCollapsed;
    const behind = isCounted ? COUNT_GAP + count : 0;
    const lines = breakLines(
      lane.title,
      Math.max(1, most - around - indent - (isBeside ? 0 : behind)),
      HEADER_LINES,
      widthOf,
    );
    const text = Math.max(0, ...lines.map(widthOf));
    const counted = indent + widthOf(lines.at(-1) ?? '') + behind;
    return {
      lines,
      indent,
      isCounted,
      counted,
      width: isBeside ? indent + Math.max(text, count) : indent + text + behind,
    };
  });
  const widest = titles.reduce((wide, title) => Math.max(wide, title.width), 0);
  const column = Math.ceil(widest + around);
  return {
    isBeside,
    column,
    headers: titles.map(({lines, indent, isCounted, counted, width: own}) => {
      const isCountBelow = isBeside && isCounted && (counts.isOfAll || counted > widest);
      const height = (lines.length + Number(isCountBelow)) * line + 2 * LANE_PAD;
      return {
        lines,
        isCountBelow,
        height,
        boxAt: (y, laneHeight) => ({
          x: indent,
          y: isBeside ? y + (laneHeight - height) / 2 : y,
          width: (isBeside ? column : own + around) - indent,
          height,
        }),
      };
    }),
  };
}

/** The count of a lane, as it stands in its header. */
export function countText(count: number, {locale}: LayoutInput): string {
  return numberFormat(locale, {}).format(count);
}
