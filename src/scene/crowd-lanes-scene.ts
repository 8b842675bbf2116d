import type {CrowdLanesLayout, PlacedCrowdLane} from '../layout/crowd/crowd-layout.js';
import {periodKey} from '../layout/crowd/crowd-lanes-plan.js';
import {total} from '../layout/crowd/density-cells.js';
import type {AxisLine} from '../layout/layout-plan.js';
import type {SourceTable} from '../query/source-table.js';
import {drawAxis, drawTicks} from './axis-marks.js';
import {drawChips} from './chip-marks.js';
import {drawPoles, missingCount, missingWords, periodItem, timed, type TimedItem} from './crowd-scene.js';
import {drawDensity, drawDensityLabel} from './density-marks.js';
import {drawPlacedMark} from './event-marks.js';
import {groupStyle} from './group-style.js';
import {drawFlag} from './flags-scene.js';
import {itemKey, markKey} from './keys.js';
import {drawHeader} from './lanes-scene.js';
import type {SceneItem} from './scene.js';
import type {SceneInput} from './scene-input.js';
import type {Sheet} from './sheet.js';

/** Where the groups of what stands still are. */
const STILL = [0, 0] as const;

/** Draws the lanes of a crowd, and returns what can be chosen on them: lane by lane its header, then the order of time. */
export function drawCrowdLanes(sheet: Sheet, layout: CrowdLanesLayout, input: SceneInput): SceneItem[] {
  const {lanes, axis, now, plotX, lanesTop, isScrolled, width} = layout;
  // Behind the texts, whose halo interrupts it.
  if (now) sheet.line({key: 'now', part: 'now'}, [now.at, now.top], [now.at, now.bottom]);
  // What keeps its place while a view moves along is drawn in groups: a frame then moves a group, not each mark in it. Groups
  // as large as the plot come before the texts: checkers of contrast take a group for a box that covers what is beneath.
  const grid = sheet.group({key: 'lane-grid', part: ''}, STILL);
  for (const one of lanes) drawLaneLine(grid, one, plotX, width);
  for (const {lane, base, band} of lanes) {
    const color = band.columns[0]?.heights.length === 1 ? groupStyle(lane.group, input.dataset.groups) : undefined;
    drawDensity(sheet, band, {axis: axisOf(layout, base), lane: lane.key, color, grid});
  }
  const bases = sheet.group({key: 'lane-bases', part: ''}, STILL);
  for (const {lane, base} of lanes) {
    const {start, end} = axisOf(layout, base);
    if (end > start)
      bases.line(
        {key: markKey('lane-base', lane.key), part: 'grid', role: {styles: ['tick-minor']}},
        [start, base],
        [end, base],
      );
  }
  const [first, last] = [lanes[0], lanes.at(-1)];
  if (first) drawDensityLabel(sheet, first.band, axisOf(layout, first.base), input);
  const items = lanes.map((lane) => drawLane(sheet, lane, layout, input));
  const background = {part: 'lane-column', role: {styles: ['fold-gap']}};
  const column = sheet.group({key: 'lane-headers', part: ''}, STILL);
  // What has left the plot for the column of headers is hidden by it; what has been scrolled away, by the axis.
  if (plotX && first && last) {
    column.rect(
      {key: 'lane-column', ...background},
      {x: -1, y: first.y, width: plotX + 1, height: last.y + last.height - first.y},
    );
    for (const one of lanes) drawLaneLine(column, one, 0, plotX);
  }
  const {table} = input;
  const {start, end} = input.layout.extent;
  // All lanes are counted by one answer.
  const isLost = table.isPartial && (table as SourceTable).source.isLost?.([start, end]);
  const missing = missingWords({isLost}, input);
  const headers = lanes.map((placed) => {
    const {count} = placed.lane;
    const text = count === undefined ? missingCount({isLost}) : input.wording.count(count);
    return {...drawHeader(column, placed, input, {count: text, missing}), box: sheet.box(placed.header)};
  });
  if (isScrolled) sheet.rect({key: 'axis-back', ...background}, {x: -1, y: 0, width: width + 2, height: lanesTop});
  drawAxis(sheet, axisOf(layout, axis.across));
  drawTicks(sheet, layout, input);
  const edges = drawChips(sheet, [], layout.edges, input);
  return [
    ...edges.filter(({kind}) => kind === 'before'),
    ...lanes.flatMap((_, i) => [headers[i], ...items[i].sort((a, b) => a.rank - b.rank)]),
    ...edges.filter(({kind}) => kind === 'after'),
  ];
}

/** The axis at a height. */
function axisOf({axis}: CrowdLanesLayout, across: number): AxisLine {
  return {...axis, across};
}

/** A part of the line above a lane. */
function drawLaneLine(sheet: Sheet, {lane, y}: PlacedCrowdLane, from: number, to: number): void {
  sheet.line(
    {key: markKey('lane-line', lane.key), part: 'lane-line', role: {styles: ['tick-minor']}},
    [from, y],
    [to, y],
  );
}

/** The events and the periods of a lane. */
function drawLane(
  sheet: Sheet,
  {lane, base, band, periods}: PlacedCrowdLane,
  layout: CrowdLanesLayout,
  input: SceneInput,
): TimedItem[] {
  const {plotX, width} = layout;
  const axis = axisOf(layout, base);
  for (const {label: _, ...bar} of band.bars)
    drawPlacedMark(sheet, {mark: bar, along: 'x', middle: bar.y + bar.height / 2, thickness: bar.height}, input);
  drawPoles(sheet, band.poles, input);
  for (const mark of band.marks) drawPlacedMark(sheet, {mark, along: 'x', middle: base}, input);
  const named = band.flags
    .filter(({x, width: own}) => x + own > plotX)
    .map((flag) => timed(drawFlag(sheet, flag, input), flag.at));
  return [
    ...periods.flatMap((period) => {
      const [left, right] = [Math.max(period.from, axis.start), Math.min(period.to, axis.end)];
      if (!total(period) || right <= left) return [];
      const {densityHeight} = band;
      return periodItem(
        period,
        {
          key: itemKey('period', periodKey(lane.key, period.start)),
          box: sheet.box({x: left, y: base - densityHeight, width: right - left, height: densityHeight}),
          isAtEnd: left + right > width + plotX !== input.mirrored,
          lane,
        },
        input,
      );
    }),
    ...named,
  ];
}
