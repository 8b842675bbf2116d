/** What the keys mean depends on how time runs in the picture. */
export interface KeyContext {
  readonly layout: 'flags' | 'vertical';
  /** The direction in which time runs along a horizontal axis. */
  readonly timeDirection: 'ltr' | 'rtl';
  /** How many items there are, and which has the focus. */
  readonly count: number;
  readonly index: number;
}

/**
 * The item that a key moves the focus to, or undefined where the key is none of ours: then the page has it. Arrows
 * follow what one sees, so in a picture where time runs from right to left the left arrow leads to later events; at an
 * end of time they have nowhere to lead, and scroll the page as ever.
 */
export function itemForKey(key: string, {layout, timeDirection, count, index}: KeyContext): number | undefined {
  const [later, earlier] = layout === 'vertical' ? ['ArrowDown', 'ArrowUp']
    : timeDirection === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const target = key === later ? index + 1 : key === earlier ? index - 1 : key === 'Home' ? 0 : key === 'End' ? count - 1 : -1;
  return target >= 0 && target < count && target !== index ? target : undefined;
}
