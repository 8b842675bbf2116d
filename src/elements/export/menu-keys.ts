/** Letters that follow each other sooner than this, ms, are the beginning of one name. */
const TYPING = 700;

/** Where a key leads in a menu: the arrows, Home and End, and letters to the next entry that begins with them. */
export class MenuKeys {
  #typed = '';
  #typedAt = -Infinity;

  /** The entry that a key leads to; undefined if it leads to none. */
  next(
    {key, timeStamp, ctrlKey, metaKey, altKey}: KeyboardEvent,
    entries: readonly HTMLElement[],
    focused: number,
  ): HTMLElement | undefined {
    if (ctrlKey || metaKey || altKey) return undefined;
    if (Array.from(key).length === 1 && key !== ' ') return this.#named(key, timeStamp, entries, focused);
    this.#typed = '';
    const at = (index: number) => entries.at(index % entries.length);
    if (key === 'ArrowDown') return at(focused + 1);
    if (key === 'ArrowUp') return at(Math.max(focused, 0) - 1);
    if (key === 'Home') return at(0);
    if (key === 'End') return at(-1);
    return key === 'ArrowLeft' || key === 'ArrowRight' ? besideOf(entries[focused], key) : undefined;
  }

  #named(key: string, now: number, entries: readonly HTMLElement[], focused: number): HTMLElement | undefined {
    const letter = key.toLocaleLowerCase();
    const isNew = now - this.#typedAt > TYPING;
    this.#typedAt = now;
    // The same letter again leads on to the next entry with it.
    this.#typed = isNew || this.#typed === letter ? letter : this.#typed + letter;
    const from = this.#typed.length > 1 ? focused : focused + 1;
    const inTurn = [...entries.slice(from), ...entries.slice(0, from)];
    return inTurn.find((entry) => entry.textContent.trim().toLocaleLowerCase().startsWith(this.#typed));
  }
}

/** The choice that stands on one side of another, as one sees it. */
function besideOf(entry: HTMLElement | undefined, key: 'ArrowLeft' | 'ArrowRight'): HTMLElement | undefined {
  if (entry?.role !== 'menuitemradio') return undefined;
  const isForward = (key === 'ArrowRight') === (getComputedStyle(entry).direction === 'ltr');
  const beside = isForward ? entry.nextElementSibling : entry.previousElementSibling;
  return beside?.role === 'menuitemradio' ? (beside as HTMLElement) : undefined;
}
