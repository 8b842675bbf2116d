import {brokenText, isTitleCut, titleAlone} from './edge-texts.js';
import {type KeepsNames, nameKeeper, type PlanView} from './bar-names.js';
import type {FlagSide} from './flag-places.js';
import {FLAG_GAP, type FlagsPlan, type PlannedBar} from './flags-plan.js';
import {FLAG_PAD, MOST_NAMED, mostImportant} from './hang-flags.js';
import type {AnchoredRow} from '../../query/events-in-view.js';
import type {Flag} from './project-flags.js';
import {textsOf} from './refine-flags.js';
import {
  barTops,
  type FlagPlace,
  HANGS,
  hung,
  isCrossed,
  isInTheWay,
  isPoleInTheWay,
  leftOf,
  roomBeside,
  SIDES,
  tiersOf,
} from './room-in-view.js';

/** For so many of the events of a view, the most important, a place is searched. */
const MOST_ASKED = 64;

/** So many flags move at most to make room for another. */
const MOST_MOVED = 2;
/** So often flags are pushed outward at most to make room for another. */
const MOST_PUSHED = 6;
/** Once so many have found no room in that way, the view is full: no more are tried. */
const MOST_FAILED = 40;

/** The name of a bar beside it in its tier, px. */
export type BesideName = Pick<PlannedBar, 'y' | 'start' | 'end'>;

/** What a view names in bars before flags are hung. */
export interface FillFrame {
  /** The rows of events that are named in their bars, not on a flag of the plan. */
  readonly inBars: ReadonlySet<number>;
  /** The bars whose names are cut, or out of sight. */
  readonly lacking: readonly AnchoredRow[];
  /** How many bars that the plan names have a name. */
  readonly named: number;
  /** No pole may run through these. */
  readonly beside: readonly BesideName[];
}

/**
 * Hangs flags of events that a view of a part of time at rest would only count, where it has room: the plan keeps room
 * for flags that are out of sight now. The most important come first, each as near to the axis as it can hang; where no
 * place is free, one or two others move to places that are, or some are pushed outward. So do bars whose names an edge has
 * cut. A function of the view.
 * @param shown - the flags that hang in the view.
 * @returns the flags with those that it adds.
 */
export function fillFlags(shown: readonly Flag[], {inBars, lacking, named, beside}: FillFrame, view: PlanView): Flag[] {
  const {plan, input, scale} = view;
  const {importance} = input.table;
  const isShown = new Set([...inBars, ...shown.map(({row}) => row)]);
  const isInSight = (px: number) => px >= 0 && px <= plan.size.width;
  const asking = [...plan.hung.unplaced, ...plan.flags, ...lacking].filter(
    ({row, time}) => isInSight(scale.toPx(time)) && !isShown.has(row),
  );
  const most = MOST_NAMED - named - inBars.size;
  const order = mostImportant(asking, input, MOST_ASKED).toSorted(
    (a, b) => importance[b.row] - importance[a.row] || a.time - b.time,
  );
  const keepsNames = nameKeeper(view);
  const tops = barTops(plan.bars);
  const filling = new Filling(
    shown,
    plan,
    (flag, others) =>
      !beside.some((name) => isCrossed(name, {side: flag.side, at: flag.at, from: tops.get(flag.row)})) &&
      keepsNames(flag, others),
  );
  /** What a flag may say: its title and its date, or its title alone. */
  const textsWith = (row: number) =>
    [...textsOf(row, plan, input, plan.compressedAxis.pxPerMs), titleAlone(row, plan.size.width, false, input)].filter(
      (text) => text !== undefined,
    );
  const flagsOf = ({row, time}: AnchoredRow) =>
    textsWith(row).map((text): Flag => ({
      row,
      time,
      at: scale.toPx(time),
      x: 0,
      y: 0,
      side: 'above',
      hang: 'right',
      ...text,
    }));
  /** Hangs one of some flags of an event, in place of others, however that can be done, and tells whether it could. */
  const hangAnyhow = (flags: readonly Flag[], old?: readonly Flag[]) =>
    (old || filling.flags.length < most) &&
    (flags.some((flag) => filling.hang(flag, old)) ||
      flags.some((flag) => filling.makeRoom(flag, old)) ||
      flags.some((flag) => filling.push(flag, old)));
  const left = order.map(flagsOf).filter((flags) => !hangAnyhow(flags));
  // What has moved may have left room for others, or for all of a title that an edge has cut.
  const isHung = new Set<readonly Flag[]>();
  const hangLater = (flags: readonly Flag[]) =>
    !isHung.has(flags) &&
    filling.flags.length < most &&
    flags.some((flag) => filling.hang(flag)) &&
    Boolean(isHung.add(flags));
  const hangWhole = (cut: Flag) => {
    if (!isTitleCut(cut)) return false;
    const broken = HANGS.map((hang) => brokenText(cut.row, roomBeside(cut, hang, plan.size.width), input));
    const flags = [...textsWith(cut.row), ...broken].flatMap((text) => (text ? [hung(cut, cut.hang, text)] : []));
    return hangAnyhow(flags, [cut]);
  };
  while (left.some(hangLater) || filling.flags.some(hangWhole));
  return filling.flags;
}

