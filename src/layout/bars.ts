import {EVENT_BITS, type EventTable} from '../data/event-table.js';
import {withoutBreaks} from './break-lines.js';
import {type Box, SEPARATOR, type LayoutInput} from './layout-input.js';
import {clampTime, type View} from '../view/view.js';
import type {TimeScale} from './time-scale.js';

/**
 * A span drawn as a bar, or points drawn as the band within which they lie or as the unit to which they are known: ms
 * since 1970 UTC in a plan, px along the axis in a layout.
 */
export interface Bar {
  readonly kind: 'span' | 'band' | 'unit';
  /** One span, or all points with the same bounds. */
  readonly rows: readonly number[];
  readonly start: number;
  /** From `coreStart` to `coreEnd` a span certainly lasted; the core of bands and units is empty. */
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly end: number;
  /** Counted from the axis; it and `free` are missing where it has none. */
  readonly tier?: number;
  /** Up to where its tier is free behind it. */
  readonly free?: number;
  /** It goes on beyond the start or the end of what is shown. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/** A bar with its place in the picture. */
export interface PlacedBar extends Bar, Box {
  readonly label?: BarLabel;
}

/** The bar of some events in time, cut at the ends of the axis. */
export function barOf(kind: Bar['kind'], rows: readonly number[], table: EventTable, extent: View): Bar {
  const [row] = rows;
  const [start, end] = [clampTime(table.earliest[row], extent), clampTime(table.endLatest[row], extent)];
  const isSpan = kind === 'span';
  // An end that is exact to its unit is not uncertain: `2007/2009` lasted three years.
  const coreStart =
    isSpan && !(table.flags[row] & EVENT_BITS.plainStart) ? clampTime(table.latest[row], extent) : start;
  // A span that may have ended before it certainly began has no certain core.
  const coreEnd = !isSpan
    ? start
    : table.flags[row] & EVENT_BITS.plainEnd
      ? end
      : Math.max(coreStart, clampTime(table.endEarliest[row], extent));
  return {
    kind,
    rows,
    start,
    coreStart,
    coreEnd,
    end,
    cutStart: table.earliest[row] < extent.start,
    cutEnd: table.endLatest[row] > extent.end,
  };
}

/** A bar of time along an axis, cut where the picture ends, px. */
export function projectBar(bar: Bar, scale: TimeScale, from: number, to: number): Bar {
  const [start, end] = [scale.toPx(bar.start), scale.toPx(bar.end)];
  const within = (px: number) => Math.max(from, Math.min(to, px));
  return {
    ...bar,
    start: within(start),
    coreStart: within(scale.toPx(bar.coreStart)),
    coreEnd: within(scale.toPx(bar.coreEnd)),
    end: within(end),
    cutStart: bar.cutStart || start < from,
    cutEnd: bar.cutEnd || end > to,
  };
}

/** What stands in a bar. */
export interface BarLabel {
  readonly title: string;
  readonly strong: boolean;
  /** Date and state, as far as there is room; the state always. */
  readonly meta: string;
  /** Where the title starts, px along the axis. */
  readonly at: number;
  /** Where `meta` starts, px along the axis. */
  readonly metaAt: number;
  /** Of the whole label, px. */
  readonly width: number;
}

/** Between the border of a bar, or a line across it, and its label, px. */
export const LABEL_PAD = 7;
/** Between title and date, px. */
export const META_GAP = 8;

/**
 * The label of a bar: in its first stretch that no line crosses and that has room for it, else behind it, where its tier
 * is free and no line stands between them; undefined if there is no room. A bar that stands for several events has none.
 * Of a bar that reaches out of the picture the label stays in sight as long as there is room for it.
 * @param crossings - where lines run through it, px.
 * @param seen - the stretch that is in sight, px; where it is missing, all of the bar is.
 */
export function barLabel(
  {rows, start, end, free = end}: Pick<Bar, 'rows' | 'start' | 'end' | 'free'>,
  crossings: readonly number[],
  input: LayoutInput,
  [from, to]: readonly [from: number, to: number] = [-Infinity, Infinity],
): BarLabel | undefined {
  if (rows.length > 1) return undefined;
  const {strong, date, state, ...words} = input.words(rows[0]);
  const title = withoutBreaks(words.title);
  const titleWidth = input.measure.width(title, strong ? 'strong' : 'title');
  // If room is short the date is dropped, as the axis shows it, but never the state.
  const metas = state ? [date + SEPARATOR + state, state] : [date, ''];
  const between = (first: number, last: number) => {
    const within = crossings.filter((x) => x > first && x < last).sort((a, b) => a - b);
    const borders = [first, ...within, last];
    for (const isWhole of [true, false]) {
      for (const meta of metas) {
        const width = titleWidth + (meta ? META_GAP + input.measure.width(meta, 'small') : 0);
        const room = width + 2 * LABEL_PAD;
        const stretches = borders
          .slice(1)
          .map((right, i) => ({left: borders[i], right}))
          .filter(({left, right}) => right - left >= room);
        const stretch =
          stretches.find(({left, right}) => Math.min(right, to) - Math.max(left, from) >= room) ??
          (isWhole ? undefined : (stretches.find(({left, right}) => right > from && left < to) ?? stretches[0]));
        if (!stretch) continue;
        const at = Math.min(Math.max(stretch.left, from), stretch.right - room) + LABEL_PAD;
        return {title, strong, meta, at, metaAt: at + titleWidth + META_GAP, width};
      }
    }
    return undefined;
  };
  return between(start, end) ?? between(end, Math.min(free, ...crossings.filter((x) => x > end)));
}

/**
 * Bars with their tier and the room behind each. One that ends within the first day or year of the next ends where that
 * begins: see `handoverOf`.
 * @param tierOf - the tier of each bar; undefined where it has none.
 */
export function withRoom<One extends Bar>(
  bars: readonly One[],
  tierOf: readonly (number | undefined)[],
  end: number,
): One[] {
  const all = [...bars];
  /** Where the bar that comes next in each tier starts. */
  const next: number[] = [];
  for (const i of all.map((_, index) => index).sort((a, b) => bars[b].start - bars[a].start)) {
    const tier = tierOf[i];
    if (tier === undefined) continue;
    const bar = bars[i];
    const free = next[tier] ?? end;
    all[i] = {...bar, coreEnd: Math.min(bar.coreEnd, free), end: Math.min(bar.end, free), tier, free};
    next[tier] = bars[i].start;
  }
  return all;
}
