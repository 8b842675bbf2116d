import type {Effort} from './network-bounds.js';
import type {Parts} from './network-parts.js';
import type {Ways} from './network-ways.js';

/** A queue of times, of which each is in it once at most. */
class TimeQueue {
  readonly #times: Int32Array;
  readonly #isQueued: Uint8Array;
  #head = 0;
  #length = 0;

  constructor(times: number) {
    this.#times = new Int32Array(times);
    this.#isQueued = new Uint8Array(times);
  }

  push(time: number): void {
    if (this.#isQueued[time]) return;
    this.#isQueued[time] = 1;
    let end = this.#head + this.#length++;
    if (end >= this.#times.length) end -= this.#times.length;
    this.#times[end] = time;
  }

  /** The first; -1 where there is none. */
  shift(): number {
    if (!this.#length) return -1;
    const time = this.#times[this.#head];
    this.#isQueued[time] = 0;
    if (++this.#head === this.#times.length) this.#head = 0;
    this.#length--;
    return time;
  }
}

/**
 * Makes each time as late as all bounds between times of parts allow: by Bellman and Ford, with a queue, part after
 * part. Where no time of a part can, the bounds that were applied last come to a circle, which is looked for once for
 * every so many of them as the part has times.
 *
 * @param latest - how late each time may be before; Infinity where nothing limits it.
 * @returns which bounds come to a circle, each beginning where the one before ends; undefined where none do.
 */
export function settle(
  {starts, ends, sums, given}: Ways,
  {partOf, order}: Parts,
  {latest, effort}: {readonly latest: Float64Array; readonly effort: Effort},
): readonly number[] | undefined {
  const cameBy = new Int32Array(latest.length).fill(-1);
  const cameFrom = new Int32Array(latest.length);
  const queue = new TimeQueue(latest.length);
  for (let first = 0, next = 0; first < order.length; first = next) {
    const part = partOf[order[first]];
    while (next < order.length && partOf[order[next]] === part) queue.push(order[next++]);
    let untilCheck = next - first;
    for (let from = queue.shift(); from >= 0; from = queue.shift()) {
      if (latest[from] === Infinity) continue;
      for (let way = starts[from]; way < starts[from + 1]; way++) {
        const to = ends[way];
        if (partOf[to] < 0) continue;
        effort.applied++;
        const time = latest[from] + sums[way];
        if (time >= latest[to]) continue;
        latest[to] = time;
        if (partOf[to] !== part) continue;
        cameBy[to] = way;
        cameFrom[to] = from;
        if (--untilCheck === 0) {
          const start = circleIn(cameBy, cameFrom, order.subarray(first, next));
          if (start >= 0) return waysRound(start, cameBy, cameFrom).map((one) => given[one]);
          untilCheck = next - first;
        }
        queue.push(to);
      }
    }
  }
  return undefined;
}

/** A time of a circle in which times came from each other; -1 where there is none. */
function circleIn(cameBy: Int32Array, cameFrom: Int32Array, times: Int32Array): number {
  const seenFrom = new Int32Array(cameBy.length).fill(-1);
  for (const start of times) {
    let time = start;
    while (cameBy[time] >= 0 && seenFrom[time] < 0) {
      seenFrom[time] = start;
      time = cameFrom[time];
    }
    if (cameBy[time] >= 0 && seenFrom[time] === start) return time;
  }
  return -1;
}

function waysRound(start: number, cameBy: Int32Array, cameFrom: Int32Array): number[] {
  const ways: number[] = [];
  let time = start;
  do {
    ways.unshift(cameBy[time]);
    time = cameFrom[time];
  } while (time !== start);
  return ways;
}
