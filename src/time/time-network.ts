import {type Bound, type Effort, ORIGIN, saidIn} from './network-bounds.js';
import {type Parts, partsOf} from './network-parts.js';
import {settle} from './network-settle.js';
import {shortened, type Walker, walkerBack} from './network-walks.js';
import {type Ways, waysOf} from './network-ways.js';

/** Bounds that contradict each other: a cycle, each beginning where the one before ends. */
export interface Contradiction {
  readonly bounds: readonly Bound[];
  /** By so much, ms, the bounds are too narrow in sum. */
  readonly lack: number;
}

const waysOfBounds = (times: number, bounds: readonly Bound[]) =>
  waysOf(
    times,
    bounds.map(({from, to, most}) => ({from, to, sum: most})),
  );

/** Who says something without which the other bounds contradict each other still; undefined where nobody does. */
export function needlessIn(times: number, bounds: readonly Bound[], effort: Effort = {applied: 0}): number | undefined {
  const ways = waysOfBounds(times, bounds);
  const whole = {partOf: new Int32Array(times), order: Int32Array.from({length: times}, (_, time) => time)};
  // What meets all bounds but those of one nearly meets all but those of the next.
  const latest = new Float64Array(times);
  for (const silent of new Set(bounds.flatMap(({says}) => says ?? []))) {
    const sums = ways.sums.map((sum, way) => (bounds[ways.given[way]].says === silent ? Infinity : sum));
    if (settle({...ways, sums}, whole, {latest, effort})) return silent;
  }
  return undefined;
}

/** A contradiction of the fewest bounds of which somebody says something; undefined where there is none. */
export function smallestContradiction(
  times: number,
  bounds: readonly Bound[],
  {effort}: {readonly effort?: Effort} = {},
): Contradiction | undefined {
  return new TimeNetwork(times, bounds, effort).smallestContradiction();
}

/** Before walks of so many stated bounds are looked for, the network is made smaller: see `shortened`. */
const LONG = 8;

/**
 * A simple temporal network: times, and bounds on their differences. It is consistent if and only if no cycle of bounds
 * is less than zero in sum, and such a cycle, without a repeated time, is a set of bounds that contradict each other, of
 * which none can be left out. (R. Dechter, I. Meiri, J. Pearl, Temporal constraint networks, 1991.)
 *
 * Bounds can only be left out of it, so what was not found before need not be looked for again.
 */
export class TimeNetwork {
  readonly #times: number;
  readonly #bounds: readonly Bound[];
  readonly #effort: Effort;
  readonly #isOut: Uint8Array;
  readonly #ways: Ways;
  #parts!: Parts;
  /** How late each time is at most by relations alone, as far as this has been followed. */
  readonly #latest: Float64Array;
  /** Whether relations alone may contradict each other. */
  #mayBeCircular = true;
  /** A contradiction has so many stated bounds at least. */
  #atLeast = 1;
  #dated: Walker | undefined;
  /** Up to how many stated bounds walks over the origin have been searched for; there are none. */
  #datedSearched = 0;
  #circles: Walker | undefined;
  /** By time: up to how many stated bounds circles that begin there have been searched for; there are none. */
  readonly #searched: Int32Array;

  constructor(times: number, bounds: readonly Bound[], effort: Effort = {applied: 0}) {
    this.#times = times;
    this.#bounds = bounds;
    this.#effort = effort;
    this.#isOut = new Uint8Array(bounds.length);
    this.#ways = waysOfBounds(times, bounds);
    this.#latest = new Float64Array(times);
    this.#searched = new Int32Array(times);
  }

