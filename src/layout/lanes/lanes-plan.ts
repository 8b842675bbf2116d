import {axisBetween} from '../axis-ends.js';
import {type AxisMark, marksOf} from '../axis-marks.js';
import type {Bar} from '../bars.js';
import {CELL, chipHeight, type PlannedChip, planChips} from '../chips.js';
import type {CompressedAxis} from '../compressed-axis.js';
import {type AnchoredRow, type EventsInView, eventsInView} from '../../query/events-in-view.js';
import {worthOf} from '../flags/hang-flags.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import {packBars, type Stretch, tierCount} from '../pack-bars.js';
import {lineHeight} from '../text-measure.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {chooseTracks} from './choose-tracks.js';
import type {Lane} from './lane.js';
import {countText, LANE_PAD, laneHeaders} from './lane-headers.js';
import type {PlacedLane} from './lanes-layout.js';
import {type Claim, claimOf, laneLabel, type LabelSide, type LabelText} from './lane-labels.js';

/** Between two tiers of a lane, px. */
export const TIER_GAP = 5;
/** From the axis to the labels of its ticks, and from there to the first lane, px. */
const TICK_TOP = 8;
const AXIS_GAP = 6;
/**
 * So many chips at most are shown of all of time: in more lanes, cells are wider than a finger. What is a grid of hundreds
 * of counts, nobody reads.
 */
const MOST_CHIPS = 90;
/** How much wider cells become at a time, until there are few enough. */
const WIDER = 1.1;
/** What has a label at a coarser scale keeps it: it weighs more than all others together. */
const KEPT_WEIGHT = 1e4;

/** An event in a lane at a scale. */
export interface PlannedItem {
  readonly row: number;
  /** Its mark, ms since 1970 UTC. */
  readonly mark: Bar | AxisMark;
  readonly isBar: boolean;
  readonly tier: number;
  /** Its name, and where that stands. */
  readonly name: LabelText & {readonly side: LabelSide};
}

/** An event in a lane at a scale, before it is known which of them have names. */
interface Draft extends Pick<PlannedItem, 'row' | 'mark' | 'isBar'> {
  readonly label: LabelText;
  readonly claim: Claim;
}

/** What a lane shows at a scale, before it is known how wide the cells are in which the others are counted. */
interface LaneDraft {
  readonly items: readonly PlannedItem[];
  readonly counted: readonly AnchoredRow[];
}

/** What a lane shows at a scale. */
export interface LaneLevel {
  readonly items: readonly PlannedItem[];
  readonly chips: readonly PlannedChip[];
}

/** A lane with its place in the picture, px. */
export interface LaneFrame extends PlacedLane {
  /** Where its first tier starts, px from the top, and how many it has. */
  readonly top: number;
  readonly tiers: number;
}

/** All of time planned in lanes: their heights, which are the same at every scale, and what they show at each. */
export class LanesPlan {
  readonly input: LayoutInput;
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  /** The labels of the ticks start here, px from the top. */
  readonly tickTop: number;
  readonly plotX: number;
  readonly compressedAxis: CompressedAxis;
  readonly frames: readonly LaneFrame[];
  readonly events: EventsInView;
  readonly edges: readonly EdgeChip[];
  readonly tierHeight: number;
  readonly #levels: (readonly LaneLevel[])[] = [];
  /** The least width of a cell in which events are counted, px; the same at every scale. */
  #cell = CELL;

