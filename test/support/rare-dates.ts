import {readRareDates} from '../../src/data/rare-dates-reader.js';

// Where nobody loads it: as for `parseDate` and `readDataset`, which bring it along.
readRareDates();
