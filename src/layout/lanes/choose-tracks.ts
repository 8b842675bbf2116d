/** A stretch of a track, `[start, end)` px, and what is lost if it is left out. */
export interface Weighted {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** An edge of the flow network, and the one that takes it back. */
interface Edge {
  readonly to: number;
  readonly cost: number;
  capacity: number;
  back: number;
}

/** With more stretches than this, the heaviest are taken one by one where they fit: the exact way takes too long. */
const EXACT_LIMIT = 400;

/**
 * The stretches to keep so that no more than `count` of them overlap anywhere, and their weights together are the most
 * that is possible.
 *
 * Their ends are the nodes of a network, each with an edge to the next one that costs nothing; a stretch is an edge from
 * its start to its end that gains its weight. `count` units of flow from the first node to the last, of the least cost,
 * run over the stretches to keep (Carlisle and Lloyd 1995). Found by augmenting along shortest paths.
 *
 * @returns the indices of the stretches that are kept, ascending.
 */
export function chooseTracks(stretches: readonly Weighted[], count: number): number[] {
  if (mostOverlapping(stretches) <= count) return stretches.map((_, i) => i);
  if (stretches.length > EXACT_LIMIT) return chooseGreedily(stretches, count);
  const places = [...new Set(stretches.flatMap(({start, end}) => [start, end]))].sort((a, b) => a - b);
  const nodeOf = new Map(places.map((place, i) => [place, i]));
  const edges: Edge[][] = places.map(() => []);
  const connect = (from: number, to: number, capacity: number, cost: number) => {
    edges[from].push({to, capacity, cost, back: edges[to].length});
    edges[to].push({to: from, capacity: 0, cost: -cost, back: edges[from].length - 1});
    return edges[from].at(-1)!;
  };
  for (let i = 1; i < places.length; i++) connect(i - 1, i, count, 0);
  const kept = stretches.map(({start, end, weight}) => connect(nodeOf.get(start)!, nodeOf.get(end)!, 1, -weight));
  for (let unit = 0; unit < count; unit++) if (!augment(edges)) break;
  return kept.flatMap(({capacity}, i) => (capacity === 0 ? [i] : []));
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

/** The most stretches that overlap anywhere: as many tracks hold all of them. */
export function mostOverlapping(stretches: readonly Pick<Weighted, 'start' | 'end'>[]): number {
  const steps = stretches.flatMap(({start, end}) => [
    {place: start, step: 1},
    {place: end, step: -1},
  ]);
  // Half-open: what ends where another starts does not overlap it.
  steps.sort((a, b) => a.place - b.place || a.step - b.step);
  let [now, most] = [0, 0];
  for (const {step} of steps) most = Math.max(most, (now += step));
  return most;
}

function chooseGreedily(stretches: readonly Weighted[], count: number): number[] {
  const order = stretches.map((_, i) => i).sort((a, b) => stretches[b].weight - stretches[a].weight || a - b);
  const tracks: Weighted[][] = Array.from({length: count}, () => []);
  const kept: number[] = [];
  for (const i of order) {
    const {start, end} = stretches[i];
    const track = tracks.find((others) => others.every((other) => other.end <= start || other.start >= end));
    if (!track) continue;
    track.push(stretches[i]);
    kept.push(i);
  }
  return kept.sort((a, b) => a - b);
}

/** The track of each stretch, so that none overlaps another: as few as there can be, in the order of their starts. */
export function trackOf(stretches: readonly Pick<Weighted, 'start' | 'end'>[]): number[] {
  const tracks: number[] = stretches.map(() => 0);
  const free: number[] = [];
  const order = stretches.map((_, i) => i).sort((a, b) => stretches[a].start - stretches[b].start || a - b);
  for (const i of order) {
    const {start, end} = stretches[i];
    let track = free.findIndex((from) => from <= start);
    if (track < 0) track = free.length;
    free[track] = end;
    tracks[i] = track;
  }
  return tracks;
}
