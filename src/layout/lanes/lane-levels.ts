import type {Steps} from '../../data/steps.js';
import type {AnchoredRow} from '../../query/events-in-view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {CELL, type PlannedChip, planChips} from '../chips.js';
import type {CompressedAxis} from '../compressed-axis.js';
import type {LayoutInput} from '../layout-input.js';
import {chooseTracks} from './choose-tracks.js';
import {handedOver} from './hand-over.js';
import type {Lane} from './lane.js';
import {claimsAmongCounts, type LaneDraft} from './lane-draft-claims.js';
import {type Draft, draftsOf, type NameSides, stretchesOf} from './lane-drafts.js';
import type {LabelSide, LabelText} from './lane-labels.js';
import {nameFew} from './name-few.js';

/**
 * So many names and chips at most are shown of all of time, also in a wide picture: with more, cells are wider than a
 * finger. A grid of hundreds of counts nobody reads, and a timeline has few elements. For names, see `nameFew`.
 */
export const MOST_ITEMS = 94;
/** How much wider cells become at a time, until there are few enough. */
const WIDER = 1.1;

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
    const count = this.#lanes.reduce((sum, {lane}) => sum + lane.rows.length, 0);
    const {least, drafts} = yield* nameFew((asked) => this.#planAll(asked), {
      count,
      length: this.#length,
      least: this.#least,
    });
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

  /** Plans what all lanes show of all of time. @param least - see `LeastRoom`. */
  *#planAll(
    least: number,
  ): Steps<{readonly drafts: readonly LaneDraft[]; readonly names: number; readonly tiers: number}> {
    const drafts: LaneDraft[] = [];
    for (const lane of this.#lanes.keys()) drafts.push(yield* this.#plan(lane, 0, least));
    return {drafts, names: nameCount(drafts), tiers: this.#lanes.reduce((sum, {tiers}) => sum + tiers, 0)};
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
    const {extent} = this.#input;
    const length = (extent.end - extent.start) * this.#pxPerMs(level);
    const claims = this.#lanes[lane].lane.isCollapsed
      ? draft.drafts.map(() => undefined)
      : claimsAmongCounts(draft, {length, least: this.#least, cell}, this.#input);
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
