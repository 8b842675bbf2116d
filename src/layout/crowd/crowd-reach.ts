import {isInView} from '../../query/events-in-view.js';
import type {Source} from '../../query/source.js';
import {type Interval, INTERVALS} from '../../time/axis-ticks.js';
import type {View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import type {LayoutInput} from '../layout-input.js';
import {DEEPEST_STEP} from './tiles.js';

/** Of events beyond an end of the axis so many can be listed. */
const MOST_BEYOND = 1000;

/** The scale step of a view: each is twice as large as the one before. */
export function stepOf(extent: View, view: View): number {
  return Math.min(DEEPEST_STEP, Math.floor(zoomLevel(extent, view) / 2));
}

/** A view, and as much again before and after it. */
export function aroundOf({start, end}: View, extent: View): View {
  const length = end - start;
  return {start: Math.max(extent.start, start - length), end: Math.min(extent.end, end + length)};
}

/** The shortest interval that tells the events of a source apart. */
export function finestOf({grain}: Source): Interval {
  return INTERVALS.find(({length}) => length >= grain) ?? INTERVALS.at(-1)!;
}

/** The events beyond the ends of the axis: the first of them, and how many there are. */
export function eventsBeyond(source: Source, {table, extent}: LayoutInput) {
  // Of rows elsewhere, the axis is the stretch that they are asked for: nothing is told of those beyond it.
  if (table.isPartial) return {before: [], after: []};
  const sides = {before: {start: -Infinity, end: extent.start}, after: {start: extent.end, end: Infinity}};
  // What lies on the border is in view.
  const rowsOf = (stretch: View) =>
    (source.rows(stretch, MOST_BEYOND) ?? []).filter((row) => !isInView(table, row, extent));
  const [before, after] = [rowsOf(sides.before), rowsOf(sides.after)];
  const countOf = (rows: readonly number[], stretch: View) =>
    rows.length < MOST_BEYOND ? rows.length : (source.count(stretch) ?? rows.length);
  return {before, after, counts: {before: countOf(before, sides.before), after: countOf(after, sides.after)}};
}
