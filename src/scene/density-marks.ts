import {NO_GROUP} from '../data/event-table.js';
import type {BandLayout, CrowdColumn} from '../layout/crowd/crowd-layout.js';
import {overlap} from '../layout/boxes.js';
import type {Box} from '../layout/layout-input.js';
import type {AxisLine} from '../layout/layout-plan.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import type {Interval} from '../time/axis-ticks.js';
import {numberFormat} from '../time/intl-cache.js';
import {drawAwaited} from './awaited-marks.js';
import {groupColor} from './event-style.js';
import type {Wording} from './event-words.js';
import {markKey} from './keys.js';
import type {SceneInput} from './scene-input.js';
import type {Point, Sheet} from './sheet.js';

/** From an end of the axis to what is said of the grid line, px. */
const PAD = 4;
/** Between the grid line and what is said of it, px. */
const GAP = 2;

/** The columns of a band, and how high they are. */
type DensityLayout = Pick<BandLayout, 'columns' | 'awaited' | 'densityHeight' | 'peak'>;

/** What columns stand on, and how they look. */
interface DensityBase {
  readonly axis: AxisLine;
  /** Of a lane, its key, and the colour of all its columns where its events share one. */
  readonly lane?: string;
  readonly color?: string | undefined;
  /** The sheet on which its grid line is drawn; that of the columns by default. */
  readonly grid?: Sheet;
}

/** One shape for each group, on those of the groups before it. */
export function drawDensity(
  sheet: Sheet,
  {columns, awaited, ...scale}: DensityLayout,
  {axis, lane, color, grid = sheet}: DensityBase,
): void {
  const keyOf = (name: string) => (lane === undefined ? name : markKey(name, lane));
  for (const {start, ...stretch} of awaited) {
    const [from, to] = [Math.max(stretch.from, axis.start), Math.min(stretch.to, axis.end)];
    if (from < to)
      drawAwaited(sheet, {key: keyOf(markKey('awaited', start)), from, to, base: axis.across, along: axis.along});
  }
  if (!columns.length) return;
  const at = placeOn(axis);
  const {height} = gridLine(scale);
  grid.line(
    {key: keyOf('density grid'), part: 'grid', role: {styles: ['tick-minor']}},
    at(axis.start, height),
    at(axis.end, height),
  );
  const runs = touching(columns);
  const groups = columns[0].heights.length;
  for (let group = 0; group < groups; group++) {
    const outlines = runs.flatMap((run) => outline(run, group, at));
    if (outlines.length)
      sheet.lines(
        {
          key: keyOf(markKey('density', group)),
          part: 'density',
          role: {styles: [color ?? groupColor(group < groups - 1 ? group : NO_GROUP)]},
        },
        outlines,
        true,
      );
  }
}

/**
 * How many events the grid line of columns stands for: as near as can be to the end of the axis, under the line or over
 * it, where neither a column is nor a pole; else on poles, or on columns too, which its halo interrupts.
 * @returns the box of that label, if it is there.
 */
export function drawDensityLabel(
  sheet: Sheet,
  {columns, bars, flags, poles, ...scale}: BandLayout,
  axis: AxisLine,
  {wording, layout: {measure}}: SceneInput,
): Box | undefined {
  if (!columns.length) return undefined;
  const y = axis.across - gridLine(scale).height;
  const text = gridWords(scale, wording);
  const [width, height] = [measure.width(text, 'small'), lineHeight('small', measure)];
  const count = Math.floor((axis.end - axis.start - 2 * PAD) / width);
  const places = Array.from({length: count}, (_, i) => axis.end - PAD - (i + 1) * width).flatMap((x) =>
    [y + GAP, y - GAP - height].map((top): Box => ({x, y: top, width, height})),
  );
  const texts = bars.flatMap(({label, ...bar}) => (label ? [{...bar, x: label.at, width: label.width}] : []));
  const free = places.filter((place) => ![...bars, ...texts, ...flags].some((one) => overlap(one, place)));
  const clear = free.filter((place) => columnsAt(columns, place) < axis.across - (place.y + height));
  const box = clear.find(({x}) => !poles.some(({at}) => at > x - PAD && at < x + width + PAD)) ?? clear[0] ?? free[0];
  if (!box) return undefined;
  sheet.text(
    {key: 'density label', part: 'density-label'},
    [box.x + width, box.y + baseline('small', measure)],
    'right',
    text,
  );
  return box;
}

/** How high the columns are that reach into a stretch of the axis, px. */
function columnsAt(columns: readonly CrowdColumn[], {x, width}: Box): number {
  const near = columns.filter(({from, to}) => from < x + width && to > x);
  return Math.max(0, ...near.map(({heights}) => heights.reduce((sum, height) => sum + height, 0)));
}

/** A round number near the height of the highest column, and how high a column of so many is, px. */
export function gridLine({peak, densityHeight}: Pick<BandLayout, 'peak' | 'densityHeight'>) {
  const count = roundBelow(peak);
  return {count, height: (count / peak) * densityHeight};
}

/** What the grid line stands for: "5,000 / month". */
export function gridWords(scale: Pick<BandLayout, 'peak' | 'densityHeight' | 'interval'>, wording: Wording): string {
  return `${wording.count(gridLine(scale).count)} / ${unitWords(scale.interval, wording.language)}`;
}

/** Where something stands so far along an axis, and so far from it, on the side of its columns, px. */
function placeOn({along, across}: AxisLine): (position: number, height: number) => Point {
  return along === 'x'
    ? (position, height) => [position, across - height]
    : (position, height) => [across + height, position];
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
    if (run?.at(-1)!.to === column.from) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** The outlines of a group's part of columns that touch: one for each stretch in which it has a part. */
function outline(run: readonly CrowdColumn[], group: number, at: ReturnType<typeof placeOn>): Point[][] {
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
    let low = 0;
    for (let below = 0; below < group; below++) low += heights[below];
    const high = low + heights[group];
    upper.push(at(from, high), at(to, high));
    lower.push(at(from, low), at(to, low));
  }
  return outlines.map(({upper, lower}) => [...upper, ...lower.reverse()]);
}
