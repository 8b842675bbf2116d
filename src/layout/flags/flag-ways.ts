import {type FlagFrame, type FlagSpec, lossOf} from './flag-places.js';

/** Some of the flags, or their poles, in the order of time. */
export interface Range {
  readonly first: number;
  /** The one behind the last. */
  readonly last: number;
}

/**
 * The flags in the order of time, as columns, and what they claim in each way in which they can hang. A way is the index
 * of a flag if it hangs right of its pole, and the number of flags more if it hangs left.
 */
export interface FlagWays {
  /** Of each flag its index before it was put in order. */
  readonly order: readonly number[];
  readonly at: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly loss: Float64Array;
  /** From where to where each way claims its tier, px: from its pole to the end of its text, and the gap beyond. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Whether the text of a way stays within the frame. */
  readonly isInside: readonly boolean[];
  /** The poles within what a way claims. */
  readonly poles: readonly Range[];
  /** The flags that may cover the pole of each. */
  readonly aroundPole: readonly Range[];
}

export function flagWays(flags: readonly FlagSpec[], frame: FlagFrame): FlagWays {
  const count = flags.length;
  const {gap} = frame;
  const order = flags.map((_, i) => i).sort((a, b) => flags[a].at - flags[b].at || a - b);
  const column = (of: (flag: FlagSpec) => number) => Float64Array.from(order, (i) => of(flags[i]));
  const at = column((flag) => flag.at);
  const width = column((flag) => flag.width);
  const height = column((flag) => flag.height);
  const loss = column(lossOf);

  const start = new Float64Array(2 * count);
  const end = new Float64Array(2 * count);
  const isInside: boolean[] = [];
  const poles: Range[] = [];
  const widest = Math.max(...width) + gap;
  for (let way = 0; way < 2 * count; way++) {
    const pole = at[way % count];
    const tip = way < count ? pole + width[way] : pole - width[way - count];
    start[way] = way < count ? pole : tip - gap;
    end[way] = way < count ? tip + gap : pole;
    isInside[way] = tip >= 0 && tip <= frame.width;
    poles[way] = within(at, start[way], end[way]);
  }
  const aroundPole = Array.from(at, (pole) => within(at, pole - widest, pole + widest));
  return {order, at, width, height, loss, start, end, isInside, poles, aroundPole};
}

/** The poles between two places, both excluded. */
function within(at: Float64Array, start: number, end: number): Range {
  return {first: search(at, (pole) => pole > start), last: search(at, (pole) => pole >= end)};
}

/** The index of the first pole of which something is true, as it is of all after it. */
function search(at: Float64Array, isTrue: (pole: number) => boolean): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(at[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
