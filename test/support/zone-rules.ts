import {zoneRules} from '../../src/time/zone-rules.js';
import {zones} from '../../src/time/zones.js';

// Sets the rules at once, as `core.ts` does, for tests without an element that would load them.
zones.rules = zoneRules;
