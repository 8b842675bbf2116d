import {
  type FlagCost,
  type FlagFrame,
  type FlagPlace,
  type FlagSpec,
  type HungPlaces,
  LEFT_COST,
  lossOf,
} from './flag-places.js';

/** The levels from here on lie below the axis; those under it above. A side has fewer tiers than this. */
const BELOW = 64;
/** Where a flag hangs that hangs nowhere. */
const NOWHERE = -1;
/** So many flags may be pushed for one; where more are, it finds no place. */
const MOST_PUSHED = 400;
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
  const count = flags.length;
  const {gap, belowDistance, sides} = frame;
  const order = flags.map((_, i) => i).sort((a, b) => flags[a].at - flags[b].at || a - b);
  const column = (of: (flag: FlagSpec) => number) => Float64Array.from(order, (i) => of(flags[i]));
  const at = column((flag) => flag.at);
  const width = column((flag) => flag.width);
  const height = column((flag) => flag.height);
  const loss = column(lossOf);
  const mostTiers = Math.min(BELOW - 1, Math.floor(frame.height / Math.min(...height)) || 0);

  // Of every way: what it claims of its tier, px; the poles within that, and the flags that may reach into it.
  const start = new Float64Array(2 * count);
  const end = new Float64Array(2 * count);
  const isInside: boolean[] = [];
  const poles: Range[] = [];
  const neighbours: Range[] = [];
  const widest = Math.max(...width) + gap;
  for (let way = 0; way < 2 * count; way++) {
    const pole = at[way % count];
    const tip = way < count ? pole + width[way] : pole - width[way - count];
    start[way] = way < count ? pole : tip - gap;
    end[way] = way < count ? tip + gap : pole;
    isInside[way] = tip >= 0 && tip <= frame.width;
    poles[way] = within(at, start[way], end[way]);
    neighbours[way] = within(at, start[way] - widest, end[way] + widest);
  }
  /** The flags that may cover the pole of each. */
  const aroundPole = Array.from(at, (pole) => within(at, pole - widest, pole + widest));

  let levels = new Int16Array(count).fill(NOWHERE);
  let ways = Int16Array.from(order, (_, flag) => flag);

  const isOn = (flag: number, base: number) => levels[flag] >= base && levels[flag] < base + BELOW;
  const covers = (flag: number, pole: number) => start[ways[flag]] < pole && pole < end[ways[flag]];

  /** The first level, from one outward, whose flags leave a flag alone; those that its pole pushes do not count. */
  function freeLevel(flag: number, level: number): number {
    const way = ways[flag];
    const from = start[way];
    const to = end[way];
    const pole = at[flag];
    const {first, last} = neighbours[way];
    for (let other = first; other < last; other++) {
      if (levels[other] !== level || other === flag) continue;
      const its = ways[other];
      if (start[its] < to && from < end[its] && (start[its] >= pole || pole >= end[its])) {
        level++;
        other = first - 1;
      }
    }
    return level;
  }

  /** The first level of a side in which no pole runs through the text of a flag that hangs a way. */
  function beyondPoles(way: number, base: number): number {
    let level = base - 1;
    for (let other = poles[way].first; other < poles[way].last; other++)
      if (levels[other] > level && levels[other] < base + BELOW) level = levels[other];
    return level + 1;
  }

  /** A flag that would face one that hangs a way, each across the pole of the other; -1 if there is none. */
  function facing(way: number, base: number): number {
    for (let other = poles[way].first; other < poles[way].last; other++)
      if (isOn(other, base) && covers(other, at[way % count])) return other;
    return -1;
  }

  const pushed: number[] = [];
  const pushedFrom: number[] = [];
  const waiting: number[] = [];

  /** Hangs a flag at a level, and pushes others outward, all below a limit; false if that fails, and nothing changed. */
  function insert(way: number, level: number, limit: number): boolean {
    const flag = way % count;
    const base = level < BELOW ? 0 : BELOW;
    pushed.length = 0;
    waiting.length = 0;
    ways[flag] = way;
    levels[flag] = freeLevel(flag, level);
    if (levels[flag] < limit) waiting.push(flag);
    else return remove(flag);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const {first, last} = aroundPole[next];
      const reach = levels[next];
      const pole = at[next];
      for (let other = first; other < last; other++) {
        const before = levels[other];
        if (before < base || before > reach || other === next || !covers(other, pole)) continue;
        const to = freeLevel(other, reach + 1);
        if (to >= limit || pushed.length > MOST_PUSHED) return remove(flag);
        pushed.push(other);
        pushedFrom[pushed.length] = before;
        levels[other] = to;
        waiting.push(other);
      }
    }
    return true;
  }

  /** Takes back the last insertion. */
  function remove(flag: number): false {
    for (; pushed.length; pushed.pop()) levels[pushed.at(-1)!] = pushedFrom[pushed.length];
    levels[flag] = NOWHERE;
    return false;
  }

  const heights = new Float64Array(2 * BELOW);

  /** Whether the height is enough, and no tier is empty that others stand on. */
  function fits(): boolean {
    heights.fill(0);
    for (let flag = 0; flag < count; flag++)
      if (levels[flag] >= 0 && height[flag] > heights[levels[flag]]) heights[levels[flag]] = height[flag];
    const above = stackHeight(heights, 0);
    const below = stackHeight(heights, BELOW);
    return above + below <= frame.height && above <= (sides?.above ?? above) && below <= (sides?.below ?? below);
  }

  const sorted = new Int32Array(count);

  /** Moves all flags as near to the axis as they can be, in the order in which they stand. */
  function settle(): void {
    let standing = 0;
    for (let flag = 0; flag < count; flag++) if (levels[flag] >= 0) sorted[standing++] = levels[flag] * count + flag;
    const inOrder = sorted.subarray(0, standing).sort();
    for (let i = 0; i < standing; i++) levels[inOrder[i] % count] = NOWHERE;
    for (let i = 0; i < standing; i++) {
      const flag = inOrder[i] % count;
      levels[flag] = freeLevel(flag, beyondPoles(ways[flag], inOrder[i] < BELOW * count ? 0 : BELOW));
    }
  }

  const options: {way: number; level: number; cost: number}[] = [];

  /**
   * Hangs a flag in the nearest place to the axis that it can have.
   * @param blink - the chance that a way on a side is overlooked.
   */
  function hang(flag: number, blink: number): void {
    options.length = 0;
    for (let base = 0; base <= BELOW; base += BELOW) {
      for (let way = flag; way < 2 * count; way += count) {
        if (!isInside[way] || (blink && random() < blink)) continue;
        const level = beyondPoles(way, base);
        const cost = level - base + (base && belowDistance) + (way < count ? 0 : LEFT_COST);
        if (level - base < mostTiers) options.push({way, level, cost});
      }
    }
    options.sort((a, b) => a.cost - b.cost);
    for (const {way, level} of options) {
      const base = level < BELOW ? 0 : BELOW;
      if (facing(way, base) < 0 && insert(way, level, base + mostTiers) && (fits() || remove(flag))) return;
    }
  }

  /** Hangs a flag in any of its ways, and takes down what is in its way; returns what was taken down. */
  function force(flag: number): number[] {
    const taken: number[] = [];
    const way = random() < 0.5 ? flag : flag + count;
    const base = random() < 0.5 ? 0 : BELOW;
    if (!isInside[way]) return taken;
    const take = (one: number) => {
      levels[one] = NOWHERE;
      taken.push(one);
    };
    for (let other = facing(way, base); other >= 0; other = facing(way, base)) take(other);
    if (!insert(way, beyondPoles(way, base), base + BELOW)) return taken;
    while (!fits() && taken.length < MOST_EVICTED) {
      // One that loses little, of those around it.
      let least = Infinity;
      let worst = NOWHERE;
      for (let other = aroundPole[flag].first; other < aroundPole[flag].last; other++) {
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
    for (let other = aroundPole[flag].first; other < aroundPole[flag].last; other++)
      if (levels[other] >= base && levels[other] <= level && covers(other, at[flag])) return false;
    levels[flag] = level;
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

  return {
    loss,
    width,
    at,
    placeOf,
    /** How far a place is from the axis, in tiers. */
    distance: ({side, tier}: FlagPlace) => (side === 'below' ? tier + belowDistance : tier),
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
        levels[flag] = place.tier + (place.side === 'above' ? 0 : BELOW);
        ways[flag] = flag + (place.hang === 'right' ? 0 : count);
      }
      settle();
    },
    take(flag: number): void {
      levels[flag] = NOWHERE;
    },
    cost(): FlagCost {
      const cost: FlagCost = {lost: 0, tiers: 0, distance: 0, left: 0};
      const tiers = [0, 0];
      for (let flag = 0; flag < count; flag++) {
        const level = levels[flag];
        if (level < 0) {
          cost.lost += loss[flag];
          continue;
        }
        const isBelow = level < BELOW ? 0 : 1;
        const tier = level - isBelow * BELOW;
        tiers[isBelow] = Math.max(tiers[isBelow], tier + 1);
        cost.distance += tier + isBelow * belowDistance;
        if (ways[flag] >= count) cost.left++;
      }
      cost.tiers = tiers[0] + tiers[1];
      return cost;
    },
    arrangement: (): Arrangement => ({levels: levels.slice(), ways: ways.slice()}),
    restore(arrangement: Arrangement): void {
      levels = arrangement.levels.slice();
      ways = arrangement.ways.slice();
    },
    /** Exchanges the places of two flags of one pole, if both fit there, and tells whether it did. */
    trade(a: number, b: number): boolean {
      const before = {levels: levels.slice(), ways: ways.slice()};
      levels[a] = levels[b] = NOWHERE;
      if (
        stand(a, before.levels[b], before.ways[b] < count) &&
        stand(b, before.levels[a], before.ways[a] < count) &&
        fits()
      )
        return true;
      ({levels, ways} = before);
      return false;
    },
    hung(): HungPlaces {
      fits();
      const places: (FlagPlace | undefined)[] = flags.map(() => undefined);
      for (const [flag, index] of order.entries()) places[index] = placeOf(flag);
      const rows = Array.from(heights);
      return {
        frame,
        places,
        rowHeights: (side) => {
          const base = side === 'above' ? 0 : BELOW;
          return rows.slice(base, rows.indexOf(0, base));
        },
      };
    },
  };
}

/** Some of the flags, or their poles, in the order of time. */
interface Range {
  readonly first: number;
  /** The one behind the last. */
  readonly last: number;
}

/** The poles between two places, both excluded. */
function within(at: Float64Array, start: number, end: number): Range {
  let first = 0;
  while (first < at.length && at[first] <= start) first++;
  let last = first;
  while (last < at.length && at[last] < end) last++;
  return {first, last};
}

/** The height of the tiers of a side, px; infinite if one of them is empty. */
function stackHeight(heights: Float64Array, base: number): number {
  let sum = 0;
  let tier = 0;
  for (; tier < BELOW && heights[base + tier]; tier++) sum += heights[base + tier];
  for (; tier < BELOW; tier++) if (heights[base + tier]) return Infinity;
  return sum;
}
