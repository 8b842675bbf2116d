import {finish} from '../../data/steps.js';
import {anchorOf, isInView} from '../../query/events-in-view.js';
import {clampTime, type View} from '../../view/view.js';
import type {AxisWindow} from '../axis-window.js';
import type {BarLabel} from '../bars.js';
import {type AnchoredChip, anchoredChip, chipWidth, plannedChip} from '../chips.js';
import {mostImportant} from '../flags/hang-flags.js';
import type {LayoutInput} from '../layout-input.js';
import type {TimeScale} from '../time-scale.js';
import {fillLane} from './fill-lane.js';
import {changedNames, keepNames, type KeptNames} from './kept-names.js';
import {type Draft, draftsOf} from './lane-drafts.js';
import {LABEL_PAD, labelAt, labelOn} from './lane-labels.js';
import type {LaneLevel, PlannedItem} from './lane-levels.js';
import type {Lane} from './lane.js';
import {type NamedMark, type PlotRange, type TakenStretch, turnNames} from './turn-names.js';

/** For so many of the events that a lane counts in a view, the most important, a place is searched. */
const MOST_ASKED = 32;

/** A lane in a view; px along the axis. */
interface LaneView {
  readonly lane: Lane;
  readonly tiers: number;
  readonly level: LaneLevel;
  readonly view: View;
  readonly scale: TimeScale;
  readonly axis: AxisWindow;
  /** Where its tiers are seen, beside the headers. */
  readonly plot: PlotRange;
  /** Of the plan at the scale of the view. */
  readonly pxPerMs: number;
  /** What a name takes of its tier with its mark at least. */
  readonly least: number;
  /** The drafts of its events at that scale, where they are known. */
  readonly drafts?: readonly Draft[] | undefined;
  /** How many of the events that are counted may be named where there is room. */
  readonly mostAdded: number;
}

/** What a lane shows of a view before what lies beyond its edges is counted. */
interface ShownLane {
  /** What is not as planned, in the last view at rest. */
  readonly kept: KeptNames;
  /** All that are named in it, and of these the marks that may be in sight. */
  readonly items: readonly PlannedItem[];
  readonly marks: readonly NamedMark[];
  readonly planned: readonly AnchoredChip[];
}

/** What a lane shows of a view at rest. */
export function laneAtRest(one: LaneView, input: LayoutInput): ShownLane {
  const {level, scale, plot, tiers, lane} = one;
  const planned = level.chips.map((chip) => anchoredChip(chip, scale));
  const marks = marksOf(level.items, one, input);
  const turned = turnNames(marks, plot, takenBy(planned, one, input));
  if (lane.isCollapsed) return {items: level.items, marks, planned, kept: new Map()};
  const filled = fillLane(
    {
      marks: turned,
      chips: planned,
      counted: countedIn(planned, one, input),
      tiers,
      plot,
      least: one.least,
      without: (chips, row) => withoutRows(chips, new Set([row]), scale, input),
      takenBy: (chip) => boxOf(chip, input),
    },
    input,
  );
  return {
    items: level.items.concat(filled.marks.slice(marks.length).map(({item}) => item)),
    marks: filled.marks,
    planned: filled.chips,
    kept: changedNames(marks, filled.marks),
  };
}

/** What a lane shows of a view that moves. @param kept - of the last view at rest. */
export function laneInMotion(one: LaneView, kept: KeptNames, input: LayoutInput): ShownLane {
  const {level, scale} = one;
  const {items} = level;
  const planned = level.chips.map((chip) => anchoredChip(chip, scale));
  const marks = marksOf(items, one, input);
  // In most frames of a view that moves all is as planned.
  if (!kept.size) return {items, marks, planned, kept};
  const isPlanned = new Set(items.map(({row}) => row));
  const added = Array.from(kept.values()).flatMap(({item, name}) => (name && !isPlanned.has(item.row) ? [item] : []));
  const without = (more: readonly PlannedItem[]) =>
    withoutRows(planned, new Set(more.map(({row}) => row)), scale, input);
  const near = marksOf(added, one, input);
  const shown = keepNames(marks, near, kept, takenBy(without(added), one, input));
  const isShown = new Set(shown.map(({item}) => item.row));
  const isNear = new Set(near.map(({item}) => item.row));
  // What has moved out of reach is still named there.
  const named = added.filter(({row}) => isShown.has(row) || !isNear.has(row));
  return {items: items.concat(named), marks: shown, planned: without(named), kept};
}

