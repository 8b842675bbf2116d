import {horizontalTicks} from '../axis-labels.js';
import {axisBetween, DOT_ROOM} from '../axis-ends.js';
import {AxisWindow} from '../axis-window.js';
import {chipHeight} from '../chips.js';
import type {CompressedAxis} from '../compressed-axis.js';
import type {Lane} from '../lanes/lane.js';
import {countText, type LaneHeaders, laneHeaders} from '../lanes/lane-headers.js';
import {LanesInSight, SCROLLBAR} from '../lanes/lanes-in-sight.js';
import type {Steps} from '../../data/steps.js';
import type {EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import type {Source} from '../../query/source.js';
import {lineHeight} from '../text-measure.js';
import {TimeScale} from '../time-scale.js';
import {type Interval, INTERVALS} from '../../time/axis-ticks.js';
import type {View} from '../../view/view.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {LEAD, TIER_GAP} from './band-labels.js';
import {type BandView, CrowdBand} from './crowd-band.js';
import type {CrowdLanesLayout, PlacedCrowdLane} from './crowd-layout.js';
import {frameLanes, type LaneFrame} from './crowd-lane-frames.js';
import {LABEL_SHARE} from './crowd-plan.js';
import {aroundOf, eventsBeyond, finestOf, stepOf} from './crowd-reach.js';
import {total} from './density-cells.js';
import {WIDEST} from './label-places.js';
import type {Period} from './periods.js';

/** From the axis to the labels of its ticks, and from there to the first lane, px. */
const TICK_TOP = 8;
const AXIS_GAP = 6;
/**
 * All lanes that are drawn at once have so many labels in a tile, single events in a tile, and periods in view, so that a
 * picture is no more than 600 elements.
 */
const LABELS = 16;
const INDIVIDUALS = 27;
const PERIODS = 20;
/** A lane has so many of each at most. */
const [MOST_LABELS, MOST_PERIODS] = [6, 8];
/** A period is so wide at least, px. */
const LEAST_PERIOD = 48;

/** A source that must be asked is asked for the fullest stretch of so many lanes; for others, what was counted stands. */
const MOST_PEAKS = 8;

/** What the lanes are made of. */
export interface CrowdLanes {
  /** Nothing can be scrolled: all lanes are shown, however high they are. */
  readonly isFile: boolean;
  readonly lanes: readonly Lane[];
  /** The source of all events, and that of a lane. */
  readonly source: Source;
  sourceOf(lane: Lane): Source;
  /** Whether some answers of these sources may still be to come. */
  isAwaited(): boolean;
}

/**
 * Many events in lanes: each lane is a crowd of its own. All count by the same cells, and their columns have the same
 * scale, so that they can be compared. Lanes that are higher than their frame are scrolled: those in it are laid out.
 */
export class CrowdLanesPlan implements LayoutPlan<CrowdLanesLayout> {
  readonly isTiled = true;
  readonly height: number;
  /** The height of all lanes with the axis, px: more than that of the picture where they are scrolled. */
  readonly fullHeight: number;
  readonly #input: LayoutInput;
  readonly #lanes: CrowdLanes;
  readonly #width: number;
  readonly #compressedAxis: CompressedAxis;
  readonly #edges: readonly EdgeChip[];
  readonly #axisY: number;
  readonly #lanesTop: number;
  readonly #headers: LaneHeaders;
  readonly #frames: readonly LaneFrame[];
  /** The lanes with the most events first. */
  readonly #byCount: readonly LaneFrame[];
  /** So many lanes are drawn at once. */
  readonly #atOnce: number;
  readonly #finest: Interval;
  readonly #bands = new Map<string, CrowdBand>();
  readonly #peaks = new Map<Interval, number>();
  readonly #inSight: LanesInSight<LaneFrame>;

  constructor(input: LayoutInput, {width, leastHeight, mostHeight}: LayoutSize, lanes: CrowdLanes) {
    const {measure} = input;
    this.#input = input;
    this.#lanes = lanes;
    this.#finest = finestOf(lanes.source);
    const all = lanes.lanes;
    this.#headers = laneHeaders(all, width, measure, {
      // While it is awaited, about as wide as it may be.
      widthOf: ({count}) => measure.width(countText(count ?? lanes.source.length, input), 'small'),
      isOfAll: true,
    });
    const beyond = eventsBeyond(lanes.source, input);
    this.#axisY = beyond.before.length || beyond.after.length ? chipHeight(measure) / 2 : 1;
    this.#lanesTop = Math.ceil(this.#axisY + TICK_TOP + lineHeight('small', measure) + AXIS_GAP);
    const {frames, bottom, atOnce} = frameLanes(
      {lanes: all, headers: this.#headers, isFile: lanes.isFile},
      {top: this.#lanesTop, leastHeight, mostHeight},
      measure,
    );
    this.#frames = frames;
    this.#atOnce = atOnce;
    this.#byCount = [...this.#frames].sort((a, b) => (b.lane.count ?? 0) - (a.lane.count ?? 0));
    this.fullHeight = Math.max(leastHeight, bottom);
    this.height = lanes.isFile ? this.fullHeight : Math.min(this.fullHeight, mostHeight);
    this.#inSight = new LanesInSight(frames, {
      lanesTop: this.#lanesTop,
      height: this.height,
      fullHeight: this.fullHeight,
    });
    this.#width = this.height < this.fullHeight ? width - SCROLLBAR : width;
    const {compressedAxis, edgesAt} = axisBetween(this.plotX, this.#width, beyond, input);
    this.#compressedAxis = compressedAxis;
    this.#edges = edgesAt(this.#axisY);
  }

  get plotX(): number {
    return this.#headers.isBeside ? this.#headers.column : 0;
  }

  get lanesTop(): number {
    return this.#lanesTop;
  }

  scrollTo(asked: number | 'all', kept?: string): boolean {
    return this.#inSight.scrollTo(asked, kept);
  }

  scrollTopOf(row: number): number | undefined {
    return this.#inSight.scrollTopOf(row);
  }

  scale(view: View): TimeScale {
    const {before, after} = this.#compressedAxis;
    return new TimeScale(view, before, Math.max(before + 1, this.#width - after));
  }

  *preparing(view: View): Steps<void> {
    const seen = this.#viewOf(view);
    for (const frame of this.#inSight.shown) yield* this.#band(frame).preparing(seen);
  }

  project(view: View, isAtRest: boolean): CrowdLanesLayout {
    this.#lanes.source.begin?.();
    const input = this.#input;
    const {extent, now} = input;
    const width = this.#width;
    const seen = this.#viewOf(view);
    const {scale, axis} = seen;
    const {top} = this.#inSight;
    const axisY = this.#axisY;
    const common = {...seen, view, isAtRest, peak: this.#peak(seen.interval)};
    const isNowIn = now && now.time > extent.start && now.time < extent.end;
    const at = isNowIn ? scale.toPx(now.time) : 0;
    return {
      width,
      height: this.height,
      axis: axis.line('x', axisY),
      ...horizontalTicks(input, axis.seen, axisY + TICK_TOP),
      marks: [],
      chips: [],
      edges: axis.edges(this.#edges),
      lanes: this.#inSight.shown.map((frame): PlacedCrowdLane => {
        const {lane, header} = frame;
        const [y, base] = [frame.y - top, frame.base - top];
        const band = this.#band(frame).project({...common, base});
        const periods = lane.isCollapsed ? [] : this.#periods(frame, axis.seen.view, scale);
        return {
          ...frame,
          width,
          y,
          base,
          header: {...header, y: header.y - top},
          band,
          periods: periods.map((period) => ({
            ...period,
            isFinest: period.interval === this.#finest,
            from: scale.toPx(period.start),
            to: scale.toPx(period.end),
          })),
        };
      }),
      plotX: this.plotX,
      lanesTop: this.#lanesTop,
      isScrolled: top > 0,
      ...(isNowIn &&
        axis.holds(at, at) &&
        at >= this.plotX && {now: {at, top: this.#lanesTop, bottom: this.#inSight.height}}),
    };
  }

  /** Lane by lane: its header, then what is in it in the order of time. Of the lanes that are drawn. */
  stops(view: View): Stop[] {
    const {extent} = this.#input;
    const around = aroundOf(view, extent);
    const scale = this.scale(view);
    return this.#inSight.shown.flatMap((frame): Stop[] => {
      const {lane} = frame;
      const index = this.#frames.indexOf(frame);
      const header: Stop = {kind: 'lane', rows: [], time: extent.start, lane: index, key: lane.key};
      if (lane.isCollapsed) return [header];
      const inLane = [
        ...this.#periods(frame, around, scale)
          .filter(total)
          .map(({start}): Stop => ({kind: 'period', key: periodKey(lane.key, start), rows: [], time: start})),
        ...this.#band(frame).labelStops({view, scale}, around),
      ].sort((a, b) => a.time - b.time);
      return [header, ...inLane.map((stop) => ({...stop, lane: index}))];
    });
  }

  rowsIn(stretch: View, limit: number, lane?: string): readonly number[] | undefined {
    const own = this.#lanes.lanes.find(({key}) => key === lane);
    return (own ? this.#lanes.sourceOf(own) : this.#lanes.source).rows(stretch, limit);
  }

  labelTime(): undefined {}

  #band({lane, y, base, densityHeight, header}: LaneFrame): CrowdBand {
    const known = this.#bands.get(lane.key);
    if (known) return known;
    const {measure, extent} = this.#input;
    const {pxPerMs} = this.#compressedAxis;
    const width = this.#width;
    const tierHeight = lineHeight('title', measure) + TIER_GAP;
    const top = this.#headers.isBeside ? y : y + header.height;
    const tiers = Math.max(0, Math.floor((base - densityHeight - LEAD - top) / tierHeight));
    const band = new CrowdBand(this.#input, this.#lanes.sourceOf(lane), {
      axis: {extent, pxPerMs},
      width,
      plotX: this.plotX,
      densityHeight,
      room: DOT_ROOM,
      tiers: lane.isCollapsed ? 0 : tiers,
      maxWidth: Math.min(WIDEST, (width - this.plotX) * LABEL_SHARE),
      mostLabels: lane.isCollapsed ? 0 : share(LABELS, this.#atOnce, MOST_LABELS),
      mostIndividuals: share(INDIVIDUALS, this.#atOnce, INDIVIDUALS),
    });
    this.#bands.set(lane.key, band);
    return band;
  }

  /** What is seen of the axis in a view, and how it is cut into tiles and columns. */
  #viewOf(view: View): Pick<BandView, 'scale' | 'axis' | 'step' | 'interval'> {
    const {extent} = this.#input;
    const scale = this.scale(view);
    const pxPerMs = this.#compressedAxis.pxPerMs * zoomOfLevel(zoomLevel(extent, view));
    return {
      scale,
      axis: new AxisWindow(this.#input, scale, this.#width, [this.plotX, this.#width]),
      step: stepOf(extent, view),
      interval: this.#band(this.#frames[0]).interval(pxPerMs),
    };
  }

  /**
   * The most events in a cell of any lane. A lane that has fewer events than that has no fuller cell, so those with the
   * most are asked, until the next has fewer.
   */
  #peak(interval: Interval): number {
    const known = this.#peaks.get(interval);
    if (known !== undefined) return known;
    let peak = 1;
    for (const band of this.#bands.values()) peak = Math.max(peak, band.counted(interval));
    const most = this.#lanes.source.holdsMore ? MOST_PEAKS : Infinity;
    for (const [i, frame] of this.#byCount.entries()) {
      // Of a source that is still to tell what its lanes hold none is asked.
      if (i === most || (frame.lane.count ?? 0) <= peak) break;
      peak = Math.max(peak, this.#band(frame).peak(interval));
    }
    // Of what is awaited it grows.
    if (!this.#lanes.isAwaited()) this.#peaks.set(interval, peak);
    return peak;
  }

  /** The periods of a lane: as many as all lanes together have room for. */
  #periods(frame: LaneFrame, stretch: View, scale: TimeScale): Period[] {
    const plot = this.#width - this.plotX;
    const most = Math.max(1, Math.min(share(PERIODS, this.#atOnce, MOST_PERIODS), Math.floor(plot / LEAST_PERIOD)));
    const least = plot / scale.pxPerMs / most;
    const interval =
      INTERVALS.slice(INTERVALS.indexOf(this.#finest)).find(({length}) => length >= least) ?? INTERVALS.at(-1)!;
    return this.#band(frame).periods(interval, stretch);
  }
}

/** The key of a period of a lane. */
export function periodKey(lane: string, start: number): string {
  return `${lane} ${start}`;
}

/** How many of so many each lane has. */
function share(all: number, lanes: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(all / lanes)));
}
