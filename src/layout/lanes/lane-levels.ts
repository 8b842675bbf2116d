import type {Steps} from '../../data/steps.js';
import type {AnchoredRow} from '../../query/events-in-view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {CELL, cellLength, CHIP_GAP, type PlannedChip, planChips} from '../chips.js';
import type {CompressedAxis} from '../compressed-axis.js';
import type {LayoutInput} from '../layout-input.js';
import {chooseTracks} from './choose-tracks.js';
import {handedOver} from './hand-over.js';
import type {Lane} from './lane.js';
import {type Draft, draftsOf, lossOf, type NameSides, stretchesOf, widened} from './lane-drafts.js';
import {type Claim, claimOf, DOT_HALF, type LabelSide, type LabelText} from './lane-labels.js';
import {nameAmongCounts} from './name-among-counts.js';

/**
 * Of more than so many events, so many names at most are shown of all of time, also in a wide picture, and so many names and
 * chips: with more, events take more of their tiers, and cells are wider than a finger. A grid of hundreds of counts nobody
 * reads, and a timeline has few elements.
 */
const [FEW, MOST_NAMES, MOST_ITEMS] = [64, 56, 94];
/** How much wider cells become at a time, and what an event takes of its tier, until there are few enough. */
const WIDER = 1.1;
const LONGER = 1.25;

/** An event in a lane at a scale. */
export interface PlannedItem extends Pick<Draft, 'row' | 'mark' | 'isBar'> {
  readonly tier: number;
  /** Its name, and where that stands. */
  readonly name: LabelText & {readonly side: LabelSide};
}

/** What a lane shows at a scale. */
export interface LaneLevel {
  readonly items: readonly PlannedItem[];
  readonly chips: readonly PlannedChip[];
}

/** The events of a lane at a scale, before it is known how wide the cells are in which those without a tier are counted. */
interface LaneDraft {
  readonly drafts: readonly Draft[];
  readonly tiers: readonly (number | undefined)[];
  /** Those that the next coarser scale names among counts. */
  readonly kept: NameSides;
}

/** A lane, and how many tiers it has; the same at every scale. */
export interface LaneRoom {
  readonly lane: Lane;
  readonly tiers: number;
}

/** What each lane would show of all of time, were there room for all: undefined where nothing of it is shown. */
export type Wishes = readonly (readonly Draft[] | undefined)[];

/** What takes room in a tier at least, px. */
interface LeastRoom {
  /** An event with its name. */
  readonly least: number;
  /** A cell in which events are counted; undefined where it is chosen so that there are not too many. */
  readonly cell?: number | undefined;
}

/** What lanes show at each scale: which events have a name, and where, and where the others are counted. */
export class LaneLevels {
  readonly #input: LayoutInput;
  readonly #axis: CompressedAxis;
  readonly #lanes: readonly LaneRoom[];
  readonly #wishes: Wishes;
  #least: number;
  #cell: number | undefined;
  /** By lane, what is planned so far: finer and finer scales. */
  readonly #known: LaneLevel[][];
  /** By lane, what is planned of all of time, where that was needed to fit all. */
  #drafts: readonly LaneDraft[] = [];

  constructor(
    input: LayoutInput,
    axis: CompressedAxis,
    lanes: readonly LaneRoom[],
    {least, cell, wishes}: LeastRoom & {readonly wishes: Wishes},
  ) {
    this.#input = input;
    this.#axis = axis;
    this.#lanes = lanes;
    this.#wishes = wishes;
    this.#least = least;
    this.#cell = cell;
    this.#known = lanes.map(() => []);
  }

