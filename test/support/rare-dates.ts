import {rareDates} from '../../src/time/rare-dates.js';
import {rareDatesReader} from '../../src/time/rare-dates-reader.js';

// Where nobody loads it: as for `parseDate` and `readDataset`, which bring it along.
rareDates.reader = rareDatesReader;
