import type {View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {horizontalTicks} from '../axis-labels.js';
import type {AxisMark} from '../axis-marks.js';
import {AxisWindow, BLEED} from '../axis-window.js';
import {type Bar, type PlacedBar, projectBar} from '../bars.js';
import {CHIP_LEAST} from '../chips.js';
import type {CountChip} from '../layout-input.js';
import {TimeScale} from '../time-scale.js';
import {countInLane} from './count-in-lane.js';
import type {KeptNames} from './kept-names.js';
import {laneAtRest, laneInMotion} from './lane-in-view.js';
import type {LaneItem, LanePoint, LanesLayout, PlacedLane} from './lanes-layout.js';
import type {LanesInSight} from './lanes-in-sight.js';
import {type LaneFrame, TIER_GAP} from './lane-frames.js';
import type {LanesPlan} from './lanes-plan.js';

/** Where the axis of a plan lies while a view is shown. */
export function lanesScale({ground: {compressedAxis, width}}: LanesPlan, view: View): TimeScale {
  return new TimeScale(view, compressedAxis.before, width - compressedAxis.after);
}

/** What is seen of a plan. */
interface LanesView {
  readonly view: View;
  /** Whether nothing moves it: then names may move, come and go. */
  readonly isAtRest: boolean;
  readonly inSight: LanesInSight<LaneFrame>;
}

/**
 * Lays a view of what is planned along the axis.
 * @param kept - by lane, what the last view at rest shows other than planned, or this one does.
 */
export function projectLanes(plan: LanesPlan, {view, isAtRest, inSight}: LanesView, kept: KeptNames[]): LanesLayout {
  const {input, width, axisY, plotX, lanesTop, tierHeight, tickTop, edges} = plan.ground;
  const {height} = inSight;
  const frames = inSight.shown;
  const {extent, now} = input;
  const scale = lanesScale(plan, view);
  const axis = new AxisWindow(input, scale, width, [plotX, width]);
  const zoom = zoomLevel(extent, view);
  const levels = plan.level(zoom, frames);
  const mostAdded = zoom ? Infinity : plan.mostAdded;
  const ticks = horizontalTicks(input, axis.seen, tickTop);
  const bars: LaneItem<PlacedBar>[] = [];
  const points: LaneItem<LanePoint>[] = [];
  const chips: LaneItem<CountChip>[] = [];
  const plot = {from: plotX, to: width};
  for (const [lane, level] of levels.entries()) {
    const {top, tiers, index} = frames[lane];
    const yOf = (tier: number) => top - inSight.top + tier * (tierHeight + TIER_GAP);
    const one = {
      lane: frames[lane].lane,
      tiers,
      level,
      view,
      scale,
      axis,
      plot,
      least: plan.least,
      pxPerMs: plan.pxPerMs(zoom),
      drafts: zoom ? undefined : plan.wishes[index],
      mostAdded,
    };
    const shown = isAtRest ? laneAtRest(one, input) : laneInMotion(one, kept[index] ?? new Map(), input);
    kept[index] = shown.kept;
    const counted = countInLane({...shown, tiers, scale, axis, plot}, input);
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

/** A lane that is scrolled up, px. Its header stays in sight as long as the lane is. */
function scrolled(frame: LaneFrame, top: number, lanesTop: number): PlacedLane {
  if (!top) return frame;
  const y = frame.y - top;
  const {header} = frame;
  const last = y + frame.height - header.height;
  return {...frame, y, header: {...header, y: Math.max(header.y - top, Math.min(lanesTop, last))}};
}
