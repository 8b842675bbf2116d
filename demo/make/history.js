/** So many steps can be undone. */
const LIMIT = 200;

/** The states of something, from the first that is kept to the last; one of them is the present one. */
export class History {
  #states;
  #at = 0;
  #merged;

  constructor(first) {
    this.#states = [first];
  }

  get present() {
    return this.#states[this.#at];
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#states.length - 1;
  }

  /**
   * Adds a state after the present one, and forgets those that were undone.
   * @param merge - steps in a row of the same name, such as the letters of a word, are undone together.
   */
  push(state, merge) {
    const isSame = merge !== undefined && merge === this.#merged && this.canUndo && !this.canRedo;
    this.#merged = merge;
    this.#states.length = isSame ? this.#at : this.#at + 1;
    this.#states.push(state);
    if (this.#states.length > LIMIT) this.#states.shift();
    this.#at = this.#states.length - 1;
  }

  undo() {
    if (this.canUndo) this.#at--;
    this.#merged = undefined;
    return this.present;
  }

  redo() {
    if (this.canRedo) this.#at++;
    this.#merged = undefined;
    return this.present;
  }
}
