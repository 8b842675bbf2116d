import {CHIP_GAP, CHIP_LEAST, chipAt, type ChipInView, chipWidth, type CountInView} from './chips.js';
import type {LayoutInput} from './layout-input.js';
import {isInView} from '../query/events-in-view.js';

/** What rounding does, px. */
const SLACK = 0.5;

/**
 * The chips of a view. Together they count each event in view without a visible label, once. A chip that the view cuts
 * counts only its events in view; if a chip or a label lies beyond an edge, its events are counted at that edge. An event
 * that is itself in sight is counted where it stands, if there is a chip or room for one. Of a cell in a ribbon what is in
 * view is shown, as long as there is room for its count.
 */
export const chipsInView: CountInView = ({scale, chips, from, to, size, labels, told, mayAdd = false}, input) => {
  const {view} = scale;
  const half = (one: ChipInView) => (size ?? one.width) / 2;
  const hasRoom = ({isInRibbon, width, label}: ChipInView) => !isInRibbon || width >= chipWidth(label, input);
  const shown: ChipInView[] = [];
  const beyond: Record<'start' | 'end', number[]> = {start: [], end: []};
  const sideOf = (isStart: boolean) => beyond[isStart ? 'start' : 'end'];
  for (const {rows: all, reach, at, width} of chips) {
    if (reach.end < view.start || reach.start >= view.end) continue;
    const isWhole = reach.start >= view.start && reach.end < view.end && !all.some((row) => told.has(row));
    const rows = isWhole ? all : all.filter((row) => !told.has(row) && isInView(input.table, row, view));
    if (!rows.length) continue;
    const one = chipAt(rows, all[0], between(at, width, from, to), input);
    const isIn = one.isInRibbon || (at - half(one) >= from - SLACK && at + half(one) <= to + SLACK);
    if (isIn && hasRoom(one)) shown.push(one);
    else for (const row of rows) sideOf(at < (from + to) / 2).push(row);
  }
  /** Counts an event that is in sight where it stands, and tells whether it could. */
  const countAt = (px: number, row: number): boolean => {
    const there = shown.findIndex((one) => Math.abs(one.at - px) <= half(one) + (one.isInRibbon ? 0 : CHIP_LEAST));
    if (there >= 0) {
      const one = withRow(shown[there], row, input);
      if (hasRoom(one)) shown[there] = one;
      return hasRoom(one);
    }
    return mayAdd && addBetween(shown, {px, row, from, to}, input);
  };
  /** Where the events stand that are counted at an edge, though they are in sight: the farthest from it, px. */
  const farthest = {start: from, end: to};
  for (const {row, time} of labels) {
    if (told.has(row) || !isInView(input.table, row, view)) continue;
    const px = scale.toPx(time);
    const isSeen = time >= view.start && time < view.end;
    if (isSeen && countAt(px, row)) continue;
    if (px < (from + to) / 2) {
      beyond.start.push(row);
      if (isSeen) farthest.start = Math.max(farthest.start, px);
    } else {
      beyond.end.push(row);
      if (isSeen) farthest.end = Math.min(farthest.end, px);
    }
  }
  for (const side of ['start', 'end'] as const) {
    const rows = beyond[side].sort((a, b) => a - b);
    if (!rows.length) continue;
    const within = (one: ChipInView) => ({...one, at: Math.max(from + half(one), Math.min(to - half(one), one.at))});
    let edge = within(chipAt(rows, rows[0], {at: side === 'start' ? from : to}, input));
    for (;;) {
      const next = shown.at(side === 'start' ? 0 : -1);
      const gap = edge.isInRibbon && next?.isInRibbon ? -SLACK : CHIP_GAP;
      if (!next || Math.abs(next.at - edge.at) >= half(next) + half(edge) + gap) break;
      // Merge the chip at the edge with a neighbour that it would overlap; a ribbon then reaches up to the edge.
      const [start, end] =
        side === 'start'
          ? [from, Math.max(farthest.start, next.at + half(next))]
          : [Math.min(farthest.end, next.at - half(next)), to];
      const all = [...edge.rows, ...next.rows].sort((a, b) => a - b);
      edge = next.isInRibbon
        ? chipAt(all, next.first, {at: (start + end) / 2, width: end - start}, input)
        : within(chipAt(all, next.first, {at: next.at}, input));
      if (side === 'start') shown.shift();
      else shown.pop();
    }
    if (side === 'start') shown.unshift(edge);
    else shown.push(edge);
  }
  return shown;
};

/**
 * Counts an event that stands between chips in one of its own or, where that has no room, in the one beside it, which then
 * reaches up to it. Tells whether there is one.
 */
function addBetween(
  shown: ChipInView[],
  {px, row, from, to}: {readonly px: number; readonly row: number; readonly from: number; readonly to: number},
  input: LayoutInput,
): boolean {
  const i = shown.filter(({at}) => at < px).length;
  const [before, after]: readonly (ChipInView | undefined)[] = [shown[i - 1], shown[i]];
  const low = before ? before.at + before.width / 2 + CHIP_GAP : from;
  const high = after ? after.at - after.width / 2 - CHIP_GAP : to;
  const own = chipAt([row], row, {at: px}, input);
  const half = own.width / 2;
  if (high - low >= own.width) {
    shown.splice(i, 0, {...own, at: Math.max(low + half, Math.min(high - half, px))});
    return true;
  }
  const isBefore = !after || (before !== undefined && px - low < high - px);
  const beside = isBefore ? before : after;
  if (!beside) return false;
  const start = Math.min(px, beside.at - beside.width / 2);
  const end = Math.max(px, beside.at + beside.width / 2);
  shown[isBefore ? i - 1 : i] = withRow(beside, row, input, {at: (start + end) / 2, width: end - start});
  return true;
}

/** A chip that counts an event more. @param place - where it is then: see `chipAt`. */
function withRow(
  {rows, first, at, width, isInRibbon}: ChipInView,
  row: number,
  input: LayoutInput,
  place: Parameters<typeof chipAt>[2] = isInRibbon ? {at, width} : {at},
): ChipInView {
  return chipAt(
    [...rows, row].sort((a, b) => a - b),
    first,
    place,
    input,
  );
}

/** What lies between two ends of something with a width, px; a chip without a cell has none of its own. */
function between(at: number, width: number | undefined, from: number, to: number): {at: number; width?: number} {
  if (width === undefined) return {at};
  const [start, end] = [Math.max(from, at - width / 2), Math.min(to, at + width / 2)];
  return {at: (start + end) / 2, width: end - start};
}
