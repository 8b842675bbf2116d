import {firstWhere} from '../first-where.js';
import {type FlagFrame, type FlagSpec, lossOf} from './flag-places.js';

/**
 * The flags in the order of time, as columns, and what they claim in each way in which they can hang. A way is the index
 * of a flag if it hangs right of its pole, and the number of flags more if it hangs left.
 *
 * What the search compares are small whole numbers: an engine that has not compiled a loop yet allocates every other.
 */
export interface FlagWays {
  /** Of each flag its index before it was put in order. */
  readonly order: readonly number[];
  readonly at: readonly number[];
  readonly width: readonly number[];
  readonly height: readonly number[];
  readonly loss: readonly number[];
  readonly displaces: readonly FlagSpec['displaces'][];
  /**
   * From where to where each way claims its tier, as ranks among all such places: from its pole to the end of its text,
   * and the gap beyond.
   */
  readonly start: Int16Array;
  readonly end: Int16Array;
  /** Whether the text of a way stays within the frame. */
  readonly isInside: readonly boolean[];
  /** The poles within what a way claims: the first, and the one behind the last. */
  readonly first: Int16Array;
  readonly last: Int16Array;
  /** The flags that may cover the pole of each. */
  readonly firstAround: Int16Array;
  readonly lastAround: Int16Array;
}

export function flagWays(flags: readonly FlagSpec[], frame: FlagFrame): FlagWays {
  const count = flags.length;
  const {gap} = frame;
  const order = flags.map((_, i) => i).sort((a, b) => flags[a].at - flags[b].at);
  const column = (of: (flag: FlagSpec) => number) => order.map((i) => of(flags[i]));
  const at = column((flag) => flag.at);
  const width = column((flag) => flag.width);

  const start: number[] = [];
  const end: number[] = [];
  const isInside: boolean[] = [];
  for (let way = 0; way < 2 * count; way++) {
    const pole = at[way % count];
    const tip = way < count ? pole + width[way] : pole - width[way - count];
    start[way] = way < count ? pole : tip - gap;
    end[way] = way < count ? tip + gap : pole;
    isInside[way] = tip >= 0 && tip <= frame.width;
  }
  const widest = Math.max(...width) + gap;
  /** Of each place the first of some sorted ones that lies behind it, or else at it. */
  const ranks = (places: readonly number[], among: ArrayLike<number>, shift = 0, isBehind = false) =>
    Int16Array.from(places, (place) =>
      firstWhere(among.length, (i) => (isBehind ? among[i] > place + shift : among[i] >= place + shift)),
    );
  const all = Float64Array.of(...start, ...end).sort();
  return {
    order,
    at,
    width,
    height: column((flag) => flag.height),
    loss: column(lossOf),
    displaces: order.map((i) => flags[i].displaces),
    start: ranks(start, all),
    end: ranks(end, all),
    isInside,
    first: ranks(start, at, 0, true),
    last: ranks(end, at),
    firstAround: ranks(at, at, -widest, true),
    lastAround: ranks(at, at, widest),
  };
}