/** The flags of a view while others are hung among them. */
class Filling {
  flags: Flag[];
  readonly #plan: FlagsPlan;
  readonly #leavesLabels: KeepsNames;
  /** Where each could hang besides, as long as all others hang where they do. */
  readonly #elsewhere = new Map<Flag, readonly FlagPlace[]>();
  readonly #places = new Map<Flag, readonly FlagPlace[]>();
  readonly #heights = new Map<number, readonly Height[]>();
  /** How many flags have found no room by pushing others. */
  #failed = 0;

  /** @param leaves - whether all bars keep their labels if a flag hangs beside others. */
  constructor(flags: readonly Flag[], plan: FlagsPlan, leaves: KeepsNames) {
    this.flags = [...flags];
    this.#plan = plan;
    this.#leavesLabels = leaves;
  }

  /** Hangs a flag, in place of others, where it fits nearest to the axis, and tells whether there is such a place. */
  hang(flag: Flag, old: readonly Flag[] = []): boolean {
    const place = this.#placesOf(flag).find(this.#freeBeside(flag, this.#without(old)));
    return place !== undefined && this.#put(old, [{...flag, ...place}]);
  }

  /** Hangs a flag, in place of others, nearest to the axis where what is in its way can move; tells whether it did. */
  makeRoom(flag: Flag, old: readonly Flag[] = []): boolean {
    const others = this.#without(old);
    const near = this.#near(flag, others);
    return this.#placesOf(flag).some((place) => {
      const inTheWay: Flag[] = [];
      for (const other of near) if (isInTheWay(place, other) && inTheWay.push(other) > MOST_MOVED) return false;
      const placed = [{...flag, ...place}];
      for (const other of inTheWay) {
        const moved = this.#placesBeside(other).find((one) => !placed.some((two) => isInTheWay(one, two)));
        if (!moved) return false;
        placed.push({...other, ...moved});
      }
      const kept = others.filter((other) => !inTheWay.includes(other));
      return this.#allLeaveLabels(placed, kept) && this.#put([...old, ...inTheWay], placed);
    });
  }

  /**
   * Hangs a flag, in place of others, beyond the poles in its way, and pushes outward what its own pole would run through,
   * and what that pushes in turn; tells whether there was room for all.
   */
  push(flag: Flag, old: readonly Flag[] = []): boolean {
    if (this.#failed > MOST_FAILED) return false;
    const others = this.#without(old);
    const isPushed = SIDES.some((side) =>
      HANGS.some((hang) => {
        const place = this.#beyondPoles({...flag, side, hang}, others);
        const placed = place && {...flag, ...place};
        const pushed = placed && this.#pushedBy(placed, others);
        return pushed !== undefined && this.#put([...old, ...pushed.keys()], [placed!, ...pushed.values()]);
      }),
    );
    if (!isPushed) this.#failed++;
    return isPushed;
  }

  /** The flags that make way for another, each as it hangs then; undefined where there is no room for all. */
  #pushedBy(flag: Flag, others: readonly Flag[]): ReadonlyMap<Flag, Flag> | undefined {
    const pushed = new Map<Flag, Flag>();
    const placeOf = (other: Flag) => pushed.get(other) ?? other;
    const waiting = [flag];
    for (let pushes = 0, next: Flag | undefined; (next = waiting.pop());) {
      for (const other of others) {
        const before = placeOf(other);
        if (before === next || !isInTheWay(next, before)) continue;
        const rest = others.map(placeOf).filter((one) => one !== before && one !== next);
        const place = ++pushes <= MOST_PUSHED && this.#beyondPoles(before, [...rest, flag], next);
        // Two that face each other across their poles push each other without end.
        if (!place || isInTheWay(place, flag)) return undefined;
        pushed.set(other, {...before, ...place});
        waiting.push(placeOf(other));
      }
    }
    const kept = others.filter((other) => !pushed.has(other));
    return this.#allLeaveLabels([flag, ...pushed.values()], kept) ? pushed : undefined;
  }

  /**
   * The nearest place to the axis, on its side of it and of its pole, in which no pole of others runs through a flag.
   * @param inner - it stands farther out than this one.
   */
  #beyondPoles(flag: Flag, others: readonly Flag[], inner?: Flag): FlagPlace | undefined {
    const isFarther = (one: FlagPlace, other: FlagPlace) =>
      one.side === 'above' ? one.y + one.height <= other.y : one.y >= other.y + other.height;
    return this.#placesOf(flag).find(
      (place) =>
        place.side === flag.side &&
        place.hang === flag.hang &&
        (!inner || isFarther(place, inner)) &&
        !others.some((other) => other.at !== flag.at && isPoleInTheWay(place, other)),
    );
  }

  #without(old: readonly Flag[]): Flag[] {
    return this.flags.filter((flag) => !old.includes(flag));
  }

  /** Whether all bars keep their labels if some flags hang beside others. */
  #allLeaveLabels(placed: readonly Flag[], others: readonly Flag[]): boolean {
    return placed.every((one, i) => this.#leavesLabels(one, [...others, ...placed.slice(0, i)]));
  }

  #put(old: readonly Flag[], placed: readonly Flag[]): true {
    this.flags = [...this.#without(old), ...placed];
    this.#elsewhere.clear();
    return true;
  }

  /** Tells of the places of a flag which are free beside other flags. */
  #freeBeside(flag: Flag, others: readonly Flag[]): (place: FlagPlace) => boolean {
    const near = this.#near(flag, others);
    return (place) => !near.some((other) => isInTheWay(place, other)) && this.#leavesLabels(place, others);
  }

  /** The flags that may be in the way of another, wherever it hangs. */
  #near({at, width}: Flag, others: readonly Flag[]): readonly Flag[] {
    const reach = FLAG_PAD + width + FLAG_GAP;
    return others.filter(
      (other) => Math.min(other.at, other.x) < at + reach && Math.max(other.at, other.x + other.width) > at - reach,
    );
  }

  #placesBeside(flag: Flag): readonly FlagPlace[] {
    let places = this.#elsewhere.get(flag);
    if (!places) {
      const isFree = this.#freeBeside(flag, this.#without([flag]));
      this.#elsewhere.set(flag, (places = this.#placesOf(flag).filter(isFree)));
    }
    return places;
  }

  /** The places of a flag in the picture, the nearest to the axis first. */
  #placesOf(flag: Flag): readonly FlagPlace[] {
    let places = this.#places.get(flag);
    if (!places) {
      const {row, time, at, width, height} = flag;
      const sides = HANGS.map((hang) => ({hang, x: leftOf(hang, at, width)})).filter(
        ({x}) => x >= 0 && x + width <= this.#plan.size.width,
      );
      places = this.#heightsOf(height).flatMap(({side, y}) =>
        sides.map(({hang, x}) => ({row, time, at, width, height, side, y, hang, x})),
      );
      this.#places.set(flag, places);
    }
    return places;
  }

  #heightsOf(height: number): readonly Height[] {
    let heights = this.#heights.get(height);
    if (!heights) this.#heights.set(height, (heights = heightsOf(height, this.#plan)));
    return heights;
  }
}

/** Where a text may stand, px from the top. */
interface Height {
  readonly side: FlagSide;
  readonly y: number;
}

/**
 * Where a text of a height may stand, from the axis outward: in the tiers of a plan, over several of them where it is higher
 * than one, and beyond them one over the other.
 */
function heightsOf(height: number, plan: FlagsPlan): Height[] {
  const {
    axisY,
    height: whole,
    spacing: {tierGap},
  } = plan;
  const pitch = height + tierGap;
  const distanceOf = ({side, y}: Height) => (side === 'above' ? axisY - y - height : y - axisY);
  return tiersOf(plan)
    .flatMap(({side, top, most, isBeyond}) => {
      const first = top(height) - (side === 'above' && !isBeyond ? Math.max(0, height - most) : 0);
      const count = isBeyond ? Math.floor((most + tierGap) / pitch) : Number(first >= 0 && first + height <= whole);
      return Array.from({length: Math.max(0, count)}, (_, i): Height => ({
        side,
        y: first + i * (side === 'above' ? -pitch : pitch),
      }));
    })
    .sort((a, b) => distanceOf(a) - distanceOf(b));
}
