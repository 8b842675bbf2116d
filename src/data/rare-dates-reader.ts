import {rareDates} from '../time/rare-dates.js';
import {rareDatesReader} from '../time/read-rare-date.js';
import {overrideAxis} from './override-axis.js';
import {readBounds} from './read-bounds.js';
import {lateReaders} from './read-date.js';

/**
 * From now on dates are read that are seldom written: those in rare forms, those given by their bounds, and those of
 * attributes.
 */
export function readRareDates(): void {
  rareDates.reader = rareDatesReader;
  lateReaders.bounds = readBounds;
  lateReaders.axis = overrideAxis;
}
