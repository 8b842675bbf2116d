import {clampTime, type View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {horizontalTicks} from '../axis-labels.js';
import type {AxisMark} from '../axis-marks.js';
import {AxisWindow, BLEED} from '../axis-window.js';
import {type Bar, type BarLabel, META_GAP, type PlacedBar, projectBar} from '../bars.js';
import {anchoredChip, CHIP_GAP, CHIP_LEAST} from '../chips.js';
import {chipsInView} from '../chips-in-view.js';
import {type AnchoredRow, anchorOf, isInView} from '../../query/events-in-view.js';
import type {CountChip} from '../layout-input.js';
import {TimeScale} from '../time-scale.js';
import {LABEL_PAD, labelAt, type MarkStretch} from './lane-labels.js';
import type {LaneItem, LanePoint, LanesLayout, PlacedLane} from './lanes-layout.js';
import type {LanesInSight} from './lanes-in-sight.js';
import {type LaneFrame, TIER_GAP} from './lane-frames.js';
import type {LanesPlan, PlannedItem} from './lanes-plan.js';
import {keepTurned, type NamedMark, reachOf, turnedNames, type TurnedNames, turnNames} from './turn-names.js';

/** A mark of which no more is in sight, at the very edge of a view, is not counted though its name is not seen, px. */
const NEAR = 16;

/** Where the axis of a plan lies while a view is shown. */
export function lanesScale({compressedAxis: {before, after}, width}: LanesPlan, view: View): TimeScale {
  return new TimeScale(view, before, width - after);
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
  const {input, width, axisY, plotX, lanesTop, tierHeight} = plan;
  const {height} = inSight;
  const frames = inSight.shown;
  const {extent, table, now} = input;
  const scale = lanesScale(plan, view);
  const axis = new AxisWindow(input, scale, width);
  const levels = plan.level(zoomLevel(extent, view), frames);
  const ticks = horizontalTicks(input, axis.seen, plan.tickTop);
  const bars: LaneItem<PlacedBar>[] = [];
  const points: LaneItem<LanePoint>[] = [];
  const chips: LaneItem<CountChip>[] = [];
  for (const [lane, {items, chips: planned}] of levels.entries()) {
    const {top, tiers, index} = frames[lane];
    const yOf = (tier: number) => top - inSight.top + tier * (tierHeight + TIER_GAP);
    const told = new Set<number>();
    /** Those whose name stands beyond the end. */
    const ahead = new Set<number>();
    const taken: {readonly tier: number; readonly from: number; readonly to: number}[] = [];
    const named = items.flatMap((item): NamedMark[] => {
      const px = {start: scale.toPx(item.mark.start), end: scale.toPx(item.mark.end), isBar: item.isBar};
      const isNear = axis.holds(px.start - width, px.end + width);
      return isNear ? [{item, px, label: labelOf(item, px, plan, view)}] : [];
    });
    const shown = isAtRest ? turnNames(named, {from: plotX, to: width}) : keepTurned(named, turned[index] ?? new Map());
    if (isAtRest) turned[index] = turnedNames(named, shown);
    for (const mark of shown) {
      const {item, px, label} = mark;
      const y = yOf(item.tier);
      const {from, to} = reachOf(mark);
      if (!axis.holds(from, to) || to < plotX) continue;
      taken.push({tier: item.tier, from, to});
      const isAtEdge = px.start > width - NEAR || px.end < plotX + NEAR;
      if (label && (isAtEdge || (label.at < width && label.at + label.width > plotX))) told.add(item.row);
      else if (label && label.at >= width) ahead.add(item.row);
      if (item.isBar) {
        const bar = projectBar(item.mark as Bar, scale, plotX - BLEED, width + BLEED);
        bars.push({...bar, x: bar.start, y, width: bar.end - bar.start, height: tierHeight, label, lane});
      } else {
        const dot: AxisMark = {...(item.mark as AxisMark), start: px.start, end: px.end};
        points.push({
          mark: dot,
          x: from,
          y,
          width: to - from,
          height: tierHeight,
          middle: y + tierHeight / 2,
          label,
          lane,
        });
      }
    }
    const labels = items.map(({row}): AnchoredRow => ({
      row,
      time: ahead.has(row) ? view.end : clampTime(anchorOf(table, row), extent),
    }));
    const counted = chipsInView(
      {scale, chips: planned.map((chip) => anchoredChip(chip, scale)), from: plotX, to: width, labels, told},
      input,
    );
    for (const {at, ...chip} of counted) {
      const x = at - chip.width / 2;
      // In the last tier, which is kept for chips where any are planned; one at the edge of a view where there is room.
      const isFree = (tier: number) =>
        taken.every(
          (other) => other.tier !== tier || other.to + CHIP_GAP <= x || other.from >= x + chip.width + CHIP_GAP,
        );
      const last = Math.max(0, tiers - 1);
      const tier = Array.from({length: tiers}, (_, i) => last - i).find(isFree) ?? last;
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
    edges: axis.edges(plan.edges),
    ...(isNowIn && {now: {at: scale.toPx(now.time)}}),
  };
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
  {input: {table, measure}, plotX, width}: LanesPlan,
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
