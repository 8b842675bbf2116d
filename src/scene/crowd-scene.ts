import {NO_GROUP} from '../data/event-table.js';
import type {CrowdColumn, CrowdLayout, PlacedPeriod} from '../layout/crowd/crowd-plan.js';
import {baseline} from '../layout/text-measure.js';
import type {Interval} from '../time/axis-ticks.js';
import {numberFormat} from '../time/intl-cache.js';
import {drawAxis, drawTicks} from './axis-marks.js';
import {drawChips} from './chip-marks.js';
import {drawPlacedMark} from './event-marks.js';
import {groupColor} from './event-style.js';
import {drawFlag, drawLabelledBar, eventItem} from './flags-scene.js';
import {itemKey, markKey} from './keys.js';
import {periodDate} from './period-words.js';
import type {SceneItem} from './scene.js';
import {eventAt, roleOf, type SceneInput, spokenOf} from './scene-input.js';
import type {Point, Sheet} from './sheet.js';

/** Between the start of a period and its count, px, as between a tick and its label. */
const COUNT_OFFSET = 4;
/** Between the count of a period and the next one, px at least. */
const COUNT_GAP = 8;
/** Of what can be hit around a mark, px. */
const TARGET = 24;
/** So many groups are named of a period, those with the most events first. */
const MOST_NAMED = 3;

/** Draws a crowd, and returns what can be chosen on it, in the order of time. */
export function drawCrowd(sheet: Sheet, layout: CrowdLayout, input: SceneInput): SceneItem[] {
  const {axis, now} = layout;
  drawDensity(sheet, layout, input);
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
  for (const {at, segments, rows} of layout.poles)
    sheet.lines(
      {key: markKey('pole', at.toFixed(2)), part: 'pole', role: roleOf(input, rows)},
      segments.map(([top, bottom]) => [
        [at, top],
        [at, bottom],
      ]),
    );
  for (const mark of layout.marks) drawPlacedMark(sheet, {mark, along: 'x', middle: axis.across}, input);
  for (const flag of layout.flags) items.push(timed(drawFlag(sheet, flag, input), flag.at));
  items.push(...drawChips(sheet, [], layout.edges, input).map((item) => timed(item, item.box.x)));
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

type TimedItem = SceneItem & {readonly rank: number};

/** An item with its place in time, by which it is sorted. @param at - px. */
function timed(item: SceneItem, at: number): TimedItem {
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

/** One shape for each group, on those of the groups before it; and how many events the highest column stands for. */
function drawDensity(
  sheet: Sheet,
  {columns, densityHeight, peak, interval, axis}: CrowdLayout,
  input: SceneInput,
): void {
  const {wording, layout} = input;
  const round = roundBelow(peak);
  const y = axis.across - (round / peak) * densityHeight;
  sheet.line({key: 'density grid', part: 'density-grid'}, [axis.start, y], [axis.end, y]);
  const runs = touching(columns);
  const groups = columns[0]?.heights.length ?? 0;
  for (let group = 0; group < groups; group++) {
    const outlines = runs.flatMap((run) => outline(run, group, axis.across));
    if (outlines.length)
      sheet.lines(
        {
          key: markKey('density', group),
          part: 'density',
          role: {styles: [groupColor(group < groups - 1 ? group : NO_GROUP)]},
        },
        outlines,
        true,
      );
  }
  const text = `${wording.count(round)} / ${unitWords(interval, wording.language)}`;
  sheet.text(
    {key: 'density label', part: 'density-label'},
    [axis.end - COUNT_OFFSET, y + 2 + baseline('small', layout.measure)],
    'right',
    text,
  );
}

/** A unit of the calendar: "month", or several: "15 minutes". */
function unitWords({unit, count}: Interval, language: string): string {
  const isWeek = unit === 'day' && count === 7;
  const format = numberFormat(language, {style: 'unit', unit: isWeek ? 'week' : unit, unitDisplay: 'long'});
  if (count > 1 && !isWeek) return format.format(count);
  return format
    .formatToParts(1)
    .filter(({type}) => type === 'unit')
    .map(({value}) => value)
    .join('');
}

/** The greatest 1, 2 or 5 times a power of ten that is not above a number. */
function roundBelow(number: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, number)));
  return power * ([5, 2].find((times) => times * power <= number) ?? 1);
}

/** Columns in lists of those that touch each other. */
function touching(columns: readonly CrowdColumn[]): CrowdColumn[][] {
  const runs: CrowdColumn[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.at(-1)!.to === column.from) run!.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** The outlines of a group's part of columns that touch: one for each stretch in which it has a part. */
function outline(run: readonly CrowdColumn[], group: number, base: number): Point[][] {
  const outlines: {upper: Point[]; lower: Point[]}[] = [];
  let isOpen = false;
  for (const {from, to, heights} of run) {
    if (!heights[group]) {
      isOpen = false;
      continue;
    }
    if (!isOpen) outlines.push({upper: [], lower: []});
    isOpen = true;
    const {upper, lower} = outlines.at(-1)!;
    let low = base;
    for (let below = 0; below < group; below++) low -= heights[below];
    const high = low - heights[group];
    upper.push([from, high], [to, high]);
    lower.push([from, low], [to, low]);
  }
  return outlines.map(({upper, lower}) => [...upper, ...lower.reverse()]);
}

/** The count of a period below its tick, and what zooms in to it; nothing where it is empty. */
function drawPeriod(
  sheet: Sheet,
  {from, to, start, end, interval, isFinest, counts}: PlacedPeriod,
  {axis, densityHeight, countsTop, width: pictureWidth}: CrowdLayout,
  input: SceneInput,
): TimedItem[] {
  const {wording, layout, dataset, table} = input;
  const {measure} = layout;
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (!count) return [];
  const label = wording.count(count);
  const key = itemKey('period', String(start));
  const width = measure.width(label, 'small');
  if (from + COUNT_OFFSET >= axis.start && Math.min(to, axis.end) - from >= width + COUNT_OFFSET + COUNT_GAP)
    sheet.text(
      {key: markKey(key, 'count'), part: 'period-count'},
      [from + COUNT_OFFSET, countsTop + baseline('small', measure)],
      'left',
      label,
    );
  const named = counts
    .slice(0, -1)
    .map((own, group) => ({own, group}))
    .filter(({own}) => own)
    .sort((a, b) => b.own - a.own)
    .slice(0, MOST_NAMED)
    .map(({own, group}) => ({text: `${dataset.groups[group].title} ${wording.count(own)}`, lang: wording.dataLang()}));
  const [left, right] = [Math.max(from, axis.start), Math.min(to, axis.end)];
  const box = sheet.box({
    x: left,
    y: axis.across - densityHeight,
    width: Math.max(0, right - left),
    height: countsTop - axis.across + densityHeight,
  });
  return [
    {
      key,
      kind: 'period',
      ids: [],
      stretch: {start, end},
      isFinest,
      rank: from,
      box,
      styles: 2 * box.x + box.width > pictureWidth ? ['at-end'] : [],
      ...spokenOf(
        wording.listed([
          {text: wording.date(periodDate({start, end}, interval, table.zone))},
          {text: wording.messages.summary(count, label)},
          ...(dataset.groups.length > 1 ? named : []),
        ]),
      ),
    },
  ];
}
