import {isTitleCut, titleAlone} from './edge-texts.js';
import {type KeepsNames, nameKeeper, type PlanView} from './bar-names.js';
import type {FlagSide} from './flag-places.js';
import {FLAG_GAP, type FlagsPlan, type PlannedBar} from './flags-plan.js';
import {FLAG_PAD, mostImportant} from './hang-flags.js';
import type {AnchoredRow} from '../../query/events-in-view.js';
import type {Flag} from './project-flags.js';
import {textsOf} from './refine-flags.js';
import {barTops, type FlagPlace, HANGS, hung, isCrossed, isInTheWay, leftOf, tiersOf} from './room-in-view.js';

/** For so many of the events of a view, the most important, a place is searched. */
const MOST_ASKED = 64;

/** So many flags move at most to make room for another. */
const MOST_MOVED = 2;

/** The name of a bar beside it in its tier, px. */
export type BesideName = Pick<PlannedBar, 'y' | 'start' | 'end'>;

/** What a view names in bars before flags are hung. */
export interface FillFrame {
  /** The rows of events that are named in their bars, not on a flag of the plan. */
  readonly inBars: ReadonlySet<number>;
  /** The bars whose names are cut, or out of sight. */
  readonly lacking: readonly AnchoredRow[];
  /** No pole may run through these. */
  readonly beside: readonly BesideName[];
}

/**
 * Hangs flags of events that a view of a part of time at rest would only count, where it has room: the plan keeps room
 * for flags that are out of sight now. The most important come first, each as near to the axis as it can hang; where no
 * place is free, one or two others move to places that are. So do bars whose names an edge has cut. A function of the view.
 * @param shown - the flags that hang in the view.
 * @returns the flags with those that it adds.
 */
export function fillFlags(shown: readonly Flag[], {inBars, lacking, beside}: FillFrame, view: PlanView): Flag[] {
  const {plan, input, scale} = view;
  const {importance} = input.table;
  const isShown = new Set([...inBars, ...shown.map(({row}) => row)]);
  const isInSight = (px: number) => px >= 0 && px <= plan.size.width;
  const asking = [...plan.hung.unplaced, ...plan.flags, ...lacking].filter(
    ({row, time}) => isInSight(scale.toPx(time)) && !isShown.has(row),
  );
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
    [...textsOf(row, plan, input), titleAlone(row, plan.size.width, false, input)].filter((text) => text !== undefined);
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
  const left = order
    .map(flagsOf)
    .filter((flags) => !flags.some((flag) => filling.hang(flag)) && !flags.some((flag) => filling.makeRoom(flag)));
  // What has moved may have left room for others, or for all of a title that an edge has cut.
  const isHung = new Set<readonly Flag[]>();
  const hangLater = (flags: readonly Flag[]) =>
    !isHung.has(flags) && flags.some((flag) => filling.hang(flag)) && Boolean(isHung.add(flags));
  const hangWhole = (cut: Flag) =>
    isTitleCut(cut) && textsWith(cut.row).some((text) => filling.hang(hung(cut, cut.hang, text), [cut]));
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

  /** @param leaves - whether all bars keep their labels if a flag hangs beside others. */
  constructor(flags: readonly Flag[], plan: FlagsPlan, leaves: KeepsNames) {
    this.flags = [...flags];
    this.#plan = plan;
    this.#leavesLabels = leaves;
  }

  /** Hangs a flag, in place of others, where it fits nearest to the axis, and tells whether there is such a place. */
  hang(flag: Flag, old: readonly Flag[] = []): boolean {
    const isFree = this.#freeBeside(
      flag,
      this.flags.filter((other) => !old.includes(other)),
    );
    const place = this.#placesOf(flag).find(isFree);
    return place !== undefined && this.#put(old, [{...flag, ...place}]);
  }

  /** Hangs a flag nearest to the axis where what is in its way can move, and tells whether there is such a place. */
  makeRoom(flag: Flag): boolean {
    const near = this.#near(flag, this.flags);
    return this.#placesOf(flag).some((place) => {
      const inTheWay: Flag[] = [];
      for (const other of near) if (isInTheWay(place, other) && inTheWay.push(other) > MOST_MOVED) return false;
      const placed = [{...flag, ...place}];
      for (const other of inTheWay) {
        const moved = this.#placesBeside(other).find((one) => !placed.some((two) => isInTheWay(one, two)));
        if (!moved) return false;
        placed.push({...other, ...moved});
      }
      const others = this.flags.filter((other) => !inTheWay.includes(other));
      return (
        placed.every((one, i) => this.#leavesLabels(one, [...others, ...placed.slice(0, i)])) &&
        this.#put(inTheWay, placed)
      );
    });
  }

  #put(old: readonly Flag[], placed: readonly Flag[]): true {
    this.flags = [...this.flags.filter((flag) => !old.includes(flag)), ...placed];
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
      const isFree = this.#freeBeside(
        flag,
        this.flags.filter((other) => other !== flag),
      );
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

/** Where a text of a height may stand, from the axis outward: in the tiers of a plan, and beyond them one over the other. */
function heightsOf(height: number, plan: FlagsPlan): Height[] {
  const {
    axisY,
    spacing: {tierGap},
  } = plan;
  const pitch = height + tierGap;
  const distanceOf = ({side, y}: Height) => (side === 'above' ? axisY - y - height : y - axisY);
  return tiersOf(plan)
    .flatMap(({side, top, most, isBeyond}) => {
      const count = isBeyond ? Math.floor((most + tierGap) / pitch) : Number(height <= most);
      return Array.from({length: Math.max(0, count)}, (_, i): Height => ({
        side,
        y: top(height) + i * (side === 'above' ? -pitch : pitch),
      }));
    })
    .sort((a, b) => distanceOf(a) - distanceOf(b));
}
