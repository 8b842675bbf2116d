import {flagWays} from './flag-ways.js';
import {
  type FlagCost,
  type FlagFrame,
  type FlagPlace,
  type FlagSide,
  type FlagSpec,
  type HungPlaces,
  LEFT_COST,
  TIER_COST,
} from './flag-places.js';

/** The levels from here on lie below the axis; those under it above. A side has fewer tiers than this. */
const BELOW = 64;
/** Where a flag hangs that hangs nowhere. */
const NOWHERE = -1;
/** So many flags are taken down at most to make room for one. */
const MOST_EVICTED = 12;

/** Where every flag hangs: see `FlagStacks`. */
export interface Arrangement {
  readonly levels: Int16Array;
  readonly ways: Int16Array;
}

/**
 * Flags in stacks above and below an axis, for a search that takes some down and hangs them again. Unlike on a
 * `FlagBoard`, a flag does not need a free place: it goes where its own text leaves the poles in its way behind, and
 * pushes outward all flags whose text its pole would run through, and those which they push in turn. That can fail only
 * where two flags face each other across their poles, or where the height is used up.
 *
 * Flags are known by their index in the order of time. A level is a tier, from 0 on above the axis and from `BELOW` on
 * below it. A way is how a flag can hang: its index if it hangs right, and `count` more if it hangs left.
 *
 * A search calls this some ten thousand times before the first picture: hence plain loops over typed arrays.
 */
export type FlagStacks = ReturnType<typeof flagStacks>;

