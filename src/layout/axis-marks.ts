import {EVENT_BITS} from '../data/event-table.js';
import type {Steps} from '../data/steps.js';
import {type Bar, barOf} from './bars.js';
import {anchorOf} from '../query/events-in-view.js';
import {firstWhere} from './first-where.js';
import {clampTime} from '../view/view.js';
import type {LayoutInput} from './layout-input.js';

/** A point that may lie anywhere within so many px is drawn as a band: a dot would claim to know where. */
export const LEAST_BAND = 14;
/** A span shorter than this on screen is drawn as a dot. */
export const LEAST_BAR = 6;

/** Events that are drawn on the axis itself: one place in time, as sharp as the scale can show. */
export interface AxisMark {
  /** A dot; the band within which the events lie; or the unit, such as a day, to which they are known exactly. */
  readonly kind: 'dot' | 'band' | 'unit';
  readonly rows: readonly number[];
  /** Where it starts, and where its events' pole stands: ms since 1970 UTC in a plan, px along the axis in a layout. */
  readonly start: number;
  /** Where the band or the unit ends; the same as `start` for a dot. */
  readonly end: number;
}

/** How events are drawn at a scale. All in ms since 1970 UTC, cut at the ends of the axis. */
export interface Marks {
  /**
   * Beside the axis: spans, and the bands and units of points that are too long for the axis or overlap another there.
   */
  readonly bars: readonly Bar[];
  readonly onAxis: readonly AxisMark[];
}

/**
 * Tells events apart, in steps, by how they are drawn at a scale.
 * @param isLong - whether a band is to stand beside the axis even where the axis has room for it.
 */
export function* marking(
  rows: readonly number[],
  {table, extent}: Pick<LayoutInput, 'table' | 'extent'>,
  pxPerMs: number,
  isLong: (band: Bar) => boolean,
): Steps<Marks> {
  const bars: Bar[] = [];
  const dots = new Map<number, number[]>();
  const bands = new Map<string, number[]>();
  const kindOf = (row: number) => (table.flags[row] & EVENT_BITS.plainStart ? 'unit' : 'band');
  for (const row of rows) {
    const length = (clampTime(table.endLatest[row], extent) - clampTime(table.earliest[row], extent)) * pxPerMs;
    const span = (table.flags[row] & EVENT_BITS.span) !== 0;
    if (span && length >= LEAST_BAR) bars.push(barOf('span', [row], table, extent));
    else if (length >= LEAST_BAND) add(bands, `${kindOf(row)} ${table.earliest[row]} ${table.endLatest[row]}`, row);
    else add(dots, clampTime(anchorOf(table, row), extent), row);
  }
  const onAxis: AxisMark[] = Array.from(dots, ([time, same]) => ({kind: 'dot', rows: same, start: time, end: time}));
  const vague = Array.from(bands.values(), (same) => barOf(kindOf(same[0]), same, table, extent)).sort(
    (a, b) => a.end - a.start - (b.end - b.start),
  );
  /** In the order of time. */
  const taken: Bar[] = [];
  for (const band of vague) {
    // Bands on the axis must not overlap: shorter ones come first, and those that overlap one become bars beside it.
    const before = firstWhere(taken.length, (i) => taken[i].start >= band.end) - 1;
    if (!(taken[before]?.end > band.start) && !isLong(band)) {
      taken.splice(before + 1, 0, band);
      onAxis.push({kind: kindOf(band.rows[0]), rows: band.rows, start: band.start, end: band.end});
    } else bars.push(band);
    yield;
  }
  return {bars, onAxis: onAxis.sort((a, b) => a.start - b.start)};
}

/** Up to this many marks, no dots are merged. */
const FEW_DOTS = 200;
/** With more, dots nearer to each other than this are merged, px: nobody could tell them apart. */
const LEAST_APART = 3;

/**
 * Marks in the order of their start, with dots that nobody could tell apart made one, so that a picture holds no more
 * than it can show.
 */
export function thinDots(marks: readonly AxisMark[], pxPerMs: number): readonly AxisMark[] {
  if (marks.length <= FEW_DOTS) return marks;
  let start = -Infinity;
  let rows: number[];
  return marks.flatMap((mark) => {
    if (mark.kind !== 'dot') return [mark];
    const isNear = (mark.start - start) * pxPerMs < LEAST_APART;
    if (!isNear) [start, rows] = [mark.start, []];
    for (const row of mark.rows) rows.push(row);
    return isNear ? [] : [{...mark, rows}];
  });
}

function add<Key>(lists: Map<Key, number[]>, key: Key, row: number): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}
