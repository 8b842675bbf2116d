import type {Steps} from '../../data/steps.js';
import {packBars, type Stretch} from '../pack-bars.js';

/** An edge of the flow network, and the one that takes it back. */
interface Edge {
  readonly to: number;
  readonly cost: number;
  capacity: number;
  back: number;
}

/** With more stretches than this, the most important are taken one by one where they fit: the exact way takes too long. */
const EXACT_LIMIT = 400;

/** The track of each stretch; undefined where it has none. */
export type Tracks = (number | undefined)[];

/**
 * The track of each stretch, none of which holds two that overlap: as few as there can be. Where that is more than
 * `count`, the stretches whose importance adds up to the most that so many tracks can hold are kept, and the track of
 * the others is undefined.
 */
export function* chooseTracks(stretches: readonly Stretch[], count: number): Steps<Tracks> {
  const packed = packBars(stretches, 0, count);
  yield;
  if (stretches.length > EXACT_LIMIT || !packed.includes(undefined)) return packed;
  const flow = new TrackFlow(stretches);
  for (let unit = 0; unit < count && flow.grow(); unit++) yield;
  return flow.tracks(count);
}

/** What `chooseTracks` finds for each count from 0 to `most`. */
export function* chooseTracksByCount(stretches: readonly Stretch[], most: number): Steps<Tracks[]> {
  const flow = stretches.length > EXACT_LIMIT ? undefined : new TrackFlow(stretches);
  const found: Tracks[] = [];
  for (let count = 0; count <= most; count++) {
    found.push(flow?.tracks(count) ?? packBars(stretches, 0, count));
    flow?.grow();
    yield;
  }
  return found;
}

/**
 * The ends of stretches are the nodes of a network, each with an edge to the next one that costs nothing; a stretch is
 * an edge from its start to its end that gains its importance. As many units of flow from the first node to the last as
 * there are tracks, of the least cost, run over the stretches to keep (Carlisle and Lloyd 1995). Found by augmenting along
 * shortest paths: with each, the flow is the best for one track more.
 */
class TrackFlow {
  readonly #stretches: readonly Stretch[];
  readonly #edges: readonly Edge[][];
  /** Of each stretch. */
  readonly #gains: readonly Edge[];

  constructor(stretches: readonly Stretch[]) {
    const places = [...new Set(stretches.flatMap(({start, end}) => [start, end]))].sort((a, b) => a - b);
    const nodeOf = new Map(places.map((place, i) => [place, i]));
    const edges: Edge[][] = places.map(() => []);
    const connect = (from: number, to: number, capacity: number, cost: number) => {
      edges[from].push({to, capacity, cost, back: edges[to].length});
      edges[to].push({to: from, capacity: 0, cost: -cost, back: edges[from].length - 1});
      return edges[from].at(-1)!;
    };
    for (let i = 1; i < places.length; i++) connect(i - 1, i, Infinity, 0);
    this.#stretches = stretches;
    this.#edges = edges;
    this.#gains = stretches.map(({start, end, importance}) =>
      connect(nodeOf.get(start)!, nodeOf.get(end)!, 1, -importance),
    );
  }

  /** Adds a track; false where it would keep nothing more. */
  grow(): boolean {
    return this.#edges.length > 0 && augment(this.#edges);
  }

  /** Where what is kept stands. @param count - of tracks, as many as were added. */
  tracks(count: number): Tracks {
    const kept = this.#gains.flatMap(({capacity}, i) => (capacity === 0 ? [i] : []));
    const tracks: Tracks = this.#stretches.map(() => undefined);
    packBars(
      kept.map((i) => this.#stretches[i]),
      0,
      count,
    ).forEach((track, i) => (tracks[kept[i]] = track));
    return tracks;
  }
}

/** Sends one unit of flow from the first node to the last along a path of the least cost; false where none gains. */
function augment(edges: readonly Edge[][]): boolean {
  const last = edges.length - 1;
  const costs = edges.map((_, i) => (i ? Infinity : 0));
  const cameBy: (Edge | undefined)[] = edges.map(() => undefined);
  const queue = [0];
  const isQueued = edges.map((_, i) => i === 0);
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    isQueued[node] = false;
    for (const edge of edges[node]) {
      if (edge.capacity === 0 || costs[node] + edge.cost >= costs[edge.to] - 1e-9) continue;
      costs[edge.to] = costs[node] + edge.cost;
      cameBy[edge.to] = edge;
      if (!isQueued[edge.to]) queue.push(edge.to);
      isQueued[edge.to] = true;
    }
  }
  if (!(costs[last] < 0)) return false;
  for (let node = last; node !== 0;) {
    const edge = cameBy[node]!;
    const back = edges[node][edge.back];
    edge.capacity--;
    back.capacity++;
    node = back.to;
  }
  return true;
}
