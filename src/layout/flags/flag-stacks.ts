import {newSide, type Side, UNKNOWN} from './flag-side.js';
import {flagWays} from './flag-ways.js';
import {
  type FlagCost,
  type FlagFrame,
  type FlagPlace,
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
  const {order, at, width, height, loss, displaces, start, end, isInside, first, last, firstAround, lastAround} =
    flagWays(flags, frame);
  const count = flags.length;
  // Of a tier, px; such that a side never has more tiers than there are levels.
  const leastHeight = Math.max(Math.min(...height), frame.height / (BELOW - 1));
  // All that a search changes, in one array, so that it is saved and restored by one copy: the level of each flag, its
  // way, and `from` of the side above and of that below.
  const state = new Int16Array(4 * count + 2).fill(count);
  const levels = state.subarray(0, count).fill(NOWHERE);
  const ways = state.subarray(count, 2 * count);

  /** Whether the pole of one flag would run through the text of another. */
  const covers = (flag: number, other: number) => first[ways[flag]] <= other && other < last[ways[flag]];

  // The flags of each level, as lists: the first of each, and of each flag its neighbours there; -1 at an end.
  const firstOn = new Int16Array(2 * BELOW).fill(-1);
  const nextOn = new Int16Array(count);
  const previousOn = new Int16Array(count);
  const above = newSide(state.subarray(2 * count, 3 * count + 1));
  const below = newSide(state.subarray(3 * count + 1));
  const sideOf = (base: number) => (base ? below : above);

  /** Puts a flag into the list of its level. */
  function link(flag: number, to: number): void {
    const next = firstOn[to];
    if (next >= 0) previousOn[next] = flag;
    nextOn[flag] = next;
    previousOn[flag] = -1;
    firstOn[to] = flag;
    levels[flag] = to;
  }

  function unlink(flag: number): void {
    const next = nextOn[flag];
    const previous = previousOn[flag];
    if (previous < 0) firstOn[levels[flag]] = next;
    else nextOn[previous] = next;
    if (next >= 0) previousOn[next] = previous;
  }

  /** Puts a flag that hangs nowhere at a level. */
  function put(flag: number, to: number): void {
    const side = sideOf(to & BELOW);
    const {from} = side;
    for (let i = flag; from[i] > flag; i--) from[i] = flag;
    side.hung++;
    side.height = UNKNOWN;
    link(flag, to);
  }

  function take(flag: number): void {
    if (levels[flag] < 0) return;
    const side = sideOf(levels[flag] & BELOW);
    const {from} = side;
    for (let i = flag, next = from[flag + 1]; from[i] === flag; i--) from[i] = next;
    side.hung--;
    side.height = UNKNOWN;
    unlink(flag);
    levels[flag] = NOWHERE;
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
    const {from} = sideOf(base);
    let level = base - 1;
    for (let other = from[first[way]], behind = last[way]; other < behind; other = from[other + 1])
      if (levels[other] > level) level = levels[other];
    return level + 1;
  }

  /** A flag that would face one that hangs a way, each across the pole of the other; -1 if there is none. */
  function facing(way: number, base: number): number {
    const {from} = sideOf(base);
    for (let other = from[first[way]], behind = last[way]; other < behind; other = from[other + 1])
      if (covers(other, way % count)) return other;
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
    const side = sideOf(level & BELOW);
    const {from, height: known} = side;
    pushes = 0;
    waits = 0;
    ways[flag] = way;
    const own = freeLevel(flag, level);
    if (own >= limit) return false;
    put(flag, own);
    waiting[waits++] = flag;
    while (waits) {
      const next = waiting[--waits];
      const reach = levels[next];
      for (let other = from[firstAround[next]], behind = lastAround[next]; other < behind; other = from[other + 1]) {
        const before = levels[other];
        if (before > reach || other === next || !covers(other, next)) continue;
        const to = freeLevel(other, reach + 1);
        if (to >= limit) {
          remove(flag);
          side.height = known;
          return false;
        }
        pushed[pushes] = other;
        pushedFrom[pushes++] = before;
        unlink(other);
        link(other, to);
        waiting[waits++] = other;
      }
    }
    return true;
  }

  /** Takes back the last insertion. */
  function remove(flag: number): void {
    while (pushes) {
      unlink(pushed[--pushes]);
      link(pushed[pushes], pushedFrom[pushes]);
    }
    take(flag);
  }

  /** A side whose height and tiers are known. */
  function measured(base: number): Side {
    const side = sideOf(base);
    if (side.height !== UNKNOWN) return side;
    const {heights} = side;
    side.height = heights.length = 0;
    for (let left = side.hung; left;) {
      let flag = firstOn[base + heights.length];
      let tallest = flag < 0 ? Infinity : 0;
      for (; flag >= 0; flag = nextOn[flag], left--) if (height[flag] > tallest) tallest = height[flag];
      side.height += tallest;
      heights.push(tallest);
    }
    return side;
  }

  /** Whether the height is enough, and no tier is empty that others stand on. */
  function fits(): boolean {
    return measured(0).height + measured(BELOW).height <= frame.height;
  }

  const standing = new Int16Array(count);

  /** Moves all flags as near to the axis as they can be, those nearest to it first. */
  function settle(): void {
    for (const base of [0, BELOW]) {
      const side = sideOf(base);
      side.height = UNKNOWN;
      let number = 0;
      for (let level = base; number < side.hung; level++) {
        for (let flag = firstOn[level]; flag >= 0; flag = nextOn[flag]) {
          standing[number++] = flag;
          levels[flag] = NOWHERE;
        }
        firstOn[level] = -1;
      }
      for (let i = 0; i < number; i++) link(standing[i], freeLevel(standing[i], beyondPoles(ways[standing[i]], base)));
    }
  }

  // Of the ways in which a flag can hang, above the axis and then below it, what each costs and at which level it starts.
  const costOf = [0, 0, 0, 0];
  const levelOf = [0, 0, 0, 0];

  /**
   * Hangs a flag that hangs nowhere in the nearest place to the axis that it can have.
   * @param blink - the chance that a way on a side is overlooked.
   */
  function hang(flag: number, blink = 0): void {
    if (levels[flag] >= 0) return;
    // Where the height is used up, no flag may be pushed beyond the tiers that there are.
    const spare = Math.floor((frame.height - measured(0).height - measured(BELOW).height) / leastHeight);
    const limitAbove = above.heights.length + spare;
    const limitBelow = BELOW + below.heights.length + spare;
    for (let i = 0; i < 4; i++) {
      const way = i & 1 ? flag + count : flag;
      const base = i < 2 ? 0 : BELOW;
      costOf[i] = Infinity;
      // A side is barred in the last pass alone, which never blinks.
      if (!isInside[way] || (blink ? random() < blink : displaces[flag]?.[base ? 'below' : 'above'] === Infinity))
        continue;
      const level = beyondPoles(way, base);
      levelOf[i] = level;
      if (level < (base ? limitBelow : limitAbove))
        costOf[i] =
          level - base + (base && frame.belowDistance) + (firstOn[level] < 0 ? TIER_COST : 0) + (i & 1 ? LEFT_COST : 0);
    }
    for (;;) {
      let i = 0;
      for (let other = 1; other < 4; other++) if (costOf[other] < costOf[i]) i = other;
      if (costOf[i] === Infinity) return;
      costOf[i] = Infinity;
      const way = i & 1 ? flag + count : flag;
      const base = i < 2 ? 0 : BELOW;
      if (facing(way, base) >= 0 || !insert(way, levelOf[i], base ? limitBelow : limitAbove)) continue;
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
    const {from} = sideOf(base);
    for (let other = facing(way, base); other >= 0; other = facing(way, base)) {
      take(other);
      taken.push(other);
    }
    if (!insert(way, beyondPoles(way, base), base + BELOW)) return taken;
    while (!fits() && taken.length < MOST_EVICTED) {
      // One that loses little, of those around it.
      let [least, worst] = [Infinity, NOWHERE];
      for (let other = from[firstAround[flag]], behind = lastAround[flag]; other < behind; other = from[other + 1]) {
        if (other === flag) continue;
        const loses = loss[other] * (0.5 + random());
        if (loses < least) [least, worst] = [loses, other];
      }
      if (worst === NOWHERE) break;
      take(worst);
      taken.push(worst);
      settle();
    }
    return taken;
  }

  /** Puts a flag at a level where it is in no other's way, hung as another one hung, and tells whether it did. */
  function stand(flag: number, level: number, otherWay: number): boolean {
    const way = otherWay < count ? flag : flag + count;
    // With no level beyond its own, it can push none.
    return isInside[way] && beyondPoles(way, level & BELOW) <= level && insert(way, level, level + 1);
  }

  const placeOf = (flag: number): FlagPlace | undefined =>
    levels[flag] < 0
      ? undefined
      : {
          side: levels[flag] < BELOW ? 'above' : 'below',
          tier: levels[flag] % BELOW,
          hang: ways[flag] < count ? 'right' : 'left',
        };

  function restore(before: Int16Array): void {
    state.set(before);
    firstOn.fill(-1);
    for (const side of [above, below]) {
      const {from} = side;
      side.height = UNKNOWN;
      side.hung = 0;
      for (let flag = from[0]; flag < count; flag = from[flag + 1], side.hung++) link(flag, levels[flag]);
    }
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
        put(flag, place.tier + (place.side === 'above' ? 0 : BELOW));
        ways[flag] = flag + (place.hang === 'right' ? 0 : count);
      }
    },
    take,
    cost(): FlagCost {
      let lost = 0;
      let distance = 0;
      let left = 0;
      for (let flag = 0; flag < count; flag++) {
        const level = levels[flag];
        if (level < 0) lost += loss[flag];
        else {
          lost += displaces[flag]?.[level < BELOW ? 'above' : 'below'] ?? 0;
          distance += level & (BELOW - 1);
          if (ways[flag] >= count) left++;
        }
      }
      const tiers = measured(0).heights.length + measured(BELOW).heights.length;
      const unhung = count - above.hung - below.hung;
      return {lost, unhung, tiers, distance: distance + below.hung * frame.belowDistance, left};
    },
    /** How all flags hang, as the search changes it. `restore` takes a copy of it. */
    state,
    restore,
    /** Exchanges the places of two flags of one pole, if both fit there, and tells whether it did. */
    trade(a: number, b: number): boolean {
      const before = state.slice();
      take(a);
      take(b);
      const isDone = stand(a, before[b], before[count + b]) && stand(b, before[a], before[count + a]) && fits();
      if (!isDone) restore(before);
      return isDone;
    },
    hung(): HungPlaces {
      const places: (FlagPlace | undefined)[] = [];
      for (const [flag, index] of order.entries()) places[index] = placeOf(flag);
      return {frame, places, rowHeights: {above: measured(0).heights, below: measured(BELOW).heights}};
    },
  };
}
