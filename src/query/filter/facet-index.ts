import {NumberList} from './number-list.js';

/** Takes the values of a facet in, event after event. */
export class FacetBuilder {
  readonly #codes = new Map<string, number>();
  readonly #values = new NumberList();
  readonly #starts: Uint32Array;
  #event = 0;

  /** @param length - how many events there are. */
  constructor(length: number) {
    this.#starts = new Uint32Array(length + 1);
  }

  /** Adds the values of the next event, each of them once. */
  add(values: Iterable<string>): void {
    for (const value of values) {
      let code = this.#codes.get(value);
      if (code === undefined) this.#codes.set(value, (code = this.#codes.size));
      this.#values.push(code);
    }
    this.#starts[++this.#event] = this.#values.length;
  }

  build(): FacetIndex {
    return new FacetIndex(this.#codes, this.#values.take(), this.#starts);
  }
}

/** Which events have which values of a facet. */
export class FacetIndex {
  /** By their codes, in the order in which the events have them. */
  readonly values: readonly string[];
  readonly #codes: ReadonlyMap<string, number>;
  /** The codes of all events, one event after the other. */
  readonly #of: Uint32Array;
  readonly #starts: Uint32Array;

  constructor(codes: ReadonlyMap<string, number>, of: Uint32Array, starts: Uint32Array) {
    this.values = [...codes.keys()];
    this.#codes = codes;
    this.#of = of;
    this.#starts = starts;
  }

  /** Adds a bit for each event that has none of some values. */
  fail(values: readonly string[], bit: number, failures: Uint16Array): void {
    const isAsked = new Uint8Array(this.values.length);
    for (const value of values) {
      const code = this.#codes.get(value);
      if (code !== undefined) isAsked[code] = 1;
    }
    const of = this.#of;
    const starts = this.#starts;
    for (let event = 0; event < failures.length; event++) {
      let i = starts[event];
      const end = starts[event + 1];
      while (i < end && !isAsked[of[i]]) i++;
      if (i === end) failures[event] |= bit;
    }
  }

  /** How many events have each value, of those that fail by nothing but some bits. */
  count(failures: Uint16Array, bits: number): Uint32Array {
    const counts = new Uint32Array(this.values.length);
    const starts = this.#starts;
    for (let event = 0; event < failures.length; event++) {
      if (failures[event] & ~bits) continue;
      for (let i = starts[event]; i < starts[event + 1]; i++) counts[this.#of[i]]++;
    }
    return counts;
  }
}
