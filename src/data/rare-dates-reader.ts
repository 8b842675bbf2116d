import {rareDates} from '../time/rare-dates.js';
import {rareDatesReader} from '../time/read-rare-date.js';
import {joinSides} from './join-sides.js';
import {lateReaders} from './late-readers.js';
import {overrideAxis} from './override-axis.js';
import {readBounds} from './read-bounds.js';

/**
 * From now on dates are read that are seldom written: those in rare forms, those given by their bounds or their sides,
 * and those of attributes.
 */
export function readRareDates(): void {
  rareDates.reader = rareDatesReader;
  lateReaders.bounds = readBounds;
  lateReaders.sides = joinSides;
  lateReaders.axis = overrideAxis;
}
