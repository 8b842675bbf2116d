import type {CrowdLanesLayout, PlacedCrowdLane} from '../layout/crowd/crowd-layout.js';
import {periodKey} from '../layout/crowd/crowd-lanes-plan.js';
import {total} from '../layout/crowd/density-cells.js';
import {ARROW_ROOM, HEADER_PAD} from '../layout/lanes/lane-headers.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import {drawAxis, drawTicks} from './axis-marks.js';
import {drawChips} from './chip-marks.js';
import {AWAITED, drawPoles, periodItem, timed, type TimedItem} from './crowd-scene.js';
import {drawDensity} from './density-marks.js';
import {drawPlacedMark} from './event-marks.js';
import {groupStyle} from './group-style.js';
import {drawFlag} from './flags-scene.js';
import {itemKey, markKey} from './keys.js';
import {drawHeader} from './lanes-scene.js';
import type {SceneItem} from './scene.js';
import type {SceneInput} from './scene-input.js';
import type {Sheet} from './sheet.js';

/** Between the title of a lane and its count behind it, px. */
const COUNT_GAP = 8;

/** Draws the lanes of a crowd, and returns what can be chosen on them: lane by lane its header, then the order of time. */
export function drawCrowdLanes(sheet: Sheet, layout: CrowdLanesLayout, input: SceneInput): SceneItem[] {
  const {lanes, axis, now, plotX, lanesTop, isScrolled, width} = layout;
  // Behind the texts, whose halo interrupts it.
  if (now) sheet.line({key: 'now', part: 'now'}, [now.at, now.top], [now.at, now.bottom]);
  const items = lanes.map((lane, i) => drawLane(sheet, lane, {layout, isFirst: i === 0}, input));
  const background = {part: 'lane-column', role: {styles: ['fold-gap']}};
  // What has left the plot for the column of headers is hidden by it; what has been scrolled away, by the axis.
  const [first, last] = [lanes[0], lanes.at(-1)];
  if (plotX && first && last)
    sheet.rect(
      {key: 'lane-column', ...background},
      {x: -1, y: first.y, width: plotX + 1, height: last.y + last.height - first.y},
    );
  for (const {lane, y} of lanes)
    sheet.line(
      {key: markKey('lane-line', lane.key), part: 'lane-line', role: {styles: ['tick-minor']}},
      [0, y],
      [width, y],
    );
  const headers = lanes.map((lane) => drawLaneHeader(sheet, lane, {layout}, input));
  if (isScrolled) sheet.rect({key: 'axis-back', ...background}, {x: -1, y: 0, width: width + 2, height: lanesTop});
  drawAxis(sheet, {...axis, start: Math.max(plotX, axis.start)});
  drawTicks(sheet, inPlot(layout), input);
  const edges = drawChips(sheet, [], layout.edges, input);
  return [
    ...edges.filter(({kind}) => kind === 'before'),
    ...lanes.flatMap((_, i) => [headers[i], ...items[i].sort((a, b) => a.rank - b.rank)]),
    ...edges.filter(({kind}) => kind === 'after'),
  ];
}

/** Without the ticks that have left the plot for the column of headers. */
function inPlot(layout: CrowdLanesLayout): CrowdLanesLayout {
  const {plotX, ticks, minorTicks} = layout;
  return {...layout, ticks: ticks.filter(({at}) => at >= plotX), minorTicks: minorTicks.filter((at) => at >= plotX)};
}

/** The columns, the events and the periods of a lane. */
function drawLane(
  sheet: Sheet,
  {lane, base, band, periods}: PlacedCrowdLane,
  {layout, isFirst}: {readonly layout: CrowdLanesLayout; readonly isFirst: boolean},
  input: SceneInput,
): TimedItem[] {
  const {plotX, width} = layout;
  const axis = {...layout.axis, across: base, start: Math.max(plotX, layout.axis.start)};
  const color = band.columns[0]?.heights.length === 1 ? groupStyle(lane.group, input.dataset.groups) : undefined;
  drawDensity(sheet, band, {axis, lane: lane.key, color, isLabelled: isFirst}, input);
  if (axis.end > axis.start)
    sheet.line(
      {key: markKey('lane-base', lane.key), part: 'grid', role: {styles: ['tick-minor']}},
      [axis.start, base],
      [axis.end, base],
    );
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

/** The header of a lane, with its count. */
function drawLaneHeader(
  sheet: Sheet,
  placed: PlacedCrowdLane,
  {layout: {plotX}}: {readonly layout: CrowdLanesLayout},
  input: SceneInput,
): SceneItem {
  const {lane, header, lines} = placed;
  const {wording, layout} = input;
  const {measure} = layout;
  const line = lineHeight('small', measure);
  // Beside its lane a count stands below the title, above it behind the title.
  const more = plotX ? line : 0;
  const item = drawHeader(sheet, placed, input, more);
  const top = header.y + (header.height - more - lines.length * line) / 2;
  const text = Math.max(0, ...lines.map((one) => measure.width(one, 'smallStrong')));
  const x = header.x + HEADER_PAD + ARROW_ROOM + (plotX ? 0 : text + COUNT_GAP);
  const y = top + (plotX ? lines.length : lines.length - 1) * line;
  sheet.text(
    {key: markKey(item.key, 'count'), part: 'period-count'},
    [x, y + baseline('small', measure)],
    'left',
    lane.count === undefined ? AWAITED : wording.count(lane.count),
  );
  return item;
}
