import {type AnchoredRow, anchorOf} from '../../query/events-in-view.js';
import {clampTime} from '../../view/view.js';
import {type AnchoredChip, anchoredChip, CHIP_GAP, type ChipFrame, type ChipInView, plannedChip} from '../chips.js';
import type {AxisWindow} from '../axis-window.js';
import {chipsInView} from '../chips-in-view.js';
import type {LayoutInput} from '../layout-input.js';
import type {TimeScale} from '../time-scale.js';
import type {PlannedItem} from './lane-levels.js';
import {NEAR, type NamedMark, type PlotRange, reachOf} from './turn-names.js';

/** A lane in a view; px along the axis. */
interface LaneInView {
  /** All that are named in it, and of these the marks that may be in sight. */
  readonly items: readonly PlannedItem[];
  readonly marks: readonly NamedMark[];
  readonly planned: readonly AnchoredChip[];
  readonly tiers: number;
  readonly scale: TimeScale;
  readonly axis: AxisWindow;
  /** Where its tiers are seen, beside the headers. */
  readonly plot: PlotRange;
}

/** The marks of a lane that are in sight, what they take of their tiers, and the chips with theirs. */
interface CountedLane {
  readonly marks: readonly (NamedMark & PlotRange)[];
  readonly chips: readonly (ChipInView & {readonly tier: number})[];
}

/**
 * Counts what a lane names beyond the edges of a view with what it counts anyway. Chips stand in the last tier; one at an edge,
 * in the next one that is free there. Where none is, those in the last tier on whose names it would lie are counted too.
 */
export function countInLane(lane: LaneInView, input: LayoutInput): CountedLane {
  const {scale, tiers} = lane;
  const last = Math.max(0, tiers - 1);
  for (let {items, marks, planned} = lane; ;) {
    const seen = marks
      .map((mark) => ({...mark, ...reachOf(mark)}))
      .filter(({from, to}) => lane.axis.holds(from, to) && to >= lane.plot.from);
    const chips = chipsInView(frameOf({...lane, items, planned}, seen, input), input).map((chip) => {
      const isFree = (tier: number) => !seen.some((mark) => mark.item.tier === tier && isOn(mark, chip));
      return {...chip, tier: Array.from({length: tiers}, (_, i) => last - i).find(isFree)};
    });
    const homeless = chips.filter(({tier}) => tier === undefined);
    const covered = seen.flatMap((mark) =>
      isNamed(mark, lane.plot) && mark.item.tier === last && homeless.some((chip) => isOn(mark, chip))
        ? [mark.item]
        : [],
    );
    if (!covered.length) return {marks: seen, chips: chips.map((chip) => ({...chip, tier: chip.tier ?? last}))};
    const isCovered = new Set(covered.map(({row}) => row));
    items = items.filter(({row}) => !isCovered.has(row));
    marks = marks.map((mark) => (isCovered.has(mark.item.row) ? {...mark, label: undefined} : mark));
    planned = covered
      .map(({row, mark}) => anchoredChip(plannedChip([row], mark.start, 0, input), scale))
      .concat(planned)
      .sort((a, b) => a.at - b.at);
  }
}

/** From what the chips of a lane are made. */
function frameOf(
  {items, planned, scale, plot: {from, to}}: LaneInView,
  seen: readonly (NamedMark & PlotRange)[],
  {table, extent}: LayoutInput,
): ChipFrame {
  const told = new Set<number>();
  /** Those whose name stands beyond the end. */
  const ahead = new Set<number>();
  for (const mark of seen) {
    const {item, px, label} = mark;
    const isAtEdge = px.start > to - NEAR || px.end < from + NEAR;
    if (label && (isAtEdge || isNamed(mark, {from, to}))) told.add(item.row);
    else if (label && label.at >= to) ahead.add(item.row);
  }
  const labels = items.map(({row}): AnchoredRow => ({
    row,
    time: ahead.has(row) ? scale.view.end : clampTime(anchorOf(table, row), extent),
  }));
  return {scale, chips: planned, from, to, labels, told};
}

/** Whether the name of a mark is in sight. */
function isNamed({label}: NamedMark, {from, to}: PlotRange): boolean {
  return label !== undefined && label.at < to && label.at + label.width > from;
}

/** Whether a mark or its name is on a chip, or too near to it. */
function isOn({from, to}: PlotRange, {at, width}: ChipInView): boolean {
  return to + CHIP_GAP > at - width / 2 && from < at + width / 2 + CHIP_GAP;
}
