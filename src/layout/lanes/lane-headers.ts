import {breakLines} from '../break-lines.js';
import {lineHeight, type TextMeasure} from '../text-measure.js';
import type {Box} from '../layout-input.js';
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
  readonly height: number;
  /** Its box in a lane that begins at `y` and is so high. */
  boxAt(y: number, height: number): Box;
}

/** @param extra - for each lane, the width of what stands below its title, and, above its lane, behind it; px. */
export function laneHeaders(
  lanes: readonly Lane[],
  width: number,
  measure: TextMeasure,
  extra?: (lane: Lane) => number,
): LaneHeaders {
  const isBeside = width >= COLUMN_WIDTH * measure.fontSize;
  const line = lineHeight('small', measure);
  const most = isBeside ? COLUMN_PART * width : width;
  const titles = lanes.map((lane) => {
    const indent = lane.depth * INDENT;
    const own = extra?.(lane) ?? 0;
    const room = most - 2 * HEADER_PAD - ARROW_ROOM - indent - (isBeside ? 0 : own);
    const lines = breakLines(lane.title, Math.max(1, room), HEADER_LINES, (text) => measure.width(text, 'smallStrong'));
    const text = Math.max(0, ...lines.map((one) => measure.width(one, 'smallStrong')));
    return {lines, indent, width: indent + (isBeside ? Math.max(text, own) : text + own)};
  });
  const widest = titles.reduce((wide, title) => Math.max(wide, title.width), 0);
  const column = Math.ceil(widest + 2 * HEADER_PAD + ARROW_ROOM);
  const below = isBeside && extra ? line : 0;
  return {
    isBeside,
    column,
    headers: titles.map(({lines, indent, width: own}) => {
      const height = lines.length * line + below + 2 * LANE_PAD;
      return {
        lines,
        height,
        boxAt: (y, laneHeight) => ({
          x: indent,
          y: isBeside ? y + (laneHeight - height) / 2 : y,
          width: (isBeside ? column : own + 2 * HEADER_PAD + ARROW_ROOM) - indent,
          height,
        }),
      };
    }),
  };
}
