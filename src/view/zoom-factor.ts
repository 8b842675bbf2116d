/** The zoom factor of a level, relative to all of time. */
export function zoomOfLevel(level: number): number {
  return 2 ** (level / 2);
}
