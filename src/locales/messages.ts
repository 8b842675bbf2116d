import type {ScaleName} from '../data/scale-names.js';
import type {Occurrence, Stance, Status} from '../data/types.js';
import type {DateMessages} from '../time/date-messages.js';

/**
 * The messages of the first picture, or of the state shown in place of it, in one language. Numbers and dates come
 * formatted; counts come as numbers too, because the form of words depends on them.
 */
export interface PictureMessages extends DateMessages {
  /** The language tag of these messages, such as `en`. */
  readonly locale: string;
  readonly occurrence: Readonly<Record<Occurrence, string>>;
  readonly status: Readonly<Record<Status, string>>;
  /** Joins the parts of a description: "Bridge opens, 2007, claimed". */
  join(parts: readonly string[]): string;

  // In the picture
  /** On a chip that stands for events without a label of their own: "+3". */
  more(count: string): string;
  /** At the start of the axis: "3 earlier". */
  earlier(count: string): string;
  /** At the end of the axis: "3 later". */
  later(count: string): string;
  /** At the line of `now`, for the axis after it: "after June 22, 2021: not yet known". */
  afterNow(date: string): string;

  // Spoken, and above the picture
  moreEvents(count: number, formatted: string, when: string): string;
  /** "17 events". */
  summary(count: number, formatted: string): string;
  /** Where some are hidden: "12 of 310 events". */
  summaryOf(shown: string, total: string): string;
  /** "as known on June 22, 2021"; `isLong` of a year or a month: "as known in 2021". */
  asKnownOn(date: string, isLong: boolean): string;
  /** The events outside the axis: "3 in the background". */
  background(count: number, formatted: string): string;
  /** The name of the list over the picture. */
  readonly eventList: string;
  readonly timeline: string;
  /** The label of the button that shows the keys. */
  readonly keyboard: string;

  /** The lane of the events that belong to none of the others. */
  readonly other: string;
  /** The scales of time, as they are named in the summary and on buttons. */
  readonly scales: Readonly<Record<ScaleName, string>>;

  // Legend
  readonly legend: string;
  /** A band: it happened somewhere within. */
  readonly somewhereWithin: string;
  /** A band with soft ends. */
  readonly roughly: string;
  /** The lighter ends of a bar. */
  readonly startOrEndWithin: string;
  /** A bar with an arrow. */
  readonly endless: string;
  /** A bar without a side. */
  readonly endsUnknown: string;

  /** After the first of many: "and 1,900 more". */
  andMore(formatted: string): string;

  // States
  readonly loading: string;
  readonly empty: string;
  failed(reason: string): string;
  /** Why there is no data to show, in words for a reader. */
  readonly failure: {readonly network: string; readonly json: string; readonly noData: string};
}

/** The messages of what is loaded after the first picture, such as moving, details, list and table. */
export interface UseMessages {
  /** "Two problems in the data": above a list of them. */
  dataProblems(count: number, formatted: string): string;
  /** On the button that loads the data again. */
  readonly tryAgain: string;

  /** Names of the marks in the legend, for screen readers; their meaning follows. */
  readonly legendMarks: Readonly<
    Record<
      'group' | 'hollow' | 'crossed' | 'dashed' | 'band' | 'softBand' | 'lighterEnd' | 'arrow' | 'noEnd' | 'dashedAxis',
      string
    >
  >;

  // Moving
  /** The names of keys, as printed on a keyboard. */
  readonly keyNames: {
    readonly tab: string;
    readonly home: string;
    readonly end: string;
    readonly pageUp: string;
    readonly pageDown: string;
    readonly enter: string;
    readonly escape: string;
    readonly shift: string;
  };
  /** What keys do: a phrase each, after their names. */
  readonly keyUses: {
    readonly tab: string;
    /** The arrows, from event to event. */
    readonly step: string;
    /** Home and End. */
    readonly ends: string;
    /** Page Up and Page Down. */
    readonly period: string;
    readonly enter: string;
    readonly escape: string;
    /** + and −. */
    readonly zoom: string;
    /** 0. */
    readonly all: string;
    /** Shift with the arrows. */
    readonly shift: string;
    /** Up, Down, Home, End in a table or among several events to choose from. */
    readonly row: string;
    /** Arrows, Home, End in the toolbar. */
    readonly tool: string;
    /** Arrows, Page Up, Page Down, Home, End on an end of the overview's window. */
    readonly side: string;
    /** The slash. */
    readonly search: string;
  };
  /** The name of the toolbar, then the labels of its buttons. */
  readonly toolbar: string;
  readonly goEarlier: string;
  readonly goLater: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  /** The name of the buttons that choose the display mode, and the modes. */
  readonly viewAs: string;
  readonly views: {readonly timeline: string; readonly list: string; readonly table: string};
  /** A hint when the wheel is turned over the picture: "Hold Ctrl and scroll to zoom". */
  wheelHint(key: string): string;
  /** What is in view now: "June 20 – 26, 2021: 12 of 17 events". */
  inView(when: string, count: string, total: string): string;
  /** What has come while the timeline is shown: "3 new events". */
  newEvents(count: number, formatted: string): string;
  /** How much of a file has come: "12.4 of 80 MB". */
  loadedOf(part: string, whole: string): string;
  /** "Loaded so far: 12.4 of 80 MB, 310,000 events". */
  loadedSoFar(words: string): string;
  /** On the button that stops loading. */
  readonly cancel: string;
  /** What is shown is not all: somebody has stopped loading, or it broke. */
  loadingStopped(events: string): string;
  loadingBroken(events: string): string;
  /** On the button that loads all of it again. */
  readonly loadAll: string;
  /** The names of the overview, and of the two ends of its window. */
  readonly overview: string;
  readonly viewStart: string;
  readonly viewEnd: string;

