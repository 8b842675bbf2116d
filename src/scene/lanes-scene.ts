import type {BarLabel} from '../layout/bars.js';
import type {Lane} from '../layout/lanes/lane.js';
import type {LaneItem, LanePoint, LanesLayout, PlacedLane} from '../layout/lanes/lanes-layout.js';
import type {Box} from '../layout/layout-input.js';
import {ARROW_ROOM, COUNT_GAP, HEADER_PAD} from '../layout/lanes/lane-headers.js';
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
import {inLanguage, type MarkHead, type Sheet} from './sheet.js';

/** Beside a name, as far as it can be hit, px. */
const HIT_PAD = 3;
/** A part of a line that is shorter, as between two tiers, is not drawn, px. */
const LEAST_PART = 8;
/** The arrow before the title of a lane, px. */
const ARROW = 4;

/** Draws the lanes, and returns what can be chosen on them, lane by lane, in the order of time. */
export function drawLanes(sheet: Sheet, layout: LanesLayout, input: SceneInput): SceneItem[] {
  const {axis, lanes, lanesTop, isScrolled, plotX, bars, points, chips, edges, width, height} = layout;
  drawDown(sheet, layout);
  const items = lanes.map((): SceneItem[] => []);
  for (const bar of bars) items[bar.lane].push(...drawMark(sheet, bar, layout, input));
  for (const point of points) items[point.lane].push(...drawMark(sheet, point, layout, input));
  drawChips(sheet, chips, [], input).forEach((item, i) => {
    const {lane} = chips[i];
    // In a closed lane nothing is chosen but the lane.
    if (!lanes[lane].lane.isCollapsed) items[lane].push(item);
  });
  const ground = {part: 'lane-column', role: {styles: ['fold-gap']}};
  // What has left the plot for the column of headers is hidden by it; what has been scrolled away, by the axis.
  if (plotX)
    sheet.rect(
      {key: 'lane-column', ...ground},
      {x: -1, y: lanesTop, width: plotX + 1, height: Math.max(0, height - lanesTop)},
    );
  for (const {lane, y} of lanes)
    if (y > lanesTop)
      sheet.line(
        {key: markKey('lane-line', lane.key), part: 'lane-line', role: {styles: ['tick-minor']}},
        [0, y],
        [width, y],
      );
  const headers = lanes.map((placed): SceneItem => {
    const {isCollapsed, rows, key, count = 0} = placed.lane;
    const {y, height: own} = placed.header;
    // One above its lane that stays in sight while the lane is scrolled hides what moves up below it.
    if (!plotX && y > placed.y)
      sheet.rect({key: markKey('lane-back', key), ...ground}, {x: -1, y, width: width + 2, height: own});
    if (!isCollapsed) return drawHeader(sheet, placed, input);
    return {
      ...drawHeader(sheet, placed, input, {count: input.wording.count(count)}),
      // The events of an open lane have items of their own. What a closed one counts looks like what can be chosen.
      ids: rows.map((row) => eventAt(input, row).id),
      box: sheet.box(placed),
    };
  });
  if (isScrolled) sheet.rect({key: 'axis-back', ...ground}, {x: -1, y: 0, width: width + 2, height: lanesTop});
  drawAxis(sheet, axis);
  drawTicks(sheet, layout, input);
  const folds = scales.bent?.drawFolds(sheet, layout, input) ?? [];
  if (plotX) sheet.rect({key: 'lane-corner', ...ground}, {x: -1, y: 0, width: plotX + 1, height: lanesTop});
  const order = (item: SceneItem) => input.rowOf(item.ids[0]) ?? 0;
  const edgeItems = drawChips(sheet, [], edges, input);
  return [
    ...edgeItems.filter(({kind}) => kind === 'before'),
    ...folds,
    ...lanes.flatMap((_, i) => [headers[i], ...items[i].sort((a, b) => order(a) - order(b))]),
    ...edgeItems.filter(({kind}) => kind === 'after'),
  ];
}

/**
 * A line down from every tick with a label, and from "now", behind the marks; none runs through a name. Each by itself: the
 * box of all of them would lie under a part of some texts, whose contrast could not be decided then.
 */
function drawDown(sheet: Sheet, layout: LanesLayout): void {
  const {ticks, now} = layout;
  const names = namesOf(layout);
  const draw = (head: MarkHead, at: number) => {
    const lines = freeOf(names, at, layout).map(
      ({from, to}) =>
        [
          [at, from],
          [at, to],
        ] as const,
    );
    if (lines.length) sheet.lines(head, lines);
  };
  for (const {label, at, time} of ticks)
    if (label) draw({key: markKey('grid', time), part: 'grid', role: {styles: ['tick-minor']}}, at);
  if (now) draw({key: 'now', part: 'now'}, now.at);
}

