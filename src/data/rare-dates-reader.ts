import {rareDates} from '../time/rare-dates.js';
import {rareDatesReader} from '../time/read-rare-date.js';
import {joinSides} from './join-sides.js';
import {readBounds} from './read-bounds.js';
import {dateBounds} from './read-date.js';

/** From now on dates are read that are seldom written: those in rare forms, and those given by their bounds or their sides. */
export function readRareDates(): void {
  rareDates.reader = rareDatesReader;
  dateBounds.read = readBounds;
  dateBounds.join = joinSides;
}
