import {type PlacedTicks, SPACING} from '../axis-labels.js';
import {DOT_ROOM} from '../axis-ends.js';
import type {AxisWindow} from '../axis-window.js';
import type {Steps} from '../../data/steps.js';
import {chipAt, chipHeight, edgeChip} from '../chips.js';
import type {CountChip, EdgeChip, LayoutInput} from '../layout-input.js';
import type {LayoutPlan, LayoutSize, Stop} from '../layout-plan.js';
import type {Source} from '../../query/source.js';
import {lineHeight, type TextMeasure} from '../text-measure.js';
import {TimeScale} from '../time-scale.js';
import {CARD_MOST} from '../vertical/card-texts.js';
import {CARD_GAP, MARK_ROOM, nowLine} from '../vertical/place-cards.js';
import {EDGE_GAP, HEAD_GAP, longestDays, SLACK, widestLabel} from '../vertical/plan-vertical.js';
import {pushApart} from '../vertical/push-apart.js';
import {CARD_PAD, LEADER_ROOM} from '../vertical/vertical-columns.js';
import {verticalTicks, zoneLines} from '../vertical/vertical-ticks.js';
import type {View} from '../../view/view.js';
import {cardShift} from './band-labels.js';
import type {CrowdColumn, MarkCell, TallCard, TallLayout} from './crowd-layout.js';
import {eventsBeyond} from './crowd-reach.js';
import {WIDEST} from './label-places.js';
import {densityHeightFor, PictureBand} from './picture-band.js';
import {TILE} from './tiles.js';

/** The part of the width that the density has. */
const DENSITY_SHARE = 0.15;
/** Of a column of the density along the axis, px at least, and so many of them at most: in a long picture they are wider. */
const LEAST_CELL = 6;
const CELLS = 250;
/** The title of a usual card, by which the length of the picture is reckoned, has so many lines. */
const USUAL_LINES = 2;
/**
 * A picture has so many cards and periods at most, and so many events that are drawn one by one: more would be more than
 * 600 elements. It is as long as that many usual cards, as one wants to scroll through them.
 */
const [CARDS, PERIODS, INDIVIDUALS] = [40, 32, 48];

/**
 * More events than a picture can show one by one, down the page: how many there are of each group at every time, cards of
 * those that matter most, and single events where they have room. It is a crowd whose labels are cards: how high these are
 * is what a label takes along the axis, and each stands at the place of its mark, or right above it.
 */
export class TallPlan implements LayoutPlan<TallLayout> {
  readonly isTiled = true;
  readonly height: number;
  readonly #input: LayoutInput;
  readonly #source: Source;
  readonly #width: number;
  readonly #axisX: number;
  readonly #leaderX: number;
  /** Between two periods, px at least. */
  readonly #spacing: number;
  readonly #edges: readonly EdgeChip[];
  readonly #band: PictureBand;