  /** Plans what a lane shows at a scale, in steps, which are none where it is known. @param level - see `zoomLevel`. */
  *of(lane: number, level: number): Steps<LaneLevel> {
    const known = this.#known[lane];
    const cell = this.#cell ?? (yield* this.#fitAll());
    while (known.length <= level) {
      const next = known.length;
      const draft = (next ? undefined : this.#drafts[lane]) ?? (yield* this.#plan(lane, next, this.#least));
      // It may have been asked meanwhile.
      known[next] ??= this.#shown(lane, next, draft, cell);
      yield;
    }
    return known[level];
  }

  /** What an event with its name takes of its tier at least, px; known once a scale is planned. */
  get least(): number {
    return this.#least;
  }

  /**
   * Chooses how much of a tier each event with a name takes at least, and how wide cells of counts are at least, px, so that
   * all of time shows no more of them than it may. Both are the same at every scale.
   * @returns the width of cells.
   */
  *#fitAll(): Steps<number> {
    const {least, drafts} = yield* this.#nameFew();
    const most = MOST_ITEMS - nameCount(drafts);
    for (let cell = CELL; ; cell *= WIDER) {
      let count = 0;
      for (const draft of drafts) {
        count += this.#chips(countedIn(draft), 0, cell).length;
        yield;
      }
      if (cell < this.#length && count > most) continue;
      this.#least = least;
      this.#drafts = drafts;
      return (this.#cell = cell);
    }
  }

  /** Lets each of many events take as much of its tier as it takes for few names. */
  *#nameFew(): Steps<{readonly least: number; readonly drafts: readonly LaneDraft[]}> {
    let least = this.#least;
    let drafts = yield* this.#planAll(least);
    if (this.#lanes.reduce((sum, {lane}) => sum + lane.rows.length, 0) <= FEW) return {least, drafts};
    const tiers = this.#lanes.reduce((sum, lane) => sum + lane.tiers, 0);
    // Half of what would do if they were spread evenly.
    let longer = (tiers * this.#length) / (2 * MOST_NAMES);
    for (; longer < this.#length && nameCount(drafts) > MOST_NAMES; longer *= LONGER) {
      least = longer;
      drafts = yield* this.#planAll(least);
    }
    return {least, drafts};
  }

  /** Plans what all lanes show of all of time. @param least - see `LeastRoom`. */
  *#planAll(least: number): Steps<readonly LaneDraft[]> {
    const drafts: LaneDraft[] = [];
    for (const lane of this.#lanes.keys()) drafts.push(yield* this.#plan(lane, 0, least));
    return drafts;
  }

  /** Finds the tiers of the events of a lane at a scale. The next coarser scale has to be planned before. */
  *#plan(lane: number, level: number, least: number): Steps<LaneDraft> {
    const {
      lane: {rows, isCollapsed},
      tiers,
    } = this.#lanes[lane];
    const before: LaneLevel | undefined = this.#known[lane][level - 1];
    const named = sidesOf(before?.items);
    const wishes = level ? undefined : this.#wishes[lane];
    const drafts = wishes ?? (yield* draftsOf(rows, this.#pxPerMs(level), this.#input, named));
    // Its marks would lie over one another.
    if (isCollapsed) return {drafts, tiers: drafts.map(() => undefined), kept: new Map()};
    const stretches = stretchesOf(drafts, this.#input, least, named);
    const all = yield* chooseTracks(stretches, tiers);
    if (!all.includes(undefined)) return {drafts, tiers: all, kept: new Map()};
    // What is counted needs the last tier for its chips; what a coarser scale has named among them stays there.
    const kept = sidesOf(before?.chips.length ? before.items.filter(({tier}) => tier === tiers - 1) : []);
    const others = drafts.flatMap(({row}, i) => (kept.has(row) ? [] : [i]));
    const chosen = yield* chooseTracks(
      others.map((i) => stretches[i]),
      tiers - 1,
    );
    const found: (number | undefined)[] = drafts.map(() => undefined);
    for (const [i, tier] of chosen.entries()) found[others[i]] = tier;
    return {drafts, tiers: found, kept};
  }

  /** What a lane shows at a scale: names in the tiers that were found for them and, as there is room, among counts. */
  #shown(lane: number, level: number, draft: LaneDraft, cell: number): LaneLevel {
    const claims = this.#claimsAmongCounts(lane, level, draft, cell);
    const last = this.#lanes[lane].tiers - 1;
    const tiers = draft.tiers.map((tier, i) => (claims[i] ? last : tier));
    const drafts = draft.drafts.map((one, i) => ({...one, claim: claims[i] ?? one.claim}));
    const timeOf = (px: number) => this.#axis.extent.start + px / this.#pxPerMs(level);
    return {
      items: handedOver(drafts, tiers, timeOf).flatMap(({row, mark, isBar, claim: {side}, label}, i): PlannedItem[] => {
        const tier = tiers[i];
        return tier === undefined ? [] : [{row, mark, isBar, tier, name: {...label, side}}];
      }),
      chips: this.#chips(countedIn({drafts, tiers}), level, cell),
    };
  }

  /** By event of a lane, what it claims of the last tier where it is named there among counts. */
  #claimsAmongCounts(
    lane: number,
    level: number,
    {drafts, tiers, kept}: LaneDraft,
    cell: number,
  ): (Claim | undefined)[] {
    const claims: (Claim | undefined)[] = drafts.map(() => undefined);
    const counted = tiers.flatMap((tier, i) => (tier === undefined ? [i] : []));
    if (!counted.length || this.#lanes[lane].lane.isCollapsed) return claims;
    const {extent, table} = this.#input;
    const length = (extent.end - extent.start) * this.#pxPerMs(level);
    const events = counted.map((i) => {
      const {row, px, label} = drafts[i];
      const side = kept.get(row);
      const sides = side ? [side] : (['after', 'before'] as const);
      return {
        at: px.start,
        claims: sides
          .map((one) => widened(claimOf(px, label.width, length, one), this.#least))
          .filter(({start, end}) => start >= -DOT_HALF && end <= length),
        importance: lossOf(table.importance[row], kept.has(row)),
      };
    });
    const reach = cellLength(counted.length, this.#input, cell) + CHIP_GAP;
    nameAmongCounts(events, reach, length).forEach((claim, i) => (claims[counted[i]] = claim));
    return claims;
  }

  #chips(counted: readonly AnchoredRow[], level: number, cell: number): PlannedChip[] {
    return planChips(counted, {...this.#axis, pxPerMs: this.#pxPerMs(level)}, this.#input, cell);
  }

  #pxPerMs(level: number): number {
    return this.#axis.pxPerMs * zoomOfLevel(level);
  }

  /** Of the axis where all of time is seen, px. */
  get #length(): number {
    const {extent, pxPerMs} = this.#axis;
    return (extent.end - extent.start) * pxPerMs;
  }
}

function sidesOf(items: readonly PlannedItem[] = []): NameSides {
  return new Map(items.map(({row, name}) => [row, name.side]));
}

/** The events that have no tier. */
function countedIn({drafts, tiers}: Pick<LaneDraft, 'drafts' | 'tiers'>): AnchoredRow[] {
  return drafts.flatMap(({row, mark}, i) => (tiers[i] === undefined ? [{row, time: mark.start}] : []));
}

/** How many events have a tier of their own. */
function nameCount(drafts: readonly LaneDraft[]): number {
  return drafts.reduce((sum, {tiers}) => sum + tiers.filter((tier) => tier !== undefined).length, 0);
}
