import type {Occurrence, Stance, Status} from '../data/types.js';
import type {DateMessages} from '../time/date-messages.js';

/**
 * Every word the timeline says of its own, in one language. Numbers and dates come formatted; counts come as numbers
 * too, because languages choose their words by them.
 */
export interface Messages extends DateMessages {
  /** The language tag of these words, such as `en`. */
  readonly locale: string;
  readonly occurrence: Readonly<Record<Occurrence, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  /** Joins the parts of what is said of an event: "Bridge opens, 2007, claimed". */
  join(parts: readonly string[]): string;

  // In the picture
  /** On a chip that stands for events without a label of their own: "+3". */
  more(count: string): string;
  /** At the start of the axis: "3 earlier". */
  earlier(count: string): string;
  /** At the end of the axis: "3 later". */
  later(count: string): string;
  /** What lies ahead of the day of publication. */
  afterNow(date: string): string;

  // Spoken, and above the picture
  moreEvents(count: number, formatted: string, when: string): string;
  /** "17 events". */
  summary(count: number, formatted: string): string;
  /** "as known on June 22, 2021". */
  asKnownOn(date: string): string;
  /** The events outside the axis: "3 in the background". */
  background(count: number, formatted: string): string;
  /** The list over the picture. */
  readonly eventList: string;
  readonly timeline: string;
  readonly keyboardHelp: string;

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

  // Details
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
  };
  /** Who says so, and how: "Tajikistan's border troops (report), June 22, 2021". */
  attribution(who: string, stance: string | undefined, said: string | undefined): string;
  published(date: string): string;

  // States
  readonly loading: string;
  readonly empty: string;
  failed(reason: string): string;
  /** What went wrong while loading, in words for a reader. */
  readonly failure: {readonly network: string; readonly json: string; readonly noData: string};
  /** "Two problems in the data": above a list of them. */
  dataProblems(count: number, formatted: string): string;
  /** After the first of many: "and 1,900 more". */
  andMore(formatted: string): string;
}