/** Where names stand in the plot: those of events, and those of lanes that stand above these. */
function namesOf({lanes, plotX, bars, points}: LanesLayout): Box[] {
  return [
    ...[...bars, ...points].flatMap(({y, height, label}) =>
      label ? [{x: label.at, y, width: label.width, height}] : [],
    ),
    ...(plotX ? [] : lanes.map(({header}) => header)),
  ];
}

/** The parts of a line down through the lanes that lie beside all names, px. @param at - where it stands. */
function freeOf(names: readonly Box[], at: number, {lanesTop, height}: LanesLayout): {from: number; to: number}[] {
  const free: {from: number; to: number}[] = [];
  let from = lanesTop;
  const add = (to: number) => {
    if (to - from >= LEAST_PART) free.push({from, to});
  };
  const crossed = names.filter(({x, width}) => x - HIT_PAD < at && at < x + width + HIT_PAD);
  for (const {y, height: own} of crossed.sort((a, b) => a.y - b.y)) {
    add(y);
    from = Math.max(from, y + own);
  }
  add(height);
  return free;
}

/** A mark with its name; only with that it is an item of its own. */
function drawMark(
  sheet: Sheet,
  placed: LaneItem<LanePoint> | LanesLayout['bars'][number],
  {lanes, lanesTop, height}: LanesLayout,
  input: SceneInput,
): SceneItem[] {
  // A lane that is scrolled out of sight is not drawn, but has the items to which arrow keys may lead.
  const isSeen = placed.y + placed.height > lanesTop && placed.y < height;
  const isPoint = 'middle' in placed;
  const middle = isPoint ? placed.middle : placed.y + placed.height / 2;
  const mark = isPoint ? placed.mark : placed;
  const [row] = mark.rows;
  if (isSeen) drawPlacedMark(sheet, {mark, along: 'x', middle, ...(!isPoint && {thickness: placed.height})}, input);
  const label: BarLabel | undefined = placed.label;
  if (!label) return [];
  if (isSeen) drawBarLabel(sheet, label, {row, y: placed.y, height: placed.height}, input);
  const from = Math.min(placed.x, label.at - HIT_PAD);
  const to = Math.max(placed.x + placed.width, label.at + label.width + HIT_PAD);
  const box = sheet.box({x: from, y: placed.y, width: to - from, height: placed.height});
  return [inLane(eventItem(row, {box, styles: ['bar']}, input), lanes[placed.lane].lane, input)];
}

/** What can be chosen of an event, with the lane in which it is among what is said of it. */
export function inLane(item: SceneItem, {title, lang}: Lane, input: SceneInput): SceneItem {
  // The group of an event is said anyway.
  const {groupBy = 'group'} = input.lanes;
  const row = item.kind === 'event' ? input.rowOf(item.ids[0]) : undefined;
  if (row === undefined || groupBy === 'group') return item;
  const phrases = input.wording.listed([
    ...input.wording.spoken(eventAt(input, row)),
    {text: title, ...(lang && {lang})},
  ]);
  return {...item, ...spokenOf(phrases)};
}

/**
 * The title of a lane with an arrow that says whether it is open; the count of its events is said.
 * @param counts - the count as it is seen, if it is; what is said of one that is not known.
 */
export function drawHeader(
  sheet: Sheet,
  {lane, lines, isCountBelow, header}: PlacedLane,
  input: SceneInput,
  {count, missing = ''}: {readonly count?: string; readonly missing?: string} = {},
): SceneItem {
  const {layout, wording, dataset} = input;
  const {measure} = layout;
  const key = itemKey('lane', lane.key);
  const line = lineHeight('small', measure);
  const more = isCountBelow ? line : 0;
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
  if (count !== undefined) {
    const behind = isCountBelow ? 0 : measure.width(lines.at(-1) ?? '', 'smallStrong') + COUNT_GAP;
    const row = isCountBelow ? lines.length : lines.length - 1;
    sheet.text(
      {key: markKey(key, 'count'), part: 'period-count'},
      [x + ARROW_ROOM + behind, top + row * line + baseline('small', measure)],
      'left',
      count,
    );
  }
  const {messages} = wording;
  const told = lane.count === undefined ? missing : messages.summary(lane.count, wording.count(lane.count));
  return {
    key,
    kind: 'lane',
    ids: [],
    box: sheet.box(header),
    styles: [],
    isExpanded: !lane.isCollapsed,
    ...(lane.depth && {depth: lane.depth}),
    ...spokenOf(wording.listed([{text: lane.title, ...(lane.lang && {lang: lane.lang})}, {text: told}])),
  };
}
