/** Above this many events, what looks at all of them takes too long for one task. */
const MANY = 2000;

export function isMany({length}: {readonly length: number}): boolean {
  return length > MANY;
}
