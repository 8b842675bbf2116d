import type {LayoutInput} from '../layout-input.js';
import {anchorOf} from '../../query/events-in-view.js';
import type {View} from '../../view/view.js';
import type {ScaleNeeds} from './scale.js';

/** How many knots a logarithm is drawn through. */
const KNOTS = 256;
/** Distances below this part of the whole are not told apart. */
const FINEST = 1e-9;
/** Time after the last event takes at most this part of the axis. */
const AFTER_PART = 0.02;

/**
 * Knots of a scale on which what is ten times as long ago is one step farther away, counted back from `now`, or from the
 * last event where the dataset names no `now`. What is nearer than most events lies in proportion to its time. Where
 * nothing happens after that, the rest is a margin: a few px, in which rounder years may lie than in all time before.
 */
export function logKnots(
  {table, extent, now}: LayoutInput,
  {rows, sizeOf, length}: ScaleNeeds,
): {times: number[]; places: number[]; margins: readonly View[]; length: number} {
  const ends = rows.map((row) => table.endLatest[row]).filter((time) => time > extent.start && time <= extent.end);
  const origin =
    now && now.time > extent.start && now.time < extent.end
      ? now.time
      : ends.reduce((a, b) => Math.max(a, b), -Infinity);
  const from = Number.isFinite(origin) ? origin : extent.end;
  const distances = rows
    .map((row) => Math.abs(from - anchorOf(table, row)))
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  const unit = Math.max((extent.end - extent.start) * FINEST, distances[Math.floor(distances.length / 10)] ?? 0) || 1;
  const placeOf = (time: number) => Math.sign(time - from) * Math.log1p(Math.abs(time - from) / unit);
  const timeOf = (place: number) => from + Math.sign(place) * Math.expm1(Math.abs(place)) * unit;
  const isEmptyAfter = rows.every((row) => anchorOf(table, row) <= from);
  const first = placeOf(extent.start);
  const last = isEmptyAfter ? Math.min(placeOf(extent.end), AFTER_PART * -first) : placeOf(extent.end);
  const places: number[] = [];
  const times: number[] = [];
  for (let i = 0; i <= KNOTS; i++) {
    const place = first + ((last - first) * i) / KNOTS;
    const time = i === 0 ? extent.start : i === KNOTS ? extent.end : timeOf(place);
    if (times.length && !(time > times.at(-1)!)) continue;
    times.push(time);
    places.push(place);
  }
  const needed = rows.reduce((sum, row) => sum + sizeOf(row), 0);
  const margins = isEmptyAfter && from < extent.end ? [{start: from, end: extent.end}] : [];
  return {times, places, margins, length: length ?? needed};
}
