const BLOCK = 64;

/**
 * Which rows reach beyond a time, found without looking at those that do not: a tree of the latest end of each block of
 * rows.
 */
export class ReachTree {
  /** The end of each row, ms since 1970 UTC. */
  readonly #ends: Float64Array;
  /** The rows that are looked at; all where it is undefined. */
  readonly #rows: Uint32Array | undefined;
  /** The least power of 2 that is not less than the number of blocks. */
  readonly #leaves: number;
  /** A heap: the latest end below each node; blocks are the leaves. */
  readonly #nodes: Float64Array;

  /**
   * @param rows - those that are looked at, which are known by their places among them then.
   * @param nodes - those of the same tree, where they are known.
   */
  constructor(ends: Float64Array, rows?: Uint32Array, nodes?: Float64Array) {
    const {length} = rows ?? ends;
    this.#ends = ends;
    this.#rows = rows;
    const blocks = Math.ceil(length / BLOCK);
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, blocks)));
    this.#nodes = nodes ?? new Float64Array(2 * this.#leaves).fill(-Infinity);
    if (nodes) return;
    for (let row = 0; row < length; row++) {
      const leaf = this.#leaves + Math.floor(row / BLOCK);
      const end = ends[rows ? rows[row] : row];
      if (end > this.#nodes[leaf]) this.#nodes[leaf] = end;
    }
    for (let node = this.#leaves - 1; node > 0; node--)
      this.#nodes[node] = Math.max(this.#nodes[2 * node], this.#nodes[2 * node + 1]);
  }

  get nodes(): Float64Array {
    return this.#nodes;
  }

  /** The first row from `from` on, and before `to`, that ends after a time, ms since 1970 UTC; `to` where there is none. */
  next(from: number, to: number, time: number): number {
    const rows = this.#rows;
    for (let row = from; row < to;) {
      const end = Math.min(to, (Math.floor(row / BLOCK) + 1) * BLOCK);
      for (; row < end; row++) if (this.#ends[rows ? rows[row] : row] > time) return row;
      if (row < to) row = this.#nextBlock(row / BLOCK, time) * BLOCK;
    }
    return to;
  }

  /** The first block from one on with an end after a time; a block beyond the last one where there is none. */
  #nextBlock(block: number, time: number): number {
    let node = this.#leaves + block;
    while (!(this.#nodes[node] > time)) {
      // Up from a right child, as all below its parent are before it, and then to the node beside.
      while (node & 1) node >>>= 1;
      if (!node) return this.#leaves;
      node++;
    }
    while (node < this.#leaves) {
      node *= 2;
      if (!(this.#nodes[node] > time)) node++;
    }
    return node - this.#leaves;
  }
}
