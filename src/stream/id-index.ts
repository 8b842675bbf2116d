import {indexOfId, slotOfId} from '../data/id-table.js';

const LEAST_ROOM = 1024;

/** The id that an event without one gets from its place. */
const MADE_UP = /^event-([1-9]\d*)$/;

/** The index of the event whose place a made-up id tells; −1 if it is none. */
export function placeOfMadeUp(id: string): number {
  return Number(MADE_UP.exec(id)?.[1] ?? 0) - 1;
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
    return indexOfId(this.slots, id, this.#idAt);
  }

  /** The id of an event, empty where it has none. */
  idOf(index: number): string {
    return this.#ids[index] ?? '';
  }

  readonly #idAt = (index: number) => this.#ids[index];

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
    this.slots[slotOfId(this.slots, this.#ids[index], this.#idAt)] = index + 1;
  }
}
