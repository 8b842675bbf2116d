import {overlap} from '../layout/boxes.js';
import {total} from '../layout/crowd/density-cells.js';
import type {CrowdLayout, PlacedPeriod} from '../layout/crowd/crowd-layout.js';
import type {Lane} from '../layout/lanes/lane.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import {drawAxis, drawTicks} from './axis-marks.js';
import {drawDensity, drawDensityLabel} from './density-marks.js';
import {drawChips} from './chip-marks.js';
import {drawPlacedMark} from './event-marks.js';
import {drawFlag, drawLabelledBar, eventItem} from './flags-scene.js';
import {itemKey, markKey} from './keys.js';
import {periodDate} from './period-words.js';
import type {SceneItem} from './scene.js';
import {eventAt, roleOf, type SceneInput, spokenOf} from './scene-input.js';
import type {Sheet} from './sheet.js';

/** Between the start of a period and its count, px, as between a tick and its label. */
const COUNT_OFFSET = 4;
/** Between the count of a period and the next one, px at least. */
const COUNT_GAP = 8;
/** Of what can be hit around a mark, px. */
export const TARGET = 24;
/** Stand for a count that is awaited, and for one that could not be had. */
const AWAITED = '…';
const LOST = '?';
/** So many groups are named of a period, those with the most events first. */
const MOST_NAMED = 3;

/** Draws a crowd, and returns what can be chosen on it, in the order of time. */
export function drawCrowd(sheet: Sheet, layout: CrowdLayout, input: SceneInput): SceneItem[] {
  const {axis, now} = layout;
  drawDensity(sheet, layout, layout);
  drawAxis(sheet, axis);
  const items = layout.periods.flatMap((period) => drawPeriod(sheet, period, layout, input));
  drawTicks(sheet, layout, input);
  if (now) sheet.line({key: 'now', part: 'now'}, [now.at, now.top], [now.at, now.bottom]);
  const flagged = new Set(layout.flags.map(({row}) => row));
  for (const bar of layout.bars) {
    const drawn = drawLabelledBar(sheet, bar, input);
    const [row] = bar.rows;
    const own =
      drawn.length || flagged.has(row) ? drawn : [eventItem(row, {box: sheet.box(bar), styles: ['bar']}, input)];
    items.push(...own.map((item) => timed(item, bar.start)));
  }
  drawPoles(sheet, layout.poles, input);
  // Over the poles: its halo interrupts them.
  const scaleLabel = drawDensityLabel(sheet, layout, axis, input);
  const label = now?.label;
  if (label && !(scaleLabel && overlap(label, scaleLabel)))
    sheet.text(
      {key: 'now label', part: 'now-label'},
      [label.x, label.y + baseline('small', input.layout.measure)],
      'left',
      label.text,
    );
  for (const mark of layout.marks) drawPlacedMark(sheet, {mark, along: 'x', middle: axis.across}, input);
  for (const flag of layout.flags) items.push(timed(drawFlag(sheet, flag, input), flag.at));
  items.push(...drawChips(sheet, [], layout.edges, input).map((item, i) => timed(item, layout.edges[i].x)));
  for (const {rows, from, to} of layout.unlabelled) {
    const middle = (from + to) / 2;
    const width = Math.max(TARGET, to - from);
    const box = sheet.box({x: middle - width / 2, y: axis.across - TARGET / 2, width, height: TARGET});
    items.push(
      timed(rows.length > 1 ? moreItem(rows, box, input) : eventItem(rows[0], {box, styles: []}, input), from),
    );
  }
  return items.sort((a, b) => a.rank - b.rank);
}

/** The lines from marks up to their labels. */
export function drawPoles(sheet: Sheet, poles: CrowdLayout['poles'], input: SceneInput): void {
  for (const {at, segments, rows} of poles)
    sheet.lines(
      {key: markKey('pole', rows[0]), part: 'pole', role: roleOf(input, rows)},
      segments.map(([top, bottom]) => [
        [at, top],
        [at, bottom],
      ]),
    );
}

export type TimedItem = SceneItem & {readonly rank: number};

