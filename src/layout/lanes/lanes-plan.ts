import {finish, type Steps} from '../../data/steps.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {CELL} from '../chips.js';
import type {LayoutSize} from '../layout-plan.js';
import {packBars, tierCount} from '../pack-bars.js';
import {type Draft, draftsOf, stretchesOf} from './lane-drafts.js';
import {framesOf, laneHeight, type LaneFrame, type LaneGround, TIER_GAP} from './lane-frames.js';
import {type LaneLevel, LaneLevels, MOST_ITEMS, type Wishes} from './lane-levels.js';
import {FEW} from './name-few.js';
import {shareTiers} from './share-tiers.js';

/** Of lanes that are scrolled, none is higher than the room for lanes divided by this, so that several are seen at once. */
const SEEN_AT_ONCE = 6;
/**
 * Of scrolled lanes, those that are seen at once name and count no more events than this, so that a picture is no more than
 * 600 elements.
 */
const MOST_IN_SIGHT = 120;

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
  const room = size.mostHeight - ground.lanesTop;
  if (isScrolled) {
    const most = Math.max(2, Math.floor(room / (ground.tierHeight + TIER_GAP) / SEEN_AT_ONCE));
    const tiers = needed.map((count) => Math.min(count, most));
    return new LanesPlan(ground, size, {isScrolled, wishes, tiers, least: 0});
  }
  const all = needed.reduce((sum, tiers, i) => sum + laneHeight(ground, i, tiers), 0);
  const shared = all > room ? yield* shareTiers(ground, {wishes, needed}, room) : {tiers: needed, least: 0};
  return new LanesPlan(ground, size, {isScrolled, wishes, ...shared});
}

/** How many tiers lanes have, and for what. */
interface PlannedTiers {
  readonly isScrolled: boolean;
  readonly wishes: Wishes;
  readonly tiers: readonly number[];
  /** What an event takes of its tier with its name at least, px. */
  readonly least: number;
}

/** All of time planned in lanes: their heights, which are the same at every scale, and what they show at each. */
export class LanesPlan {
  /** What its lanes stand on. */
  readonly ground: LaneGround;
  readonly height: number;
  /** Of all lanes with the axis, px: more than that of the picture where they are scrolled. */
  readonly fullHeight: number;
  readonly frames: readonly LaneFrame[];
  readonly wishes: Wishes;
  readonly #levels: LaneLevels;
  readonly #isScrolled: boolean;

  constructor(
    ground: LaneGround,
    {leastHeight, mostHeight}: LayoutSize,
    {isScrolled, wishes, tiers, least}: PlannedTiers,
  ) {
    const {input, compressedAxis, lanesTop} = ground;
    this.ground = ground;
    const {frames, end} = framesOf(ground, tiers);
    this.frames = frames;
    this.wishes = wishes;
    this.#isScrolled = isScrolled;
    this.fullHeight = Math.max(end, leastHeight);
    this.height = isScrolled ? Math.min(this.fullHeight, mostHeight) : this.fullHeight;
    const leastInSight = isScrolled ? this.#leastClaim(mostHeight - lanesTop) : least;
    this.#levels = new LaneLevels(input, compressedAxis, frames, {
      least: leastInSight,
      cell: isScrolled ? Math.max(CELL, leastInSight) : undefined,
      wishes,
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
    return (this.ground.width - this.ground.plotX) / inTier;
  }

  /** Of the axis at a scale. @param level - see `zoomLevel`. */
  pxPerMs(level: number): number {
    return this.ground.compressedAxis.pxPerMs * zoomOfLevel(level);
  }

  /** See `LaneLevels`. */
  get least(): number {
    return this.#levels.least;
  }

  /**
   * How many of the events that a lane counts of all of time a view at rest may name besides: of many, as many as all may
   * show of names and counts.
   */
  get mostAdded(): number {
    if (this.least) return 0;
    const {lanes} = this.ground;
    if (this.#isScrolled || lanes.reduce((sum, {rows}) => sum + rows.length, 0) <= FEW) return Infinity;
    const shown = this.level(0).reduce((sum, {items, chips}) => sum + items.length + chips.length, 0);
    return Math.max(0, Math.floor((MOST_ITEMS - shown) / lanes.length));
  }

  /** What some lanes show at a scale. @param level - see `zoomLevel`. */
  level(level: number, frames = this.frames): readonly LaneLevel[] {
    return finish(this.planning(level, frames));
  }

  /** As `level`, in steps; what was asked before takes none. */
  *planning(level: number, frames: readonly LaneFrame[]): Steps<readonly LaneLevel[]> {
    const levels: LaneLevel[] = [];
    for (const {index} of frames) levels.push(yield* this.#levels.of(index, level));
    return levels;
  }
}
