import type {ScaleName} from '../../data/scale-names.js';
import type {EventTable} from '../../data/event-table.js';
import type {AxisOptions, AxisTicks} from '../../time/axis-ticks.js';
import type {View} from '../../view/view.js';
import type {TextMeasure} from '../text-measure.js';
import type {TimeScale} from '../time-scale.js';

/** A fold in a picture: a stretch of time, in ms since 1970 UTC, in place of which the axis has a break. */
export interface PlacedFold extends View {
  /** The places where its break may stand, the best first, px along the axis. */
  readonly places: readonly number[];
  /** How much of the axis the break takes, px. */
  readonly length: number;
  /** How long it lasts, in short words, and how wide these are, px. */
  readonly text: string;
  readonly width: number;
}

/** Whatever a layout is made from, with instants in time. */
export interface Timed {
  readonly table: EventTable;
  readonly now?: {readonly time: number; readonly label: string};
}

/**
 * A scale of time that is not linear: a monotone map from time to axis time and back. Axis time runs from the start of
 * the extent to its end, as time does, in ms; in between it is bent. Layouts, gestures and flights work in axis time,
 * where all is linear; what is shown or told is time.
 */
export interface Scale {
  readonly name: Exclude<ScaleName, 'linear'>;
  /** The length of the axis for which it was made while all of time is shown, px. */
  readonly length: number;
  /** Stretches of time that are much shorter on the axis than their neighbours, in order. */
  readonly folds: readonly View[];
  /**
   * What a summary says of it: its name, unless it is a folded one that has nothing to shorten.
   * @param names - of all scales, in words.
   */
  told(names: Readonly<Record<Scale['name'], string>>): readonly string[];
  /** ms since 1970 UTC to ms of axis time. */
  toAxis(time: number): number;
  /** ms of axis time to ms since 1970 UTC. */
  toTime(axisTime: number): number;
  /** A stretch of time in axis time, and the other way round. */
  viewToAxis(view: View): View;
  viewToTime(view: View): View;
  /** A table with its instants in axis time. */
  bendTable(table: EventTable): EventTable;
  /** What a layout is made from, with every instant in axis time. */
  bend<Input extends Timed>(input: Input): Input & {readonly scale: Scale};
  /** The ticks of a stretch of the axis; its start and end, and the times of the ticks, in axis time. */
  ticks(options: AxisOptions): AxisTicks;
  /**
   * The folds in place of which the axis has breaks, at so many px for each ms of axis time. One that a reader has come
   * near to is open, and has ticks of its own; so have those in a crowd, where a break would lie under marks.
   */
  closedFolds(pxPerMs: number): readonly View[];
  /**
   * The folds of a view in place of which the axis has breaks.
   * @param seen - the part of the axis that is seen.
   * @param words - in which language their lengths are said, and how wide words are.
   */
  foldsIn(seen: TimeScale, words: {readonly locale: string; readonly measure: TextMeasure}): PlacedFold[];
}

/** How much room the events of a layout ask for along the axis. */
export interface ScaleNeeds {
  /** The rows of the events that are to have room. */
  readonly rows: readonly number[];
  /** How much of the axis each needs, px. */
  sizeOf(row: number): number;
  /** The length of the axis, px; as long as events need where it is missing. */
  readonly length?: number;
  /** How much longer a stretch without events may be than what stands at its ends needs, px. */
  readonly slack: number;
}
