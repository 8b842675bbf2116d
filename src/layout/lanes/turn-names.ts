import type {BarLabel} from '../bars.js';
import {moved} from '../moved-label.js';
import {DOT_HALF, labelAt, type MarkStretch} from './lane-labels.js';
import type {PlannedItem} from './lane-levels.js';

/** An event of a lane in a view: where its mark and its name stand, px. */
export interface NamedMark {
  readonly item: PlannedItem;
  readonly px: MarkStretch;
  readonly label?: BarLabel | undefined;
}

/** The part of a picture in which marks and names are seen, px along the axis. */
export interface PlotRange {
  readonly from: number;
  readonly to: number;
}

/** What a chip takes of a tier, px. */
export interface TakenStretch extends PlotRange {
  readonly tier: number;
}

/** What a mark takes of its tier with its name, px. */
export function reachOf({px: {start, end, isBar}, label}: NamedMark): PlotRange {
  const half = isBar ? 0 : DOT_HALF;
  return {
    from: Math.min(start - half, label?.at ?? Infinity),
    to: Math.max(end + half, label ? label.at + label.width : -Infinity),
  };
}

/** A mark of which no more is in sight, at the very edge of a view, is not counted though its name is not seen, px. */
export const NEAR = 16;
/** What rounding does, px. */
const SLACK = 1e-3;
/** A name that would be cut may stand nearer to what is beside it than others do, px, and to the symbol of its bar. */
const LEAST_GAP = 6;

/**
 * Moves the names of a lane, in a view at rest, that an edge cuts while their mark is in sight: to the other side of the
 * mark, where nothing else stands. A function of the view alone: how a reader came there does not matter.
 * @param counts - where events are counted in its tiers.
 */
export function turnNames(marks: readonly NamedMark[], plot: PlotRange, counts: readonly TakenStretch[]): NamedMark[] {
  const shown = [...marks];
  const turned = (mark: NamedMark): BarLabel | undefined => {
    const {item, px, label} = mark;
    if (!label || isWithin(label, plot) || px.end < plot.from || px.start > plot.to) return undefined;
    const others = shown
      .filter((other) => other.item.tier === item.tier && other.item !== item)
      .map(reachOf)
      .concat(counts.filter(({tier}) => tier === item.tier))
      // What is out of sight needs no gap.
      .filter(({from, to}) => to > plot.from && from < plot.to);
    const isFree = ({at, width}: BarLabel) =>
      others.every(({from, to}) => to + LEAST_GAP <= at || from >= at + width + LEAST_GAP);
    const before = labelAt(px, label, 'before', plot);
    return [before, labelAt(px, label, 'after', plot), before + DOT_HALF * Number(px.isBar)]
      .map((at) => moved(label, at))
      .find((one) => isWithin(one, plot) && isFree(one));
  };
  // What is turned may leave its place to another name; none is turned twice.
  for (let isTurning = true; isTurning;) {
    isTurning = false;
    shown.forEach((mark, i) => {
      const label = turned(mark);
      if (!label) return;
      shown[i] = {...mark, label};
      isTurning = true;
    });
  }
  return shown;
}

/** Whether a name is seen as a whole. */
export function isWithin({at, width}: BarLabel, {from, to}: PlotRange): boolean {
  return at >= from && at + width <= to;
}

/** Whether two stretches do not overlap. */
export function areApart(a: PlotRange, b: PlotRange): boolean {
  return areInOrder(a.to, b.from) || areInOrder(b.to, a.from);
}

/** Whether what ends at a place ends before what begins at another, px. */
export function areInOrder(end: number, start: number): boolean {
  return end <= start + SLACK;
}