/** The marks of some events that may be in sight, with their names as planned. */
function marksOf(items: readonly PlannedItem[], one: LaneView, input: LayoutInput): NamedMark[] {
  const {scale, axis, plot} = one;
  return items.flatMap((item): NamedMark[] => {
    const px = {start: scale.toPx(item.mark.start), end: scale.toPx(item.mark.end), isBar: item.isBar};
    const isNear = axis.holds(px.start - plot.to, px.end + plot.to);
    return isNear ? [{item, px, label: labelOf(item, px, one, input)}] : [];
  });
}

/** Where the name of an event stands as planned; undefined if it is not in view. */
function labelOf(
  {row, name}: PlannedItem,
  px: NamedMark['px'],
  {plot, view}: LaneView,
  input: LayoutInput,
): BarLabel | undefined {
  if (!isInView(input.table, row, view)) return undefined;
  // A bar that was too short for its name may have grown.
  const isWithin = px.isBar && px.end - px.start >= name.width + 2 * LABEL_PAD;
  return labelOn(name, labelAt(px, name, isWithin ? 'within' : name.side, plot), input);
}

/** The marks of the most important events in sight that a lane counts, without their names, the most important first. */
function countedIn(chips: readonly AnchoredChip[], one: LaneView, input: LayoutInput): NamedMark[] {
  const {view, plot, pxPerMs, scale, drafts, mostAdded} = one;
  const {table} = input;
  const asking = chips
    .filter(({reach}) => reach.end >= view.start && reach.start < view.end)
    .flatMap(({rows}) => rows)
    .filter((row) => isInView(table, row, view))
    .map((row) => ({row, time: anchorOf(table, row)}));
  const rows = mostImportant(asking, input, Math.min(MOST_ASKED, mostAdded))
    .toSorted((a, b) => table.importance[b.row] - table.importance[a.row] || a.time - b.time)
    .map(({row}) => row);
  const ofRow = drafts && new Map(drafts.map((draft) => [draft.row, draft]));
  const asked = ofRow ? rows.map((row) => ofRow.get(row)!) : finish(draftsOf(rows, pxPerMs, input));
  return asked.flatMap(({row, mark, isBar, label, claim}): NamedMark[] => {
    const px = {start: scale.toPx(mark.start), end: scale.toPx(mark.end), isBar};
    const item = {row, mark, isBar, tier: -1, name: {...label, side: claim.side}};
    return px.end >= plot.from && px.start <= plot.to ? [{item, px}] : [];
  });
}

/** What the chips of a lane that count events in view take of their tier. */
function takenBy(chips: readonly AnchoredChip[], {tiers, view}: LaneView, input: LayoutInput): TakenStretch[] {
  return chips.flatMap((chip) => {
    const isSeen = chip.reach.end >= view.start && chip.reach.start < view.end;
    return isSeen ? [{tier: tiers - 1, ...boxOf(chip, input)}] : [];
  });
}

/** What a chip takes of its tier. */
function boxOf({rows, at, width}: AnchoredChip, input: LayoutInput): PlotRange {
  const half = (width ?? chipWidth(input.chipLabel(rows.length), input)) / 2;
  return {from: at - half, to: at + half};
}

/** Chips that no longer count some events. One that stands alone stands at the place of its most important event. */
function withoutRows(
  chips: readonly AnchoredChip[],
  named: ReadonlySet<number>,
  scale: TimeScale,
  input: LayoutInput,
): AnchoredChip[] {
  const {table, extent} = input;
  const {importance} = table;
  const left = chips.flatMap((chip) => {
    if (!chip.rows.some((row) => named.has(row))) return [chip];
    const rows = chip.rows.filter((row) => !named.has(row));
    if (!rows.length) return [];
    const best = rows.reduce((most, row) => (importance[row] > importance[most] ? row : most));
    const time = clampTime(anchorOf(table, best), extent);
    const {cell} = chip;
    return [anchoredChip({...plannedChip(rows, time, 0, input), ...(cell && {cell})}, scale)];
  });
  // What is left alone of a ribbon is none.
  const touches = ({cell}: AnchoredChip, other: AnchoredChip | undefined) =>
    cell !== undefined && (cell.start === other?.cell?.end || cell.end === other?.cell?.start);
  return left.map((chip, i) => {
    if (!chip.cell || touches(chip, left[i - 1]) || touches(chip, left[i + 1])) return chip;
    const {cell: _, width: _width, ...alone} = chip;
    return anchoredChip(alone, scale);
  });
}