  // Finding
  readonly filtering: {
    /** The name of the filter. */
    readonly label: string;
    /** The label of the field in which words are searched for. */
    readonly search: string;
    /** The name of the list of what is on, and of a button that takes one off: "Tags: bridge, take off". */
    readonly on: string;
    takeOff(what: string): string;
    /** On the button that takes all off. */
    readonly showAll: string;
    /** In place of events, where none is left. */
    readonly nothing: string;
    /** In place of a word that no event has, a similar one is searched for; both as they are written. */
    meant(typed: string, meant: string): string;
    /** After the title of an event that is not among those that are shown. */
    readonly hidden: string;
    /** Of an event whose details are open. */
    readonly openIsHidden: string;
    /** A filter that the page has made itself. */
    readonly own: string;
    /** Of the field that narrows a long list of values, such as of places. */
    findIn(facet: string): string;
    /** Facets that have no name among the details. */
    readonly certainty: string;
    readonly media: string;
    readonly certainties: Readonly<Record<'certain' | 'approximate' | 'uncertain', string>>;
    readonly mediaTypes: Readonly<Record<'image' | 'video' | 'audio' | 'embed' | 'quote' | 'number', string>>;
    /** Which of those that were found is open, and its title: "3 of 12: Bridge opens". */
    match(place: string, total: string, title: string): string;
  };

  /** The words of `<timeline-story>`. */
  readonly story: {
    /** The name of the story, before its title. */
    readonly label: string;
    /** Which step is shown: "3 of 9". */
    place(position: string, total: string): string;
    readonly previous: string;
    readonly next: string;
    /** On the button that leads from what a reader has looked at back to the step. */
    readonly back: string;
    /** On the buttons that let the steps follow one another, and stop that. */
    readonly play: string;
    readonly pause: string;
    readonly fullScreen: string;
    readonly leaveFullScreen: string;
  };

  // Details
  readonly stance: Readonly<Record<Stance, string>>;
  readonly close: string;
  readonly details: {
    readonly date: string;
    readonly group: string;
    readonly occurrence: string;
    readonly status: string;
    readonly place: string;
    readonly attributions: string;
    readonly archived: string;
    readonly links: string;
    readonly relations: string;
    readonly kind: string;
    readonly tags: string;
  };
  readonly previous: string;
  readonly next: string;
  /** On a button that zooms to where the listed events lie. */
  readonly zoomToThese: string;
  /** On a button that leads from an event back to the list it was chosen from. */
  readonly backToList: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** Before what was corrected: "Correction, June 24, 2021:". */
  correction(date: string): string;
  /** Which of two events came first. Titles stand in the order in which they are given. */
  readonly comparing: {
    /** On the button. */
    readonly label: string;
    /** Of the choice of the other event, and its first entry. */
    readonly other: string;
    readonly choose: string;
    before(a: string, b: string): string;
    /** It did not come after it. */
    perhaps(a: string, b: string): string;
    /** Either may have come first. */
    either(a: string, b: string): string;
    during(a: string, b: string): string;
    overlap(a: string, b: string): string;
    /** Said beside what is told of dates of which one is approximate or uncertain. */
    readonly inexact: string;
    /** "Between them: at least 1 day, at most 3 days."; of either bound alone, or of the time itself. */
    apart(time: string): string;
    atLeast(time: string): string;
    atMost(time: string): string;
  };
  /** Headings: of accounts that disagree, and of either side. */
  readonly accountsDisagree: string;
  readonly accountsFor: string;
  readonly accountsAgainst: string;
  /** The heading of accounts that take no stance, or analyse. */
  readonly accountsNeither: string;
  /** How this event is related to another, by the type in the data: "answers". */
  relation(type: string): string;
  /** How another event is related to this one, by the same type: "answered by". */
  inverseRelation(type: string): string;
  /** Who made a picture or a recording. */
  credit(who: string): string;
  /** Images that are shown large, one at a time, and maps. */
  readonly images: {
    /** After the name of an image, on the button that shows it large. */
    readonly enlarge: string;
    readonly previous: string;
    readonly next: string;
    /** "Image 2 of 5". */
    of(place: string, total: string): string;
    /** The name of a list of places, which stand on a map. */
    readonly places: string;
  };
  /** On a button that loads content from elsewhere: "Load content from example.org". */
  loadFrom(host: string): string;
  /** What loading it means: "example.org will learn that you are here." */
  loadNote(host: string): string;

