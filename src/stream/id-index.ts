const LEAST_ROOM = 1024;

/** A hash of a text; texts that differ seldom have the same. */
function hashOf(text: string): number {
  // FNV-1a, by G. Fowler, L. C. Noll and P. Vo, with the finalizer of MurmurHash3: both in the public domain.
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The id that an event without one gets from its place. */
const MADE_UP = /^event-([1-9]\d*)$/;

/** The index of the event whose place a made-up id tells; −1 if it is none. */
export function placeOfMadeUp(id: string): number {
  return Number(MADE_UP.exec(id)?.[1] ?? 0) - 1;
}

/**
 * Finds an event by its id in a table of hashes: one number an event, which another thread can be given.
 * @param slots - of a power of 2: the index of an event plus 1, or 0.
 * @param idOf - the id of an event.
 */
export function indexOfId(slots: Uint32Array, id: string, idOf: (index: number) => string): number {
  const mask = slots.length - 1;
  for (let slot = hashOf(id) & mask; slots[slot]; slot = (slot + 1) & mask)
    if (idOf(slots[slot] - 1) === id) return slots[slot] - 1;
  return -1;
}

/** The ids that events have of their own, while they are read. */
export class IdIndex {
  /** See `indexOfId`. */
  slots = new Uint32Array(LEAST_ROOM);
  /** The places that ids tell which look as if they were made up. */
  readonly places: number[] = [];
  readonly #ids: string[] = [];
  #count = 0;

  /** The index of the event of an id, −1 where there is none. */
  indexOf(id: string): number {
    return indexOfId(this.slots, id, (index) => this.#ids[index]);
  }

  /** The id of an event, empty where it has none. */
  idOf(index: number): string {
    return this.#ids[index] ?? '';
  }

  /** Adds the id of the next event, empty where it has none; returns whether it is the first of that id. */
  add(id: string): boolean {
    const isFirst = !id || this.indexOf(id) < 0;
    this.#ids.push(id);
    if (!id || !isFirst) return isFirst;
    const place = placeOfMadeUp(id);
    if (place >= 0) this.places.push(place);
    // At most half of the slots are taken, so that the search is short.
    if (2 * ++this.#count > this.slots.length) this.#grow();
    else this.#put(this.#ids.length - 1);
    return true;
  }

  #grow(): void {
    const before = this.slots;
    this.slots = new Uint32Array(2 * before.length);
    for (const taken of before) if (taken) this.#put(taken - 1);
    this.#put(this.#ids.length - 1);
  }

  #put(index: number): void {
    const mask = this.slots.length - 1;
    let slot = hashOf(this.#ids[index]) & mask;
    while (this.slots[slot]) slot = (slot + 1) & mask;
    this.slots[slot] = index + 1;
  }
}
