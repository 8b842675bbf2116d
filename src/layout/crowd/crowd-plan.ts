import {horizontalTicks, type PlacedTicks} from '../axis-labels.js';
import {AxisWindow} from '../axis-window.js';
import {axisBetween, DOT_ROOM} from '../axis-ends.js';
import type {Steps} from '../../data/steps.js';
import {TICK_TOP} from '../flags/flags-plan.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import type {Source} from '../../query/source.js';
import {lineHeight} from '../text-measure.js';
import {TimeScale} from '../time-scale.js';
import type {Interval} from '../../time/axis-ticks.js';
import {isSameView, type View} from '../../view/view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {LEAD, TIER_GAP} from './band-labels.js';
import {type BandView, CrowdBand} from './crowd-band.js';
import type {CrowdLayout} from './crowd-layout.js';
import {nowIn} from './crowd-now.js';
import {aroundOf, eventsBeyond, finestOf, stepOf} from './crowd-reach.js';
import {total} from './density-cells.js';
import {WIDEST} from './label-places.js';
import {intervalOf, type Period} from './periods.js';
import type {TiledAxis} from './tiles.js';

/** The height of the picture where the page does not set it, in sizes of the text. */
export const HEIGHT = 27;
/** The part of the height that the density has, and its bounds, px. */
const DENSITY_SHARE = 0.24;
const [DENSITY_LEAST, DENSITY_MOST] = [24, 112];
/** A label is not wider than this part of the picture. */
export const LABEL_SHARE = 0.7;

/**
 * More events than a picture can show one by one: how many there are of each group at every time, labels for those that
 * matter most, and single events where they have room. Whatever is in view is asked of a source.
 */
export class CrowdPlan implements LayoutPlan<CrowdLayout> {
  readonly isTiled = true;
  readonly height: number;
  readonly #input: LayoutInput;
  readonly #source: Source;
  readonly #width: number;
  readonly #axisY: number;
  readonly #densityHeight: number;
  readonly #axis: TiledAxis;
  readonly #edges: readonly EdgeChip[];
  readonly #before: number;
  readonly #after: number;
  /** The shortest interval that tells events apart: no start is known more exactly. */
  readonly #finest: Interval;
  readonly #band: CrowdBand;

  constructor(input: LayoutInput, {width, leastHeight, mostHeight}: LayoutSize, source: Source) {
    const {measure, extent} = input;
    this.#input = input;
    this.#source = source;
    this.#width = width;
    this.#finest = finestOf(source);
    this.height = Math.max(leastHeight, Math.min(mostHeight, HEIGHT * measure.fontSize));
    const below = TICK_TOP + 2 * lineHeight('small', measure);
    this.#densityHeight = Math.max(DENSITY_LEAST, Math.min(DENSITY_MOST, Math.round(this.height * DENSITY_SHARE)));
    this.#axisY = Math.round(this.height - below);
    const {compressedAxis, edgesAt} = axisBetween(0, width, eventsBeyond(source, input), input);
    this.#before = compressedAxis.before;
    this.#after = compressedAxis.after;
    this.#edges = edgesAt(this.#axisY);
    this.#axis = {extent, pxPerMs: compressedAxis.pxPerMs};
    const tierHeight = lineHeight('title', measure) + TIER_GAP;
    this.#band = new CrowdBand(input, source, {
      axis: this.#axis,
      width,
      densityHeight: this.#densityHeight,
      room: DOT_ROOM,
      tiers: Math.max(0, Math.floor((this.#axisY - this.#densityHeight - LEAD) / tierHeight)),
      maxWidth: Math.min(WIDEST, width * LABEL_SHARE),
    });
  }

  scale(view: View): TimeScale {
    return new TimeScale(view, this.#before, Math.max(this.#before + 1, this.#width - this.#after));
  }

  preparing(view: View): Steps<void> {
    return this.#band.preparing(this.#seen(view));
  }

  project(view: View, isAtRest: boolean): CrowdLayout {
    this.#source.begin?.();
    const input = this.#input;
    const width = this.#width;
    const axisY = this.#axisY;
    const seen = this.#seen(view);
    const {scale, axis} = seen;
    const band = this.#band.project({...seen, view, isAtRest, base: axisY});
    const ticks = this.#ticksIn(view, axis.seen);
    const periods = this.#periodsIn(ticks.ticks, scale, axis.seen.view).map((period) => ({
      ...period,
      isFinest: period.interval === this.#finest,
      from: scale.toPx(period.start),
      to: scale.toPx(period.end),
    }));
    return {
      width,
      height: this.height,
      axis: axis.line('x', axisY),
      ...ticks,
      ...band,
      chips: [],
      edges: axis.edges(this.#edges),
      periods,
      countsTop: axisY + TICK_TOP + lineHeight('small', input.measure),
      now: nowIn(input, {
        scale,
        axis,
        band,
        length: width,
        top: axisY - this.#densityHeight - LEAD,
        bottom: axisY + TICK_TOP,
        base: axisY,
      }),
    };
  }

  stops(view: View): Stop[] {
    const around = aroundOf(view, this.#input.extent);
    const scale = this.scale(view);
    const {ticks} = this.#ticksIn(view, new AxisWindow(this.#input, scale, this.#width).seen);
    return [
      ...this.#periodsIn(ticks, scale, around)
        .filter((period) => !period.counts || total(period))
        .map(({start}): Stop => ({kind: 'period', key: String(start), rows: [], time: start})),
      ...this.#band.stops({view, scale, step: stepOf(this.#input.extent, view)}, around),
    ].sort((a, b) => a.time - b.time);
  }

  rowsIn(stretch: View, limit: number): readonly number[] | undefined {
    return this.#source.rows(stretch, limit);
  }

  labelTime(): undefined {
    return undefined;
  }

  /** What is seen of the axis in a view, and how it is cut into tiles and columns. */
  #seen(view: View): Pick<BandView, 'scale' | 'axis' | 'step' | 'interval'> {
    const {extent} = this.#input;
    const scale = this.scale(view);
    return {
      scale,
      axis: new AxisWindow(this.#input, scale, this.#width),
      step: stepOf(extent, view),
      interval: this.#band.interval(this.#axis.pxPerMs * zoomOfLevel(zoomLevel(extent, view))),
    };
  }

  /**
   * The ticks of a view. Where all of time is shown, the name of the zone, which the summary has too, gives way to the
   * label of the last tick: its period is counted. In other views it stays, as it would come and go while they move.
   */
  #ticksIn(view: View, seen: TimeScale): PlacedTicks {
    const input = this.#input;
    const top = this.#axisY + TICK_TOP;
    const ticks = horizontalTicks(input, seen, top);
    if (!isSameView(view, input.extent) || ticks.ticks.at(-1)?.label !== '') return ticks;
    const {zoneName: _, ...unnamed} = input;
    const free = horizontalTicks(unnamed, seen, top);
    return free.ticks.at(-1)?.label ? free : ticks;
  }

  /** The periods between ticks, none of them shorter than the grain. */
  #periodsIn(ticks: readonly {readonly time: number}[], {pxPerMs}: TimeScale, stretch: View): Period[] {
    const interval = intervalOf(ticks, pxPerMs, this.#finest);
    return this.#band.periods(interval, stretch);
  }
}
