import {readRareDates} from '../data/rare-dates-reader.js';
import {zoneRules} from '../time/zone-rules.js';
import {zones} from '../time/zones.js';

/** Sets the rules for all dates and zones, which a page loads only where it needs them. */
export function setDateRules(): void {
  readRareDates();
  zones.rules = zoneRules;
}
