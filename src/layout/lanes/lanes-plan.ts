import {finish, type Steps} from '../../data/steps.js';
import {CELL, type PlannedChip, planChips} from '../chips.js';
import type {CompressedAxis} from '../compressed-axis.js';
import type {AnchoredRow, EventsInView} from '../../query/events-in-view.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import {packBars, tierCount} from '../pack-bars.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {chooseTracks} from './choose-tracks.js';
import {handedOver} from './hand-over.js';
import {type Draft, draftsOf, stretchesOf} from './lane-drafts.js';
import {framesOf, type LaneFrame, type LaneGround, TIER_GAP} from './lane-frames.js';
import {LANE_PAD} from './lane-headers.js';
import type {LabelSide, LabelText} from './lane-labels.js';

/**
 * So many chips at most are shown of all of time: in more lanes, cells are wider than a finger. What is a grid of hundreds
 * of counts, nobody reads.
 */
const MOST_CHIPS = 90;
/** How much wider cells become at a time, until there are few enough. */
const WIDER = 1.1;
/** Of lanes that are scrolled, none is higher than the room for lanes divided by this, so that several are seen at once. */
const SEEN_AT_ONCE = 6;
/**
 * Of scrolled lanes, those that are seen at once name and count no more events than this, so that a picture is no more than
 * 600 elements.
 */
const MOST_IN_SIGHT = 120;

/** An event in a lane at a scale. */
export interface PlannedItem extends Pick<Draft, 'row' | 'mark' | 'isBar'> {
  readonly tier: number;
  /** Its name, and where that stands. */
  readonly name: LabelText & {readonly side: LabelSide};
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

/** What each lane would show of all of time, were there room for all: undefined where nothing of it is shown. */
type Wishes = readonly (readonly Draft[] | undefined)[];

/**
 * Plans all of time in lanes, in steps.
 * @param isScrolled - the height does not suffice for all lanes: they have what they need, and some are seen at once.
 */
export function* planLanes(ground: LaneGround, size: LayoutSize, isScrolled = false): Steps<LanesPlan> {
  const {input, lanes, compressedAxis} = ground;
  const wishes: (readonly Draft[] | undefined)[] = [];
  for (const {rows, isCollapsed} of lanes)
    wishes.push(isCollapsed || !rows.length ? undefined : yield* draftsOf(rows, compressedAxis.pxPerMs, input));
  // How many tiers each lane needs for all of its names.
  const needed: number[] = [];
  for (const [i, drafts] of wishes.entries()) {
    needed.push(
      drafts ? tierCount(packBars(stretchesOf(drafts, input, 0), 0, Infinity)) : Number(lanes[i].isCollapsed),
    );
    yield;
  }
  return new LanesPlan(ground, size, {isScrolled, wishes, needed});
}

/** All of time planned in lanes: their heights, which are the same at every scale, and what they show at each. */
export class LanesPlan {
  readonly input: LayoutInput;
  readonly width: number;
  readonly height: number;
  /** Of all lanes with the axis, px: more than that of the picture where they are scrolled. */
  readonly fullHeight: number;
  readonly lanesTop: number;
  readonly axisY: number;
  readonly tickTop: number;
  readonly plotX: number;
  readonly compressedAxis: CompressedAxis;
  readonly frames: readonly LaneFrame[];
  readonly events: EventsInView;
  readonly edges: readonly EdgeChip[];
  readonly tierHeight: number;
  /** By lane, what is planned so far: finer and finer scales. */
  readonly #levels: LaneLevel[][];
  readonly #wishes: Wishes;
  /** The least that an event takes of its tier, px; the same at every scale. */
  readonly #least: number = 0;
  /** The least width of a cell in which events are counted, px; the same at every scale. */
  #cell: number | undefined;

