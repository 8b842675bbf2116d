import type {EventTable} from '../data/event-table.js';
import {type Box, SEPARATOR, type LayoutInput} from './layout-input.js';
import type {TimeScale} from './time-scale.js';

/** A span drawn as a bar, or points drawn as the band within which they lie. px along the axis, cut at its ends. */
export interface Bar {
  readonly kind: 'span' | 'band';
  /** One span, or all points with the same bounds. */
  readonly rows: readonly number[];
  readonly start: number;
  /** Between these it certainly lasted; a band has no such core. */
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly end: number;
  /** It goes on beyond the start or the end of the axis. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/** A bar with its place in the picture. */
export interface PlacedBar extends Bar, Box {
  readonly label?: BarLabel;
}

export function barOf(kind: Bar['kind'], rows: readonly number[], table: EventTable, scale: TimeScale): Bar {
  const [row] = rows;
  const [start, end] = [scale.toPxWithin(table.earliest[row]), scale.toPxWithin(table.endLatest[row])];
  const coreStart = kind === 'span' ? scale.toPxWithin(table.latest[row]) : start;
  // A span that may have ended before it certainly began has no certain core.
  const coreEnd = kind === 'span' ? Math.max(coreStart, scale.toPxWithin(table.endEarliest[row])) : start;
  const {view} = scale;
  return {kind, rows, start, coreStart, coreEnd, end, cutStart: table.earliest[row] < view.start, cutEnd: table.endLatest[row] > view.end};
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
const LABEL_PAD = 7;
/** Between title and date, px. */
const META_GAP = 8;

/**
 * The label of a bar, in its first stretch that no line crosses and that has room for it; undefined if none has.
 * A bar that stands for several events has none.
 */
export function barLabel(bar: Bar, crossings: readonly number[], input: LayoutInput): BarLabel | undefined {
  if (bar.rows.length > 1) return undefined;
  const {title, strong, date, state} = input.words(bar.rows[0]);
  const titleWidth = input.measure.width(title, strong ? 'strong' : 'title');
  const within = crossings.filter((x) => x > bar.start && x < bar.end).sort((a, b) => a - b);
  const borders = [bar.start, ...within, bar.end];
  // The axis says when; what the axis cannot say is the state.
  for (const meta of state ? [date + SEPARATOR + state, state] : [date, '']) {
    const width = titleWidth + (meta ? META_GAP + input.measure.width(meta, 'small') : 0);
    const border = borders.findIndex((from, i) => i + 1 < borders.length && borders[i + 1] - from >= width + 2 * LABEL_PAD);
    if (border < 0) continue;
    const at = borders[border] + LABEL_PAD;
    return {title, strong, meta, at, metaAt: at + titleWidth + META_GAP, width};
  }
  return undefined;
}
