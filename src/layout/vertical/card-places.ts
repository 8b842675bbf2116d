import type {EventTable} from '../../data/event-table.js';
import {clampTime, type View} from '../../view/view.js';
import {LEAST_BAND} from '../axis-marks.js';
import {pushApart} from './push-apart.js';

/** A card that wants to stand beside its mark, px along the axis. */
export interface MarkPlace {
  /** Where the mark starts and ends: the card is beside it anywhere in between. */
  readonly at: number;
  readonly end: number;
  /** Of the card with the space to the next. */
  readonly size: number;
}

/** Up to where a card is beside its mark: to the end of the unit or the band in which its event lies, or began. */
export function reachOf(table: EventTable, row: number, extent: View): number {
  return clampTime(table.latest[row], extent);
}

/** A mark from where it starts to where it ends: where that is too short to be drawn as a band, it is a dot. */
export function markPlace(at: number, end: number): Omit<MarkPlace, 'size'> {
  return {at, end: end - at < LEAST_BAND ? at : end};
}

/** How far a place along the axis is from a mark, px. */
export function distanceFrom({at, end}: MarkPlace, place: number): number {
  return Math.max(0, at - place, place - end);
}

/**
 * Where cards start, px from the start of the stretch in which they lie: each as near to its mark as the others let it.
 * Cards of the same unit or band are spread along it.
 * @param marks - in the order of their places.
 * @param length - of the stretch, px.
 * @param line - of the first line of a card, which stands beside the mark, px.
 */
export function topsOf(marks: readonly MarkPlace[], length: number, line: number): number[] {
  /** Of the cards of the same mark, from one on in a direction, px. */
  const together = (from: number, step: 1 | -1) => {
    const {at, end} = marks[from];
    let size = 0;
    for (let i = from; marks[i]?.at === at; i += step) if (marks[i].end === end) size += marks[i].size;
    return size;
  };
  const wishes = marks.map(({at, end, size}, i) => {
    const wanted = at - line / 2;
    if (end === at) return {wanted, size};
    const taken = together(i, -1) - size;
    return {wanted: wanted + taken * Math.min(1, (end - at) / (taken + together(i, 1))), size};
  });
  return pushApart(wishes, length);
}
