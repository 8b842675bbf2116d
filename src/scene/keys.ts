/** Stands between the parts of a key: no id holds it, since reading takes control characters out of ids. */
const SEPARATOR = '\0';

/**
 * The key of a mark, from what it draws to the part of it: two marks have one key only if all parts are the same,
 * whatever ids hold.
 */
export function markKey(...parts: readonly (string | number)[]): string {
  return parts.join(SEPARATOR);
}

/**
 * The key of an item: of an event its id, of a chip its kind with the id of the first event that it counts, of a fold
 * or a period its kind with its start, of the header of a lane its kind with the key of the lane.
 */
export function itemKey(kind: 'event' | 'more' | 'before' | 'after' | 'fold' | 'lane' | 'period', id: string): string {
  return kind === 'event' ? id : kind + SEPARATOR + id;
}
