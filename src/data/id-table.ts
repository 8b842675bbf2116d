/** A hash of a text; texts that differ seldom have the same. */
function hashOf(text: string): number {
  // FNV-1a, by G. Fowler, L. C. Noll and P. Vo, with the finalizer of MurmurHash3: both in the public domain.
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The slot of an id in a table of hashes: one number an event, which another thread can be given. It is that of the event
 * with the id or, where there is none, the empty one in which that would stand.
 * @param slots - of a power of 2, not all of them taken: the index of an event plus 1, or 0.
 * @param idOf - the id of an event.
 */
export function slotOfId(slots: Uint32Array, id: string, idOf: (index: number) => string): number {
  const mask = slots.length - 1;
  let slot = hashOf(id) & mask;
  while (slots[slot] && idOf(slots[slot] - 1) !== id) slot = (slot + 1) & mask;
  return slot;
}

/** The index of the event of an id; −1 where there is none. See `slotOfId`. */
export function indexOfId(slots: Uint32Array, id: string, idOf: (index: number) => string): number {
  return slots[slotOfId(slots, id, idOf)] - 1;
}
