import type {EventTable} from '../data/event-table.js';
import {eventDensity, importantEvents} from './density.js';
import {ticksFor} from './axis-labels.js';
import {anchorOf} from './events-in-view.js';
import {lineHeight, type TextMeasure} from './text-measure.js';
import type {Scale} from './scales/scale.js';
import {TimeScale} from './time-scale.js';
import type {View} from '../view/view.js';

/** Room at either end, px, so that the target of a thumb lies within the overview wherever the window stands. */
export const INSET = 24;
/** Of a column of the density, px. */
const COLUMN = 3.5;
/** Above the highest column, px: there the important events are marked. */
export const EVENTS = 9;
/** The least height of a column that holds an event, px, so that it is never taken for empty. */
const LEAST_COLUMN = 2;
/** The exponent from the count of a column to its height: at 0.5 single events would look too high, at 1 too low. */
const EXPONENT = 0.75;
const MOST_EVENTS = 40;
/** Between two marks of events, px at least. */
const EVENTS_APART = 6;
/** Between ticks with labels, px at least. */
const TICK_SPACING = 64;
/** From a tick to its label, px. */
const LABEL_OFFSET = 4;
/** Labels may leave so much above them, px, that the thumbs are still large enough. */
const LEAST_ABOVE = 24;

/** What the layout of an overview is a function of. */
export interface OverviewInput {
  readonly table: EventTable;
  readonly extent: View;
  /** Up to where the dataset knows, ms since 1970 UTC. */
  readonly now: number | undefined;
  readonly timeDirection: 'ltr' | 'rtl';
  /** Undefined where the axis is linear. */
  readonly bentScale?: Scale | undefined;
  /** Of the overview, px. */
  readonly width: number;
  readonly height: number;
  readonly locale: string;
  readonly measure: TextMeasure;
}

/**
 * Events that lie in the same cell of the axis, and in those beside it that hold as many, px: a column stands on the
 * axis.
 */
export interface DensityColumn {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** All of an overview but the window: what stays when only the view changes. Lengths and places in px. */
export interface OverviewLayout {
  readonly scale: TimeScale;
  /** Where the axis lies; from 0 to there the window stands. */
  readonly axis: number;
  /** In the order of time. */
  readonly columns: readonly DensityColumn[];
  /** The places of the most important events; their marks are at the top edge. */
  readonly events: readonly number[];
  readonly ticks: readonly number[];
  readonly minorTicks: readonly number[];
  readonly labels: readonly {readonly x: number; readonly y: number; readonly text: string}[];
  readonly now: number | undefined;
}

/** Lays out an overview, on the scale of its timeline; undefined if it is too narrow for anything. */
export function layOutOverview({
  table: linearTable,
  extent,
  now: nowTime,
  bentScale,
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
    spacing: TICK_SPACING,
    labelOffset: LABEL_OFFSET,
    measure: (label) => measure.width(label, 'small'),
  });
  const offset = timeDirection === 'rtl' ? -LABEL_OFFSET : LABEL_OFFSET;
  const rows = importantEvents(table, scale, {most: MOST_EVENTS, apart: EVENTS_APART});
  return {
    scale,
    axis,
    columns: columnsOf(eventDensity(table, extent, Math.round((right - left) / COLUMN)), scale, axis),
    events: rows.map((row) => scale.toPx(anchorOf(table, row))),
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

/**
 * Columns that stand side by side on the axis; the highest stands for the most events. They rise less than their counts
 * do, because in an overview this low one great crowd would press all else flat.
 */
function columnsOf(counts: Uint32Array, scale: TimeScale, axis: number): DensityColumn[] {
  const most = counts.reduce((highest, count) => Math.max(highest, count), 1);
  const top = Math.min(EVENTS, axis / 2);
  const at = (cell: number) => scale.from + (cell / counts.length) * scale.length;
  const columns: DensityColumn[] = [];
  for (let first = 0, next = 1; first < counts.length; first = next++) {
    const count = counts[first];
    while (counts[next] === count) next++;
    if (count)
      columns.push({
        from: at(first),
        to: at(next),
        height: Math.max(LEAST_COLUMN, (count / most) ** EXPONENT * (axis - top)),
      });
  }
  return columns;
}
