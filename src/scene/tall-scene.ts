import {overlap} from '../layout/boxes.js';
import type {PlacedPeriod, TallLayout} from '../layout/crowd/crowd-layout.js';
import {total} from '../layout/crowd/density-cells.js';
import type {Box} from '../layout/layout-input.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import {drawAxis, drawTicks} from './axis-marks.js';
import {drawChips} from './chip-marks.js';
import {missingCount, periodItem, TARGET, timed, type TimedItem} from './crowd-scene.js';
import {drawDensity, gridWords} from './density-marks.js';
import {drawPlacedMark} from './event-marks.js';
import {eventItem} from './flags-scene.js';
import {itemKey, markKey} from './keys.js';
import type {SceneItem} from './scene.js';
import type {SceneInput} from './scene-input.js';
import type {Sheet} from './sheet.js';
import {drawCard, drawLeader, drawNow} from './vertical-scene.js';

/** Between the axis and what its columns stand for, px. */
const PAD = 4;
/** Around a bar beside the axis, px: it is narrow. */
const BAR_PAD = 2;

/** Draws a crowd whose time runs down, and returns what can be chosen on it, in the order of time. */
export function drawTall(sheet: Sheet, layout: TallLayout, input: SceneInput): SceneItem[] {
  const {axis, now} = layout;
  const {measure} = input.layout;
  const line = lineHeight('small', measure);
  drawDensity(sheet, layout, {axis});
  for (const card of layout.cards) {
    const end = card.isAbove ? card.height - line : 0;
    drawLeader(sheet, {...card, y: card.y + end}, layout.leaderX, input);
  }
  drawAxis(sheet, axis);
  const items = layout.periods.flatMap((period) => drawPeriod(sheet, period, layout, input));
  drawTicks(sheet, layout, input);
  drawScale(sheet, layout, input);
  const named = new Set(layout.cards.map(({row}) => row));
  for (const bar of layout.bars) {
    drawPlacedMark(sheet, {mark: bar, along: 'y', middle: bar.x + bar.width / 2, thickness: bar.width}, input);
    const [row] = bar.rows;
    if (named.has(row)) continue;
    const box = sheet.box({...bar, x: bar.x - BAR_PAD, width: bar.width + 2 * BAR_PAD});
    items.push(timed(eventItem(row, {box, styles: ['bar']}, input), bar.start));
  }
  if (now) drawNow(sheet, now, input);
  for (const mark of layout.marks) drawPlacedMark(sheet, {mark, along: 'y', middle: axis.across}, input);
  for (const card of layout.cards) items.push(timed(drawCard(sheet, card, input), card.at));
  const counted = [...layout.edges, ...layout.chips];
  items.push(...drawChips(sheet, layout.chips, layout.edges, input).map((item, i) => timed(item, counted[i].y)));
  for (const {rows, from, to} of layout.unlabelled) {
    const height = Math.max(TARGET, to - from);
    const box = sheet.box({x: axis.across - TARGET / 2, y: (from + to - height) / 2, width: TARGET, height});
    items.push(timed(eventItem(rows[0], {box, styles: []}, input), from));
  }
  return items.sort((a, b) => a.rank - b.rank);
}

/** The count of a period below the label of its tick, and what zooms in to it; nothing where it is empty. */
function drawPeriod(
  sheet: Sheet,
  period: PlacedPeriod,
  {axis, ticks, densityHeight}: TallLayout,
  input: SceneInput,
): TimedItem[] {
  const {measure} = input.layout;
  const {from, to, start, counts} = period;
  const count = total(period);
  if (counts && !count) return [];
  const key = itemKey('period', String(start));
  const tick = ticks.find((one) => one.time === start && one.label);
  const line = lineHeight('small', measure);
  // Its own label begins half a line before it, and so does the next one.
  if (tick && tick.y + tick.height + line <= Math.min(to - line / 2, axis.end))
    sheet.text(
      {key: markKey(key, 'count'), part: 'period-count'},
      [tick.x + tick.width, tick.y + tick.height + baseline('small', measure)],
      'right',
      counts ? input.wording.count(count) : missingCount(period),
    );
  const [top, bottom] = [Math.max(from, axis.start), Math.min(to, axis.end)];
  const box = sheet.box({x: 0, y: top, width: axis.across + densityHeight, height: Math.max(0, bottom - top)});
  return [periodItem(period, {key, box, isAtEnd: input.mirrored}, input)];
}

/** What the grid line of the columns stands for, above the cards, unless something else lies there. */
function drawScale(sheet: Sheet, layout: TallLayout, input: SceneInput): void {
  const {columns, cards, bars, chips, axis} = layout;
  if (!columns.length) return;
  const {measure} = input.layout;
  const text = gridWords(layout, input.wording);
  const x = axis.across + PAD;
  const box: Box = {x, y: 0, width: measure.width(text, 'small'), height: lineHeight('small', measure)};
  if ([...cards, ...bars, ...chips].some((one) => overlap(one, box))) return;
  sheet.text({key: 'density label', part: 'density-label'}, [x, baseline('small', measure)], 'left', text);
}
