import type {EventTable} from '../data/event-table.js';
import type {DatasetEra} from '../data/types.js';
import {eventDensity, importantEvents} from './density.js';
import {ticksFor} from './axis-labels.js';
import {anchorOf} from '../query/events-in-view.js';
import type {Source} from '../query/source.js';
import type {Lane} from './lanes/lane.js';
import {lineHeight, type TextMeasure} from './text-measure.js';
import type {Scale} from './scales/scale.js';
import {TimeScale} from './time-scale.js';
import type {View} from '../view/view.js';

/** Room at either end, px, so that the target of a thumb lies within the overview wherever the window stands. */
export const INSET = 24;
/** Of a column of the density, px. */
const COLUMN = 3.5;
/** Above the highest column, px: there the important events are marked, from here to there. */
const EVENTS = 9;
const [EVENT_TOP, EVENT_BOTTOM] = [2.5, 8.5];
/** The least height of a column that holds an event, px, so that it is never taken for empty. */
const LEAST_COLUMN = 2;
/** The exponent from the count of a column to its height: at 0.5 single events would look too high, at 1 too low. */
const EXPONENT = 0.75;
const MOST_EVENTS = 40;
/** So many of the most important events a source is asked for: as many as those by which the picture is described. */
const MOST_ASKED = 500;
/** Between two marks of events, px at least. */
const EVENTS_APART = 6;
/** Between ticks with labels, px at least. */
const TICK_SPACING = 64;
/** So many of them at most: each label is an element. */
const MOST_LABELS = 20;
/** From a tick to its label, px. */
const LABEL_OFFSET = 4;
/** Labels may leave so much above them, px, that the thumbs are still large enough. */
const LEAST_ABOVE = 24;
/** Of a lane, with the gap above it, px: where there is less for each, the overview does not tell lanes apart. */
const LEAST_PITCH = 5;
/** Above the first lane, px. */
const LANES_TOP = 2;
/** The gap above a lane takes this part of it, and these px at least and at most. */
const GAP_PART = 0.2;
const [LEAST_GAP, MOST_GAP] = [1, 6];

/** What the layout of an overview is a function of. */
export interface OverviewInput {
  readonly table: EventTable;
  readonly extent: View;
  /** What answers for events that are not in the table. */
  readonly source?: Source | undefined;
  /** Up to where the dataset knows, ms since 1970 UTC. */
  readonly now: number | undefined;
  readonly timeDirection: 'ltr' | 'rtl';
  /** Undefined where the axis is linear. */
  readonly bentScale?: Scale | undefined;
  /** In their order; undefined where the timeline shows none. */
  readonly lanes?: readonly Lane[] | undefined;
  /** Cut at the ends of the extent, ms since 1970 UTC. */
  readonly eras?: readonly TimedEra[] | undefined;
  /** Of the overview, px. */
  readonly width: number;
  readonly height: number;
  readonly locale: string;
  readonly measure: TextMeasure;
}

/** A named stretch of time. */
export interface TimedEra extends View {
  readonly era: DatasetEra;
}

