import {horizontalTicks, type PlacedTicks} from '../axis-labels.js';
import {axisBetween, DOT_ROOM} from '../axis-ends.js';
import type {Steps} from '../../data/steps.js';
import {TICK_TOP} from '../flags/flags-plan.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import type {Source} from '../../query/source.js';
import {lineHeight} from '../text-measure.js';
import type {TimeScale} from '../time-scale.js';
import {isSameView, type View} from '../../view/view.js';
import {LEAD, TIER_GAP} from './band-labels.js';
import type {CrowdLayout} from './crowd-layout.js';
import {nowIn} from './crowd-now.js';
import {eventsBeyond} from './crowd-reach.js';
import {WIDEST} from './label-places.js';
import {densityHeightFor, PictureBand} from './picture-band.js';

/** The height of the picture where the page does not set it, in sizes of the text. */
export const HEIGHT = 27;
/** The part of the height that the density has. */
const DENSITY_SHARE = 0.24;
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
  readonly #edges: readonly EdgeChip[];
  readonly #band: PictureBand;

  constructor(input: LayoutInput, {width, leastHeight, mostHeight}: LayoutSize, source: Source) {
    const {measure} = input;
    this.#input = input;
    this.#source = source;
    this.#width = width;
    this.height = Math.max(leastHeight, Math.min(mostHeight, HEIGHT * measure.fontSize));
    const below = TICK_TOP + 2 * lineHeight('small', measure);
    this.#densityHeight = densityHeightFor(this.height * DENSITY_SHARE);
    this.#axisY = Math.round(this.height - below);
    const {
      compressedAxis: {before, after},
      edgesAt,
    } = axisBetween(0, width, eventsBeyond(source, input), input);
    this.#edges = edgesAt(this.#axisY);
    const tierHeight = lineHeight('title', measure) + TIER_GAP;
    this.#band = new PictureBand(
      input,
      source,
      {length: width, before, after},
      {
        densityHeight: this.#densityHeight,
        room: DOT_ROOM,
        tiers: Math.max(0, Math.floor((this.#axisY - this.#densityHeight - LEAD) / tierHeight)),
        maxWidth: Math.min(WIDEST, width * LABEL_SHARE),
      },
    );
  }

  scale(view: View): TimeScale {
    return this.#band.scale(view);
  }

  preparing(view: View): Steps<void> {
    return this.#band.preparing(view);
  }

  project(view: View, isAtRest: boolean): CrowdLayout {
    const input = this.#input;
    const width = this.#width;
    const axisY = this.#axisY;
    const seen = this.#band.seen(view);
    const {scale, axis} = seen;
    const band = this.#band.project(seen, {view, isAtRest, base: axisY});
    const ticks = this.#ticksIn(view, axis.seen);
    return {
      width,
      height: this.height,
      axis: axis.line('x', axisY),
      ...ticks,
      ...band,
      chips: [],
      edges: axis.edges(this.#edges),
      periods: this.#band.periods(seen, ticks.ticks),
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
    return this.#band.stops(view, (...asked) => this.#ticksIn(...asked).ticks);
  }

  rowsIn(stretch: View, limit: number): readonly number[] | undefined {
    return this.#source.rows(stretch, limit);
  }

  labelTime(): undefined {
    return undefined;
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
}
