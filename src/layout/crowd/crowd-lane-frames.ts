import type {Lane} from '../lanes/lane.js';
import {LANE_PAD, type LaneHeaders} from '../lanes/lane-headers.js';
import type {PlacedLane} from '../lanes/lanes-layout.js';
import {lineHeight, type TextMeasure} from '../text-measure.js';
import {HEIGHT} from './crowd-plan.js';

/** A lane is at least so high, in sizes of the text, beside its header; and, where not all are seen at once, so many are. */
const LEAST_HEIGHT = 4.25;
const SEEN_AT_ONCE = 6;
/** A lane is at most so high, in sizes of the text. */
const MOST_HEIGHT = 14;
/** The part of a lane that its columns have, and the least of them, px. */
const DENSITY_SHARE = 0.4;
const LEAST_DENSITY = 16;
/** Below the columns, px: the lower half of the marks of single events. */
const BASE_PAD = 8;

/** A lane with its place, and how high its columns are, px. */
export interface LaneFrame extends Omit<PlacedLane, 'width'> {
  readonly base: number;
  readonly densityHeight: number;
}

/** The lanes of a crowd, whose headers have been laid out. */
interface FramedLanes {
  readonly lanes: readonly Lane[];
  readonly headers: LaneHeaders;
  /** All lanes are shown, however high they are. */
  readonly isFile: boolean;
}

/** The height that lanes have, px: `top` is that of the first, below the axis. */
interface LaneRoom {
  readonly top: number;
  readonly leastHeight: number;
  readonly mostHeight: number;
}

/** Where the lanes of a crowd lie, one below the other, where the last one ends, and how many of them are drawn at once. */
export function frameLanes(
  lanes: FramedLanes,
  room: LaneRoom,
  measure: TextMeasure,
): {frames: LaneFrame[]; bottom: number; atOnce: number} {
  const {heights, atOnce} = heightsOf(lanes, room, measure);
  let y = room.top;
  const frames = lanes.lanes.map((lane, i) => {
    const frame = frameOf(lane, lanes.headers, {i, y, height: heights[i]});
    y += heights[i];
    return frame;
  });
  return {frames, bottom: y, atOnce};
}

function heightsOf(
  {lanes, headers: {headers, isBeside}, isFile}: FramedLanes,
  {top, leastHeight, mostHeight}: LaneRoom,
  measure: TextMeasure,
): {heights: number[]; atOnce: number} {
  const closed = headers.map(({height}) => (isBeside ? height : height + LEAST_DENSITY + BASE_PAD));
  const room = mostHeight - top;
  const open = lanes.filter(({isCollapsed}) => !isCollapsed).length;
  const taken = lanes.reduce((sum, {isCollapsed}, i) => sum + (isCollapsed ? closed[i] : 0), 0);
  const least = LEAST_HEIGHT * measure.fontSize + (isBeside ? 0 : lineHeight('small', measure) + 2 * LANE_PAD);
  const wanted = Math.max(leastHeight, Math.min(mostHeight, HEIGHT * measure.fontSize)) - top - taken;
  const fits = isFile || open * least + taken <= room;
  const height = fits
    ? Math.min(MOST_HEIGHT * measure.fontSize, Math.max(least, wanted / Math.max(1, open)))
    : Math.max(least, room / SEEN_AT_ONCE);
  return {
    heights: lanes.map(({isCollapsed}, i) => Math.round(isCollapsed ? closed[i] : Math.max(closed[i], height))),
    atOnce: Math.max(1, Math.min(open, Math.ceil(room / height) + 3)),
  };
}

function frameOf(
  lane: Lane,
  {headers, isBeside}: LaneHeaders,
  {i, y, height}: {readonly i: number; readonly y: number; readonly height: number},
): LaneFrame {
  const header = headers[i];
  const top = isBeside ? y : y + header.height;
  const room = y + height - top;
  const base = y + height - BASE_PAD;
  const densityHeight = lane.isCollapsed
    ? Math.max(LEAST_DENSITY, room - BASE_PAD - LANE_PAD)
    : Math.max(LEAST_DENSITY, Math.round(room * DENSITY_SHARE));
  return {
    lane,
    lines: header.lines,
    isCountBelow: header.isCountBelow,
    x: 0,
    y,
    height,
    header: header.boxAt(y, height),
    base,
    densityHeight: Math.min(densityHeight, Math.max(1, base - top - 2)),
  };
}
