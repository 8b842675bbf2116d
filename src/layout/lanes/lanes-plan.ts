import {axisBetween} from '../axis-ends.js';
import {type AxisMark, marksOf} from '../axis-marks.js';
import type {Bar} from '../bars.js';
import {CELL, chipHeight, type PlannedChip, planChips} from '../chips.js';
import type {CompressedAxis} from '../compressed-axis.js';
import {type AnchoredRow, type EventsInView, eventsInView} from '../../query/events-in-view.js';
import {worthOf} from '../flags/hang-flags.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import {handoverOf, packBars, type Stretch, tierCount} from '../pack-bars.js';
import {lineHeight} from '../text-measure.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {chooseTracks} from './choose-tracks.js';
import {handedOver} from './hand-over.js';
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
 * Of more than so many events, so many names at most are shown of all of time, also in a wide picture, and so many names and
 * chips: with more, events take more of their tiers, and cells are wider than a finger. A grid of hundreds of counts nobody
 * reads, and a timeline has few elements.
 */
const [FEW, MOST_NAMES, MOST_ITEMS] = [64, 56, 94];
/** How much wider cells become at a time, and what an event takes of its tier, until there are few enough. */
const WIDER = 1.1;
const LONGER = 1.25;
/** Of lanes that are scrolled, none is higher than the room for lanes divided by this, so that several are seen at once. */
const SEEN_AT_ONCE = 6;
/**
 * Of scrolled lanes, those that are seen at once name and count no more events than this, so that a picture is no more than
 * 600 elements.
 */
const MOST_IN_SIGHT = 120;
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
  /** By lane, what is planned so far: finer and finer scales. */
  readonly #levels: LaneLevel[][];
  /** The least that an event takes of its tier, px; the same at every scale. */
  #least = 0;
  /** By lane, what it shows of all of time. */
  readonly #drafts = new Map<number, LaneDraft>();
  /** The least width of a cell in which events are counted, px; the same at every scale. */
  #cell: number | undefined;

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
    this.#levels = lanes.map(() => []);

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
    this.#least = isScrolled ? this.#leastClaim(room) : 0;
    if (isScrolled) this.#cell = Math.max(CELL, this.#least);
  }

  /** Lets each of many events take as much of its tier as it takes for few names. */
  #nameFewer(): void {
    if (this.events.within.length <= FEW) return;
    const plot = this.width - this.plotX;
    const tiers = this.frames.reduce((sum, frame) => sum + frame.tiers, 0);
    // Half of what would do if they were spread evenly.
    let least = (tiers * plot) / (2 * MOST_NAMES);
    for (; least < plot && this.#nameCount > MOST_NAMES; least *= LONGER) {
      this.#least = least;
      this.#drafts.clear();
    }
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
    return lanes.map(({rows, isCollapsed}) =>
      isCollapsed || !rows.length
        ? Number(isCollapsed)
        : tierCount(packBars(this.#stretchesOf(this.#draftsOf(rows, 0)), 0, Infinity)),
    );
  }

  /** What some lanes show at a scale. @param level - see `zoomLevel`. */
  level(level: number, frames = this.frames): readonly LaneLevel[] {
    const cell = this.#cellWidth;
    return frames.map(({index}) => {
      const known = this.#levels[index];
      while (known.length <= level) {
        const next = known.length;
        const {items, counted} = next ? this.#plan(index, next) : this.#ofAll(index);
        known.push({items, chips: this.#chips(counted, next, cell)});
      }
      return known[level];
    });
  }

  /** What a lane shows of all of time. */
  #ofAll(index: number): LaneDraft {
    const known = this.#drafts.get(index) ?? this.#plan(index, 0);
    this.#drafts.set(index, known);
    return known;
  }

  /** How many names are shown of all of time. */
  get #nameCount(): number {
    return this.frames.reduce((sum, _, index) => sum + this.#ofAll(index).items.length, 0);
  }

  get #cellWidth(): number {
    if (this.#cell !== undefined) return this.#cell;
    this.#nameFewer();
    const drafts = this.frames.map((_, index) => this.#ofAll(index));
    const most = MOST_ITEMS - this.#nameCount;
    const count = (cell: number) => drafts.reduce((sum, {counted}) => sum + this.#chips(counted, 0, cell).length, 0);
    let cell = CELL;
    while (cell < this.width && count(cell) > most) cell *= WIDER;
    return (this.#cell = cell);
  }

  /** Plans what a lane shows at a scale. The next coarser scale has to be planned before. */
  #plan(index: number, level: number): LaneDraft {
    const {lane, tiers} = this.frames[index];
    const before = this.#levels[index][level - 1]?.items ?? [];
    const kept = new Map(before.map(({row, name}) => [row, name.side]));
    const drafts = this.#draftsOf(lane.rows, level, kept);
    // Its marks would lie over one another.
    if (lane.isCollapsed) return {items: [], counted: drafts.map(({row, mark}) => ({row, time: mark.start}))};
    const stretches = this.#stretchesOf(drafts, kept);
    let tracks = chooseTracks(stretches, tiers);
    // What is counted needs the last tier for its chips.
    if (tracks.includes(undefined)) tracks = chooseTracks(stretches, tiers - 1);
    return {
      items: handedOver(drafts, tracks, (px) => this.input.extent.start + px / this.#pxPerMs(level)).flatMap(
        ({row, mark, isBar, claim: {side}, label}, i): PlannedItem[] => {
          const tier = tracks[i];
          return tier === undefined ? [] : [{row, mark, isBar, tier, name: {...label, side}}];
        },
      ),
      counted: drafts.flatMap(({row, mark}, i) => (tracks[i] === undefined ? [{row, time: mark.start}] : [])),
    };
  }

  #chips(counted: readonly AnchoredRow[], level: number, cell: number): PlannedChip[] {
    return planChips(counted, {...this.compressedAxis, pxPerMs: this.#pxPerMs(level)}, this.input, cell);
  }

  #pxPerMs(level: number): number {
    return this.compressedAxis.pxPerMs * zoomOfLevel(level);
  }

  /** What some events claim of a tier, and what is lost where it is not granted. @param kept - see `#draftsOf`. */
  #stretchesOf(drafts: readonly Draft[], kept?: ReadonlyMap<number, LabelSide>): Stretch[] {
    const {importance} = this.input.table;
    return drafts.map(({row, claim: {start, end}}) => ({
      start,
      end: Math.max(end, start + this.#least),
      importance: worthOf(importance[row]) + 1e-3 + (kept?.has(row) ? KEPT_WEIGHT : 0),
    }));
  }

  /**
   * The marks of some events at a scale, and what they claim of a tier with their names.
   * @param kept - the side of the names that the next coarser scale shows, by row.
   */
  #draftsOf(rows: readonly number[], level: number, kept?: ReadonlyMap<number, LabelSide>): Draft[] {
    const {extent, table} = this.input;
    const pxPerMs = this.#pxPerMs(level);
    const length = (extent.end - extent.start) * pxPerMs;
    return rows.map((row) => {
      const {bars, onAxis} = marksOf([row], this.input, pxPerMs, () => true);
      const isBar = bars.length > 0;
      const mark = isBar ? bars[0] : onAxis[0];
      const toPx = (time: number) => (time - extent.start) * pxPerMs;
      const px = {start: toPx(mark.start), end: toPx(mark.end), isBar};
      const left = isBar ? toPx(handoverOf(bars[0], table, pxPerMs)) : undefined;
      const label = laneLabel(row, px, length, this.input);
      return {row, mark, isBar, label, claim: claimOf({...px, left}, label.width, length, kept?.get(row))};
    });
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
