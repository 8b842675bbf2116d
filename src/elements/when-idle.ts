/** Delay, ms, in browsers without `requestIdleCallback`. */
const DELAY = 200;

/** Does something when the page is idle. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, DELAY);
}
