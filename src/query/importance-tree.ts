import type {EventTable} from '../data/event-table.js';

const BLOCK = 64;

/** Mixes the bits of an integer: neighbours become far apart, and different ones stay different. */
function mix(value: number): number {
  // The finalizer of MurmurHash3, by A. Appleby, in the public domain.
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A stretch of rows, `[from, to)`, and its most important row. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly best: number;
}

/**
 * The rows of a table by importance, and by chance among equals. The chance is that of their indices in the dataset,
 * so it stays the same, and the most important of a stretch that lie in a part of it are those of the part.
 */
export class ImportanceTree {
  readonly #importance: Float32Array;
  readonly #order: Uint32Array;
  /** The rows that are looked at; all where it is undefined. */
  readonly #rows: Uint32Array | undefined;
  /** The least power of 2 that is not less than the number of blocks. */
  readonly #leaves: number;
  /** A heap: the most important row below each node, of whose children it is the better one; blocks are the leaves. */
  readonly #nodes: Uint32Array;

  /**
   * @param rows - those that are looked at, which are known by their places among them then.
   * @param nodes - those of the same tree, where they are known.
   */
  constructor({importance, order, length: all}: EventTable, rows?: Uint32Array, nodes?: Uint32Array) {
    const length = rows?.length ?? all;
    this.#importance = importance;
    this.#order = order;
    this.#rows = rows;
    const blocks = Math.ceil(length / BLOCK);
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, blocks)));
    this.#nodes = nodes ?? new Uint32Array(2 * this.#leaves);
    if (nodes) return;
    for (let block = 0; block < blocks; block++)
      this.#nodes[this.#leaves + block] = this.#bestOfRows(block * BLOCK, Math.min(length, (block + 1) * BLOCK));
    // Leaves without rows hold row 0, which never takes the place of another: it is in the first block.
    for (let node = this.#leaves - 1; node > 0; node--)
      this.#nodes[node] = this.#better(this.#nodes[2 * node], this.#nodes[2 * node + 1]);
  }

  get nodes(): Uint32Array {
    return this.#nodes;
  }

  /** Orders rows, the most important first. */
  compare(a: number, b: number): number {
    return a === b ? 0 : this.#outranks(a, b) ? -1 : 1;
  }

  /** The most important rows of stretches of rows, `[from, to)`, the most important first; at most `count`. */
  top(stretches: readonly (readonly [from: number, to: number])[], count: number): number[] {
    const size = stretches.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);
    if (size <= 4 * count) {
      const rows: number[] = [];
      for (const [from, to] of stretches) for (let row = from; row < to; row++) rows.push(row);
      return rows.sort((a, b) => this.compare(a, b)).slice(0, count);
    }
    const heap: Stretch[] = [];
    const rows: number[] = [];
    for (const [from, to] of stretches) this.#push(heap, from, to);
    while (rows.length < count && heap.length) {
      const {from, to, best} = this.#pop(heap);
      rows.push(best);
      this.#push(heap, from, best);
      this.#push(heap, best + 1, to);
    }
    return rows;
  }

  #outranks(a: number, b: number): boolean {
    const rows = this.#rows;
    const [first, second] = rows ? [rows[a], rows[b]] : [a, b];
    const one = this.#importance[first];
    const other = this.#importance[second];
    return one !== other ? one > other : mix(this.#order[first]) > mix(this.#order[second]);
  }

  #better(a: number, b: number): number {
    return this.#outranks(b, a) ? b : a;
  }

  #bestOfRows(from: number, to: number): number {
    const importance = this.#importance;
    const rows = this.#rows;
    let best = from;
    let most = importance[rows ? rows[from] : from];
    for (let row = from + 1; row < to; row++) {
      const own = importance[rows ? rows[row] : row];
      if (own < most || !this.#outranks(row, best)) continue;
      best = row;
      most = own;
    }
    return best;
  }

  /** The most important row of a stretch that is not empty. */
  #best(from: number, to: number): number {
    let left = Math.ceil(from / BLOCK);
    let right = Math.floor(to / BLOCK);
    if (left >= right) return this.#bestOfRows(from, to);
    let best = from;
    if (from < left * BLOCK) best = this.#bestOfRows(from, left * BLOCK);
    if (right * BLOCK < to) best = this.#better(best, this.#bestOfRows(right * BLOCK, to));
    for (left += this.#leaves, right += this.#leaves; left < right; left >>>= 1, right >>>= 1) {
      if (left & 1) best = this.#better(best, this.#nodes[left++]);
      if (right & 1) best = this.#better(best, this.#nodes[--right]);
    }
    return best;
  }

  /** Adds a stretch to a heap of stretches, unless it is empty. */
  #push(heap: Stretch[], from: number, to: number): void {
    if (from >= to) return;
    const stretch = {from, to, best: this.#best(from, to)};
    let i = heap.length;
    while (i > 0) {
      const parent = (i - 1) >>> 1;
      if (!this.#outranks(stretch.best, heap[parent].best)) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = stretch;
  }

  /** Takes the stretch with the most important row from a heap that is not empty. */
  #pop(heap: Stretch[]): Stretch {
    const [first] = heap;
    const last = heap.pop()!;
    if (!heap.length) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#outranks(heap[child + 1].best, heap[child].best)) child++;
      if (!this.#outranks(heap[child].best, last.best)) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
    return first;
  }
}
