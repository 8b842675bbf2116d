/** Delay, ms, in browsers without `requestIdleCallback`. */
const DELAY = 200;

/** Does something when the page is idle. @param delay - ms, in browsers that do not know when that is. */
export function whenIdle(act: () => unknown, delay = DELAY): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, delay);
}
