import {firstWhere} from '../first-where.js';
import {firstFrom} from './first-from.js';
import type {FlagsPlan} from './flags-plan.js';
import {MOST_NAMED} from './hang-flags.js';

/** A flag whose pole is a little beyond an edge may be seen: a stretch is so many times as long as a picture. */
const WIDER = 1.1;

/** Where something is named along the axis, ms since 1970 UTC: at a flag's pole, or as long as a bar lasts. */
interface Named {
  readonly start: number;
  readonly end: number;
}

/** Tells of a scale where more events may be named: no view of it names more than `MOST_NAMED`. */
export class RoomForNames {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Of a view, ms. */
  readonly #length: number;

  constructor({size, compressedAxis}: Pick<FlagsPlan, 'size' | 'compressedAxis'>) {
    this.#length = (WIDER * size.width) / compressedAxis.pxPerMs;
  }

  put({start, end}: Named): void {
    for (const [all, time] of [
      [this.#starts, start],
      [this.#ends, end],
    ] as const)
      all.splice(firstFrom(all, time), 0, time);
  }

  has({start, end}: Named): boolean {
    const starts = this.#starts;
    if (starts.length < MOST_NAMED) return true;
    // Of the views that hold some of it, one holds most in which it begins, or something else, at the end.
    for (let i = firstFrom(starts, start), to = start; to <= end + this.#length; to = starts[i++] ?? Infinity)
      if (this.#countIn(to - this.#length, to) >= MOST_NAMED) return false;
    return true;
  }

  /** How many lie in a stretch, also in part. */
  #countIn(from: number, to: number): number {
    const {length} = this.#starts;
    return firstWhere(length, (i) => this.#starts[i] > to) - firstFrom(this.#ends, from);
  }
}
