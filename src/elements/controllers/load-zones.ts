import {zones} from '../../time/zones.js';
import type {LazyModules} from './lazy-modules.js';

/**
 * Loads the rules of time zones, for all timelines of the page at once. Where they cannot be loaded, all is shown as
 * plain calendar time.
 */
export function loadZones(modules: LazyModules): Promise<void> {
  return modules.load('zone-rules', async () => (zones.rules ??= (await import('../../time/zone-rules.js')).zoneRules));
}
