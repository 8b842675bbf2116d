import {rareDates} from '../time/rare-dates.js';
import {rareDatesReader} from '../time/read-rare-date.js';
import {joinSides} from './join-sides.js';
import {lateReaders} from './late-readers.js';
import {overrideAxis} from './override-axis.js';
import {readBounds} from './read-bounds.js';
import {readEras} from './read-eras.js';
import {readFacts} from './read-facts.js';
import {readMedia} from './read-media.js';
import {readDurationText, readRevisions} from './read-revisions.js';
import {lintStory, readStory} from './read-story.js';
import {readText} from './read-text.js';

/**
 * From now on what is seldom written is read: dates in rare forms, given by their bounds or their sides, or in
 * attributes; texts that say their format; facts; eras; media; corrections, and how far events lie apart; and stories.
 */
export function readRareDates(): void {
  rareDates.reader = rareDatesReader;
  lateReaders.bounds = readBounds;
  lateReaders.sides = joinSides;
  lateReaders.text = readText;
  lateReaders.facts = readFacts;
  lateReaders.eras = readEras;
  lateReaders.media = readMedia;
  lateReaders.revisions = readRevisions;
  lateReaders.duration = readDurationText;
  lateReaders.story = readStory;
  lateReaders.lintStory = lintStory;
  lateReaders.axis = overrideAxis;
}
