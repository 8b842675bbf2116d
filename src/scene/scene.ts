import type {ScaleName} from '../data/scale-names.js';
import type {Along, Box} from '../layout/layout-input.js';
import type {View} from '../view/view.js';
import type {LegendMark} from '../locales/messages.js';
import type {Phrase} from './event-words.js';
import type {LayoutName} from './layout-names.js';
import type {Mark} from './mark.js';

/** Something in the picture that can be chosen, and what is said of it. */
export interface SceneItem {
  readonly key: string;
  /**
   * `event`: one event. `more`: events without room. `before`, `after`: events beyond an end of the axis. `fold`: a
   * stretch of time that the axis shortens. `lane`: the header of a lane. `period`: a
   * stretch of time between two ticks, whose events are counted.
   */
  readonly kind: 'event' | 'more' | 'before' | 'after' | 'fold' | 'lane' | 'period';
  /** The events it stands for, in time order; none for a fold, a period, and the header of an open lane. */
  readonly ids: readonly string[];
  /** What has no row of its own comes before this row; a fraction below it. */
  readonly rank?: number;
  /** The stretch of a fold or of a period, ms since 1970 UTC. */
  readonly stretch?: View;
  /** Of a period, that no shorter stretch could tell its events apart: it opens as a list. */
  readonly isFinest?: boolean;
  /** The key of the lane of a period that counts the events of one. */
  readonly lane?: string;
  /** Whether a lane is open, of which this is the header. */
  readonly isExpanded?: boolean;
  /** Of a lane within another: 1. */
  readonly depth?: number;
  /** Where a thumbnail of its image stands, where there is room for one. */
  readonly thumbnail?: Box;
  /** Where it is to be hit. */
  readonly box: Box;
  /** What is visible of it: an event's title, a chip's count. */
  readonly label: string;
  /** What is said after that: date, state, group. */
  readonly description: string;
  /** The same by language, each with what stands between it and what is said before. */
  readonly phrases: readonly Phrase[];
  /** Further parts for styling: its state. */
  readonly styles: readonly string[];
  /** The language of the label, where it is not the scene's. */
  readonly lang?: string;
}

/** One way in which events of the scene are drawn, explained. */
export interface LegendEntry {
  readonly key: string;
  /** What its marks are; missing where there are none. */
  readonly mark?: LegendMark;
  /** What they stand for. */
  readonly label: string;
  /** The language of the label, where it is not the scene's. */
  readonly lang?: string;
  /** Drawn in a box of 20 by 16 px. */
  readonly marks: readonly Mark[];
}

/** A picture as plain data: what is drawn, what can be chosen, and what is said. */
export interface Scene {
  /** How time is laid out, and the direction in which it runs on screen. */
  readonly layout: LayoutName;
  readonly along: Along;
  /** The scale of its axis. */
  readonly scale: ScaleName;
  /** The stretch of time that is shown, ms since 1970 UTC. */
  readonly view: View;
  /** All of time is shown; else some of what is drawn may reach out of the picture. */
  readonly isWhole: boolean;
  /** Where the periods begin that the axis names, ms of axis time: see `Scale`. */
  readonly periods: readonly number[];
  /** px. */
  readonly width: number;
  readonly height: number;
  /** The language of its words; what is in another has a `lang` of its own. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly summary: string;
  /** The point of the picture from which the positions of marks and items are measured, px. */
  readonly origin: readonly [x: number, y: number];
  /** In the order in which they are painted. */
  readonly marks: readonly Mark[];
  /** In time order. */
  readonly items: readonly SceneItem[];
  readonly legend: readonly LegendEntry[];
}
