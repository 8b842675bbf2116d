import type {EventDate, Precision} from '../time/event-date.js';
import type {CompiledColumns} from './event-columns.js';
import type {Occurrence, Status} from './event-states.js';
import type {ScaleName} from './scale-names.js';

export type {Occurrence, Status} from './event-states.js';

/** The position that somebody takes on an event. */
export type Stance = 'claims' | 'reports' | 'confirms' | 'denies' | 'disputes' | 'retracts' | 'analyses';

/** Where an account was published. */
export interface Source {
  title?: string;
  publisher?: string;
  /** An https, http, mailto or relative address. */
  url?: string;
  /** The address of an archived copy. */
  archived?: string;
  /** When it was published: an EDTF text. */
  published?: string;
}

/** What somebody says of an event. */
export interface Attribution {
  who: string;
  stance?: Stance;
  /** When they said it: an EDTF text. */
  said?: string;
  /** What they said, in the author's words. */
  text?: string;
  source?: Source;
}

export interface Place {
  name: string;
  /** Degrees north, −90 to 90. */
  lat?: number;
  /** Degrees east, −180 to 180. */
  lon?: number;
}

/** A place on a map that is an image. */
export interface MapPlace {
  /** Written on the map, as text. */
  name: string;
  /** Where it lies, from 0 at the left edge of the image to 1 at the right, whatever the direction of the language. */
  x: number;
  /** From 0 at the top edge to 1 at the bottom. */
  y: number;
}

/** An image, a recording, or a page of another site. */
export interface MediaFile {
  /** Derived from the file extension of `url` where it is missing; `embed` if that is unknown. */
  type?: 'image' | 'audio' | 'video' | 'embed';
  url: string;
  /** What it shows or sounds like, for those who do not see or hear it; empty for a picture that only decorates. */
  alt?: string;
  caption?: string;
  credit?: string;
  /** The address of a WebVTT file: what is said in a recording, for those who do not hear it. */
  captions?: string;
  /** The same image in other sizes, as in HTML: `small.jpg 480w, large.jpg 1600w`. */
  srcset?: string;
  /** The size of an image or a video in px: its space is there before it is loaded. */
  width?: number;
  height?: number;
  /**
   * What matters most in an image, as parts of its width from the left and of its height from the top, each from 0 to 1:
   * where it is cropped, as in thumbnails, that stays in sight.
   */
  focus?: [x: number, y: number];
  /** The names of places, where the image is a map: text over it, which is read aloud and translated. */
  places?: MapPlace[];
}

/** What somebody said, word for word, set as a quotation. */
export interface MediaQuote {
  type: 'quote';
  /** Without quotation marks around it. */
  text: string;
  /** Who said it. */
  by?: string;
  source?: Source;
  url?: undefined;
}

/** A number that says much, set large. */
export interface MediaNumber {
  type: 'number';
  /** As it is shown: "4,000", "one in five". */
  value: string;
  /** What it counts: "people came". */
  label: string;
  source?: Source;
  url?: undefined;
}

/** What is shown of an event besides its text. */
export type Media = MediaFile | MediaQuote | MediaNumber;

export interface Link {
  url: string;
  title?: string;
}

/** A relation of this event to another, such as "answers", "contradicts" or "part of". */
export interface Relation {
  /** In the author's words. Those that say something of time, such as "after" or "caused by", are checked against the dates. */
  type: string;
  /** The id of the other event. */
  to: string;
  /** The one that is later begins within so long of the end of the other: an ISO 8601 duration, such as `P3D`. */
  within?: string;
  /** The one that is later begins at least so long after the end of the other; of a type that says which one that is. */
  atLeast?: string;
}

/** A correction of what was published. */
export interface Revision {
  /** When it was made: an EDTF text. */
  date: string;
  /** What was wrong, and what is right, in the author's words. */
  note: string;
}

/** Something that is known of an event, in the author's words, such as how many people came. */
export interface Fact {
  /** What it is: "Visitors". */
  name: string;
  /** What is known: "about 4,000". */
  value: string;
}

/** A text in Markdown (CommonMark): what it marks is shown, HTML in it is shown as it is written. */
export interface MarkdownText {
  format: 'markdown';
  value: string;
}

