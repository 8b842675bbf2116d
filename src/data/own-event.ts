/** Whether a value has the keys that an event of this library cannot be without, however they are filled. */
export function isOwnEvent(value: unknown): boolean {
  const keys = Object(value) as object;
  return 'title' in keys && ('date' in keys || 'start' in keys || 'end' in keys);
}
