/** More events than so many are read in slices. */
export const MANY = 5000;

/** Whether what a page gives is not a short list of events, which is read at once: columns, a source, or a long list. */
export function isMany(given: unknown): boolean {
  const value = Object(given) as object;
  return 'columns' in value || 'source' in value || givenList(given).length > MANY;
}

/**
 * A list of what a page gives: the events, of a list of these or of a dataset, or the groups. It is empty where there is
 * none, or where looking at it throws, which is told when it is read.
 */
export function givenList(given: unknown, key: 'events' | 'groups' = 'events'): readonly unknown[] {
  try {
    const list = Array.isArray(given) && key === 'events' ? given : (given as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(list)) return list;
  } catch {
    // It is empty.
  }
  return [];
}
