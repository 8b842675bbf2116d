import {type EventsInView, eventsInView} from '../../query/events-in-view.js';
import {axisBetween} from '../axis-ends.js';
import {CELL, chipHeight} from '../chips.js';
import type {CompressedAxis} from '../compressed-axis.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import {packBars, tierCount} from '../pack-bars.js';
import {lineHeight} from '../text-measure.js';
import type {Lane} from './lane.js';
import {draftsOf, stretchesOf} from './lane-drafts.js';
import {countText, LANE_PAD, laneHeaders} from './lane-headers.js';
import {type LaneLevel, LaneLevels} from './lane-levels.js';
import type {PlacedLane} from './lanes-layout.js';

/** Between two tiers of a lane, px. */
export const TIER_GAP = 5;
/** From the axis to the labels of its ticks, and from there to the first lane, px. */
const TICK_TOP = 8;
const AXIS_GAP = 6;
/** Of lanes that are scrolled, none is higher than the room for lanes divided by this, so that several are seen at once. */
const SEEN_AT_ONCE = 6;
/**
 * Of scrolled lanes, those that are seen at once name and count no more events than this, so that a picture is no more than
 * 600 elements.
 */
const MOST_IN_SIGHT = 120;

/** A lane with its place in the picture where nothing is scrolled, px. */
export interface LaneFrame extends PlacedLane {
  /** How many lanes come before it. */
  readonly index: number;
  /** Where its first tier starts, px from the top, and how many it has. */
  readonly top: number;
  readonly tiers: number;
}

/** All of time planned in lanes: their heights, which are the same at every scale, and what they show at each. */
export class LanesPlan {
  readonly input: LayoutInput;
  readonly width: number;
  readonly height: number;
  /** Of all lanes with the axis, px: more than that of the picture where they are scrolled. */
  readonly fullHeight: number;
  /** The first lane starts here, px from the top. */
  readonly lanesTop: number;
  readonly axisY: number;
  /** The labels of the ticks start here, px from the top. */
  readonly tickTop: number;
  readonly plotX: number;
  readonly compressedAxis: CompressedAxis;
  readonly frames: readonly LaneFrame[];
  readonly events: EventsInView;
  readonly edges: readonly EdgeChip[];
  readonly tierHeight: number;
  readonly #levels: LaneLevels;

  /** @param isScrolled - the height does not suffice for all lanes: they have what they need, and some are seen at once. */
  constructor(
    input: LayoutInput,
    {width, leastHeight, mostHeight}: LayoutSize,
    lanes: readonly Lane[],
    isScrolled = false,
  ) {
    const {table, extent, measure} = input;
    this.input = input;
    this.width = width;
    this.events = eventsInView(table, extent);
    this.tierHeight = lineHeight('title', measure) + 4;
    const {before, after} = this.events;
    const line = lineHeight('small', measure);
    const {isBeside, column, headers} = laneHeaders(lanes, width, measure, {
      widthOf: ({count = 0}) => measure.width(countText(count, input), 'small'),
      isOfAll: false,
    });
    this.plotX = isBeside ? column : 0;
    const {compressedAxis, edgesAt} = axisBetween(this.plotX, width, this.events, input);
    this.compressedAxis = compressedAxis;
    this.axisY = before.length || after.length ? chipHeight(measure) / 2 : 1;
    this.tickTop = this.axisY + TICK_TOP;
    this.lanesTop = this.tickTop + line + AXIS_GAP;
    this.edges = edgesAt(this.axisY);

    const pitch = this.tierHeight + TIER_GAP;
    const room = mostHeight - this.lanesTop;
    const needed = this.#neededTiers(lanes);
    const tiers = isScrolled
      ? needed.map((count) => Math.min(count, Math.max(2, Math.floor(room / pitch / SEEN_AT_ONCE))))
      : sharedTiers(
          needed,
          Math.floor((room - headers.reduce((sum, {height}) => sum + (isBeside ? 2 * LANE_PAD : height), 0)) / pitch),
        );
    let y = this.lanesTop;
    this.frames = lanes.map((lane, i): LaneFrame => {
      const tiersHeight = tiers[i] ? tiers[i] * pitch - TIER_GAP : 0;
      const height = isBeside
        ? Math.max(headers[i].height, tiersHeight + 2 * LANE_PAD)
        : headers[i].height + (tiersHeight && tiersHeight + LANE_PAD);
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
    this.fullHeight = Math.max(y, leastHeight);
    this.height = isScrolled ? Math.min(this.fullHeight, mostHeight) : this.fullHeight;
    const least = isScrolled ? this.#leastClaim(room) : 0;
    this.#levels = new LaneLevels(input, compressedAxis, this.frames, {
      least,
      cell: isScrolled ? Math.max(CELL, least) : undefined,
    });
  }

  /**
   * The least that an event must take of its tier so that of the lanes that are seen at once no more are named or counted
   * than may be, px; 0 where they have no more.
   * @param room - for the lanes that are seen at once, px.
   */
  #leastClaim(room: number): number {
    const most = (of: (frame: LaneFrame) => number) => {
      let [first, height, sum, largest] = [0, 0, 0, 0];
      for (const frame of this.frames) {
        height += frame.height;
        sum += of(frame);
        // One of which only a part is seen, and one before and after it, to which keys lead, are drawn too.
        for (; height - this.frames[first].height > room + frame.height; first++) {
          height -= this.frames[first].height;
          sum -= of(this.frames[first]);
        }
        largest = Math.max(largest, sum);
      }
      return largest;
    };
    if (most(({lane}) => lane.rows.length) <= MOST_IN_SIGHT) return 0;
    const inTier = Math.max(1, Math.floor(MOST_IN_SIGHT / most(({tiers}) => tiers)));
    return (this.width - this.plotX) / inTier;
  }

  /** How many tiers each lane needs for all of its names. */
  #neededTiers(lanes: readonly Lane[]): number[] {
    const {pxPerMs} = this.compressedAxis;
    return lanes.map(({rows, isCollapsed}) =>
      isCollapsed || !rows.length
        ? Number(isCollapsed)
        : tierCount(packBars(stretchesOf(draftsOf(rows, pxPerMs, this.input), 0, this.input), 0, Infinity)),
    );
  }

  /** What some lanes show at a scale. @param level - see `zoomLevel`. */
  level(level: number, frames = this.frames): readonly LaneLevel[] {
    return frames.map(({index}) => this.#levels.of(index, level));
  }
}

/**
 * How many tiers each lane gets: as many as it needs, if there is height; else all have the same most, and what is left goes
 * to those that need more. At least one, or two where some are counted.
 * @param room - for so many tiers in all.
 */
function sharedTiers(needed: readonly number[], room: number): number[] {
  const all = Math.max(needed.length, room);
  const sum = (most: number) => needed.reduce((total, tiers) => total + Math.min(tiers, most), 0);
  let most = needed.reduce((a, b) => Math.max(a, b), 0);
  while (most > 2 && sum(most) > all) most--;
  const tiers = needed.map((count) => Math.min(count, most));
  for (let left = all - sum(most), i = 0; left > 0 && i < tiers.length; i++) {
    if (tiers[i] === needed[i]) continue;
    tiers[i]++;
    left--;
  }
  return tiers;
}