/** Events that lie in the same cell of the axis, and in those beside it that hold as many, px. */
export interface DensityColumn {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** The density of a lane, or of all events. */
export interface DensityStrip {
  /** Missing where it is the only one, for all events. */
  readonly lane?: Lane;
  /** Up to where its columns can rise, and where they stand, px from the top. */
  readonly top: number;
  readonly base: number;
  /** In the order of time; none while they are awaited. */
  readonly columns: readonly DensityColumn[];
  readonly isAwaited: boolean;
}

/** All of an overview but the window: what stays when only the view changes. Lengths and places in px. */
export interface OverviewLayout {
  readonly scale: TimeScale;
  /** Where the axis lies; from 0 to there the window stands. */
  readonly axis: number;
  /** Behind the strips, on the axis: all events, where some are hidden, as high as they would be if none were. */
  readonly hidden: readonly DensityColumn[];
  /** From top to bottom. */
  readonly strips: readonly DensityStrip[];
  /** Bands behind them, from the top to the axis; `to` is before `from` where time runs to the left. */
  readonly eras: readonly (TimedEra & {readonly from: number; readonly to: number})[];
  /** The marks of the most important events: in their lanes, or at the top edge where there are none. */
  readonly events: readonly {readonly x: number; readonly top: number; readonly bottom: number}[];
  readonly ticks: readonly number[];
  readonly minorTicks: readonly number[];
  readonly labels: readonly {readonly x: number; readonly y: number; readonly text: string}[];
  readonly now: number | undefined;
}

/** Lays out an overview, on the scale of its timeline; undefined if it is too narrow for anything. */
export function layOutOverview({
  table: linearTable,
  extent,
  source,
  now: nowTime,
  bentScale,
  lanes,
  eras = [],
  timeDirection,
  width,
  height,
  locale,
  measure,
}: OverviewInput): OverviewLayout | undefined {
  const [left, right] = [INSET, width - INSET];
  if (right - left < COLUMN || height <= 0) return undefined;
  const table = bentScale?.bendTable(linearTable) ?? linearTable;
  const now = nowTime !== undefined && bentScale ? bentScale.toAxis(nowTime) : nowTime;
  const scale = timeDirection === 'rtl' ? new TimeScale(extent, right, left) : new TimeScale(extent, left, right);
  const line = lineHeight('small', measure);
  const labelled = height - line - 2 >= LEAST_ABOVE;
  const axis = Math.round(labelled ? height - line - 2 : height) - 0.5;
  const {ticks, minor} = ticksFor({scale: bentScale})({
    ...extent,
    length: right - left,
    locale,
    zone: table.zone,
    spacing: Math.max(TICK_SPACING, (right - left) / MOST_LABELS),
    labelOffset: LABEL_OFFSET,
    measure: (label) => measure.width(label, 'small'),
  });
  const offset = timeDirection === 'rtl' ? -LABEL_OFFSET : LABEL_OFFSET;
  const cells = Math.round((right - left) / COLUMN);
  const strips = lanes && lanesIn(lanes, axis);
  source?.begin?.();
  const important = importantEvents(table, scale, {
    most: MOST_EVENTS,
    apart: EVENTS_APART,
    ...(source && {rows: source.top({...extent, count: MOST_ASKED}) ?? []}),
  });
  const laneOf = new Map<number, {readonly top: number; readonly base: number}>();
  const isMarked = new Set(important);
  for (const strip of strips ?? []) for (const row of strip.lane.rows) if (isMarked.has(row)) laneOf.set(row, strip);
  // What is shown is seen as a part of the whole, unless lanes have heights of their own.
  const all = linearTable.whole && densityOfAll(linearTable.whole, {bentScale, extent, cells});
  const top = Math.min(EVENTS, axis / 2);
  const countsOf = (lane: Lane | undefined) =>
    source ? countsFrom(source, extent, cells) : eventDensity(table, extent, cells, lane?.rows);
  return {
    scale,
    axis,
    hidden: all ? columnsOf(all, scale, axis - top) : [],
    strips: (strips ?? [{top, base: axis}]).map((strip: Omit<DensityStrip, 'columns' | 'isAwaited'>) => {
      const counts = countsOf(strip.lane);
      const columns = counts ? columnsOf(counts, scale, strip.base - strip.top, strip.lane ? undefined : all) : [];
      return {...strip, columns, isAwaited: !counts};
    }),
    eras: eras.map((one) => {
      const [from, to] = [one.start, one.end].map((time) => scale.toPx(bentScale?.toAxis(time) ?? time));
      return {...one, from, to};
    }),
    events: important.map((row) => ({
      x: scale.toPx(anchorOf(table, row)),
      top: laneOf.get(row)?.top ?? EVENT_TOP,
      bottom: laneOf.get(row)?.base ?? EVENT_BOTTOM,
    })),
    ticks: ticks.map(({time}) => scale.toPx(time)),
    minorTicks: minor.map((time) => scale.toPx(time)),
    labels: labelled
      ? ticks
          .filter(({label}) => label)
          .map(({time, label}) => ({x: scale.toPx(time) + offset, y: height - Math.round(line * 0.22), text: label}))
      : [],
    now: now !== undefined && now > extent.start && now < extent.end ? scale.toPx(now) : undefined,
  };
}

/** The density of a whole table, of which one filter after the other shows some. */
const densities = new WeakMap<EventTable, {readonly asked: readonly unknown[]; readonly counts: Uint32Array}>();

function densityOfAll(
  whole: EventTable,
  {bentScale, extent, cells}: {readonly bentScale: Scale | undefined; readonly extent: View; readonly cells: number},
): Uint32Array {
  const asked = [bentScale, extent.start, extent.end, cells];
  const known = densities.get(whole);
  if (known?.asked.every((one, i) => one === asked[i])) return known.counts;
  const counts = eventDensity(bentScale?.bendTable(whole) ?? whole, extent, cells);
  densities.set(whole, {asked, counts});
  return counts;
}

/**
 * The lanes that have a strip each, without those that are empty: all, or, where that is too many for the height, those
 * that lie in no other, with what lies in them; undefined where these are too many too, or where there is only one.
 */
function lanesIn(
  lanes: readonly Lane[],
  axis: number,
): Required<Omit<DensityStrip, 'columns' | 'isAwaited'>>[] | undefined {
  const height = axis - LANES_TOP;
  const merged: Lane[] = [];
  for (const lane of lanes) {
    const parent = lane.depth > 0 && merged.pop();
    if (parent) {
      const rows = [...parent.rows, ...lane.rows].sort((a, b) => a - b);
      merged.push({...parent, rows, group: parent.group === lane.group ? lane.group : undefined});
    } else merged.push(lane);
  }
  const shown = [lanes, merged]
    .map((list) => list.filter(({rows}) => rows.length))
    .find(({length}) => length * LEAST_PITCH <= height);
  if (!shown || shown.length < 2) return undefined;
  const pitch = height / shown.length;
  const gap = Math.round(Math.max(LEAST_GAP, Math.min(MOST_GAP, pitch * GAP_PART)));
  // On whole pixels, so that all look equally sharp; the last one stands on the axis.
  const edge = (i: number) => LANES_TOP + Math.round(i * pitch);
  return shown.map((lane, i) => ({lane, top: edge(i) + (i && gap), base: i === shown.length - 1 ? axis : edge(i + 1)}));
}

/** How many events a source counts in each of some equal parts of an extent; undefined while that is awaited. */
function countsFrom(source: Source, {start, end}: View, cells: number): Uint32Array | undefined {
  const edges = Array.from({length: cells + 1}, (_, i) => start + ((end - start) * i) / cells);
  const groups = source.density(edges);
  return groups && Uint32Array.from({length: cells}, (_, i) => groups.reduce((sum, counts) => sum + counts[i], 0));
}

/**
 * Columns that stand side by side; the highest stands for the most events. They rise less than their counts
 * do, because in an overview this low one great crowd would press all else flat.
 *
 * @param among - the counts whose highest has the whole height.
 */
function columnsOf(counts: Uint32Array, scale: TimeScale, height: number, among = counts): DensityColumn[] {
  const most = among.reduce((highest, count) => Math.max(highest, count), 1);
  const at = (cell: number) => scale.from + (cell / counts.length) * scale.length;
  const columns: DensityColumn[] = [];
  for (let first = 0, next = 1; first < counts.length; first = next++) {
    const count = counts[first];
    while (counts[next] === count) next++;
    if (count)
      columns.push({
        from: at(first),
        to: at(next),
        height: Math.max(LEAST_COLUMN, (count / most) ** EXPONENT * height),
      });
  }
  return columns;
}
