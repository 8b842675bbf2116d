import type {Bar} from '../bars.js';
import {firstWhere} from '../first-where.js';
import type {BarLine} from './hang-flags.js';

/** What runs through bars, in the order of time: it tells in few steps what runs through one of them. */
export class BarLines {
  readonly #lines: BarLine[];

  constructor(lines: readonly BarLine[]) {
    this.#lines = lines.toSorted((a, b) => a.time - b.time);
  }

  add(line: BarLine): void {
    this.#lines.splice(this.#firstFrom(line.time), 0, line);
  }

  /** Those between the start of a bar and the end of the room behind it, in whatever tier. */
  between({start, end, free = end}: Bar): readonly BarLine[] {
    return this.#lines.slice(
      firstWhere(this.#lines.length, (i) => this.#lines[i].time > start),
      this.#firstFrom(free),
    );
  }

  #firstFrom(time: number): number {
    return firstWhere(this.#lines.length, (i) => this.#lines[i].time >= time);
  }
}

/** Bars of several tiers, of which no two of a tier overlap: it tells in few steps which of them lie at an instant. */
export class TieredBars<One extends Bar> {
  /** By tier, in the order of time. */
  readonly #tiers = new Map<number | undefined, One[]>();

  constructor(bars: Iterable<One>) {
    for (const bar of bars) {
      const tier = this.#tiers.get(bar.tier);
      if (tier) tier.push(bar);
      else this.#tiers.set(bar.tier, [bar]);
    }
    for (const tier of this.#tiers.values()) tier.sort((a, b) => a.start - b.start);
  }

  /** Those that begin before an instant, and are in their tier up to after it. */
  at(time: number): readonly One[] {
    return [...this.#tiers.values()].flatMap((tier) => {
      const bar = tier[firstWhere(tier.length, (i) => tier[i].start >= time) - 1] as One | undefined;
      return bar && time < (bar.free ?? bar.end) ? [bar] : [];
    });
  }
}
