import type {View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {horizontalTicks} from '../axis-labels.js';
import type {AxisMark} from '../axis-marks.js';
import {AxisWindow, BLEED} from '../axis-window.js';
import {type Bar, type BarLabel, META_GAP, type PlacedBar, projectBar} from '../bars.js';
import {type AnchoredChip, anchoredChip, CHIP_LEAST, chipWidth} from '../chips.js';
import {isInView} from '../../query/events-in-view.js';
import type {CountChip, LayoutInput} from '../layout-input.js';
import {TimeScale} from '../time-scale.js';
import {countInLane} from './count-in-lane.js';
import {LABEL_PAD, labelAt, type MarkStretch} from './lane-labels.js';
import type {PlannedItem} from './lane-levels.js';
import type {LaneItem, LanePoint, LanesLayout, PlacedLane} from './lanes-layout.js';
import type {LanesInSight} from './lanes-in-sight.js';
import {type LaneFrame, type LaneGround, TIER_GAP} from './lane-frames.js';
import type {LanesPlan} from './lanes-plan.js';
import {keepTurned, type NamedMark, type TakenStretch, turnedNames, type TurnedNames, turnNames} from './turn-names.js';

/** Where the axis of a plan lies while a view is shown. */
export function lanesScale({ground: {compressedAxis, width}}: LanesPlan, view: View): TimeScale {
  return new TimeScale(view, compressedAxis.before, width - compressedAxis.after);
}

/** What is seen of a plan. */
interface LanesView {
  readonly view: View;
  /** Whether nothing moves it: then names may be turned. */
  readonly isAtRest: boolean;
  readonly inSight: LanesInSight<LaneFrame>;
}

/**
 * Lays a view of what is planned along the axis.
 * @param turned - by lane, what was turned in the last view at rest, or is in this one.
 */
export function projectLanes(
  plan: LanesPlan,
  {view, isAtRest, inSight}: LanesView,
  turned: TurnedNames[],
): LanesLayout {
  const {input, width, axisY, plotX, lanesTop, tierHeight, tickTop, edges} = plan.ground;
  const {height} = inSight;
  const frames = inSight.shown;
  const {extent, now} = input;
  const scale = lanesScale(plan, view);
  const axis = new AxisWindow(input, scale, width, [plotX, width]);
  const levels = plan.level(zoomLevel(extent, view), frames);
  const ticks = horizontalTicks(input, axis.seen, tickTop);
  const bars: LaneItem<PlacedBar>[] = [];
  const points: LaneItem<LanePoint>[] = [];
  const chips: LaneItem<CountChip>[] = [];
  const plot = {from: plotX, to: width};
  for (const [lane, level] of levels.entries()) {
    const {top, tiers, index} = frames[lane];
    const yOf = (tier: number) => top - inSight.top + tier * (tierHeight + TIER_GAP);
    const marks = level.items.flatMap((item): NamedMark[] => {
      const px = {start: scale.toPx(item.mark.start), end: scale.toPx(item.mark.end), isBar: item.isBar};
      const isNear = axis.holds(px.start - width, px.end + width);
      return isNear ? [{item, px, label: labelOf(item, px, plan.ground, view)}] : [];
    });
    const planned = level.chips.map((chip) => anchoredChip(chip, scale));
    const before = turned[index];
    // In most frames of a view that moves nothing has been turned.
    const counts = isAtRest || before?.size ? takenBy(planned, tiers - 1, view, input) : [];
    const shown = isAtRest ? turnNames(marks, plot, counts) : keepTurned(marks, before ?? new Map(), counts);
    if (isAtRest) turned[index] = turnedNames(marks, shown);
    const counted = countInLane({items: level.items, marks: shown, planned, tiers, scale, axis, plot}, input);
    for (const {item, px, label, from, to} of counted.marks) {
      const y = yOf(item.tier);
      if (item.isBar) {
        const bar = projectBar(item.mark as Bar, scale, plotX - BLEED, width + BLEED);
        bars.push({...bar, x: bar.start, y, width: bar.end - bar.start, height: tierHeight, label, lane});
      } else {
        const mark: AxisMark = {...(item.mark as AxisMark), start: px.start, end: px.end};
        const box = {x: from, y, width: to - from, height: tierHeight};
        points.push({mark, ...box, middle: y + tierHeight / 2, label, lane});
      }
    }
    for (const {at, tier, ...chip} of counted.chips) {
      const x = at - chip.width / 2;
      chips.push({...chip, x, y: yOf(tier) + (tierHeight - CHIP_LEAST) / 2, height: CHIP_LEAST, lane});
    }
  }
  const isNowIn =
    now && now.time > extent.start && now.time < extent.end && now.time >= view.start && now.time <= view.end;
  return {
    width,
    height,
    axis: axis.line('x', axisY),
    ...ticks,
    marks: [],
    lanes: frames.map((frame) => scrolled(frame, inSight.top, lanesTop)),
    lanesTop,
    isScrolled: inSight.top > 0,
    plotX,
    bars,
    points,
    chips,
    edges: axis.edges(edges),
    ...(isNowIn && {now: {at: scale.toPx(now.time)}}),
  };
}

/** What the chips of a lane that count events in view take of their tier. */
function takenBy(chips: readonly AnchoredChip[], tier: number, view: View, input: LayoutInput): TakenStretch[] {
  return chips.flatMap(({rows, at, reach, width}) => {
    const half = (width ?? chipWidth(input.chipLabel(rows.length), input)) / 2;
    const isSeen = reach.end >= view.start && reach.start < view.end;
    return isSeen ? [{tier, from: at - half, to: at + half}] : [];
  });
}

/** A lane that is scrolled up, px. Its header stays in sight as long as the lane is. */
function scrolled(frame: LaneFrame, top: number, lanesTop: number): PlacedLane {
  if (!top) return frame;
  const y = frame.y - top;
  const {header} = frame;
  const last = y + frame.height - header.height;
  return {...frame, y, header: {...header, y: Math.max(header.y - top, Math.min(lanesTop, last))}};
}

/** Where the name of an event stands as planned; undefined if it has none, or is not in view. */
function labelOf(
  {row, name}: PlannedItem,
  px: MarkStretch,
  {input: {table, measure}, plotX, width}: LaneGround,
  view: View,
): BarLabel | undefined {
  if (!isInView(table, row, view)) return undefined;
  const {side, ...text} = name;
  // A bar that was too short for its name may have grown.
  const isWithin = px.isBar && px.end - px.start >= text.width + 2 * LABEL_PAD;
  const at = labelAt(px, text, isWithin ? 'within' : side, {from: plotX, to: width});
  const titleWidth = measure.width(text.title, text.strong ? 'strong' : 'title');
  return {...text, at, metaAt: at + titleWidth + META_GAP};
}