/** A plain text, or one in Markdown. `plainTextOf` gives the words of either. */
export type EventText = string | MarkdownText;

/** A date by its bounds, where EDTF cannot say it, or EDTF with the author's own wording. */
export interface DateBounds {
  /** An EDTF text, which replaces all bounds. */
  edtf?: string;
  /** The start is not before this: an EDTF date, a `Date`, or ms since 1970 UTC. */
  earliest?: string | number | Date;
  /**
   * The start is not after this: an EDTF date (inclusive), a `Date`, or ms since 1970 UTC (exclusive, unless equal to
   * `earliest`: both then mean one instant).
   */
  latest?: string | number | Date;
  /** The end is not before this. With either end bound the event is a span. */
  endEarliest?: string | number | Date;
  /** The end is not after this. */
  endLatest?: string | number | Date;
  kind?: 'point' | 'span';
  precision?: Precision;
  endPrecision?: Precision;
  approximate?: boolean;
  endApproximate?: boolean;
  uncertain?: boolean;
  endUncertain?: boolean;
  openStart?: boolean;
  openEnd?: boolean;
  gaps?: boolean;
  /** Minutes east of UTC, whole, from −1439 to 1439. */
  offsetMinutes?: number;
  /** The author's wording, shown in place of the formatted date: "before early September 2021". */
  text?: string;
}

/** An event as an author writes it. */
export interface TimelineEvent {
  /** Unique within the dataset; made up from its position where it is missing. */
  id?: string;
  title: string;
  /** An EDTF text such as `2021-06-22~`, or bounds. A number from 1 to 9999 is a year, a `Date` its instant. */
  date: string | number | Date | DateBounds;
  text?: EventText;
  /** The id of its group. */
  group?: string;
  /** What kind of event it is, in the author's words. */
  kind?: string;
  /** Keywords, in the author's words. */
  tags?: string[];
  /**
   * From 0 to 1, 0.5 where it is missing. Events of greater importance get a label first where there is not room for
   * all.
   */
  importance?: number;
  /** Whether it took place; `happened` where it is missing. */
  occurrence?: Occurrence;
  /** How well it is known; `reported` where it is missing. */
  status?: Status;
  /** What is said of it, and by whom. If accounts disagree, the details show the two sides beside each other. */
  attributions?: Attribution[];
  place?: Place;
  /**
   * Images, recordings, pages of other sites, quotations and big numbers. Only images are loaded before a reader asks for
   * them.
   */
  media?: Media[];
  links?: Link[];
  /** What else is known of it: named values, shown in its details. */
  facts?: Fact[];
  /** Relations to other events; the details of those show them too. */
  relations?: Relation[];
  /** Corrections of what was published of it, shown in its details. */
  revisions?: Revision[];
  /** The language of its texts, where it is not the page's. */
  lang?: string;
}

/** A lane, party or theme that events belong to. */
export interface Group {
  id: string;
  title: string;
  /** The id of the group that it is a part of: its lane comes after that of the other. */
  parent?: string;
}

/** A stretch of time with a name, drawn behind the events. */
export interface Era {
  title: string;
  /** An EDTF interval or date, or bounds. */
  date: string | number | Date | DateBounds;
  /** The id of the group in whose colour it is drawn. */
  group?: string;
}

/** Information on a dataset as a whole. */
export interface DatasetMeta {
  /** What a reader must know to judge the dates, such as what was inferred. */
  note?: string;
  license?: string;
  source?: Source;
}

/**
 * Which events are shown: those that have, of each facet that is named here, at least one of its values, and in which
 * all of the words are found. A value alone may stand without an array around it.
 */
export interface EventFilter {
  /** Ids of groups; an empty text for events of none. */
  readonly group?: string | readonly string[];
  readonly kind?: string | readonly string[];
  readonly tag?: string | readonly string[];
  /** Names of places. */
  readonly place?: string | readonly string[];
  /** Who gives an account of the event. */
  readonly who?: string | readonly string[];
  readonly status?: string | readonly string[];
  readonly occurrence?: string | readonly string[];
  /** Of its date: `certain`, `approximate` or `uncertain`. */
  readonly certainty?: string | readonly string[];
  /** The types of its media: `image`, `video`, `audio`, `embed`, `quote` or `number`. */
  readonly media?: string | readonly string[];
  /**
   * Words, each of which must begin a word of its title, text, kind, tags, place, accounts, facts or media; and
   * phrases in quotation marks. Capitals, accents, and forms of Arabic and Persian letters make no difference. In place
   * of a word that no event has, the nearest one is searched for, which is told.
   */
  readonly text?: string;
}