/** An item with its place in time, by which it is sorted. @param at - px. */
export function timed(item: SceneItem, at: number): TimedItem {
  return {...item, rank: at};
}

/** Several events whose marks lie together. */
function moreItem(rows: readonly number[], box: SceneItem['box'], input: SceneInput): SceneItem {
  const {wording, layout} = input;
  const events = rows.map((row) => eventAt(input, row));
  return {
    key: itemKey('more', events[0].id),
    kind: 'more',
    ids: events.map(({id}) => id),
    box,
    styles: [],
    ...spokenOf(wording.listed([{text: layout.chipLabel(rows.length)}, {text: wording.moreEvents(events)}])),
  };
}

/** The count of a period below the label of its tick, and what zooms in to it; nothing where it is empty. */
function drawPeriod(
  sheet: Sheet,
  period: PlacedPeriod,
  {axis, ticks, densityHeight, countsTop, width: pictureWidth}: CrowdLayout,
  input: SceneInput,
): TimedItem[] {
  const {wording, layout} = input;
  const {measure} = layout;
  const {from, to, start, counts} = period;
  const count = total(period);
  if (counts && !count) return [];
  const label = counts ? wording.count(count) : missingCount(period);
  const key = itemKey('period', String(start));
  const width = measure.width(label, 'small');
  const isNamed = ticks.some((tick) => tick.time === start && tick.label);
  if (isNamed && Math.min(to, axis.end) - from >= width + COUNT_OFFSET + COUNT_GAP)
    sheet.text(
      {key: markKey(key, 'count'), part: 'period-count'},
      [from + COUNT_OFFSET, countsTop + baseline('small', measure)],
      'left',
      label,
    );
  const [left, right] = [Math.max(from, axis.start), Math.min(to, axis.end)];
  const box = sheet.box({
    x: left,
    y: axis.across - densityHeight,
    width: Math.max(0, right - left),
    height: countsTop - axis.across + densityHeight + lineHeight('small', measure),
  });
  return [periodItem(period, {key, box, isAtEnd: left + right > pictureWidth !== input.mirrored}, input)];
}

/** What stands in the place of a count that is not known. */
export function missingCount({isLost}: Pick<PlacedPeriod, 'isLost'>): string {
  return isLost ? LOST : AWAITED;
}

/** The same in words. */
export function missingWords({isLost}: Pick<PlacedPeriod, 'isLost'>, {wording: {messages}}: SceneInput): string {
  return isLost ? messages.failure.network : messages.loading;
}

/**
 * A period as an item: its stretch, how many events lie in it, and of which groups.
 * @param place - its key and its box; whether it stands in the second half of the picture; its lane, if it has one.
 */
export function periodItem(
  period: PlacedPeriod,
  {key, box, isAtEnd, lane}: Pick<SceneItem, 'key' | 'box'> & {readonly isAtEnd: boolean; readonly lane?: Lane},
  input: SceneInput,
): TimedItem {
  const {wording, dataset, table} = input;
  const {from, start, end, interval, isFinest, counts} = period;
  const count = total(period);
  const named = (counts ?? [])
    .slice(0, -1)
    .map((own, group) => ({own, group}))
    .filter(({own}) => own)
    .sort((a, b) => b.own - a.own)
    .slice(0, MOST_NAMED)
    .map(({own, group}) => ({text: `${dataset.groups[group].title} ${wording.count(own)}`, lang: wording.dataLang()}));
  return {
    key,
    kind: 'period',
    ids: [],
    stretch: {start, end},
    isFinest,
    rank: from,
    box,
    styles: isAtEnd ? ['at-end'] : [],
    ...(lane && {lane: lane.key}),
    ...spokenOf([
      {text: `${wording.date(periodDate({start, end}, interval, table.zone))}:`},
      ...wording.listed([
        {text: ` ${counts ? wording.messages.summary(count, wording.count(count)) : missingWords(period, input)}`},
        ...(dataset.groups.length > 1 ? named : []),
        ...(lane ? [{text: lane.title, ...(lane.lang && {lang: lane.lang})}] : []),
      ]),
    ]),
  };
}
