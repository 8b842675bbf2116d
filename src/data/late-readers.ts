import type {EventDate} from '../time/event-date.js';
import type {overrideAxis} from './override-axis.js';
import type {Read} from './read-fields.js';
import type {DatasetStep, Era, EventText, Fact, Media, Revision} from './types.js';

/**
 * What few pages need, once it is there: browsers load it with what reads rarely written dates, see
 * `rare-dates-reader.ts`.
 */
export const lateReaders: {
  /** Reads a date given by its bounds. */
  bounds?: Read<EventDate>;
  /** Joins the keys `start` and `end` of an event to its `date`. */
  sides?: Read<object>;
  /** Reads a text of an event that says its format. */
  text?: Read<EventText>;
  /** Reads a list of facts. */
  facts?: Read<Fact[]>;
  /** Reads a list of eras. */
  eras?: Read<Era[]>;
  /** Reads images, recordings, quotations and the like. */
  media?: Read<Media[]>;
  /** Reads a list of corrections. */
  revisions?: Read<Revision[]>;
  /** Reads a duration, and keeps it as text. */
  duration?: Read<string>;
  /** Reads the steps of a story. */
  story?: Read<DatasetStep[]>;
  /** Warns of steps that are about what is no event. */
  lintStory?: (story: readonly DatasetStep[], ids: ReadonlySet<string>) => void;
  /** Reads the axis that attributes ask for. */
  axis?: typeof overrideAxis;
} = {};