export function flagStacks(flags: readonly FlagSpec[], frame: FlagFrame, random: () => number) {
  const {order, at, width, height, loss, start, end, isInside, first, last, firstAround, lastAround} = flagWays(
    flags,
    frame,
  );
  const count = flags.length;
  const {belowDistance} = frame;
  // Of a tier, px; such that a side never has more tiers than there are levels.
  const leastHeight = Math.max(Math.min(...height), frame.height / (BELOW - 1));
  const levels = new Int16Array(count).fill(NOWHERE);
  const ways = Int16Array.from(order, (_, flag) => flag);

  const isOn = (flag: number, base: number) => levels[flag] >= base && levels[flag] < base + BELOW;
  /** Whether the pole of one flag would run through the text of another. */
  const covers = (flag: number, other: number) => first[ways[flag]] <= other && other < last[ways[flag]];

  // The flags of each level, as lists: the first of each, and of each flag its neighbours there; -1 at an end.
  const firstOn = new Int16Array(2 * BELOW).fill(-1);
  const nextOn = new Int16Array(count);
  const previousOn = new Int16Array(count);

  let hungCount = 0;

  function move(flag: number, to: number): void {
    const from = levels[flag];
    if (from >= 0) {
      hungCount--;
      const next = nextOn[flag];
      const previous = previousOn[flag];
      if (previous < 0) firstOn[from] = next;
      else nextOn[previous] = next;
      if (next >= 0) previousOn[next] = previous;
    }
    levels[flag] = to;
    if (to < 0) return;
    hungCount++;
    const next = firstOn[to];
    if (next >= 0) previousOn[next] = flag;
    nextOn[flag] = next;
    previousOn[flag] = -1;
    firstOn[to] = flag;
  }

  /** The first level, from one outward, whose flags leave a flag alone; those that its pole pushes do not count. */
  function freeLevel(flag: number, from: number): number {
    let level = from;
    while (isTaken(flag, level)) level++;
    return level;
  }

  function isTaken(flag: number, level: number): boolean {
    const from = start[ways[flag]];
    const to = end[ways[flag]];
    for (let other = firstOn[level]; other >= 0; other = nextOn[other]) {
      const its = ways[other];
      if (start[its] < to && from < end[its] && !covers(other, flag) && other !== flag) return true;
    }
    return false;
  }

  /** The first level of a side in which no pole runs through the text of a flag that hangs a way. */
  function beyondPoles(way: number, base: number): number {
    let level = base - 1;
    for (let other = first[way], behind = last[way]; other < behind; other++)
      if (levels[other] > level && levels[other] < base + BELOW) level = levels[other];
    return level + 1;
  }

  /** A flag that would face one that hangs a way, each across the pole of the other; -1 if there is none. */
  function facing(way: number, base: number): number {
    for (let other = first[way], behind = last[way]; other < behind; other++)
      if (isOn(other, base) && covers(other, way % count)) return other;
    return -1;
  }

  // Stacks, with how high they are: an array that is emptied gives its memory back, and takes it again.
  let pushes = 0;
  let waits = 0;
  const pushed: number[] = [];
  const pushedFrom: number[] = [];
  const waiting: number[] = [];

  /** Hangs a flag at a level, and pushes others outward, all below a limit; false if that fails, and nothing changed. */
  function insert(way: number, level: number, limit: number): boolean {
    const flag = way % count;
    const base = level < BELOW ? 0 : BELOW;
    pushes = 0;
    waits = 0;
    ways[flag] = way;
    move(flag, freeLevel(flag, level));
    if (levels[flag] < limit) waiting[waits++] = flag;
    else return remove(flag);
    while (waits) {
      const next = waiting[--waits];
      const reach = levels[next];
      for (let other = firstAround[next], behind = lastAround[next]; other < behind; other++) {
        const before = levels[other];
        if (before < base || before > reach || other === next || !covers(other, next)) continue;
        const to = freeLevel(other, reach + 1);
        if (to >= limit) return remove(flag);
        pushed[pushes] = other;
        pushedFrom[pushes++] = before;
        move(other, to);
        waiting[waits++] = other;
      }
    }
    return true;
  }

  /** Takes back the last insertion. */
  function remove(flag: number): false {
    while (pushes) move(pushed[--pushes], pushedFrom[pushes]);
    move(flag, NOWHERE);
    return false;
  }

  let counted = 0;
  let tiers = 0;

  /** Of the tiers of a side, up to the first that is empty, px; counts their flags. */
  function stackHeight(base: number): number {
    let sum = 0;
    for (let level = base; firstOn[level] >= 0; level++) {
      let tallest = 0;
      for (let flag = firstOn[level]; flag >= 0; flag = nextOn[flag], counted++)
        if (height[flag] > tallest) tallest = height[flag];
      sum += tallest;
      tiers++;
    }
    return sum;
  }

  /** Whether the height is enough, and no tier is empty that others stand on. */
  function fits(): boolean {
    counted = 0;
    const above = stackHeight(0);
    const below = stackHeight(BELOW);
    return counted === hungCount && above + below <= frame.height;
  }

  /** Moves all flags as near to the axis as they can be, those nearest to it first. */
  function settle(): void {
    settleSide(0);
    settleSide(BELOW);
  }

  const standing = new Int16Array(count);

  function settleSide(base: number): void {
    let number = 0;
    for (let level = base; level < base + BELOW; level++)
      for (let flag = firstOn[level]; flag >= 0; flag = nextOn[flag]) standing[number++] = flag;
    for (let i = 0; i < number; i++) move(standing[i], NOWHERE);
    for (let i = 0; i < number; i++) move(standing[i], freeLevel(standing[i], beyondPoles(ways[standing[i]], base)));
  }

  // The ways in which a flag can hang, the nearest to the axis first, in columns.
  const wayOf = [0, 0, 0, 0];
  const levelOf = [0, 0, 0, 0];
  const costOf = [0, 0, 0, 0];

  /**
   * Hangs a flag in the nearest place to the axis that it can have.
   * @param blink - the chance that a way on a side is overlooked.
   */
  function hang(flag: number, blink: number): void {
    // Where the height is used up, no flag may be pushed beyond the tiers that there are.
    tiers = 0;
    const above = stackHeight(0);
    const tiersAbove = tiers;
    const spare = Math.floor((frame.height - above - stackHeight(BELOW)) / leastHeight);
    const limitAbove = tiersAbove + spare;
    const limitBelow = BELOW + tiers - tiersAbove + spare;
    let options = 0;
    for (let base = 0; base <= BELOW; base += BELOW) {
      for (let way = flag; way < 2 * count; way += count) {
        if (!isInside[way] || (blink && random() < blink)) continue;
        const level = beyondPoles(way, base);
        if (level >= (base ? limitBelow : limitAbove)) continue;
        const tierCost = firstOn[level] < 0 ? TIER_COST : 0;
        const cost = level - base + (base && belowDistance) + tierCost + (way < count ? 0 : LEFT_COST);
        let i = options++;
        for (; i > 0 && costOf[i - 1] > cost; i--) {
          wayOf[i] = wayOf[i - 1];
          levelOf[i] = levelOf[i - 1];
          costOf[i] = costOf[i - 1];
        }
        wayOf[i] = way;
        levelOf[i] = level;
        costOf[i] = cost;
      }
    }
    for (let i = 0; i < options; i++) {
      const base = levelOf[i] < BELOW ? 0 : BELOW;
      if (facing(wayOf[i], base) >= 0 || !insert(wayOf[i], levelOf[i], base ? limitBelow : limitAbove)) continue;
      if (fits()) return;
      remove(flag);
    }
  }

  /** Hangs a flag in any of its ways, and takes down what is in its way; returns what was taken down. */
  function force(flag: number): number[] {
    const taken: number[] = [];
    const way = random() < 0.5 ? flag : flag + count;
    const base = random() < 0.5 ? 0 : BELOW;
    if (!isInside[way]) return taken;
    const take = (one: number) => {
      move(one, NOWHERE);
      taken.push(one);
    };
    for (let other = facing(way, base); other >= 0; other = facing(way, base)) take(other);
    if (!insert(way, beyondPoles(way, base), base + BELOW)) return taken;
    while (!fits() && taken.length < MOST_EVICTED) {
      // One that loses little, of those around it.
      let least = Infinity;
      let worst = NOWHERE;
      for (let other = firstAround[flag], behind = lastAround[flag]; other < behind; other++) {
        if (other === flag || !isOn(other, base)) continue;
        const loses = loss[other] * (0.5 + random());
        if (loses < least) [least, worst] = [loses, other];
      }
      if (worst === NOWHERE) break;
      take(worst);
      settle();
    }
    return taken;
  }

  /** Puts a flag at a level where it is in no other's way, and tells whether it did. */
  function stand(flag: number, level: number, isRight: boolean): boolean {
    const way = isRight ? flag : flag + count;
    const base = level < BELOW ? 0 : BELOW;
    ways[flag] = way;
    if (!isInside[way] || beyondPoles(way, base) > level || freeLevel(flag, level) > level) return false;
    for (let other = firstAround[flag], behind = lastAround[flag]; other < behind; other++)
      if (levels[other] >= base && levels[other] <= level && covers(other, flag)) return false;
    move(flag, level);
    return true;
  }

  const placeOf = (flag: number): FlagPlace | undefined =>
    levels[flag] < 0
      ? undefined
      : {
          side: levels[flag] < BELOW ? 'above' : 'below',
          tier: levels[flag] % BELOW,
          hang: ways[flag] < count ? 'right' : 'left',
        };

  const arrangement = (): Arrangement => ({levels: levels.slice(), ways: ways.slice()});

  function restore(before: Arrangement): void {
    for (let flag = 0; flag < count; flag++) move(flag, before.levels[flag]);
    ways.set(before.ways);
  }

  return {
    loss,
    width,
    at,
    placeOf,
    hang,
    force,
    settle,
    fits,
    isHung: (flag: number) => levels[flag] >= 0,
    /** Hangs flags where they hung before, given in their own order. */
    hangAt(places: readonly (FlagPlace | undefined)[]): void {
      for (const [flag, index] of order.entries()) {
        const place = places[index];
        if (!place) continue;
        move(flag, place.tier + (place.side === 'above' ? 0 : BELOW));
        ways[flag] = flag + (place.hang === 'right' ? 0 : count);
      }
      settle();
    },
    take: (flag: number) => move(flag, NOWHERE),
    cost(): FlagCost {
      let lost = 0;
      let above = 0;
      let below = 0;
      let isBelow = 0;
      let distance = 0;
      let left = 0;
      for (let flag = 0; flag < count; flag++) {
        const level = levels[flag];
        if (level < 0) lost += loss[flag];
        else if (level < BELOW) {
          distance += level;
          if (level >= above) above = level + 1;
        } else {
          isBelow++;
          distance += level - BELOW;
          if (level - BELOW >= below) below = level - BELOW + 1;
        }
        if (level >= 0 && ways[flag] >= count) left++;
      }
      return {lost, tiers: above + below, distance: distance + isBelow * belowDistance, left};
    },
    arrangement,
    restore,
    /** Exchanges the places of two flags of one pole, if both fit there, and tells whether it did. */
    trade(a: number, b: number): boolean {
      const before = arrangement();
      move(a, NOWHERE);
      move(b, NOWHERE);
      if (
        stand(a, before.levels[b], before.ways[b] < count) &&
        stand(b, before.levels[a], before.ways[a] < count) &&
        fits()
      )
        return true;
      restore(before);
      return false;
    },
    hung(): HungPlaces {
      const places: (FlagPlace | undefined)[] = flags.map(() => undefined);
      const rows: Record<FlagSide, number[]> = {above: [], below: []};
      for (const [flag, index] of order.entries()) {
        const place = placeOf(flag);
        if (!place) continue;
        places[index] = place;
        const row = rows[place.side];
        row[place.tier] = Math.max(row[place.tier] ?? 0, height[flag]);
      }
      return {frame, places, rowHeights: (side) => rows[side]};
    },
  };
}
