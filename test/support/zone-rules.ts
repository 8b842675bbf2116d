import {zoneRules} from '../../src/time/zone-rules.js';
import {zones} from '../../src/time/zones.js';

// Where nobody loads them: as in Node, where they come with the core.
zones.rules = zoneRules;
