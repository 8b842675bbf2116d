import {rareDates, readNone} from '../../time/rare-dates.js';
import {zones} from '../../time/zones.js';
import {whenIdle} from '../when-idle.js';
import type {LazyModules} from './lazy-modules.js';

/** Is aborted when the first timeline of the page has something to show. */
export const firstPicture = new AbortController();

/**
 * Fetches the modules below when the page is idle. Many datasets need one: while the page waits for data, or before a script
 * adds a timeline, that costs the first picture no round. They are put to use in a warm-up, if there is time for one, or
 * else where they are needed; where they are missing, that is told then.
 */
export function fetchRules(): void {
  whenIdle(() =>
    Promise.allSettled([
      import('../../data/rare-dates-reader.js'),
      import('../../time/zone-rules.js'),
      import('../warm-up.js').then(({warmUp}) => warmUp()),
    ]),
  );
}

/**
 * Loads the rules of time zones, for all timelines of the page at once. If they cannot be loaded, every zone is treated
 * as UTC.
 */
export function loadZones(modules: LazyModules): Promise<unknown> {
  return modules.load('zone-rules', async () => (zones.rules ??= (await import('../../time/zone-rules.js')).zoneRules));
}

/**
 * Loads what reads rarely written dates, for all timelines of the page at once. Where it cannot be loaded, these are
 * errors.
 */
export function loadRareDates(modules: LazyModules): Promise<void> {
  return modules.load('rare-dates-reader', async () => {
    try {
      (await import('../../data/rare-dates-reader.js')).readRareDates();
    } finally {
      rareDates.reader ??= readNone;
    }
  });
}
