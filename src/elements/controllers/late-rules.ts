import {rareDates, readNone} from '../../time/rare-dates.js';
import {zones} from '../../time/zones.js';
import type {LazyModules} from './lazy-modules.js';

/** Is aborted when the first timeline of the page has something to show. */
export const firstPicture = new AbortController();

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