  constructor(input: LayoutInput, {width, leastHeight, mostHeight}: LayoutSize, source: Source) {
    const {measure, extent} = input;
    this.#input = input;
    this.#source = source;
    this.#width = width;
    const {before, after, counts} = eventsBeyond(source, input);
    const chip = chipHeight(measure);
    const zone = zoneLines(input);
    // What columns stand for is said there too.
    const head = Math.max(1, zone.lines.length) * lineHeight('small', measure) + HEAD_GAP;
    const top = head + (before.length ? chip + EDGE_GAP : 0) + DOT_ROOM + cardShift(measure);
    const bottom = (after.length ? chip + EDGE_GAP : 0) + DOT_ROOM;
    // A page that sets a height sets both. Then all is seen at once, as nothing is gained by scrolling where one can zoom.
    this.height =
      leastHeight === mostHeight ? leastHeight : Math.max(leastHeight, Math.ceil(usualHeight(measure) + top + bottom));
    const length = Math.max(1, this.height - top - bottom);
    this.#spacing = Math.max(SPACING, length / PERIODS);
    const labels = [
      zone.width,
      measure.width(input.chipLabel(source.length), 'small'),
      ...[extent, longestDays(extent, length)]
        .filter(({start, end}) => end > start)
        .map((view) => widestLabel(input, new TimeScale(view, top, top + length))),
    ];
    this.#axisX = Math.ceil(Math.max(...labels)) + MARK_ROOM;
    const densityHeight = densityHeightFor(width * DENSITY_SHARE);
    this.#leaderX = this.#axisX + densityHeight;
    const x = this.#leaderX + LEADER_ROOM + CARD_PAD;
    const edge = (side: EdgeChip['side'], rows: readonly number[], y: number): EdgeChip[] => {
      if (!rows.length) return [];
      const one = edgeChip(side, rows, input, counts?.[side]);
      return [{...one, x: Math.max(0, this.#axisX - one.width / 2), y}];
    };
    this.#edges = [...edge('before', before, head), ...edge('after', after, this.height - chip)];
    const inTile = (most: number) => (most * TILE) / Math.max(TILE, length);
    this.#band = new PictureBand(
      input,
      source,
      {length: this.height, before: top, after: bottom},
      {
        plotX: head,
        densityHeight,
        leastCell: Math.max(LEAST_CELL, length / CELLS),
        room: DOT_ROOM,
        tiers: 1,
        maxWidth: WIDEST,
        mostLabels: inTile(CARDS),
        mostIndividuals: inTile(INDIVIDUALS),
        cards: {x, width: Math.max(1, Math.min(CARD_MOST, width - x))},
      },
    );
  }

  scale(view: View): TimeScale {
    return this.#band.scale(view);
  }

  preparing(view: View): Steps<void> {
    return this.#band.preparing(view);
  }

  project(view: View, isAtRest: boolean): TallLayout {
    const input = this.#input;
    const axisX = this.#axisX;
    const seen = this.#band.seen(view);
    const {scale, axis} = seen;
    const {flags, poles: _, ...band} = this.#band.project(seen, {view, isAtRest, base: axisX});
    const ticks = this.#ticksIn(axis.seen);
    const barOf = new Map(band.bars.flatMap((bar) => bar.rows.map((row) => [row, bar] as const)));
    const line = lineHeight('small', input.measure);
    return {
      width: this.#width,
      height: this.height,
      axis: axis.line('y', axisX),
      ...ticks,
      ...band,
      columns: columnsOn(axis, band.columns),
      cards: flags.map((flag): TallCard => {
        const bar = barOf.get(flag.row);
        return {...flag, isAbove: flag.hang === 'left', markX: bar ? bar.x + bar.width : axisX};
      }),
      leaderX: this.#leaderX,
      chips: this.#chipsOf(band.unlabelled),
      unlabelled: band.unlabelled.filter(({rows}) => rows.length < 2),
      edges: this.#edgesIn(scale, axis),
      periods: this.#band.periods(seen, ticks.ticks),
      now: nowLine(input, {
        scale,
        // Below each label stands a count.
        ticks: {...ticks, ticks: ticks.ticks.map((tick) => ({...tick, height: tick.height + line}))},
        axisX,
        to: this.#leaderX,
        pictureHeight: this.height,
      }),
    };
  }

  stops(view: View): Stop[] {
    return this.#band.stops(view, (_, seen) => this.#ticksIn(seen).ticks);
  }

  rowsIn(stretch: View, limit: number): readonly number[] | undefined {
    return this.#source.rows(stretch, limit);
  }

  labelTime(): undefined {
    return undefined;
  }

  /** Events without a card that lie together are counted beside their marks, in the order of time. */
  #chipsOf(cells: readonly MarkCell[]): CountChip[] {
    const height = chipHeight(this.#input.measure);
    const together = cells.filter(({rows}) => rows.length > 1).sort((a, b) => a.from - b.from);
    const wishes = together.map(({from, to}) => ({wanted: (from + to - height) / 2, size: height}));
    const tops = pushApart(wishes, this.height);
    return together.map(({rows}, i) => ({
      ...chipAt(rows, rows[0], {at: tops[i]}, this.#input),
      x: this.#axisX + MARK_ROOM,
      y: tops[i],
      height,
    }));
  }

  /** The chips at the ends of the axis that are in the picture, moved with these ends. */
  #edgesIn(scale: TimeScale, axis: AxisWindow): EdgeChip[] {
    const {start, end} = this.#input.extent;
    return this.#edges.flatMap((chip) => {
      const y = chip.y + (chip.side === 'before' ? scale.toPx(start) - scale.from : scale.toPx(end) - scale.to);
      return axis.holds(y, y + chip.height) ? [{...chip, y}] : [];
    });
  }

  #ticksIn(seen: TimeScale): PlacedTicks {
    return verticalTicks(this.#input, seen, this.#axisX - MARK_ROOM, {to: this.height, spacing: this.#spacing});
  }
}

/** Columns up to the ends of the axis: a cell of the calendar may go on far beyond them. */
function columnsOn({start, end}: AxisWindow, columns: readonly CrowdColumn[]): CrowdColumn[] {
  return columns
    .map((column) => ({...column, from: Math.max(start, column.from), to: Math.min(end, column.to)}))
    .filter(({from, to}) => to > from);
}

/** As long as some cards that one wants to scroll through: of which events they will be does not matter. */
function usualHeight(measure: TextMeasure): number {
  const card = lineHeight('small', measure) + USUAL_LINES * lineHeight('title', measure) + CARD_GAP;
  return Math.ceil(CARDS * card * SLACK);
}
