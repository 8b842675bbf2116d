/** A list of numbers that grows, at 4 bytes each. */
export class NumberList {
  length = 0;
  #values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const values = new Uint32Array(2 * this.length);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[this.length++] = value;
  }

  take(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}