  constructor(
    ground: LaneGround,
    {leastHeight, mostHeight}: LayoutSize,
    {isScrolled, wishes, needed}: {readonly isScrolled: boolean; readonly wishes: Wishes; readonly needed: number[]},
  ) {
    const {input, width, events, compressedAxis, edges, plotX, axisY, tickTop, lanesTop, tierHeight} = ground;
    this.input = input;
    this.width = width;
    this.events = events;
    this.compressedAxis = compressedAxis;
    this.edges = edges;
    this.plotX = plotX;
    this.axisY = axisY;
    this.tickTop = tickTop;
    this.lanesTop = lanesTop;
    this.tierHeight = tierHeight;
    this.#wishes = wishes;
    this.#levels = wishes.map(() => []);
    const {isBeside, headers} = ground;
    const pitch = tierHeight + TIER_GAP;
    const room = mostHeight - lanesTop;
    const tiers = isScrolled
      ? needed.map((count) => Math.min(count, Math.max(2, Math.floor(room / pitch / SEEN_AT_ONCE))))
      : sharedTiers(
          needed,
          Math.floor((room - headers.reduce((sum, {height}) => sum + (isBeside ? 2 * LANE_PAD : height), 0)) / pitch),
        );
    const {frames, end} = framesOf(ground, tiers);
    this.frames = frames;
    this.fullHeight = Math.max(end, leastHeight);
    this.height = isScrolled ? Math.min(this.fullHeight, mostHeight) : this.fullHeight;
    this.#least = isScrolled ? this.#leastClaim(room) : 0;
    if (isScrolled) this.#cell = Math.max(CELL, this.#least);
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

  /** What some lanes show at a scale. @param level - see `zoomLevel`. */
  level(level: number, frames = this.frames): readonly LaneLevel[] {
    return finish(this.planning(level, frames));
  }

  /** The same in steps, which are nothing where it was asked before. */
  *planning(level: number, frames: readonly LaneFrame[]): Steps<readonly LaneLevel[]> {
    for (const {index} of frames) {
      const known = this.#levels[index];
      while (known.length <= level) {
        const next = known.length;
        const {items, counted} = yield* next ? this.#plan(index, next) : this.#ofAll(index);
        const cell = this.#cell ?? (yield* this.#cellWidth());
        known.push({items, chips: this.#chips(counted, next, cell)});
        yield;
      }
    }
    return frames.map(({index}) => this.#levels[index][level]);
  }

  readonly #drafts = new Map<number, LaneDraft>();

  /** What a lane shows of all of time. */
  *#ofAll(index: number): Steps<LaneDraft> {
    const known = this.#drafts.get(index) ?? (yield* this.#plan(index, 0));
    this.#drafts.set(index, known);
    return known;
  }

  *#cellWidth(): Steps<number> {
    const drafts: LaneDraft[] = [];
    for (const {index} of this.frames) drafts.push(yield* this.#ofAll(index));
    for (let cell = CELL; ; cell *= WIDER) {
      let count = 0;
      for (const {counted} of drafts) {
        count += this.#chips(counted, 0, cell).length;
        yield;
      }
      if (cell >= this.width || count <= MOST_CHIPS) return (this.#cell = cell);
    }
  }

  /** Plans what a lane shows at a scale. The next coarser scale has to be planned before. */
  *#plan(index: number, level: number): Steps<LaneDraft> {
    const {lane, tiers} = this.frames[index];
    const before = this.#levels[index][level - 1]?.items ?? [];
    const kept = new Map(before.map(({row, name}) => [row, name.side]));
    const wishes = level ? undefined : this.#wishes[index];
    const drafts = wishes ?? (yield* draftsOf(lane.rows, this.#pxPerMs(level), this.input, kept));
    // Its marks would lie over one another.
    if (lane.isCollapsed) return {items: [], counted: drafts.map(({row, mark}) => ({row, time: mark.start}))};
    const stretches = stretchesOf(drafts, this.input, this.#least, kept);
    let tracks = yield* chooseTracks(stretches, tiers);
    // What is counted needs the last tier for its chips.
    if (tracks.includes(undefined)) tracks = yield* chooseTracks(stretches, tiers - 1);
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
