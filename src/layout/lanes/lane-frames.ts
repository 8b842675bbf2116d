import {eventsInView, type EventsInView} from '../../query/events-in-view.js';
import {axisBetween} from '../axis-ends.js';
import {chipHeight} from '../chips.js';
import type {CompressedAxis} from '../compressed-axis.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';
import type {Lane} from './lane.js';
import {countText, LANE_PAD, type LaneHeaders, laneHeaders} from './lane-headers.js';
import type {PlacedLane} from './lanes-layout.js';

/** Between two tiers of a lane, px. */
export const TIER_GAP = 5;
/** From the axis to the labels of its ticks, and from there to the first lane, px. */
const TICK_TOP = 8;
const AXIS_GAP = 6;

/** A lane with its place in the picture where nothing is scrolled, px. */
export interface LaneFrame extends PlacedLane {
  /** How many lanes come before it. */
  readonly index: number;
  /** Where its first tier starts, px from the top, and how many it has. */
  readonly top: number;
  readonly tiers: number;
}

/** What lanes stand on, before it is known how many tiers they have, px. */
export interface LaneGround extends Pick<LaneHeaders, 'isBeside' | 'headers'> {
  readonly input: LayoutInput;
  readonly width: number;
  readonly lanes: readonly Lane[];
  readonly events: EventsInView;
  readonly compressedAxis: CompressedAxis;
  readonly edges: readonly EdgeChip[];
  readonly plotX: number;
  readonly axisY: number;
  /** The labels of the ticks start here, px from the top. */
  readonly tickTop: number;
  /** The first lane starts here, px from the top. */
  readonly lanesTop: number;
  readonly tierHeight: number;
}

export function groundOf(input: LayoutInput, width: number, lanes: readonly Lane[]): LaneGround {
  const {table, extent, measure} = input;
  const events = eventsInView(table, extent);
  const {isBeside, column, headers} = laneHeaders(lanes, width, measure, {
    widthOf: ({count = 0}) => measure.width(countText(count, input), 'small'),
    isOfAll: false,
  });
  const plotX = isBeside ? column : 0;
  const {compressedAxis, edgesAt} = axisBetween(plotX, width, events, input);
  const axisY = events.before.length || events.after.length ? chipHeight(measure) / 2 : 1;
  const tickTop = axisY + TICK_TOP;
  return {
    input,
    width,
    lanes,
    events,
    isBeside,
    headers,
    plotX,
    compressedAxis,
    axisY,
    tickTop,
    lanesTop: tickTop + lineHeight('small', measure) + AXIS_GAP,
    edges: edgesAt(axisY),
    tierHeight: lineHeight('title', measure) + 4,
  };
}

/** How high a lane with so many tiers is, px. */
export function laneHeight(ground: LaneGround, lane: number, tiers: number): number {
  const {height} = ground.headers[lane];
  const tiersHeight = tiersHeightOf(ground, tiers);
  return ground.isBeside
    ? Math.max(height, tiersHeight + 2 * LANE_PAD)
    : height + (tiersHeight && tiersHeight + LANE_PAD);
}

function tiersHeightOf({tierHeight}: LaneGround, tiers: number): number {
  return tiers ? tiers * (tierHeight + TIER_GAP) - TIER_GAP : 0;
}

/** The lanes one below the other. @param tiers - how many each has. */
export function framesOf(
  ground: LaneGround,
  tiers: readonly number[],
): {readonly frames: readonly LaneFrame[]; readonly end: number} {
  const {lanes, isBeside, headers, width, lanesTop} = ground;
  let y = lanesTop;
  const frames = lanes.map((lane, i): LaneFrame => {
    const tiersHeight = tiersHeightOf(ground, tiers[i]);
    const height = laneHeight(ground, i, tiers[i]);
    const frame = {
      lane,
      index: i,
      lines: headers[i].lines,
      isCountBelow: headers[i].isCountBelow,
      x: 0,
      y,
      width,
      height,
      top: isBeside ? y + Math.max(LANE_PAD, (height - tiersHeight) / 2) : y + headers[i].height,
      tiers: tiers[i],
      header: headers[i].boxAt(y, height),
    };
    y += height;
    return frame;
  });
  return {frames, end: y};
}

/** How high lanes are at least, with the axis, px: each that shows something has a tier. */
export function leastHeightOf(ground: LaneGround): number {
  return framesOf(
    ground,
    ground.lanes.map(({rows, isCollapsed}) => Number(isCollapsed || rows.length > 0)),
  ).end;
}