  // List and table
  readonly event: string;
  readonly oldestFirst: string;
  readonly newestFirst: string;
  /** "Headings: day": by which unit of time a list or table is parted. */
  readonly headings: string;
  /** Units of time, and what is said where lanes or eras are not grouped by time as well. */
  readonly units: {readonly none: string; readonly day: string; readonly month: string; readonly year: string};
  /** The slider over the days on which something became known: its label, all of it, and "3 new" events. */
  readonly asOf: {
    readonly label: string;
    readonly all: string;
    added(count: number, formatted: string): string;
    /** "1 corrected". */
    corrected(count: number, formatted: string): string;
    /** The choice of the day since which changes are listed; and what is said where there are none. */
    readonly since: string;
    readonly none: string;
  };
  /** The choice of what events are grouped by: its label, no grouping, and that of the page; fields are named as in details. */
  readonly groupings: {readonly label: string; readonly none: string; readonly own: string};
  /** "Grouped by Kind"; without a name, that they are not grouped. */
  regrouped(by: string | undefined): string;
  /** "Sorted by When, descending". */
  sortedBy(column: string, descending: boolean): string;
  /** "Show 100 more". */
  showMore(formatted: string): string;
  /** On a button above the events that are shown: "Show 100 before these". */
  showBefore(formatted: string): string;
  /** Of the selects that lead to a year, a month, a day or a section. */
  readonly goTo: string;
  /** Which of many events are shown: "Events 101 – 200 of 1,000,000". */
  shownOf(from: string, to: string, total: string): string;
  /** On paper, where not all events are: which are printed, and how to print others. */
  printed(from: string, to: string, total: string): string;
  /** While many events are being sorted: "Sorting by Event…". */
  sorting(column: string): string;
  /** On the button that stops this. */
  readonly stop: string;

  // Events that are fetched while they are shown
  /** Some could not be fetched; beside a button that tries again. */
  readonly someMissing: string;
  /** They take long; beside the same button. */
  readonly slowSource: string;
  /** In the place of events of a list that have not come. */
  readonly loadingEvents: string;
  /** Where the page asks for a list or a table of them, but only a picture can be had. */
  readonly noList: string;
  /** Who gives an account, its stance, and its date: "Tajikistan's border troops (report), June 22, 2021". */
  attribution(who: string, stance: string | undefined, said: string | undefined): string;
  published(date: string): string;

  // Export, and files that are dropped
  /** The menu of what a reader can take along: its button, the titles of its parts, and its entries. */
  readonly exporting: {
    readonly label: string;
    readonly picture: string;
    /** Of the choice of what the picture shows: what is in view, or all of time. */
    readonly range: string;
    readonly view: string;
    readonly whole: string;
    /** Of the choice of its colours. */
    readonly background: string;
    readonly light: string;
    readonly dark: string;
    /** "Save as PNG". */
    save(format: string): string;
    readonly copyPicture: string;
    readonly data: string;
    readonly page: string;
    readonly copyEmbed: string;
    readonly copyLink: string;
    /** What has become of it. */
    readonly copied: string;
    saved(name: string): string;
    /** After that, where the format cannot hold all: "3 kinds of facts have no place in this format". */
    lost(count: number, formatted: string): string;
    readonly pictureRefused: string;
    /** Before a text to copy by hand. */
    readonly textRefused: string;
    /** Before the reason, which is English. */
    readonly failed: string;
  };
  readonly dropping: {
    /** Over the timeline, while a file is held over it. */
    readonly here: string;
    /** Of a file that is not shown, before the reason, which is English. */
    refused(name: string): string;
    /** Of several files: which of them is shown. */
    onlyFirst(name: string): string;
  };
}

/** The kinds of marks in the legend. */
export type LegendMark = keyof UseMessages['legendMarks'];

/** All texts of the timeline that do not come from the data. */
export interface Messages extends PictureMessages, UseMessages {}
