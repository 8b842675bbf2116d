import {AxisWindow} from '../axis-window.js';
import type {LayoutInput} from '../layout-input.js';
import type {Stop} from '../layout-plan.js';
import type {Source} from '../../query/source.js';
import type {Steps} from '../../data/steps.js';
import type {Interval} from '../../time/axis-ticks.js';
import {TimeScale} from '../time-scale.js';
import type {View} from '../../view/view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {type BandFrame, type BandView, CrowdBand} from './crowd-band.js';
import type {BandLayout, PlacedPeriod} from './crowd-layout.js';
import {aroundOf, finestOf, stepOf} from './crowd-reach.js';
import {total} from './density-cells.js';
import {intervalOf, type Period} from './periods.js';
import type {TiledAxis} from './tiles.js';

/** The length of a picture along its axis, and what is before the axis and after it, px. */
export interface PictureLength {
  readonly length: number;
  readonly before: number;
  readonly after: number;
}

/** The bounds of the height of the columns, px. */
const [DENSITY_LEAST, DENSITY_MOST] = [24, 112];

/** How high the columns of a picture are that may have so much, px. */
export function densityHeightFor(room: number): number {
  return Math.max(DENSITY_LEAST, Math.min(DENSITY_MOST, Math.round(room)));
}

/** What is seen of the axis in a view, and how it is cut into tiles and columns. */
export type SeenBand = Pick<BandView, 'scale' | 'axis' | 'step' | 'interval'>;

/** The ticks of what is seen of an axis in a view. */
type TicksIn = (view: View, seen: TimeScale) => readonly {readonly time: number}[];

/** The band of a picture that is a single one, whichever way its axis runs: what is seen of it in a view. */
export class PictureBand {
  readonly #input: LayoutInput;
  readonly #source: Source;
  readonly #size: PictureLength;
  readonly #axis: TiledAxis;
  /** The shortest interval that tells events apart: no start is known more exactly. */
  readonly #finest: Interval;
  readonly #band: CrowdBand;

  constructor(input: LayoutInput, source: Source, size: PictureLength, frame: Omit<BandFrame, 'axis' | 'width'>) {
    const {extent} = input;
    this.#input = input;
    this.#source = source;
    this.#size = size;
    this.#finest = finestOf(source);
    this.#axis = {extent, pxPerMs: this.scale(extent).pxPerMs};
    this.#band = new CrowdBand(input, source, {...frame, axis: this.#axis, width: size.length});
  }

  scale(view: View): TimeScale {
    const {length, before, after} = this.#size;
    return new TimeScale(view, before, Math.max(before + 1, length - after));
  }

  seen(view: View): SeenBand {
    const {extent} = this.#input;
    const scale = this.scale(view);
    return {
      scale,
      axis: new AxisWindow(this.#input, scale, this.#size.length),
      step: stepOf(extent, view),
      interval: this.#band.interval(this.#axis.pxPerMs * zoomOfLevel(zoomLevel(extent, view))),
    };
  }

  preparing(view: View): Steps<void> {
    return this.#band.preparing(this.seen(view));
  }

  /** What lies in a view. @param shown - the view, whether nothing moves it, and where its columns stand. */
  project(seen: SeenBand, shown: Pick<BandView, 'view' | 'isAtRest' | 'base'>): BandLayout {
    this.#source.begin?.();
    return this.#band.project({...seen, ...shown});
  }

  /** The periods between the ticks of a view that are seen, px along the axis. */
  periods({scale, axis}: SeenBand, ticks: readonly {readonly time: number}[]): PlacedPeriod[] {
    return this.#periodsIn(ticks, scale, axis.seen.view).map((period) => ({
      ...period,
      isFinest: period.interval === this.#finest,
      from: scale.toPx(period.start),
      to: scale.toPx(period.end),
    }));
  }

  /** All stops in a view, and some before and after it, in the order of time. */
  stops(view: View, ticksIn: TicksIn): Stop[] {
    const around = aroundOf(view, this.#input.extent);
    const {scale, axis, step} = this.seen(view);
    return [
      ...this.#periodsIn(ticksIn(view, axis.seen), scale, around)
        .filter((period) => !period.counts || total(period))
        .map(({start}): Stop => ({kind: 'period', key: String(start), rows: [], time: start})),
      ...this.#band.stops({view, scale, step}, around),
    ].sort((a, b) => a.time - b.time);
  }

  /** The periods between ticks, none of them shorter than the grain. */
  #periodsIn(ticks: readonly {readonly time: number}[], {pxPerMs}: TimeScale, stretch: View): Period[] {
    return this.#band.periods(intervalOf(ticks, pxPerMs, this.#finest), stretch);
  }
}
