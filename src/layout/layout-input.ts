import type {EventTable} from '../data/event-table.js';
import type {Scale} from './scales/scale.js';
import type {TextMeasure} from './text-measure.js';
import type {View} from '../view/view.js';

/** The direction in which time runs on screen: along the x axis, or down the y axis. */
export type Along = 'x' | 'y';

/** What is written at an event. */
export interface EventWords {
  readonly title: string;
  /** The language of the title, and that of the date, where it is not that of the timeline's own words. */
  readonly titleLang?: string | undefined;
  readonly dateLang?: string | undefined;
  /** Whether the title is bold. */
  readonly strong: boolean;
  /** The date in words, short. */
  readonly date: string;
  /** What must stand beside the date: "planned", "claimed"; empty for what plainly happened and is plainly reported. */
  readonly state: string;
  /** Makes room below these words, broken into lines, for something else; missing where there is nothing. */
  readonly grow?: (text: FlagText) => FlagText;
}

/** The texts of a flag or a card, broken into lines. */
export interface FlagText {
  /** Date and state. */
  readonly metaLines: readonly string[];
  readonly titleLines: readonly string[];
  /** The date in `metaLines`, where it is not that of the event's words. */
  readonly date?: string | undefined;
  readonly strong: boolean;
  /** All stands on one line, the title first. */
  readonly isFlat?: boolean;
  /** Of what stands below the lines, such as a thumbnail, px; missing where nothing does. */
  readonly below?: number;
  /** Of the widest line, px. */
  readonly width: number;
  /** Of all lines, and what stands below them, px. */
  readonly height: number;
}

/** Everything a layout is a function of, besides the size it is given. */
export interface LayoutInput {
  readonly table: EventTable;
  /** All of time: from where to where the axis goes. */
  readonly extent: View;
  readonly measure: TextMeasure;
  readonly locale: string;
  /** Undefined where the axis is linear; else all instants here are in the axis time of this scale. */
  readonly scale?: Scale;
  /** Of the axis, as the table has it, and in words where they must stand there. */
  readonly zone: string;
  readonly zoneName?: string;
  /** The words of the event in a row of the table. */
  words(row: number): EventWords;
  /**
   * The date of the event in a row, known to its years or its days only, in words; undefined where that is in another
   * language than the date.
   */
  shortDate(row: number, length: 'years' | 'days'): string | undefined;
  /** The texts that were made of the event in a row before, by what they were made for; they may be added to. */
  keptTexts?: ((row: number) => Map<string, FlagText>) | undefined;
  /** Up to where the dataset knows, ms since 1970 UTC, and how that is said. */
  readonly now?: {readonly time: number; readonly label: string};
  /** What a chip says that stands for so many events: "+3". */
  chipLabel(count: number): string;
  /** What the axis says of so many events beyond its edge: "3 earlier". */
  edgeLabel(side: 'before' | 'after', count: number): string;
}

/** A box, px from the top left corner of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Events that lie beyond an end of the axis, told in one chip there. */
export interface EdgeChip extends Box {
  readonly side: 'before' | 'after';
  readonly rows: readonly number[];
  readonly label: string;
}

/** Events that found no place of their own, told in one chip at their place in time. */
export interface CountChip extends Box {
  readonly rows: readonly number[];
  /** The row by which it is known from one view to the next. */
  readonly first: number;
  readonly label: string;
  /** Its box is a cell of the axis, and touches those before and after it: see `planChips`. */
  readonly isInRibbon?: boolean;
}

/** A separator that reads the same in every language. */
export const SEPARATOR = ' · ';

/** The date with what must stand beside it. */
export function metaOf({date, state}: Pick<EventWords, 'date' | 'state'>): string {
  return state ? date + SEPARATOR + state : date;
}
