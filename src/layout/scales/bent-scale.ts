import {bisectRight} from 'd3';
import type {EventTable} from '../../data/event-table.js';
import type {AxisOptions, AxisTicks} from '../../time/axis-ticks.js';
import type {View} from '../../view/view.js';
import type {TextMeasure} from '../text-measure.js';
import type {TimeScale} from '../time-scale.js';
import {durationWords} from './duration-words.js';
import type {PlacedFold, Scale, Timed} from './scale.js';
import {bentTicks} from './bent-ticks.js';

/**
 * A fold that is longer than this on screen, px, is no break: it has ticks of its own. But no fold is open before a reader
 * has come so many times nearer than all of time: what is told to be shortened is seen to be.
 */
const OPEN_FOLD = 120;
const OPENED = 1.3;
/** A fold that is shorter than this, px, is no break either, as it would lie under the marks at its ends. */
const LEAST_FOLD = 28;
/** Between a break and the ends of its fold, px at least: half a mark, and what its waves reach out. */
const BESIDE_BREAK = 9;
/** Where nothing on an axis lies farther from its true place than this part of it, it looks true. */
const TRUE = 0.05;
/** A break is so long, px, and shorter where its fold is. */
const BREAK = 14;
/** The break stands in the middle of its fold, or, where a chip is in its way, nearer to one of its ends. */
const BREAK_PARTS = [0.5, 0.25, 0.75];

/** What a scale is made from. All times in ms since 1970 UTC. */
export interface Bend {
  /** The knots, ascending, at least two: the start of the extent, its end, and some in between. */
  readonly times: readonly number[];
  /** Where they lie, ascending, in a unit of one's own. */
  readonly places: readonly number[];
  readonly folds: readonly View[];
  /** Stretches at the ends that are shortened too, but without a break: the margins around all events. */
  readonly margins: readonly View[];
  /** The finest unit of the calendar in which events are dated, ms: a longer stretch has no finer ticks. */
  readonly finest: number;
  /** The length of the axis, px. */
  readonly length: number;
}

/** A monotone, piecewise linear scale. */
export class BentScale implements Scale {
  readonly name: Scale['name'];
  readonly length: number;
  readonly folds: readonly View[];
  readonly #bend: Bend;
  readonly #axisTimes: readonly number[];

  constructor(name: Scale['name'], bend: Bend) {
    const {times, places, folds, length} = bend;
    this.name = name;
    this.length = length;
    this.folds = folds;
    this.#bend = bend;
    const [first, last] = [times[0], times.at(-1)!];
    const [from, to] = [places[0], places.at(-1)!];
    this.#axisTimes = places.map((place, i) =>
      // Rounding must not move the end.
      i === places.length - 1 ? last : first + ((place - from) / (to - from)) * (last - first),
    );
  }

  told(names: Readonly<Record<Scale['name'], string>>): readonly string[] {
    const {times} = this.#bend;
    const away = this.#axisTimes.map((axisTime, i) => Math.abs(axisTime - times[i]));
    const isBent = this.name !== 'folded' || this.folds.length || Math.max(...away) > TRUE * (times.at(-1)! - times[0]);
    return isBent ? [names[this.name]] : [];
  }

  toAxis(time: number): number {
    return interpolated(time, this.#bend.times, this.#axisTimes);
  }

  toTime(axisTime: number): number {
    return interpolated(axisTime, this.#axisTimes, this.#bend.times);
  }

  viewToAxis({start, end}: View): View {
    return {start: this.toAxis(start), end: this.toAxis(end)};
  }

  viewToTime({start, end}: View): View {
    return {start: this.toTime(start), end: this.toTime(end)};
  }

  /** @param rows - of the events that have a time on the axis; all of them where it is missing. */
  bendTable(table: EventTable, rows?: readonly number[]): EventTable {
    const bent = (times: Float64Array) => {
      if (!rows) return times.map((time) => this.toAxis(time));
      const own = new Float64Array(table.length);
      for (const row of rows) own[row] = this.toAxis(times[row]);
      return own;
    };
    return {
      ...table,
      earliest: bent(table.earliest),
      latest: bent(table.latest),
      endEarliest: bent(table.endEarliest),
      endLatest: bent(table.endLatest),
      index: undefined,
    };
  }

  bend<Input extends Timed>(input: Input, rows?: readonly number[]): Input & {readonly scale: Scale} {
    const {table, now} = input;
    return {
      ...input,
      table: this.bendTable(table, rows),
      scale: this,
      ...(now && {now: {...now, time: this.toAxis(now.time)}}),
    };
  }

  ticks(options: AxisOptions): AxisTicks {
    const {times, margins, finest} = this.#bend;
    const pxPerMs = options.length / (options.end - options.start);
    const folds = this.closedFolds(pxPerMs);
    const bare = margins.filter((margin) => !this.#isOpen(margin, pxPerMs) && !folds.includes(margin));
    return bentTicks(this, {knots: times, folds, margins: bare, finest}, options);
  }

  closedFolds(pxPerMs: number): readonly View[] {
    return this.folds.filter((fold) => this.#px(fold, pxPerMs) >= LEAST_FOLD && !this.#isOpen(fold, pxPerMs));
  }

  /** Whether an instant lies in a margin that has no ticks. */
  isBare(time: number, pxPerMs: number): boolean {
    return this.#bend.margins.some(
      (margin) => time >= margin.start && time <= margin.end && !this.#isOpen(margin, pxPerMs),
    );
  }

  #isOpen(stretch: View, pxPerMs: number): boolean {
    const {times} = this.#bend;
    const isNear = pxPerMs * (times.at(-1)! - times[0]) >= OPENED * this.length;
    return isNear && this.#px(stretch, pxPerMs) >= OPEN_FOLD;
  }

  #px({start, end}: View, pxPerMs: number): number {
    return (this.toAxis(end) - this.toAxis(start)) * pxPerMs;
  }

  foldsIn(seen: TimeScale, {locale, measure}: {locale: string; measure: TextMeasure}): PlacedFold[] {
    return this.closedFolds(seen.pxPerMs)
      .map((fold) => {
        const [from, to] = [seen.toPx(this.toAxis(fold.start)), seen.toPx(this.toAxis(fold.end))];
        const text = durationWords(fold, locale, 'short');
        const width = Math.ceil(measure.width(text, 'small'));
        const length = Math.min(BREAK, (to - from) / 3);
        const places = BREAK_PARTS.filter(
          (part) => part === 0.5 || Math.min(part, 1 - part) * (to - from) >= length / 2 + BESIDE_BREAK,
        ).map((part) => from + part * (to - from));
        return {...fold, places, text, width, length};
      })
      .filter(({places: [at]}) => at >= seen.from && at <= seen.to);
  }
}

/** The value between those of the knots around a place; beyond the knots both run on at the same pace. */
function interpolated(place: number, places: readonly number[], values: readonly number[]): number {
  const last = places.length - 1;
  if (!(place > places[0])) return values[0] + (place - places[0]);
  if (place >= places[last]) return values[last] + (place - places[last]);
  const i = bisectRight(places, place) - 1;
  return values[i] + ((place - places[i]) / (places[i + 1] - places[i])) * (values[i + 1] - values[i]);
}