/** What lies behind a step of a story: a colour, or a picture, on which words and media have a ground of their own. */
export interface StepBackground {
  /** A CSS colour: `#602020`, `tan`, `rgb(96 32 32)`. The words on it are black or white, whichever can be read. */
  color?: string;
  /** The address of a picture. */
  url?: string;
  /** What it shows, for those who do not see it; empty where it only decorates. */
  alt?: string;
}

/**
 * A step of the story that a dataset tells. One that names neither events nor a stretch of time is a title: all of time
 * is shown, and where it has no words, those are the title and the description of the dataset.
 */
export interface StoryStep {
  /** Where it is missing, the title of its event. */
  title?: string;
  /** Where it is missing, the text of its event. */
  text?: EventText;
  /** Where it is missing, the media of its event. */
  media?: Media[];
  /** What lies behind its words and its media. */
  background?: StepBackground;
  /** The id of the event that it is about: marked, and in sight. */
  event?: string;
  /** The ids of several events: all marked, and in sight. */
  events?: string[];
  /** The stretch of time that is shown: an EDTF interval or date, or bounds. */
  view?: string | number | Date | DateBounds;
  /** How time is laid along the axis, as the attribute `scale`. */
  scale?: 'auto' | ScaleName;
  /** By what the events stand in lanes, as the attribute `group-by`. */
  groupBy?: string;
  /** Which events are shown; all where it is missing. */
  filter?: EventFilter;
  /** The language of its texts, where it is not the dataset's. */
  lang?: string;
}

/** A dataset as an author writes it. */
export interface TimelineDataset {
  title?: string;
  description?: string;
  /** Where the axis starts: an EDTF date. Events before it are background, counted in a chip at its edge. */
  start?: string | number | Date | DateBounds;
  /** Where the axis ends, inclusive. Events after it are background. */
  end?: string | number | Date | DateBounds;
  /** When the dataset was published: what lies after it was not yet known. */
  now?: string | number | Date | DateBounds;
  /**
   * The time zone of the axis: an IANA name such as `America/New_York`, an offset such as `+04:30`, or `local`, the
   * reader's own. Where it is missing, the offset that all instants share, else UTC.
   */
  timeZone?: string;
  /** How time is laid along the axis, unless the page asks for another scale: see the attribute `scale`. */
  scale?: 'auto' | ScaleName;
  /** In the order in which they are shown; groups that events name but that are not listed here follow. */
  groups?: Group[];
  events: TimelineEvent[];
  /** Stretches of time with a name, such as reigns or phases, behind the events. */
  eras?: Era[];
  /** What is told of the events, step by step, by `<timeline-story>`. */
  story?: StoryStep[];
  meta?: DatasetMeta;
  /** Corrections of the dataset as a whole, shown with its note. */
  revisions?: Revision[];
  /** The language of its texts, where it is not the page's. */
  lang?: string;
}

/** An event that was read and checked: its id is unique, its date is resolved, what has a default has a value. */
export interface DatasetEvent extends TimelineEvent {
  id: string;
  date: EventDate;
  importance: number;
  occurrence: Occurrence;
  status: Status;
}

/** An era that was read and checked. */
export interface DatasetEra extends Era {
  date: EventDate;
}

/** A step of a story that was read and checked. */
export interface DatasetStep extends StoryStep {
  view?: EventDate;
}

/** A dataset that was read and checked: a new object with known keys only. Reading it again gives the same result. */
export interface Dataset extends TimelineDataset {
  start?: EventDate;
  end?: EventDate;
  now?: EventDate;
  groups: Group[];
  events: DatasetEvent[];
  eras?: DatasetEra[];
  story?: DatasetStep[];
  /** @internal Where the events came as columns: their table, on an axis in UTC. `compileTable` gives it on the right one. */
  readonly compiled?: CompiledColumns;
}