  constructor(input: LayoutInput, {width, leastHeight, mostHeight}: LayoutSize, lanes: readonly Lane[]) {
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
    const top = this.tickTop + line + AXIS_GAP;
    this.edges = edgesAt(this.axisY);

    const pitch = this.tierHeight + TIER_GAP;
    const tiers = this.#tiersOf(
      lanes,
      mostHeight - top - headers.reduce((sum, {height}) => sum + (isBeside ? 2 * LANE_PAD : height), 0),
    );
    let y = top;
    this.frames = lanes.map((lane, i): LaneFrame => {
      const tiersHeight = tiers[i] ? tiers[i] * pitch - TIER_GAP : 0;
      const height = isBeside
        ? Math.max(headers[i].height, tiersHeight + 2 * LANE_PAD)
        : headers[i].height + (tiersHeight && tiersHeight + LANE_PAD);
      const frame = {
        lane,
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
    this.height = Math.max(y, leastHeight);
  }

  /**
   * How many tiers each lane gets: as many as it needs for all of its names, if there is height; else all have the same
   * most, and what is left goes to those that need more. At least one, or two where some are counted.
   * @param room - for all of them, px.
   */
  #tiersOf(lanes: readonly Lane[], room: number): number[] {
    const pitch = this.tierHeight + TIER_GAP;
    const needed = lanes.map(({rows, isCollapsed}) =>
      isCollapsed || !rows.length
        ? Number(isCollapsed)
        : tierCount(packBars(this.#stretchesOf(this.#draftsOf(rows, 0)), 0, Infinity)),
    );
    const all = Math.max(lanes.length, Math.floor(room / pitch));
    const sum = (most: number) => needed.reduce((total, tiers) => total + Math.min(tiers, most), 0);
    let most = Math.max(0, ...needed);
    while (most > 2 && sum(most) > all) most--;
    const tiers = needed.map((count) => Math.min(count, most));
    for (let left = all - sum(most), i = 0; left > 0 && i < tiers.length; i++) {
      if (tiers[i] === needed[i]) continue;
      tiers[i]++;
      left--;
    }
    return tiers;
  }

  /** What each lane shows at a scale. @param level - see `zoomLevel`. */
  level(level: number): readonly LaneLevel[] {
    while (this.#levels.length <= level) {
      const next = this.#levels.length;
      const kept = new Map(
        this.#levels.at(-1)?.flatMap(({items}) => items.map(({row, name}) => [row, name.side] as const)),
      );
      const drafts = this.frames.map((frame) => this.#plan(frame, next, kept));
      const count = () => drafts.map(({items, counted}) => ({items, chips: this.#chips(counted, next)}));
      let lanes = count();
      if (!next)
        for (
          ;
          lanes.reduce((sum, {chips}) => sum + chips.length, 0) > MOST_CHIPS && this.#cell < this.width;
          lanes = count()
        )
          this.#cell *= WIDER;
      this.#levels.push(lanes);
    }
    return this.#levels[level];
  }

  #plan({lane, tiers}: LaneFrame, level: number, kept: ReadonlyMap<number, LabelSide | undefined>): LaneDraft {
    const drafts = this.#draftsOf(lane.rows, level, kept);
    // Its marks would lie over one another.
    if (lane.isCollapsed) return {items: [], counted: drafts.map(({row, mark}) => ({row, time: mark.start}))};
    const stretches = this.#stretchesOf(drafts, kept);
    let tracks = chooseTracks(stretches, tiers);
    // What is counted needs the last tier for its chips.
    if (tracks.includes(undefined)) tracks = chooseTracks(stretches, tiers - 1);
    return {
      items: drafts.flatMap(({row, mark, isBar, claim, label}, i): PlannedItem[] => {
        const tier = tracks[i];
        return tier === undefined ? [] : [{row, mark, isBar, tier, name: {...label, side: claim.side}}];
      }),
      counted: drafts.flatMap(({row, mark}, i) => (tracks[i] === undefined ? [{row, time: mark.start}] : [])),
    };
  }

  #chips(counted: readonly AnchoredRow[], level: number): PlannedChip[] {
    const {compressedAxis: axis} = this;
    return planChips(counted, {...axis, pxPerMs: axis.pxPerMs * zoomOfLevel(level)}, this.input, this.#cell);
  }

  /** What some events claim of a tier, and what is lost where it is not granted. @param kept - see `#draftsOf`. */
  #stretchesOf(drafts: readonly Draft[], kept?: ReadonlyMap<number, LabelSide | undefined>): Stretch[] {
    const {importance} = this.input.table;
    return drafts.map(({row, claim: {start, end}}) => ({
      start,
      end,
      importance: worthOf(importance[row]) + 1e-3 + (kept?.has(row) ? KEPT_WEIGHT : 0),
    }));
  }

  /**
   * The marks of some events at a scale, and what they claim of a tier with their names.
   * @param kept - the side of the names that the next coarser scale shows, by row.
   */
  #draftsOf(rows: readonly number[], level: number, kept?: ReadonlyMap<number, LabelSide | undefined>): Draft[] {
    const {extent} = this.input;
    const pxPerMs = this.compressedAxis.pxPerMs * zoomOfLevel(level);
    const length = (extent.end - extent.start) * pxPerMs;
    return rows.map((row) => {
      const {bars, onAxis} = marksOf([row], this.input, pxPerMs, () => true);
      const isBar = bars.length > 0;
      const mark = isBar ? bars[0] : onAxis[0];
      const px = {start: (mark.start - extent.start) * pxPerMs, end: (mark.end - extent.start) * pxPerMs, isBar};
      const label = laneLabel(row, px, length, this.input);
      return {row, mark, isBar, label, claim: claimOf(px, label.width, length, kept?.get(row))};
    });
  }
}
