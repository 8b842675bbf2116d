import type {BarLabel} from '../layout/bars.js';
import type {LaneItem, LanePoint, LanesLayout, PlacedLane} from '../layout/lanes/lanes-layout.js';
import {ARROW_ROOM, HEADER_PAD} from '../layout/lanes/lane-headers.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import {drawAxis, drawTicks} from './axis-marks.js';
import {drawChips} from './chip-marks.js';
import {drawPlacedMark} from './event-marks.js';
import {groupStyle} from './group-style.js';
import {drawBarLabel, eventItem} from './flags-scene.js';
import {itemKey, markKey} from './keys.js';
import type {SceneItem} from './scene.js';
import {eventAt, type SceneInput, spokenOf} from './scene-input.js';
import {scales} from './scales.js';
import {inLanguage, type Sheet} from './sheet.js';

/** Beside a name, as far as it can be hit, px. */
const HIT_PAD = 3;
/** The arrow before the title of a lane, px. */
const ARROW = 4;

/** Draws the lanes, and returns what can be chosen on them, lane by lane, in the order of time. */
export function drawLanes(sheet: Sheet, layout: LanesLayout, input: SceneInput): SceneItem[] {
  const {axis, lanes, now, bars, points, chips, edges, width} = layout;
  drawGrid(sheet, layout);
  const items = lanes.map((): SceneItem[] => []);
  for (const bar of bars) items[bar.lane].push(...drawMark(sheet, bar, layout, input));
  for (const point of points) items[point.lane].push(...drawMark(sheet, point, layout, input));
  if (now) sheet.line({key: 'now', part: 'now'}, [now.at, now.top], [now.at, now.bottom]);
  const chipItems = drawChips(sheet, chips, [], input);
  chipItems.forEach((item, i) => {
    const lane = lanes.findIndex(({y, height}) => chips[i].y < y + height);
    items[lane < 0 ? lanes.length - 1 : lane].push(item);
  });
  drawAxis(sheet, axis);
  drawTicks(sheet, layout, input);
  const folds = scales.bent?.drawFolds(sheet, layout, input) ?? [];
  // What has left the plot for the column of headers is hidden by it.
  if (layout.plotX)
    sheet.rect(
      {key: 'lane-column', part: 'lane-column', role: {styles: ['fold-gap']}},
      {x: -1, y: 0, width: layout.plotX + 1, height: layout.height},
    );
  lanes.forEach((lane, i) => {
    if (i)
      sheet.line(
        {key: markKey('lane-line', lane.lane.key), part: 'lane-line', role: {styles: ['tick-minor']}},
        [0, lane.y],
        [width, lane.y],
      );
  });
  const order = (item: SceneItem) => input.rowOf(item.ids[0]) ?? 0;
  const headers = lanes.map((placed) => {
    const {isCollapsed, rows} = placed.lane;
    // The events of an open lane have items of their own.
    return {...drawHeader(sheet, placed, input), ...(isCollapsed && {ids: rows.map((row) => eventAt(input, row).id)})};
  });
  const edgeItems = drawChips(sheet, [], edges, input);
  return [
    ...edgeItems.filter(({kind}) => kind === 'before'),
    ...folds,
    ...lanes.flatMap((_, i) => [headers[i], ...items[i].sort((a, b) => order(a) - order(b))]),
    ...edgeItems.filter(({kind}) => kind === 'after'),
  ];
}

/**
 * A line down from every tick with a label, behind the marks. Each by itself: the box of all of them would lie under a
 * part of some texts, whose contrast could not be decided then.
 */
function drawGrid(sheet: Sheet, {ticks, lanes, plotX, height}: LanesLayout): void {
  for (const {label, at, time} of ticks)
    if (label && at >= plotX)
      sheet.line(
        {key: markKey('grid', time), part: 'grid', role: {styles: ['tick-minor']}},
        [at, lanes[0]?.y ?? 0],
        [at, height],
      );
}

/** A mark with its name; only with that it is an item of its own. */
function drawMark(
  sheet: Sheet,
  placed: LaneItem<LanePoint> | LanesLayout['bars'][number],
  {lanes}: LanesLayout,
  input: SceneInput,
): SceneItem[] {
  const isPoint = 'middle' in placed;
  const middle = isPoint ? placed.middle : placed.y + placed.height / 2;
  const mark = isPoint ? placed.mark : placed;
  const [row] = mark.rows;
  drawPlacedMark(sheet, {mark, along: 'x', middle, ...(!isPoint && {thickness: placed.height})}, input);
  const label: BarLabel | undefined = placed.label;
  if (!label) return [];
  drawBarLabel(sheet, label, {row, y: placed.y, height: placed.height}, input);
  const from = Math.min(placed.x, label.at - HIT_PAD);
  const to = Math.max(placed.x + placed.width, label.at + label.width + HIT_PAD);
  const box = sheet.box({x: from, y: placed.y, width: to - from, height: placed.height});
  const item = eventItem(row, {box, styles: ['bar']}, input);
  const {lane} = lanes[placed.lane];
  // The group of an event is said anyway.
  const {groupBy = 'group'} = input.lanes;
  if (groupBy === 'group') return [item];
  const phrases = input.wording.listed([
    ...input.wording.spoken(eventAt(input, row)),
    {text: lane.title, ...(lane.lang && {lang: lane.lang})},
  ]);
  return [{...item, ...spokenOf(phrases)}];
}

/**
 * The title of a lane with an arrow that says whether it is open; the count of its events is said.
 * @param more - how high it is below the title, px; what is said of a count that is not known.
 */
export function drawHeader(
  sheet: Sheet,
  {lane, lines, header}: PlacedLane,
  input: SceneInput,
  {more = 0, missing = ''}: {readonly more?: number; readonly missing?: string} = {},
): SceneItem {
  const {layout, wording, dataset} = input;
  const {measure} = layout;
  const key = itemKey('lane', lane.key);
  const line = lineHeight('small', measure);
  const top = header.y + (header.height - more - lines.length * line) / 2;
  const [x, y] = [header.x + HEADER_PAD, top + line / 2];
  sheet.lines(
    {key: markKey(key, 'arrow'), part: 'lane-arrow', role: {styles: ['edge-label']}},
    [
      lane.isCollapsed
        ? [
            [x, y - ARROW],
            [x + ARROW + 1, y],
            [x, y + ARROW],
          ]
        : [
            [x - 1, y - ARROW / 2],
            [x + 2 * ARROW - 1, y - ARROW / 2],
            [x + ARROW - 1, y + ARROW - 1],
          ],
    ],
    true,
  );
  const role = {styles: ['date', groupStyle(lane.group, dataset.groups)]};
  lines.forEach((text, i) =>
    sheet.text(
      {key: markKey(key, i), part: 'lane-label', role: inLanguage(role, lane.lang), whole: lane.title},
      [x + ARROW_ROOM, top + i * line + baseline('smallStrong', measure)],
      'left',
      text,
    ),
  );
  const {messages} = wording;
  const count = lane.count === undefined ? missing : messages.summary(lane.count, wording.count(lane.count));
  return {
    key,
    kind: 'lane',
    ids: [],
    box: sheet.box(header),
    styles: [],
    isExpanded: !lane.isCollapsed,
    ...spokenOf(wording.listed([{text: lane.title, ...(lane.lang && {lang: lane.lang})}, {text: count}])),
  };
}
