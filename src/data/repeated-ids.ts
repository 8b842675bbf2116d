import {Tally} from './column-issues.js';
import {indexOfId, slotOfId} from './id-table.js';
import type {Steps} from './steps.js';

/** So many ids are looked at in a step. */
const STEP = 1 << 12;

/** The ids of columns, of which several events have the same one. */
export class RepeatedIds {
  /** The events whose id an earlier one has. */
  readonly found: Tally;
  /** An event that has the id of an earlier one, by its index. */
  readonly example: number;
  readonly #idAt: (index: number) => string;
  readonly #slots: Uint32Array;
  /** By the index of an event: 1 where its id is that of an earlier one. */
  readonly #isRepeated: Uint8Array;

  constructor(
    idAt: (index: number) => string,
    slots: Uint32Array,
    {found, isRepeated}: {readonly found: Tally; readonly isRepeated: Uint8Array},
  ) {
    this.#idAt = idAt;
    this.#slots = slots;
    this.#isRepeated = isRepeated;
    this.found = found;
    this.example = isRepeated.indexOf(1);
  }

  /**
   * Looks for events with the id of another one, in steps; undefined where there is none.
   * @param idAt - the id of an event, empty where it has none.
   */
  static *find(idAt: (index: number) => string, length: number): Steps<RepeatedIds | undefined> {
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * length + 1)));
    const isRepeated = new Uint8Array(length);
    const found = new Tally();
    for (let index = 0; index < length; index++) {
      if (index % STEP === STEP - 1) yield;
      const id = idAt(index);
      if (!id) continue;
      const slot = slotOfId(slots, id, idAt);
      if (slots[slot]) {
        isRepeated[index] = 1;
        found.add(index, id);
      } else slots[slot] = index + 1;
    }
    return found.count ? new RepeatedIds(idAt, slots, {found, isRepeated}) : undefined;
  }

  /** The id of an event that no other has: that of an earlier one gets its place. */
  idAt(index: number): string {
    const id = this.#idAt(index);
    if (!this.#isRepeated[index]) return id;
    let made = `${id}-${index + 1}`;
    while (indexOfId(this.#slots, made, this.#idAt) >= 0) made += '-2';
    return made;
  }
}
