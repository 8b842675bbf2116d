/** The bytes of a file, in the pieces in which they have come: they are not copied. */
export class FileBytes {
  #pieces: Uint8Array[] = [];
  /** Where each piece begins in the file. */
  #offsets: number[] = [];
  length = 0;

  get pieces(): readonly Uint8Array[] {
    return this.#pieces;
  }

  add(piece: Uint8Array): void {
    if (!piece.length) return;
    this.#pieces.push(piece);
    this.#offsets.push(this.length);
    this.length += piece.length;
  }

  /** Gives all of it away. */
  take(): Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#offsets = [];
    this.length = 0;
    return pieces;
  }

  /** A part of the file; copied only where it lies in several pieces. */
  slice(offset: number, size: number): Uint8Array {
    let low = 0;
    let high = this.#offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#offsets[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    let index = low - 1;
    const start = offset - this.#offsets[index];
    if (start + size <= this.#pieces[index].length) return this.#pieces[index].subarray(start, start + size);
    const whole = new Uint8Array(size);
    let filled = 0;
    for (let from = start; filled < size; index++, from = 0) {
      const part = this.#pieces[index].subarray(from, from + size - filled);
      whole.set(part, filled);
      filled += part.length;
    }
    return whole;
  }
}
