import type {Issue} from '../data/issue.js';
import {zones} from '../time/zones.js';
import {notLoaded} from './not-loaded.js';

/** Loads the rules of zones, for all timelines at once. Where they cannot be loaded, all is shown as plain calendar time, and an issue says so. */
export async function loadZones(): Promise<Issue | undefined> {
  try {
    zones.rules ??= (await import('../time/zone-rules.js')).zoneRules;
    return undefined;
  } catch (error) {
    return notLoaded('zone-rules', error);
  }
}
