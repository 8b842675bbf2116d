import {EVENT_BITS} from '../../data/event-table.js';
import {anchorOf} from '../../query/events-in-view.js';
import type {LayoutInput} from '../layout-input.js';
import {clampTime, type View} from '../../view/view.js';
import type {ScaleNeeds} from './scale.js';

/** A stretch of time between two neighbouring instants at which events are drawn, ms since 1970 UTC. */
export interface Gap extends View {
  /** What stands at its ends needs so much of the axis, px. */
  readonly least: number;
  /** It lies before the first event or after the last. */
  readonly isEnd: boolean;
}

/** A unit such as a day in which several events lie, ms since 1970 UTC, and how much of the axis they need, px. */
interface CrowdedUnit extends View {
  readonly size: number;
  readonly count: number;
  /** How many of them are no spans. */
  readonly points: number;
}

/** No gap is shorter than this, px: a scale has an inverse. */
const SHORTEST = 1e-3;

/**
 * Cuts all of time into the gaps between events. An event needs room after its instant, where its card stands; several
 * of one instant stand around it. Several events of one unit, such as a day, need a unit as long as all of them: they
 * lie somewhere in it. But spans begin in one place: were the day as long as several cards, the bar of whoever they
 * succeed, which ends on it, would be drawn far past its end.
 */
export function gapsOf(input: LayoutInput, {rows, sizeOf}: ScaleNeeds): readonly Gap[] {
  const {table, extent} = input;
  const units = new Map<string, CrowdedUnit>();
  for (const row of rows) {
    const [start, end] = [clampTime(anchorOf(table, row), extent), clampTime(table.latest[row], extent)];
    const key = keyOf(start, end);
    const unit = units.get(key) ?? {start, end, size: 0, count: 0, points: 0};
    const isPoint = !(table.flags[row] & EVENT_BITS.span);
    const [size, count, points] = [unit.size + sizeOf(row), unit.count + 1, unit.points + Number(isPoint)];
    units.set(key, {start, end, size, count, points});
  }
  const ends = unitsOfEnds(input);
  const before = new Map<number, number>();
  const after = new Map<number, number>();
  const add = (sizes: Map<number, number>, time: number, size: number) =>
    sizes.set(time, (sizes.get(time) ?? 0) + size);
  const crowded: CrowdedUnit[] = [];
  for (const [key, unit] of units) {
    const {start, end, size, count, points} = unit;
    const each = size / count;
    const isSpread = count > 1 && end > start && points > (ends.has(key) ? 1 : 0);
    add(before, start, isSpread ? 0 : ((count - 1) / 2) * each);
    add(after, start, isSpread ? each : ((count + 1) / 2) * each);
    if (!isSpread) continue;
    crowded.push(unit);
    add(after, end, 0);
  }
  const inner = Array.from(after.keys()).filter((time) => time > extent.start && time < extent.end);
  const times = [extent.start, ...inner.sort((a, b) => a - b), extent.end];
  const gaps = times
    .slice(1)
    .map((end, i): Gap => ({
      start: times[i],
      end,
      least: Math.max(SHORTEST, (after.get(times[i]) ?? 0) + (before.get(end) ?? 0)),
      isEnd: i === 0 || i === times.length - 2,
    }));
  return stretchUnits(gaps, crowded);
}

const keyOf = (start: number, end: number): string => `${start} ${end}`;

/** The units in which spans end. */
function unitsOfEnds({table, extent}: LayoutInput): ReadonlySet<string> {
  const keys = Array.from(table.endEarliest, (start, row) =>
    table.flags[row] & EVENT_BITS.span ? keyOf(clampTime(start, extent), clampTime(table.endLatest[row], extent)) : '',
  );
  return new Set(keys);
}

/** Makes each unit as long as its events need together. */
function stretchUnits(gaps: readonly Gap[], units: CrowdedUnit[]): readonly Gap[] {
  const stretched = [...gaps];
  // A day before the month that holds it: what it has got counts there.
  for (const {start, end, size} of units.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const within = stretched.flatMap((gap, i) => (gap.start >= start && gap.end <= end ? [i] : []));
    const missing = size - within.reduce((sum, i) => sum + stretched[i].least, 0);
    if (missing <= 0) continue;
    for (const i of within) {
      const gap = stretched[i];
      stretched[i] = {...gap, least: gap.least + (missing * (gap.end - gap.start)) / (end - start)};
    }
  }
  return stretched;
}
