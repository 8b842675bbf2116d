import {CHIP_GAP, CHIP_LEAST, chipAt, type ChipInView, chipWidth, type CountInView} from './chips.js';
import type {LayoutInput} from './layout-input.js';
import {isInView} from '../query/events-in-view.js';

/** What rounding does, px. */
const SLACK = 0.5;

/**
 * The chips of a view. Together they count each event in view without a visible label, once. A chip that the view cuts
 * counts only its events in view; if a chip or a label lies beyond an edge, its events are counted at that edge, unless
 * they stand where another chip does. Of a cell in a ribbon what is in view is shown, as long as there is room for its
 * count.
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
    const rows =
      reach.start >= view.start && reach.end < view.end ? all : all.filter((row) => isInView(input.table, row, view));
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
    if (!mayAdd) return false;
    const i = shown.filter(({at}) => at < px).length;
    const [low, high] = [
      i > 0 ? shown[i - 1].at + half(shown[i - 1]) + CHIP_GAP : from,
      i < shown.length ? shown[i].at - half(shown[i]) - CHIP_GAP : to,
    ];
    const own = chipAt([row], row, {at: px}, input);
    if (high - low >= own.width) {
      shown.splice(i, 0, {...own, at: Math.max(low + half(own), Math.min(high - half(own), px))});
      return true;
    }
    // No room for a chip: the cell beside it reaches up to it.
    const beside = i > 0 && (i === shown.length || px - low < high - px) ? i - 1 : i;
    if (!shown[beside]) return false;
    const {at, first, rows} = shown[beside];
    const [start, end] = [Math.min(px, at - half(shown[beside])), Math.max(px, at + half(shown[beside]))];
    const all = [...rows, row].sort((a, b) => a - b);
    shown[beside] = chipAt(all, first, {at: (start + end) / 2, width: end - start}, input);
    return true;
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

/** A chip that counts an event more. */
function withRow({rows, first, at, width, isInRibbon}: ChipInView, row: number, input: LayoutInput): ChipInView {
  const all = [...rows, row].sort((a, b) => a - b);
  return chipAt(all, first, isInRibbon ? {at, width} : {at}, input);
}

/** What lies between two ends of something with a width, px; a chip without a cell has none of its own. */
function between(at: number, width: number | undefined, from: number, to: number): {at: number; width?: number} {
  if (width === undefined) return {at};
  const [start, end] = [Math.max(from, at - width / 2), Math.min(to, at + width / 2)];
  return {at: (start + end) / 2, width: end - start};
}
