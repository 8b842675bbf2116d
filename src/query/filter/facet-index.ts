import {NumberList} from './number-list.js';

/** Codes, which are as wide as they have to be. */
type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The values of each event: a code and 1, 0 where it has none; where one has several, lists of codes. */
type Lists =
  | {readonly codes: Codes; readonly starts?: undefined}
  | {
      /** The codes of all events, one event after the other. */
      readonly codes: Codes;
      /** Where those of each event begin. */
      readonly starts: Uint32Array;
    };

/** Takes the values of a facet in, event after event. */
export class FacetBuilder {
  readonly #codes = new Map<string, number>();
  readonly #length: number;
  /** As long as no event has several values. */
  #single: Codes | undefined;
  readonly #values = new NumberList();
  #starts: Uint32Array | undefined;
  #event = 0;

  /** @param length - how many events there are. */
  constructor(length: number) {
    this.#length = length;
    this.#single = new Uint8Array(length);
  }

  /** Adds the values of the next event, each of them once. */
  add(values: Iterable<string>): void {
    let first = 0;
    let isFirst = true;
    for (const value of values) {
      let code = this.#codes.get(value);
      if (code === undefined) this.#codes.set(value, (code = this.#codes.size));
      if (this.#single && !isFirst) this.#listAll(first);
      if (this.#single) first = code + 1;
      else this.#values.push(code);
      isFirst = false;
    }
    if (this.#starts) this.#starts[++this.#event] = this.#values.length;
    else if (this.#single) {
      if (first) this.#single = widened(this.#single, first);
      this.#single[this.#event++] = first;
    }
  }

  build(): FacetIndex {
    return new FacetIndex(
      this.#codes,
      this.#starts ? {codes: this.#values.take(), starts: this.#starts} : {codes: this.#single!},
    );
  }

  /** Lists the values so far: an event has several. @param first - the one that it has already. */
  #listAll(first: number): void {
    const single = this.#single!;
    this.#single = undefined;
    this.#starts = new Uint32Array(this.#length + 1);
    for (let event = 0; event < this.#event; event++) {
      if (single[event]) this.#values.push(single[event] - 1);
      this.#starts[event + 1] = this.#values.length;
    }
    this.#values.push(first - 1);
  }
}

/** The same codes with room for another one. */
function widened(codes: Codes, code: number): Codes {
  if (code < 2 ** (8 * codes.BYTES_PER_ELEMENT)) return codes;
  return code < 2 ** 16 ? Uint16Array.from(codes) : Uint32Array.from(codes);
}

/** Which events have which values of a facet. */
export class FacetIndex {
  /** By their codes, in the order in which the events have them. */
  readonly values: readonly string[];
  readonly #codes: ReadonlyMap<string, number>;
  readonly #of: Lists;

  constructor(codes: ReadonlyMap<string, number>, of: Lists) {
    this.values = [...codes.keys()];
    this.#codes = codes;
    this.#of = of;
  }

  /** Adds a bit for each event that has none of some values. */
  fail(values: readonly string[], bit: number, failures: Uint16Array): void {
    const isAsked = new Uint8Array(this.values.length);
    for (const value of values) {
      const code = this.#codes.get(value);
      if (code !== undefined) isAsked[code] = 1;
    }
    const {codes, starts} = this.#of;
    for (let event = 0; event < failures.length; event++) {
      let i = starts ? starts[event] : event;
      const end = starts ? starts[event + 1] : event + 1;
      while (i < end && !isAsked[starts ? codes[i] : codes[i] - 1]) i++;
      if (i === end) failures[event] |= bit;
    }
  }

  /** How many events have each value, of those that fail by nothing but some bits. */
  count(failures: Uint16Array, bits: number): Uint32Array {
    const counts = new Uint32Array(this.values.length);
    const {codes, starts} = this.#of;
    for (let event = 0; event < failures.length; event++) {
      if (failures[event] & ~bits) continue;
      if (!starts) {
        if (codes[event]) counts[codes[event] - 1]++;
      } else for (let i = starts[event]; i < starts[event + 1]; i++) counts[codes[i]]++;
    }
    return counts;
  }
}
