/** Keeps what was made for keys, as long as it was used lately: of more than `most`, what was used longest ago goes. */
export class RecentItems<Key, Item> {
  readonly #most: number;
  // What was used longest ago comes first: a map keeps the order in which keys were set.
  readonly #items = new Map<Key, Item>();

  constructor(most: number) {
    this.#most = most;
  }

  /** @param make - makes what is not kept; it may ask for other keys, and what it cannot make, undefined, is not kept. */
  get<Made extends Item | undefined>(key: Key, make: () => Made): Item | Made {
    let item = this.#items.get(key);
    if (item !== undefined) this.#items.delete(key);
    else {
      const made = make();
      if (made === undefined) return made;
      item = made;
      if (this.#items.size >= this.#most)
        for (const oldest of this.#items.keys()) if (this.#items.delete(oldest)) break;
    }
    this.#items.set(key, item);
    return item;
  }
}