  /** Goes on without the bounds of those who say something. */
  leaveOut(said: ReadonlySet<number>): void {
    this.#bounds.forEach(({says}, index) => {
      if (says !== undefined && said.has(says)) this.#isOut[index] = 1;
    });
    for (const ways of [this.#ways, this.#dated?.ways, this.#circles?.ways]) if (ways) this.#without(ways);
  }

  #without({given, sums}: Ways, isOut: ArrayLike<number> = this.#isOut): void {
    for (let way = 0; way < given.length; way++) if (isOut[given[way]]) sums[way] = Infinity;
  }

  /** A contradiction of the fewest bounds of which somebody says something; undefined where there is none. */
  smallestContradiction(): Contradiction | undefined {
    const least = this.#circle() ?? this.#datedCircle();
    if (!least) return undefined;
    this.#atLeast = saidIn(least);
    return {bounds: least, lack: -least.reduce((sum, {most}) => sum + most, 0)};
  }

  /** The smallest contradiction where relations alone contradict each other. */
  #circle(): readonly Bound[] | undefined {
    if (!this.#mayBeCircular) return undefined;
    this.#parts = partsOf(this.#ways);
    const circle = settle(this.#ways, this.#parts, {latest: this.#latest, effort: this.#effort});
    if (circle) return this.#leastOfAll(circle.map((index) => this.#bounds[index]));
    this.#mayBeCircular = false;
    return undefined;
  }

  /** The smallest contradiction where dates contradict relations that do not contradict each other. */
  #datedCircle(): readonly Bound[] | undefined {
    const latest = new Float64Array(this.#times).fill(Infinity);
    const {starts, ends, sums} = this.#ways;
    for (let way = starts[ORIGIN]; way < starts[ORIGIN + 1]; way++)
      latest[ends[way]] = Math.min(latest[ends[way]], sums[way]);
    settle(this.#ways, this.#parts, {latest, effort: this.#effort});
    // One of the times is then too early for its own date.
    latest[ORIGIN] = 0;
    return this.#datedWalker().walk(ORIGIN, this.#bounds.length, {each: 0, from: latest});
  }

  /** Walks over the origin, on which dates stand. */
  #datedWalker(): Walker {
    if (this.#dated) return this.#dated;
    this.#dated = walkerBack(this.#times, this.#bounds, this.#effort);
    this.#without(this.#dated.ways);
    return this.#dated;
  }

  /** Walks within parts. */
  #circleWalker(): Walker {
    if (this.#circles) return this.#circles;
    const {partOf} = this.#parts;
    this.#circles = walkerBack(this.#times, this.#bounds, this.#effort);
    this.#without(this.#circles.ways);
    this.#without(
      this.#circles.ways,
      this.#bounds.map(({from, to}) => Number(from === ORIGIN || partOf[from] !== partOf[to])),
    );
    return this.#circles;
  }

  /**
   * Of circles of relations, and of those that lead over the origin, on which dates stand, the one of the fewest
   * stated bounds: from every time walks of one such bound at most, then of twice as many, and so on, so that no long
   * walks are followed where a short one leads back.
   * @param found - one of them.
   */
  #leastOfAll(found: readonly Bound[]): readonly Bound[] {
    const dated = this.#datedWalker();
    let walker = this.#circleWalker();
    // By how much the sum of a walk over the origin can still fall: with each stated bound, and with its last bound.
    let [each, end] = [0, Infinity];
    this.#bounds.forEach(({from, to, most}, index) => {
      if (this.#isOut[index]) return;
      if (from === ORIGIN) end = Math.min(end, most);
      else if (to !== ORIGIN) each = Math.min(each, most);
    });
    const toDates = {each, from: new Float64Array(this.#times).fill(end)};
    toDates.from[ORIGIN] = 0;
    // A circle whose sum is below 0 ms can be begun at a time from which every partial sum is below 0 too: walks that
    // are not need not be followed.
    const round = {each: 0, from: new Float64Array(this.#times)};
    let said = saidIn(found);
    let searched: Int32Array | undefined = this.#searched;
    const least = this.#atLeast;
    for (let [fewest, done] = [least, least - 1]; said > done + 1; done = fewest, fewest *= 2) {
      let limit = Math.min(fewest, said - 1);
      const take = (other: readonly Bound[]) => {
        found = other;
        said = saidIn(other);
        limit = Math.min(fewest, said - 1);
      };
      if (limit > this.#datedSearched) {
        const other = dated.walk(ORIGIN, limit, toDates);
        if (other) take(other);
        this.#datedSearched = limit;
      }
      if (searched && limit >= LONG) {
        const short = shortened(
          this.#times,
          this.#bounds.filter(
            ({from, to}, index) =>
              !this.#isOut[index] && from !== ORIGIN && this.#parts.partOf[from] === this.#parts.partOf[to],
          ),
          this.#effort,
        );
        searched = undefined;
        walker = short.walker;
        if (short.circle && saidIn(short.circle) < said) take(short.circle);
      }
      for (const start of walker.starts()) {
        if (said <= least) return found;
        if (searched && searched[start] >= limit) continue;
        const other = walker.walk(start, limit, round);
        if (other) take(other);
        if (searched) searched[start] = limit;
      }
    }
    return found;
  }
}
