import {whenIdle} from './when-idle.js';

/**
 * Fetches what many datasets need, and rehearses a first picture, when the page is idle: while it waits for data, or before
 * a script adds a timeline, that costs the first picture no round. What is missing is told where it is needed.
 */
export function prepare(): void {
  whenIdle(() =>
    Promise.allSettled([
      import('../data/rare-dates-reader.js'),
      import('../time/zone-rules.js'),
      import('./warm-up.js').then(({warmUp}) => warmUp()),
    ]),
  );
}
