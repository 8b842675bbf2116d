import {whenIdle} from './when-idle.js';

/**
 * Fetches modules that many datasets need, and rehearses a first picture, when the page is idle: while it waits for data, or
 * before a script adds a timeline. The first picture then waits for none of these requests. One that fails is reported where
 * its module is needed.
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
